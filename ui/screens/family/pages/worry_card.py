"""One worry on the family's page: how soon, what, who has it, its thread with the missing step in plain sight, and the ways on."""

from __future__ import annotations

from app.i18n import tr
from ui.screens.family.intents import Intents
from ui.screens.family.state import Worry
from ui.theme.looks import Looks
from ui.visits.strip import Strip
from ui.widgets.beads import StepLine
from ui.widgets.buttons import Button
from ui.widgets.cards import CareCard
from ui.widgets.labels import PlainLabel
from ui.widgets.step_line import StepsAcross


def worry_card(looks: Looks, does: Intents, worry: Worry) -> CareCard:
    """The card of a worry."""
    card = CareCard(looks, tone=worry.tone, how_soon=worry.how_soon, says=worry.says)
    has = tr("{owner} has this now").format(owner=worry.owner)
    known = ". ".join(part for part in (has, worry.main_record) if part)
    card.inside.add(PlainLabel(looks, tr("Next: {act}").format(act=worry.next)))
    card.inside.add(PlainLabel(looks, known, step="small", role="secondary"))
    if worry.steps:
        lines = [StepLine(one.bead, one.title, one.about) for one in worry.steps]
        says = tr("What happened with it: {worry}").format(worry=worry.says)
        card.inside.add(StepsAcross(looks, lines, name=f"family.thread.{worry.id}", says=says))
    card.inside.add(_ways(looks, does, worry))
    return card


def _ways(looks: Looks, does: Intents, worry: Worry) -> Strip:
    acts = Strip(looks)
    ways = (
        *(((tr("Whom to call"), "call", "phone", "secondary", does.call),) if worry.calls else ()),
        (tr("Refer"), "refer", "file-text", "secondary", does.refer),
        (tr("Plan"), "plan", "clipboard-list", "secondary", does.plan),
        (tr("What was done about it"), "worry", "", "quiet", does.open_worry),
    )
    says = tr("{act}: {worry}")
    for words, name, icon, kind, signal in ways:
        button = Button(
            looks,
            words,
            name=f"family.{name}.{worry.id}",
            kind=kind,
            icon=icon,
            says=says.format(act=words, worry=worry.says),
        )
        button.clicked.connect(lambda _on=False, signal=signal: signal.emit(worry.id))
        acts.add(button)
    return acts

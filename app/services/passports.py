"""The words of a worker's passport. Levels in words, two names where two people looked, and no total of anything."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.calendar import short_date
from app.domain.competence import LEVEL_NAMES, LEVELS_OF, Competence
from app.domain.passport import Passport, PassportPart
from app.domain.people import ROLE_NAMES
from app.domain.practice import EVIDENCE_NAMES
from app.domain.practised import PracticeState, Standing
from app.engine.practising import again_on
from app.i18n import tr


def passport_of(state: PracticeState, model: Competence, mark: str) -> Passport:
    """Every statement she has said something of, her training, and the reviews she read. Her reflections are not printed."""
    return Passport(
        name=state.name,
        role=tr(ROLE_NAMES[state.role]),
        written_on=state.day,
        above=(
            tr("This is mine. It says what I know, can do and do, with what shows it. It names no family."),
            tr("The levels expected are a proposal that came with Goldthread, version {version}: an unverified default."
               ).format(version=model.version),
        ),
        parts=tuple(_parts(state)),
        foot=tr("My passport: mine to carry and to show. Not part of any family's record."),
        watermark=mark,
    )  # fmt: skip


def _parts(state: PracticeState) -> Iterator[PassportPart]:
    heads = (tr("What"), tr("Expected"), tr("How I see it"), tr("Looked at together"), tr("What shows it"))
    for domain in state.domains:
        rows = tuple(_row(one) for one in state.shown(domain.id) if one.own is not None or one.evidence)
        if rows:
            yield PassportPart("statements", domain.title, domain.about, (heads, *rows))
    yield _training(state)
    read = [(one.page.title, short_date(one.read_on)) for one in state.pages if one.read_on]
    if read:
        yield PassportPart("reviews", tr("Reviews I read"), rows=((tr("Review"), tr("Read on")), *read))


def _row(one: Standing) -> tuple[str, ...]:
    return (
        one.statement.says,
        tr(LEVELS_OF[one.target]),
        _said(one),
        together_words(one),
        "\n".join(_evidence(one)) or tr("Nothing written yet"),
    )


def _said(one: Standing) -> str:
    if one.own is None:
        return tr("Not said yet")
    words = tr("{level}\n{date}").format(level=level_words(one.own), date=short_date(one.own_on))
    again = tr("Look again: {date}").format(date=short_date(one.again)) if one.again else ""
    return "\n".join(part for part in (words, again) if part)


def together_words(one: Standing) -> str:
    """Both views and the name of the second person; not yet where nobody has looked at it with her."""
    if one.together is None:
        return tr("Not yet")
    both = one.together
    if both.own == both.theirs:
        words = tr("{name} and I, {date}: {level}")
        return words.format(name=both.supervisor, date=short_date(one.together_on), level=_of(both.own))
    words = tr("{date}. I said: {own}. {name} said: {theirs}.")
    return words.format(
        date=short_date(one.together_on),
        own=_of(both.own),
        name=both.supervisor,
        theirs=_of(both.theirs),
    )


def _evidence(one: Standing) -> Iterator[str]:
    for _, shown in one.evidence:
        kind = tr(EVIDENCE_NAMES[shown.evidence])
        yield tr("{date}, {kind}: {words}").format(date=short_date(shown.on), kind=kind.lower(), words=shown.words)


def level_words(level: int) -> str:
    """A level as a person says it."""
    return tr(LEVEL_NAMES[level])


def _of(level: int) -> str:
    return tr(LEVELS_OF[level]).lower()


def _training(state: PracticeState) -> PassportPart:
    kinds = {one.training.id: one.training for one in state.training}
    heads = (tr("Day"), tr("Training"), tr("Hours"), tr("With other agencies"), tr("Due again"))
    rows = tuple(
        (
            short_date(done.on),
            done.title,
            f"{done.hours:g}",
            (done.others or tr("Yes")) if done.with_others else tr("No"),
            short_date(again) if (again := again_on(kinds.get(done.training), done)) else tr("No set day"),
        )
        for _, done in state.log
    )
    if not rows:
        return PassportPart("training", tr("Training"), tr("None is written down yet."))
    return PassportPart("training", tr("Training"), rows=(heads, *rows))

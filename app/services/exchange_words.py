"""What was sent, taken in and settled, in words for the chronology."""

from __future__ import annotations

from app.domain.entries import AnyBody
from app.domain.exchange import Purpose, Sent, TakenIn, VersionsSettled
from app.i18n import ntr, tr

SENT: dict[Purpose, str] = {
    "share": "A sealed bundle was made for {name}",
    "hand-over": "Handed over to {name} in a sealed bundle: theirs once they have it",
    "receipt": "A receipt was made for {name}",
}
TAKEN: dict[Purpose, str] = {
    "share": "Taken in from {name}",
    "hand-over": "Taken over from {name}",
    "receipt": "{name} has it: the receipt came",
}


def exchange_words(body: AnyBody) -> tuple[str, str] | None:
    """A line and what else; nothing for what is about something else."""
    match body:
        case Sent():
            return tr(SENT[body.purpose]).format(name=body.name), tr("Why: {why}").format(why=body.why)
        case TakenIn():
            entries = ntr("{count} entry was new here.", "{count} entries were new here.", body.new)
            apart = ntr("{count} thing differs.", "{count} things differ.", len(body.differ)) if body.differ else ""
            more = [entries.format(count=body.new), apart.format(count=len(body.differ))]
            return tr(TAKEN[body.purpose]).format(name=body.name), " ".join(part for part in more if part)
        case VersionsSettled():
            return tr("Two versions were compared, and one stands"), tr("Why: {why}").format(why=body.why)
    return None

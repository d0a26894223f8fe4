"""From a worker's own lines and the model to how each statement and each training stands. Pure; the day only selects."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterator
from datetime import date

from app.domain.base import QuestionId
from app.domain.competence import Competence, Statement, Training
from app.domain.people import Role
from app.domain.practice import OwnRecord, TrainingDone
from app.domain.practised import Beside, Gap, PageStanding, PracticeState, Standing, TrainingStanding, Waiting


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def practice_state(model: Competence, record: OwnRecord, role: Role, name: str, day: date) -> PracticeState:
    """A worker's own page on a day."""
    standings = tuple(_standings(model, record, role))
    log = record.training()
    return PracticeState(
        day=day,
        name=name,
        role=role,
        expires_months=model.expires_months,
        domains=tuple(one for one in model.domains if any(st.statement.domain == one.id for st in standings)),
        standings=standings,
        training=tuple(_training(kind, record) for kind in model.training if role in kind.roles),
        log=log,
        pages=tuple(_pages(model, record)),
        waiting=tuple(_waiting(model, record)),
        gaps=tuple(_gaps(model, standings, role)),
        alone=bool(log) and not any(done.with_others for _, done in log),
        lines=len(record.entries),
        since_copy=record.since_copy(),
    )


def beside(model: Competence, record: OwnRecord, role: Role, questions: Collection[QuestionId]) -> tuple[Beside, ...]:
    """What each of these questions asks of whoever asks it; nothing for one that is not hard, or not of this role."""
    waits = {kept.statement for _, kept, _ in record.for_supervision()}
    found = []
    for question in questions:
        hard = model.asks(question)
        statement = model.statement(hard.statement) if hard else None
        if hard is None or statement is None or not statement.target(role):
            continue
        stands = _standing(model, record, role, statement)
        found.append(
            Beside(
                question=question,
                statement=statement.id,
                says=statement.says,
                beside=hard.beside,
                level=stands.level,
                below=stands.below,
                kept=statement.id in waits,
            )
        )
    return tuple(found)


def _standings(model: Competence, record: OwnRecord, role: Role) -> Iterator[Standing]:
    yield from (_standing(model, record, role, one) for one in model.of_role(role))


def _standing(model: Competence, record: OwnRecord, role: Role, statement: Statement) -> Standing:
    said, both = record.rated().get(statement.id), record.together().get(statement.id)
    evidence = record.evidence(statement.id)
    again = months_after(said[1], model.expires_months) if said else None
    if both and (said is None or said[1] <= both[1]):
        again = both[0].until
    return Standing(
        statement=statement,
        target=statement.target(role),
        source=model.source_words(statement),
        shown=role in statement.core or statement.local or statement.id in record.chosen() or bool(said or evidence),
        own=said[0].level if said else None,
        own_on=said[1] if said else None,
        words=said[0].words if said else "",
        together=both[0] if both else None,
        together_on=both[1] if both else None,
        evidence=evidence,
        again=again,
    )


def _training(kind: Training, record: OwnRecord) -> TrainingStanding:
    last = next((done for _, done in record.training() if done.training == kind.id), None)
    return TrainingStanding(training=kind, last=last, again=again_on(kind, last) if last else None)


def again_on(kind: Training | None, done: TrainingDone) -> date | None:
    """When training falls due again: as written with it, else by its kind; none when it is not renewed by date."""
    if done.again is not None or kind is None or not kind.again_months:
        return done.again
    return months_after(done.on, kind.again_months)


def _gaps(model: Competence, standings: tuple[Standing, ...], role: Role) -> Iterator[Gap]:
    for one in standings:
        if one.below:
            kinds = [kind for kind in model.training if role in kind.roles and one.statement.domain in kind.domains]
            yield Gap(standing=one, training=tuple(kinds))


def _pages(model: Competence, record: OwnRecord) -> Iterator[PageStanding]:
    read = record.read()
    for page in model.pages:
        found = read.get(page.id)
        yield PageStanding(page=page, read=found[0] if found else None, read_on=found[1] if found else None)


def _waiting(model: Competence, record: OwnRecord) -> Iterator[Waiting]:
    for entry, kept, on in record.for_supervision():
        statement = model.statement(kept.statement)
        yield Waiting(entry=entry, kept=kept, says=statement.says if statement else kept.words, on=on)

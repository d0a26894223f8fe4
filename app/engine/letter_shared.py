"""Who else has been told, what was left out to protect somebody, and whether safeguarding was told: from the record only."""

from __future__ import annotations

from app.domain.calendar import long_date, short_date
from app.domain.handled import IssuedLetter
from app.engine.letter_matter import Matter, calls_of, carried, place_of_question
from app.engine.letter_words import and_words, line_words
from app.i18n import tr

SOCIAL_CARE = "social-care"
Bullets = tuple[tuple[str, ...], tuple[str, ...]]
HANDLED = {
    "handed-over": "handed over",
    "failed": "did not arrive",
    "received": "received",
    "accepted": "accepted",
    "declined": "declined",
    "more-asked": "more was asked",
}


def told_bullets(matter: Matter) -> Bullets:
    """Who has this letter, who was spoken to, and which letters went before; with the entries behind them."""
    recipient = ", ".join(line.strip() for line in matter.recipient.splitlines() if line.strip())
    bullets = [tr("{recipient}: this letter.").format(recipient=recipient)]
    origin: list[str] = []
    for made in calls_of(matter):
        if made.call.answered_by:
            words = tr("{line}: {person}, by phone on {date}.")
            line = line_words(matter, made.call.line)
            bullets.append(words.format(line=line, person=made.call.answered_by, date=short_date(made.at.date())))
            origin.append(str(made.entry))
    for letter in matter.record.letters.values():
        other = letter.issued.letter != matter.plan.id and letter.issued.about == matter.about.id
        if other and not letter.issued.to_her:
            words = tr("{recipient}: “{title}”, issued on {date}, {state}.")
            bullets.append(
                words.format(
                    recipient=letter.issued.recipient,
                    title=letter.issued.title,
                    date=short_date(letter.at.date()),
                    state=state_words(letter),
                )
            )
            origin.append(str(letter.entry))
    return tuple(dict.fromkeys(bullets)), tuple(origin)


def state_words(letter: IssuedLetter) -> str:
    """What is known to have become of a paper."""
    if not letter.handled:
        return tr("not known to have been sent")
    last, _ = letter.handled[-1]
    return tr(HANDLED[last.how])


def left_out_bullets(matter: Matter) -> Bullets:
    """What this letter does not carry and whom that protects. The subjects are named, what was said is not."""
    topics: dict[str, list[str]] = {}
    unknown: list[str] = []
    for answered in matter.record.answers.values():
        question = matter.questions.get(answered.question)
        if question is None:
            unknown.append(str(answered.entry))
        elif place_of_question(matter, question, answered) != "main" and not carried(matter, question, answered):
            topics.setdefault(question.topic, []).append(str(answered.entry))
    name = matter.mother.short_name()
    words = tr("What is known about {topics}, to protect {name} and the children. Speak to me; do not ask by letter.")
    subjects = and_words(tuple(tr("“{topic}”").format(topic=_title(matter, topic)) for topic in topics))
    bullets = [words.format(topics=subjects, name=name)] if topics else []
    if matter.record.family.worker_safety:
        bullets.append(tr("Notes for the safety of staff, to protect the family. Speak to me before you visit."))
    if unknown:
        bullets.append(tr("Answers to questions that this version no longer asks. They are in the record."))
    return tuple(bullets), (*(entry for entries in topics.values() for entry in entries), *unknown)


def _title(matter: Matter, topic: str) -> str:
    known = matter.topics.get(topic)
    return known.title if known else tr("another subject")


def safeguarding_words(matter: Matter) -> tuple[str, tuple[str, ...]]:
    """Whether a safeguarding referral was made, as far as this record knows, and the entries behind that."""
    plans = {plan.id for plan in matter.pathway.letters if SOCIAL_CARE in plan.to}
    letters = [letter for letter in matter.record.letters.values() if letter.issued.letter in plans]
    if letters:
        words = tr("I have made a safeguarding referral: written on {date}, {state}.")
        last = letters[-1]
        return words.format(date=long_date(last.at.date()), state=state_words(last)), (str(last.entry),)
    calls = [made for made in calls_of(matter) if SOCIAL_CARE in made.call.line and made.call.answered_by]
    if calls:
        words = tr("I have not made a written safeguarding referral. I spoke to {person} ({line}) on {date}.")
        made = calls[-1]
        line = line_words(matter, made.call.line)
        said = words.format(person=made.call.answered_by, line=line, date=long_date(made.at.date()))
        return said, (str(made.entry),)
    return tr("I have not made a safeguarding referral."), ("record",)

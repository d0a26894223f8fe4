"""Single facts in the words a paper uses: an answer, a person, a call, an identity. No layout, no choice of what to tell."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from app.domain.answers import SAID_BY_NAMES, STATE_NAMES, Answered, in_quotes
from app.domain.calendar import long_date, short_date, short_time
from app.domain.handled import CallMade
from app.domain.letter import Identity
from app.domain.pathway import Question
from app.domain.people import ROLE_NAMES, Person, SafeContact
from app.engine.letter_matter import Matter
from app.i18n import ntr, tr

DOMESTIC_KINDS = ("baby", "child")


def answer_words(question: Question, answered: Answered) -> str:
    """What was answered, in the words offered; a text in quotation marks; or the way it was not answered."""
    answer = answered.answer
    if answer.state != "answered":
        return tr(STATE_NAMES[answer.state])
    return value_words(question, answer.value)


def value_words(question: Question, value: str | int | float | list[str] | None) -> str:
    """A value in the words offered for it."""
    if isinstance(value, list):
        return "; ".join(_choice_words(question, word) for word in value) or tr("None of these")
    if isinstance(value, str) and question.answer.kind == "text":
        return in_quotes(value)
    if isinstance(value, str) and question.answer.kind == "date":
        with suppress(ValueError):
            return short_date(date.fromisoformat(value))
    words = _choice_words(question, str(value))
    return f"{words} {question.answer.unit}".strip()


def _choice_words(question: Question, word: str) -> str:
    return next((choice.says for choice in question.answer.choices if choice.word == word), word)


def label_words(matter: Matter, question: Question, about: str) -> str:
    """A question's name, with whom it is about when it is asked of each baby, child or adult."""
    if not question.about.startswith("each "):
        return question.label
    name = next((matter.record.name_of(person) for person in matter.record.people if person == about), "")
    return tr("{label} ({name})").format(label=question.label, name=name) if name else question.label


def source_words(answered: Answered) -> str:
    """`Said by her, 06-Aug-2026`."""
    said_by = tr(SAID_BY_NAMES[answered.said_by])
    words = tr("{said_by}, {date}").format(said_by=said_by, date=short_date(answered.day))
    return words[:1].upper() + words[1:]


def nhs_number_words(number: str) -> str:
    """`999 000 0018`, or *Not known*."""
    digits = "".join(character for character in number if character.isdigit())
    if len(digits) == 10:
        return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
    return number.strip() or tr("Not known")


def relationship_words(person: Person) -> str:
    """How a person stands to the baby."""
    kinds = {"mother": tr("Mother"), "baby": tr("Baby"), "child": tr("Child"), "adult": tr("Relationship not known")}
    return person.relationship or kinds[person.kind]


def lives_here_words(person: Person) -> str:
    """Whether a person lives here; not known is not no."""
    return {"yes": tr("Yes"), "no": tr("No"), "not-known": tr("Not known")}[person.lives_here]


def safe_contact_words(safe: SafeContact) -> str:
    """How she may be reached, or that nobody has asked yet."""
    if not safe.asked:
        return tr("Not asked yet. Ask me before you ring, text or write.")
    phone = safe.phone or tr("No safe number is known.")
    texts = {
        True: tr("Messages are all right."),
        False: tr("Do not leave messages."),
        None: tr("Messages: not asked yet."),
    }
    post = {True: tr("Letters are all right."), False: tr("Do not send letters."), None: tr("Letters: not asked yet.")}
    words = (f"{phone}." if safe.phone else phone, texts[safe.messages], post[safe.letters], safe.words)
    return " ".join(word for word in words if word)


def line_words(matter: Matter, line: str) -> str:
    """A telephone line's name."""
    return next((known.name for known in matter.lines if known.id == line), line)


def call_words(matter: Matter, made: CallMade) -> str:
    """Whether a call was answered, by whom and when, in one sentence."""
    name, when = line_words(matter, made.call.line), short_time(made.at)
    if not made.call.answered_by:
        return tr("Call tried: {line}, {time}. Nobody has answered yet.").format(line=name, time=when)
    words = tr("Call made: yes, {person} ({line}) answered on {time}.")
    return words.format(person=made.call.answered_by, line=name, time=when)


def stage_words(matter: Matter) -> str:
    """Where she is in pregnancy or after birth: `31+2 weeks pregnant`, `6 weeks after giving birth`."""
    day, babies = matter.who.day, matter.record.of_kind("baby")
    born = [baby.born for baby in babies if baby.born]
    if born:
        days = (day - max(born)).days
        if days < 14:
            return ntr("{count} day after giving birth", "{count} days after giving birth", days).format(count=days)
        weeks = days // 7
        return ntr("{count} week after giving birth", "{count} weeks after giving birth", weeks).format(count=weeks)
    due = next((baby.born_words(day) for baby in babies if baby.due and baby.unborn()), "")
    if not due and any(baby.died for baby in babies):
        return tr("after the loss of a pregnancy")
    return tr("pregnant, {due}").format(due=due) if due else tr("stage of pregnancy or birth not known")


def and_words(names: tuple[str, ...]) -> str:
    """`Noah`, `Noah and Ava`."""
    if len(names) < 2:
        return "".join(names)
    return tr("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


def identity(matter: Matter) -> Identity:
    """Who the paper is about, and the people and ways that belong beside the name."""
    person, home = matter.about, matter.plan.audience == "home"
    name, born, number = named(person, matter.who.day, home=home)
    lines = () if home else tuple(_identity_lines(matter))
    return Identity(person=person.id, name=name, born=born, nhs_number=number, lines=lines)


def named(person: Person, day: date, *, home: bool) -> tuple[str, str, str]:
    """Name, birth and NHS number as a paper shows them: for her in plain words and a long date."""
    number = nhs_number_words(person.nhs_number)
    if not home:
        return person.clinical_name(), person.born_words(day), number
    return person.plain_name(), long_date(person.born) if person.born else tr("not written down yet"), number


def _identity_lines(matter: Matter) -> list[tuple[str, str]]:
    family, person = matter.record.family, matter.about
    lines = [(tr("Preferred name"), person.preferred_name)] if person.preferred_name else []
    kin = matter.record.of_kind("mother") if person.kind in DOMESTIC_KINDS else matter.record.of_kind("baby")
    label = tr("Mother") if person.kind in DOMESTIC_KINDS else tr("Baby")
    born = tr("{name}, born {born}")
    for each in kin:
        words = born if each.born else tr("{name}, {born}")
        lines.append((label, words.format(name=each.clinical_name(), born=each.born_words(matter.who.day))))
    if matter.plan.few_words:
        return lines
    address = ", ".join(word for word in (family.address, family.postcode) if word)
    lines.append((tr("Address"), address or tr("Not known")))
    if matter.plan.asked_alone:
        lines.append((tr("Safe contact"), safe_contact_words(family.safe_contact)))
    lines.append((tr("GP practice"), family.gp_practice or tr("Not known")))
    return lines


def sender(matter: Matter) -> tuple[str, ...]:
    """Who writes: name, role, service, phone."""
    who = matter.who
    lines = (who.name, tr(ROLE_NAMES[who.role]), who.service, tr("Phone {number}").format(number=_phone(matter)))
    return tuple(line for line in lines if line)


def signature(matter: Matter) -> tuple[str, ...]:
    """Who signs, how to reach them, when it was written, and under which pathway; to her only who, and as what."""
    who = matter.who
    if matter.plan.audience == "home":
        role = tr("Your {role}").format(role=tr(ROLE_NAMES[who.role]).lower())
        return (who.name, tr("{role}, {service}").format(role=role, service=who.service) if who.service else role)
    registration = who.registration or tr("not recorded")
    made = tr("Written with the pathway “{title}”, version {version}. Printed is not sent; sent is not received.")
    return (
        who.name,
        tr("{role}, {service}").format(role=tr(ROLE_NAMES[who.role]), service=who.service)
        if who.service
        else tr(ROLE_NAMES[who.role]),
        tr("Registration: {number}").format(number=registration),
        tr("Phone {number}").format(number=_phone(matter)),
        long_date(who.day),
        made.format(title=matter.pathway.title, version=matter.pathway.version),
    )


def _phone(matter: Matter) -> str:
    return matter.who.phone or tr("not recorded")

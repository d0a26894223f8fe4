"""Letters as blocks of words: a template and a record in, a paper out, each block with where it came from. No layout."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.domain.base import ContactId, PersonId
from app.domain.calendar import long_date
from app.domain.errors import WorldError
from app.domain.letter import Block, Letter, PaperSection
from app.domain.local import Line
from app.domain.pathway import LetterPlan, LetterSection, Pathway
from app.domain.people import Role, Session
from app.domain.record import FamilyRecord
from app.engine import letter_words as words
from app.engine.letter_matter import URGENT, Matter, calls_of, in_annex, urgent_apart
from app.engine.letter_parts import block
from app.engine.letter_shared import left_out_bullets, told_bullets
from app.engine.letter_stops import stops
from app.i18n import tr


class WrongPerson(WorldError):
    """The person a letter is about is not in the family record that is open."""


def draft(
    plan: LetterPlan,
    record: FamilyRecord,
    pathway: Pathway,
    who: Session,
    about: PersonId,
    contact: ContactId | None,
    recipient: str,
    free: Mapping[str, str],
    lines: tuple[Line, ...] = (),
) -> Letter:
    """The paper as the record stands; `free` replaces the words of editable parts by id, `lines` the pathway's directory.
    Raises `WrongPerson`."""
    matter = _matter(plan, record, pathway, who, about, contact, recipient, free, lines)
    sections = tuple(_section(matter, section, number) for number, section in enumerate(plan.sections, 1))
    origins = {origin for section in sections for each in section.blocks for origin in each.origin}
    home = plan.audience == "home"
    made = Letter(
        plan=plan.id,
        title=plan.title,
        strip=_strip(matter),
        urgency=plan.urgency,
        identity=words.identity(matter),
        recipient=recipient.strip() or tr("Recipient not recorded"),
        sender=words.sender(matter),
        reference=reference(record),
        written_on=who.day,
        sections=sections,
        signature=words.signature(matter),
        copies=() if home else told_bullets(matter)[0],
        left_out=() if home else left_out_bullets(matter)[0],
        findings=tuple(entry for entry in record.findings if entry in origins),
        watermark=tr("PRACTICE - made-up people") if record.family.practice else "",
        audience=plan.audience,
        neutral=home and plan.neutral is None,
    )
    return msgspec.structs.replace(made, stops=stops(matter, made))


def _matter(
    plan: LetterPlan,
    record: FamilyRecord,
    pathway: Pathway,
    who: Session,
    about: PersonId,
    contact: ContactId | None,
    recipient: str,
    free: Mapping[str, str],
    lines: tuple[Line, ...],
) -> Matter:
    person = record.people.get(about)
    if person is None:
        said = tr(
            "This letter is about someone who is not in the {family} record. Open that person's family, then write it."
        )
        raise WrongPerson(said.format(family=record.family.name))
    return Matter(
        plan=plan,
        record=record,
        pathway=pathway,
        who=who,
        about=person,
        contact=record.contacts.get(contact) if contact else None,
        recipient=recipient.strip() or tr("Recipient not recorded"),
        free=free,
        questions={question.id: question for question in pathway.questions},
        topics={topic.id: topic for topic in pathway.topics},
        rules={rule.id: rule for rule in pathway.rules},
        lines=lines or pathway.local.lines,
    )


def offered(pathway: Pathway, role: Role, record: FamilyRecord) -> tuple[tuple[str, str], ...]:
    """The papers this profession may choose from, by id and name: what she may keep first. Those for a pregnancy only while a
    baby is not born, or while no baby is known of."""
    babies = record.of_kind("baby")
    expecting = not babies or any(baby.unborn() for baby in babies)
    plans = [plan for plan in pathway.letters if plan.offered and (not plan.by or role in plan.by)]
    plans = [plan for plan in plans if expecting or not plan.unborn]
    plans.sort(key=lambda plan: plan.audience != "home")
    hers = tr("{title}, for her to keep")
    return tuple((plan.id, hers.format(title=plan.title) if plan.audience == "home" else plan.title) for plan in plans)


def reference(record: FamilyRecord) -> str:
    """Our reference: the end of the family's id and how many entries its record had, so that a paper can be found again."""
    return f"{str(record.id).replace('-', '')[-6:].upper()}-{record.entries}"


def _section(matter: Matter, section: LetterSection, number: int) -> PaperSection:
    part_of = in_annex(matter) if section.annex else matter
    blocks = tuple(block(part_of, part, f"{number}.{place}") for place, part in enumerate(section.parts, 1))
    return PaperSection(heading=section.heading, blocks=blocks, annex=section.annex)


def _strip(matter: Matter) -> str:
    """How soon, in words; before an urgent paper also whether the call was made, to whom and when. What cannot wait and
    stands only on the annex is not named here, and is not left for last either."""
    plan = matter.plan
    if plan.urgency not in URGENT:
        if not (plan.offered and urgent_apart(matter)):
            return plan.strip
        return f"{tr('Please read all that came with this today, before you act.')}\n{plan.strip}".strip()
    made = calls_of(matter)
    answered = [each for each in made if each.call.answered_by]
    last = (answered or made)[-1:]
    call = words.call_words(matter, last[0]) if last else tr("Call made: no call is recorded yet.")
    return f"{plan.strip}\n{call}".strip()


def as_text(letter: Letter) -> str:
    """The whole paper as plain lines, in reading order: to read, to hear, or to copy."""
    identity = letter.identity
    if letter.audience == "home":
        return _home_text(letter)
    lines = [*([letter.watermark, ""] if letter.watermark else []), letter.title, letter.strip, ""]
    lines += [tr("To: {recipient}").format(recipient=letter.recipient)]
    lines += [tr("From: {sender}").format(sender=", ".join(letter.sender))]
    lines += [tr("Our reference: {reference}").format(reference=letter.reference), ""]
    lines += [identity.name, tr("Born {born}").format(born=identity.born)]
    lines += [tr("NHS No. {number}").format(number=identity.nhs_number)]
    lines += [*(f"{label}: {value}" for label, value in identity.lines), ""]
    signed = False
    for section in letter.sections:
        if section.annex and not signed:
            lines += [*letter.signature, ""]
            signed = True
        written = [_block_lines(each) for each in section.blocks]
        if not any(written):
            continue
        lines += [section.heading, ""]
        lines += [tr("Not for online access"), ""] if section.annex else []
        for each in written:
            lines += [*each, ""] if each else []
    if not signed:
        lines += letter.signature
    return "\n".join(lines).rstrip() + "\n"


def _home_text(letter: Letter) -> str:
    """Her paper: who it is for, what it says, who wrote it; names and numbers last, as on the page."""
    identity = letter.identity
    lines = [*([letter.watermark, ""] if letter.watermark else []), letter.title, long_date(letter.written_on), ""]
    for section in letter.sections:
        written = [told for told in (_block_lines(each) for each in section.blocks) if told]
        if written:
            lines += [section.heading, "", *(line for told in written for line in (*told, ""))]
    lines += [*letter.signature, ""]
    who = tr("{name}. Born {born}. NHS No. {number}")
    lines.append(who.format(name=identity.name, born=identity.born, number=identity.nhs_number))
    return "\n".join(lines).rstrip() + "\n"


def _block_lines(block: Block) -> list[str]:
    if not (block.text or block.bullets or block.rows):
        return []
    label = block.label if not block.label or block.label.endswith("?") else f"{block.label}:"
    lines = [f"{label} {block.text}".strip()] if label or block.text else []
    if block.rows and not any(block.rows[-1]):
        lines.append(tr("To be filled in by hand: {columns}").format(columns="; ".join(block.rows[0])))
    for row in (row for row in block.rows[1:] if any(row)):
        cells = zip(block.rows[0], row, strict=True)
        lines.append("- " + (": ".join(row) if len(row) == 2 else "; ".join(f"{head}: {cell}" for head, cell in cells)))
    return lines + [f"- {bullet}" for bullet in block.bullets]

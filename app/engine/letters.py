"""Letters as blocks of words: a template and a record in, a paper out, each block with where it came from. No layout."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.base import ContactId, PersonId
from app.domain.errors import WorldError
from app.domain.letter import Block, Letter, PaperSection
from app.domain.pathway import LetterPlan, LetterSection, Pathway
from app.domain.people import Session
from app.domain.record import FamilyRecord
from app.engine import letter_words as words
from app.engine.letter_matter import Matter, calls_of, in_annex
from app.engine.letter_parts import block
from app.engine.letter_shared import left_out_bullets, told_bullets
from app.i18n import tr

CALL_FIRST = ("emergency", "same-day")


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
) -> Letter:
    """The paper as the record stands; `free` replaces the words of editable parts by id. Raises `WrongPerson`."""
    matter = _matter(plan, record, pathway, who, about, contact, recipient, free)
    sections = tuple(_section(matter, section, number) for number, section in enumerate(plan.sections, 1))
    origins = {origin for section in sections for each in section.blocks for origin in each.origin}
    return Letter(
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
        copies=told_bullets(matter)[0],
        left_out=left_out_bullets(matter)[0],
        findings=tuple(entry for entry in record.findings if entry in origins),
        watermark=tr("PRACTICE - made-up people") if record.family.practice else "",
    )


def _matter(
    plan: LetterPlan,
    record: FamilyRecord,
    pathway: Pathway,
    who: Session,
    about: PersonId,
    contact: ContactId | None,
    recipient: str,
    free: Mapping[str, str],
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
    )


def reference(record: FamilyRecord) -> str:
    """Our reference: the end of the family's id and how many entries its record had, so that a paper can be found again."""
    return f"{str(record.id).replace('-', '')[-6:].upper()}-{record.entries}"


def _section(matter: Matter, section: LetterSection, number: int) -> PaperSection:
    part_of = in_annex(matter) if section.annex else matter
    blocks = tuple(block(part_of, part, f"{number}.{place}") for place, part in enumerate(section.parts, 1))
    return PaperSection(heading=section.heading, blocks=blocks, annex=section.annex)


def _strip(matter: Matter) -> str:
    """How soon, in words; before an urgent paper also whether the call was made, to whom and when."""
    plan = matter.plan
    if plan.urgency not in CALL_FIRST:
        return plan.strip
    made = calls_of(matter)
    answered = [each for each in made if each.call.answered_by]
    last = (answered or made)[-1:]
    call = words.call_words(matter, last[0]) if last else tr("Call made: no call is recorded yet.")
    return f"{plan.strip}\n{call}".strip()


def as_text(letter: Letter) -> str:
    """The whole paper as plain lines, in reading order: to read, to hear, or to copy."""
    identity = letter.identity
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


def _block_lines(block: Block) -> list[str]:
    if not (block.text or block.bullets or block.rows):
        return []
    label = block.label if not block.label or block.label.endswith("?") else f"{block.label}:"
    lines = [f"{label} {block.text}".strip()] if label or block.text else []
    for row in block.rows[1:]:
        cells = zip(block.rows[0], row, strict=True)
        lines.append("- " + (": ".join(row) if len(row) == 2 else "; ".join(f"{head}: {cell}" for head, cell in cells)))
    return lines + [f"- {bullet}" for bullet in block.bullets]

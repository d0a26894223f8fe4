"""A record with a forbidden fact planted wherever one can be written, each as a word that stands nowhere else."""

from __future__ import annotations

from datetime import date

import msgspec

from app.domain import entries as e
from app.domain.answers import SaidBy, State
from app.domain.base import ContactId, LetterId, PersonId
from app.domain.body import Company
from app.domain.outside import Told
from app.domain.papers import PaperAsked
from app.domain.pathway import Because, Pathway, Question
from app.domain.people import Person, SafeContact
from app.domain.with_her import ReadBack
from tests.support.records import AISHA, CONTACT, DANIEL, MOTHER, NOAH, SMITHS, RecordBuilder

SAID_BY: tuple[SaidBy, ...] = ("her", "him", "seen", "record", "agency")


class Planted:
    """Counts the words it plants, so that each can be looked for."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def word(self, where: str) -> str:
        """A word nobody would write, naming where it was planted."""
        made = f"zq{''.join(letter for letter in where if letter.isalpha())}{len(self.words)}qz"
        self.words.append(made)
        return made


def planted(
    pathway: Pathway,
    questions: tuple[Question, ...],
    said_by: SaidBy,
    state: State = "answered",
    present: tuple[Company, ...] = ("her",),
) -> tuple[RecordBuilder, list[str]]:
    """Aisha's family with a planted word in every place of the record, and an answer planted for each question."""
    made = Planted()
    safe = SafeContact(asked=True, phone="07700 900 866", letters=True, words=made.word("safecontact"))
    family = msgspec.structs.replace(
        SMITHS, worker_safety=made.word("staffsafety"), safe_contact=safe, address=made.word("address"), postcode=""
    )
    him = msgspec.structs.replace(DANIEL, given_name=made.word("hisname"), family_name=made.word("hissurname"))
    gone = Person(id=PersonId("gone"), kind="baby", given_name=made.word("removed"), family_name="S", lives_here="no")
    story = RecordBuilder(family=family).people(AISHA, NOAH, him, gone).contact(present=present)
    for question in questions:
        value: str | list[str] = made.word(question.id) if question.answer.kind == "text" else "yes"
        story.answered(question.id, value, said_by=said_by, state=state, noticed=made.word("noticed"))
    _around(story, made, pathway)
    return story, made.words


def _around(story: RecordBuilder, made: Planted, pathway: Pathway) -> None:
    """Everything that is no answer."""
    contact = CONTACT
    story.write(e.Jotted(contact=contact, text=made.word("privatejot"), private=True))
    story.write(e.Jotted(contact=contact, text=made.word("jot"), private=False))
    story.write(e.TopicLeft(contact=contact, topic="abuse", reason=made.word("left")))
    for rule in pathway.rules:
        because = (Because(question="abuse.enquiry", about=MOTHER, value="yes"),)
        story.finding(rule.id, made.word("finding"), because=because if rule.private else ())
        story.write(e.DecisionMade(finding=story.last, decision="act", reason=made.word("decision"), review_on=None))
    story.call("duty-social-care", made.word("answeredby"), made.word("agreed"))
    story.write(Told(rule=pathway.rules[0].id, by=made.word("informant"), how="phone", words=made.word("toldwords")))
    story.write(ReadBack(contact=contact, heard="added", her_words=made.word("readback"), lines=(made.word("line"),)))
    story.write(PaperAsked(contact=contact, letter=LetterId("your-plan"), take="full", who_sees=made.word("whosees")))
    missed = ContactId("missed")
    story.write(e.ContactPlanned(contact=missed, plan=pathway.contacts[0].id, on=date(2026, 8, 1)))
    story.write(e.ContactNotKept(contact=missed, how="no-access", why=made.word("why")))

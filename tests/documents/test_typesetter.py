"""Papers as a reader gets them: every page named and numbered, the annex apart, hostile words harmless."""

from __future__ import annotations

import re
from typing import Literal

import msgspec
import pytest

from app.documents.typesetter import ReportLabTypesetter
from app.domain.letter import Block, Letter, PaperSection
from app.ports import Typesetter
from tests.documents.whole_visit import paper as whole_paper
from tests.documents.whole_visit import shipped
from tests.support.letter_story import ABUSE_WORDS, letter
from tests.support.pdf import page_texts
from tests.support.records import AISHA, RecordBuilder

Name = Literal["perinatal-mental-health-urgent", "gp-letter"]
URGENT: Name = "perinatal-mental-health-urgent"
GP: Name = "gp-letter"
BOTH = pytest.mark.parametrize("name", [URGENT, GP])
SETTER: Typesetter = ReportLabTypesetter()


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def pages(paper: Letter) -> tuple[str, ...]:
    return tuple(flat(text) for text in page_texts(SETTER.pdf(paper)))


def with_worry(words: str) -> Letter:
    return letter(URGENT, free={"worry": words})


def filler(lines: int) -> PaperSection:
    blocks = tuple(Block(kind="paragraph", id=str(number), text=f"Line {number}.") for number in range(lines))
    return PaperSection(heading="Filler", blocks=blocks)


@BOTH
def test_every_page_says_who_it_is_about(name: Name) -> None:
    for text in pages(letter(name)):
        assert "SMITH, Aisha (Ms) Born 14-Aug-1994 (31y) NHS No. 999 000 0018" in text


@BOTH
def test_every_page_is_numbered_of_its_own_part(name: Name) -> None:
    numbers = [re.findall(r"(Annex\. )?Page (\d+) of (\d+)", text) for text in pages(letter(name))]
    assert all(len(found) == 1 for found in numbers)
    for part in ("", "Annex. "):
        found = [(int(number), int(total)) for [(annex, number, total)] in numbers if annex == part]
        assert found == [(number, len(found)) for number in range(1, len(found) + 1)]
        assert found


@BOTH
def test_every_page_of_made_up_people_says_so(name: Name) -> None:
    assert all("PRACTICE - made-up people" in text for text in pages(letter(name)))


def test_the_annex_begins_a_page_of_its_own_and_says_what_it_is_not_for() -> None:
    annex = [text for text in pages(letter(GP)) if "Annex. Page" in text]
    assert annex
    assert all("Not for online access" in text and "Why I am writing" not in text for text in annex)


def test_no_page_of_the_letter_tells_that_there_is_an_annex() -> None:
    main = [text for text in pages(letter(GP)) if "Annex. Page" not in text]
    assert all("annex" not in text.lower() and "online" not in text.lower() for text in main)


def test_what_is_private_is_on_no_page_but_the_annex() -> None:
    found = [text for text in pages(letter(GP)) if ABUSE_WORDS in text]
    assert [("Annex. Page" in text) for text in found] == [True]


@BOTH
def test_every_word_of_the_letter_is_on_the_page(name: Name) -> None:
    paper = letter(name)
    printed = re.sub(r"\s", "", "".join(page_texts(SETTER.pdf(paper))))
    words = [each.text for part in paper.sections for each in part.blocks]
    words += [bullet for part in paper.sections for each in part.blocks for bullet in each.bullets]
    tables = [each.rows for part in paper.sections for each in part.blocks if each.rows]
    words += [cell for rows in tables for row in rows[len(rows[0]) == 2 :] for cell in row]
    assert [word for word in words if re.sub(r"\s", "", word) not in printed] == []


@BOTH
def test_the_same_letter_gives_the_same_bytes(name: Name) -> None:
    assert SETTER.pdf(letter(name)) == SETTER.pdf(letter(name))


@BOTH
def test_no_font_is_used_that_is_not_embedded(name: Name) -> None:
    data = SETTER.pdf(letter(name))
    assert set(re.findall(rb"/BaseFont /(\S+)", data)) == {
        b"AAAAAA+Inter-Bold",
        b"AAAAAA+Inter-SemiBold",
        b"AAAAAA+Inter-Regular",
    }


@BOTH
def test_the_title_and_language_of_the_file_tell_nothing_of_the_person(name: Name) -> None:
    data = SETTER.pdf(letter(name))
    assert b"/Lang (en-GB)" in data
    assert re.search(rb"/Title \(Letter 4F2A91-\d+\)", data)


@pytest.mark.parametrize("lines", range(14, 62, 2))
@pytest.mark.parametrize("kind", ["free", "table"])
def test_a_heading_never_stands_alone_at_the_foot_of_a_page(lines: int, kind: Literal["free", "table"]) -> None:
    row = ("Asked about something", "An answer that takes up more than one line of the table. " * 4)
    last = Block(kind=kind, id="last", label="LABEL", text="Words. " * 60, rows=(("Asked", "Answer"), row, row))
    paper = letter(URGENT)
    sections = (filler(lines), PaperSection(heading="HEADING", blocks=(last,)))
    for text in page_texts(SETTER.pdf(msgspec.structs.replace(paper, sections=sections))):
        assert text.strip().splitlines()[-1] not in ("HEADING", "LABEL", "Asked Answer")


@pytest.mark.parametrize("lines", range(18, 40))
@pytest.mark.parametrize("words", [12, 1500])
def test_a_signature_never_stands_alone_on_a_page(lines: int, words: int) -> None:
    last = Block(kind="paragraph", id="last", label="LABEL", text="Wordy. " * words)
    sections = (filler(lines), PaperSection(heading="HEADING", blocks=(last,)))
    paper = msgspec.structs.replace(letter(URGENT), sections=sections)
    signed = [text for text in page_texts(SETTER.pdf(paper)) if "Registration: 12A3456E" in text]
    assert ["Wordy." in text for text in signed] == [True]


@pytest.mark.parametrize(("name", "most"), [(URGENT, 3), (GP, 2)])
def test_a_whole_visit_is_told_in_the_pages_a_busy_reader_reads(name: Name, most: int) -> None:
    told = pages(whole_paper(name))
    assert len([text for text in told if "Annex. Page" not in text]) <= most
    assert len([text for text in told if "Annex. Page" in text]) <= 2


def test_what_cannot_wait_and_what_was_agreed_stand_on_the_first_page_of_the_annex() -> None:
    first = next(text for text in pages(whole_paper(GP)) if "Annex. Page 1" in text)
    assert first.index("Thoughts of self-harm were disclosed.") < first.index("Priya Nair, duty nurse answered")


@BOTH
def test_no_letter_about_a_whole_visit_ends_on_a_page_that_is_nearly_empty(name: Name) -> None:
    told = [text for text in pages(whole_paper(name)) if "Annex. Page" not in text]
    assert len(told[-1]) > 500


def test_all_that_decides_stands_on_the_first_page() -> None:
    first = pages(whole_paper(URGENT))[0]
    decides = (
        "Call made: yes, Priya Nair",
        "Thoughts of self-harm were disclosed",
        "a plan, means or preparation",
        "whether she feels she might act on it",
        "Her mother, from 2pm",
        "ring me today with what you decide",
    )
    assert [words for words in decides if words not in first] == []


@BOTH
def test_no_letter_advises_what_somebody_else_is_to_do_or_has_been_done(name: Name) -> None:
    printed = " ".join(pages(whole_paper(name)))
    advice = [rule.plain for rule in shipped().rules if rule.plain] + [each.says for each in shipped().actions]
    assert [words for words in advice if words in printed] == []


def test_five_thousand_characters_of_free_text_are_all_printed() -> None:
    words = " ".join(f"word{number:04d}" for number in range(556))
    assert len(words) > 5000
    printed = " ".join(pages(with_worry(words)))
    assert [word for word in words.split() if word not in printed] == []


def test_five_thousand_characters_of_an_answer_are_all_printed() -> None:
    words = " ".join(f"word{number:04d}" for number in range(556))
    story = RecordBuilder().people(AISHA).contact().answered("how.are_you", words)
    printed = " ".join(pages(letter(URGENT, story)))
    assert [word for word in words.split() if word not in printed] == []


@pytest.mark.parametrize(
    "words",
    [
        '<b>bold</b> & <font color="red">red</font> <para>',
        "[[section]] {name} %s \\n &lt; &#0;",
        "</para><br/><img src='file:///etc/passwd'/>",
    ],
)
def test_marks_in_what_was_written_print_as_they_are(words: str) -> None:
    assert any(words in text for text in pages(with_worry(words)))


def test_a_very_long_word_is_broken_and_not_lost() -> None:
    word = "x" * 5000
    printed = re.sub(r"\s", "", "".join(page_texts(SETTER.pdf(with_worry(word)))))
    assert printed.count("x") >= 5000


@pytest.mark.parametrize("number", ["\u0627", "\U0001f600", "\u202e", "\u0007", "\u0000", "\u200b", "\ud7ff"])
def test_a_character_that_cannot_be_drawn_prints_by_its_number_and_is_reported(number: str) -> None:
    shown = f"[U+{ord(number):04X}]"
    paper = with_worry(f"before{number}after")
    assert SETTER.missing_characters(paper) == (shown,)
    assert any(f"before{shown}after" in text for text in pages(paper))


def test_a_paper_that_can_be_drawn_whole_reports_nothing() -> None:
    assert SETTER.missing_characters(with_worry("Siân Ŵyn, Zoë, Łukasz, Ёлка, Αγγελική – “yes” • 5½")) == ()


def test_hostile_names_leave_every_page_named_and_numbered() -> None:
    name = "<b>&" + "Longname " * 20
    story = RecordBuilder().people(msgspec.structs.replace(AISHA, given_name=name.strip()))
    for text in pages(letter(URGENT, story)):
        assert "<b>&" in text
        assert re.search(r"Page \d+ of \d+", text)


def test_large_print_is_larger() -> None:
    paper = letter(URGENT)
    assert len(pages(msgspec.structs.replace(paper, large=True))) > len(pages(paper))

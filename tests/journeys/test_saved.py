"""What the screen calls saved is saved: all of it, not only the answer before the last."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support.asks import AnsweringAsk
from tests.support.house import House, open_house
from ui.parts import Parts
from ui.places import Place
from ui.screens.question.model import QuestionModel
from ui.tasks import StoreThread
from ui.theme.looks import Looks
from ui.visits.state import Visiting


def _page(house: House, store: StoreThread, question: str) -> QuestionModel:
    visit = house.visit(house.family())
    page = next(page for page in visit.pages if any(one.question.id == question for one in page.asked))
    parts = Parts(services=house.services, store=store, looks=Looks(), ask=AnsweringAsk(), go=lambda _place: None)
    return QuestionModel(parts, Place("question", visit.record.id, visit.contact.id, page.number))


def test_two_answers_in_a_breath_are_called_saved_when_both_are(tmp_path: Path, qtbot: QtBot) -> None:
    house, store = open_house(tmp_path), StoreThread()
    model = _page(house, store, "whooley.item1")
    with qtbot.waitSignal(model.changed):
        model.load()
    claims: list[tuple[bool, int]] = []

    def claim(state: Visiting) -> None:
        if state.visit:
            claims.append((state.saving, len(state.visit.record.answers)))

    model.changed.connect(claim)
    model.answer("whooley.item1", "mother", "answered", "yes", "her", "", "")
    model.answer("whooley.item2", "mother", "answered", "no", "her", "", "")
    qtbot.waitUntil(lambda: store.waiting() == 0)
    store.stop()
    house.services.doors.lock()
    assert [answers for saving, answers in claims if not saving] == [2]

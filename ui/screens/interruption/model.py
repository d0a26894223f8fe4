"""What an interruption leads to: the number, more questions, or simply on with the visit."""

from __future__ import annotations

from app.services.states import VisitState
from ui.visits.model import VisitModel
from ui.visits.words import asked_now, gravest


class InterruptionModel(VisitModel):
    """One interruption. In company there is nothing to stop for: the list is shown instead."""

    def settled(self, visit: VisitState) -> None:
        """Nothing of this shows unless she is alone."""
        if gravest(visit, self.place.finding) is None:
            self.go("visit")

    def call(self) -> None:
        """The number, the words to say and the address."""
        self.go("urgent", self.place.page, finding=self.place.finding)

    def ask_more(self) -> None:
        """What decides who is safe now; else the nearest unanswered page of the same topic, else the next unanswered one."""
        visit = self.state.visit
        raised = gravest(visit, self.place.finding) if visit else None
        if visit is None or raised is None:
            return
        mine = [page for page in visit.pages if page.open and not page.done and page.topic.id == raised.rule.topic]
        if mine and not any(map(asked_now, visit.pages)):
            self.go("question", mine[0].number)
        else:
            self.go_next()

    def go_on(self) -> None:
        """On with the visit, as she would have gone without this page."""
        self.go_next()

    def back(self) -> None:
        """Back to the question she came from."""
        if self.place.page:
            self.go("question", self.place.page)
        else:
            self.go("visit")

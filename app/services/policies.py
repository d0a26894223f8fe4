"""Practice mode, and what ends it: an organisation's signed policy, installed by a person who compared its key with paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from app.domain.base import FamilyId, Value
from app.domain.calendar import short_date
from app.domain.people import Session
from app.domain.policy import Policy
from app.i18n import tr
from app.ports import Journal, WorldError
from app.services.desk import Desk, author
from app.services.states_keeping import PolicyOffer, PolicyState

POLICY, DAY = "policy", "policy-day"
"""Names of the caseload's settings."""

Read = Callable[[bytes], tuple[Policy, bytes]]
WordsOf = Callable[[bytes], str]


class Installed(Value, frozen=True):
    """The file as it came, and the key a person confirmed: who did, and when."""

    file: bytes
    key: bytes
    confirmed_by: str
    confirmed_on: date


class Policies:
    """Installs a policy in the open caseload. `read` believes no file that its key did not sign; `words_of` names a key."""

    def __init__(self, desk: Desk, read: Read, words_of: WordsOf) -> None:
        self._desk, self._read, self._words_of = desk, read, words_of

    def state(self, who: Session) -> PolicyState:
        """What is installed here, and whether it is in force today."""
        policy, kept = self._desk.policy, _installed(self._desk.journal)
        if policy is None or kept is None:
            return PolicyState()
        today = max(who.day, self._desk.seen)
        return PolicyState(
            policy=policy,
            in_force=policy.in_force(today),
            ends_soon=policy.ends_soon(today),
            confirmed_by=kept.confirmed_by,
            confirmed_on=kept.confirmed_on,
        )

    def bar(self, who: Session, family: FamilyId | None = None) -> str:
        """What the bar says all the time: that this is practice, that a family is made up, that the policy ends. Else nothing."""
        state = self.state(who)
        if state.policy is None:
            return tr("Practice mode: made-up people only")
        ends = short_date(state.policy.ends)
        if not state.in_force:
            return tr("Practice mode again: the policy ended {date}").format(date=ends)
        if family and self._desk.journal.record(family).family.practice:
            return tr("A made-up family, entered in practice mode")
        return tr("The policy ends {date}: ask for the next one").format(date=ends) if state.ends_soon else ""

    def look(self, who: Session, data: bytes) -> PolicyOffer:
        """What a file says, before anything is changed. Raises `WorldError` with why it cannot be installed."""
        policy, key = self._read(data)
        kept = _installed(self._desk.journal)
        if kept and key != kept.key:
            raise WorldError(
                tr(
                    "This policy was signed with another key than the one {name} confirmed on {date}. Nothing was changed. "
                    "Ask your organisation whether it has a new key; if so, take the present policy out first."
                ).format(name=kept.confirmed_by, date=short_date(kept.confirmed_on))
            )
        self._fits(policy, who.day)
        return PolicyOffer(policy=policy, ask_for_words=kept is None)

    def install(self, who: Session, data: bytes, words: str = "") -> PolicyState:
        """Take a file. The first needs the eight words of its key, typed from paper. Raises as `look`, and when they differ."""
        offer = self.look(who, data)
        key = self._read(data)[1]
        if offer.ask_for_words and _plain(words) != self._words_of(key):
            raise WorldError(
                tr(
                    "These are not the words of the key that signed this file. Check each word against the printed sheet. "
                    "If they are right, do not install this file: tell whoever sent it."
                )
            )
        kept = _installed(self._desk.journal)
        installed = (
            msgspec.structs.replace(kept, file=data)
            if kept
            else Installed(file=data, key=key, confirmed_by=who.name, confirmed_on=who.day)
        )
        journal = self._desk.journal
        journal.note_access(author(who), "policy-installed", offer.policy.organisation)
        journal.set_setting(DAY, who.day.isoformat())
        journal.set_setting(POLICY, msgspec.json.encode(installed).decode())
        self._desk.policy, self._desk.seen = offer.policy, who.day
        return self.state(who)

    def take_out(self, who: Session) -> PolicyState:
        """Forget policy and key: practice mode again, until another is installed."""
        journal = self._desk.journal
        journal.note_access(author(who), "policy-taken-out", "caseload")
        journal.set_setting(POLICY, "")
        self._desk.policy = None
        return self.state(who)

    def _fits(self, policy: Policy, day: date) -> None:
        if policy.ends < day:
            sentence = tr("This policy ended {date}. Ask {organisation} for the present one.")
        elif day < policy.begins:
            sentence = tr("This policy begins {begins}. Install it from that day on.")
        elif self._desk.policy and policy.organisation != self._desk.policy.organisation:
            sentence = tr("This policy is for {organisation}, the present one for {present}. Nothing was changed.")
        elif self._desk.policy and policy.begins < self._desk.policy.begins:
            sentence = tr("This policy is older than the one installed. Nothing was changed.")
        else:
            return
        present = self._desk.policy.organisation if self._desk.policy else ""
        raise WorldError(
            sentence.format(
                date=short_date(policy.ends),
                begins=short_date(policy.begins),
                organisation=policy.organisation,
                present=present,
            )
        )


def installed_policy(read: Read) -> Callable[[Journal, date], tuple[Policy | None, date]]:
    """How a desk learns, at each opening, which policy a caseload holds, and the latest day this caseload has seen."""

    def found(journal: Journal, today: date) -> tuple[Policy | None, date]:
        kept = _installed(journal)
        if kept is None:
            return None, today
        day = date.fromisoformat(journal.setting(DAY) or today.isoformat())
        if today > day:
            journal.set_setting(DAY, today.isoformat())
        try:
            policy, key = read(kept.file)
        except WorldError:
            return None, max(today, day)
        return (policy if key == kept.key else None), max(today, day)

    return found


def _installed(journal: Journal) -> Installed | None:
    text = journal.setting(POLICY)
    try:
        return msgspec.json.decode(text, type=Installed) if text else None
    except msgspec.MsgspecError:
        return None


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())

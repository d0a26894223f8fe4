"""Each guard: what it holds, the line that holds it, that line broken, and the fast test that must turn red."""

from __future__ import annotations

from typing import NamedTuple


class Guard(NamedTuple):
    """`old` stands exactly once in `file`; with `new` in its place `test` must not pass."""

    holds: str
    file: str
    old: str
    new: str
    test: str


TEN = (
    Guard(
        "what was saved survives a power cut (synchronous=FULL)",
        "app/storage/database.py",
        '    "synchronous=FULL",\n',
        '    "synchronous=NORMAL",\n',
        "tests/storage/test_opening.py::test_the_database_is_opened_with[synchronous-2]",
    ),
    Guard(
        "no second file is written without a key (authorizer)",
        "app/storage/database.py",
        "        driver.set_authorizer(_authorize)\n",
        "",
        "tests/storage/test_opening.py::test_no_other_file_can_be_attached",
    ),
    Guard(
        "a short key is not taken for a passphrase (key length)",
        "app/storage/database.py",
        "    if len(spec) != SPEC_BYTES:\n",
        "    if False:\n",
        "tests/storage/test_opening.py::test_a_key_of_the_wrong_length_is_not_taken_for_a_passphrase",
    ),
    Guard(
        "a key derivation is never cheaper than the floor",
        "app/security/kdf.py",
        "    if not within_limits(cost):\n",
        "    if False:\n",
        "tests/security/test_keys.py::test_a_cost_outside_the_limits_is_not_even_computed",
    ),
    Guard(
        "every entry's signature is checked",
        "app/storage/verify.py",
        "        if not any(self._signed_by(public, row.data, row.signature) for public in signers):\n",
        "        if not any(signers):\n",
        "tests/storage/test_damage.py::test_verify_finds_what_was_changed_without_any_anchor"
        "[UPDATE entry SET signature = zeroblob(64) WHERE clock = 4]",
    ),
    Guard(
        "unknown is not no",
        "app/engine/weigh.py",
        "            return Weighed(None, missing=(asked,))\n"
        "        reasons = (because(asked, answer),)\n"
        '        if answer.state == "not-applicable":\n',
        "            return Weighed(False, missing=(asked,))\n"
        "        reasons = (because(asked, answer),)\n"
        '        if answer.state == "not-applicable":\n',
        "tests/engine/test_weigh_laws.py::test_every_way_of_not_answering_is_unknown_and_never_no",
    ),
    Guard(
        "a missing item of a score is not nought",
        "app/engine/scores.py",
        "        (missing if points is None else answered).append(item)\n",
        "        answered.append(item)\n",
        "tests/content/test_score_vectors.py::test_one_missing_item_leaves_no_total_and_no_band",
    ),
    Guard(
        "no answer can hide a grave question",
        "app/content/check.py",
        "if rule.urgency in URGENT else set()\n",
        "if False else set()\n",
        "tests/content/test_unsafe_pathways.py::test_a_grave_question_that_another_answer_can_hide_is_refused",
    ),
    Guard(
        "a finding is saved in the transaction of its answer",
        "app/services/visits.py",
        "        drafts += [self._raise(rule, verdict, contact) for",
        "        record = self._desk.write(who, family, drafts)\n"
        "        drafts = [self._raise(rule, verdict, contact) for",
        "tests/services/test_one_transaction.py::test_an_answer_and_its_finding_are_received_in_one_moment",
    ),
    Guard(
        "a private question is not shown in company",
        "app/services/visit_state.py",
        "    if not contact.alone:\n        pages = tuple(_in_company",
        "    if False:\n        pages = tuple(_in_company",
        "tests/services/test_visits.py::test_in_company_nothing_private_is_in_the_state",
    ),
)

MORE = (
    Guard(
        "a question hides only behind a certain no",
        "app/engine/visit.py",
        "    return truth is not False\n",
        "    return truth is True\n",
        "tests/engine/test_weigh_laws.py::test_a_hidden_question_is_hidden_only_by_a_certain_no",
    ),
    Guard(
        "a slip of the pen in a recovery code is noticed",
        "app/security/recovery.py",
        " or value & (1 << _CHECK_BITS) - 1 != _check(body):\n",
        ":\n",
        "tests/security/test_recovery.py::test_2000_single_wrong_symbols_are_all_caught",
    ),
    Guard(
        "what a stranger wrote stays plain text",
        "ui/widgets/labels.py",
        "        self.setTextFormat(Qt.TextFormat.PlainText)\n",
        "        self.setTextFormat(Qt.TextFormat.RichText)\n",
        "tests/ui/widgets/test_labels_stay_plain.py",
    ),
    Guard(
        "only what may go home reaches her paper",
        "app/engine/letter_matter.py",
        '        return "main" if tellable else "nowhere"\n',
        '        return "main"\n',
        "tests/documents/test_papers_for_her.py"
        "::test_a_fact_planted_in_every_place_of_the_record_is_on_no_paper_that_goes_home[your-plan]",
    ),
    Guard(
        "a step of a private worry is not on her paper",
        "app/engine/letter_home.py",
        "    if rule is None or rule.private or rule.topic == ABUSE:\n",
        "    if rule is None:\n",
        "tests/engine/test_papers_for_her.py::test_a_step_from_a_private_worry_is_not_on_her_paper",
    ),
    Guard(
        "a yes about fear at home is not taken back by a later no",
        "app/engine/shelter.py",
        "    if any(_tells(asked[one.question], one) for one in told) or _noticed(record, pathway):\n",
        "    if _noticed(record, pathway):\n",
        "tests/engine/test_papers_for_her.py::test_a_yes_of_an_earlier_visit_is_not_taken_back_by_a_no_of_a_later_one",
    ),
    Guard(
        "no more goes home than she said",
        "app/services/going_home.py",
        "    if step.said and TAKES.index(take) > TAKES.index(step.said):\n",
        "    if False:\n",
        "tests/services/test_going_home.py::test_no_more_goes_home_than_she_said",
    ),
)

"""An NHS number, written 3-3-4 while it is typed and checked when the person goes on."""

from __future__ import annotations

import re

from nhs_number.validate import is_valid
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from ui.theme.looks import Looks
from ui.widgets.fields import TextField

DIGITS = 10
NATIONAL_INSURANCE = re.compile(r"[A-Z]{2}\d{6}[A-D]?")


def spaced(written: str) -> str:
    """`999 000 0018`: digits in groups of 3, 3 and 4, as far as they go. What is not a digit is left out."""
    digits = "".join(filter(str.isdigit, written))
    groups = (digits[:3], digits[3:6], digits[6:])
    return " ".join(group for group in groups if group)


def nhs_number_problem(written: str) -> str:
    """What to mend in an NHS number as written; empty when it adds up (modulus 11, repeated digits not taken)."""
    digits = "".join(filter(str.isdigit, written))
    if not digits:
        return tr("Enter the NHS number")
    if len(digits) != DIGITS:
        return tr("An NHS number has 10 digits; this one has {count}").format(count=len(digits))
    if len(set(digits)) == 1 or not is_valid(digits):
        return tr("This NHS number does not add up. Check each digit")
    return ""


class NhsNumberField(TextField):
    """One box. `value()` is the ten digits, or empty; `problem()` says what to mend, empty field allowed if `optional`."""

    def __init__(
        self,
        looks: Looks,
        label: str = "",
        *,
        name: str,
        hint: str = "",
        optional: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(looks, label or tr("NHS number"), name=name, hint=hint, characters=14, parent=parent)
        self._optional, self._insurance = optional, False
        self.line.textEdited.connect(self._group)

    def value(self) -> str:
        """Ten digits that add up, or empty."""
        return "" if self.problem() else "".join(filter(str.isdigit, self.text()))

    def set_value(self, digits: str) -> None:
        """Write a number."""
        self.set_text(spaced(digits))

    def problem(self) -> str:
        """What to mend, or empty."""
        if self._insurance:
            return tr("This looks like a National Insurance number. Enter the NHS number, 10 digits")
        return "" if self._optional and not self.text() else nhs_number_problem(self.text())

    def _group(self, written: str) -> None:
        """Write the digits in groups, and keep the cursor after the digit it was after."""
        self._insurance = bool(NATIONAL_INSURANCE.fullmatch(written.replace(" ", "").upper())) or (
            self._insurance and bool(re.search("[A-Za-z]", written))
        )
        if self._insurance or re.match(r"\s*[A-Za-z]", written):
            return
        before = sum(letter.isdigit() for letter in written[: self.line.cursorPosition()])
        grouped = spaced(written)
        self.line.setText(grouped)
        place = before + (before > 3) + (before > 6)
        self.line.setCursorPosition(min(place, len(grouped)))

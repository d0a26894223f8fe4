"""What can be written inside an open visit besides answers: what came up, and marks that were seen."""

from __future__ import annotations

from app.domain.came_up import CameUpBody
from app.domain.marks import MarkBody

VisitBody = CameUpBody | MarkBody

"""Forms that the family screens share: a baby, another person, how to reach her. Widgets only; no service, no decision."""

"""The pure heart: conditions weighed in three values with reasons, a visit's findings and what to ask next,
the thread of open items, letters as words.

Belongs here: functions of their arguments alone. Does not belong here: clocks, randomness, logging, storage, layout.
"""

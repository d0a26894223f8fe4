"""What can be proved about a pathway before anyone meets it: every answer at once, in the engine's three values.

Belongs here: the engine's meaning written for z3, the properties a pathway promises, and a counter-example in words. The only
home of z3, which no installed program needs. Does not belong here: reading files, weighing a real family, anything on a screen.
"""

"""What a person can do. One method is one intent is one transaction; the first argument is always `who: Session`.

Belongs here: roles, intents, the states screens show. Does not belong here: SQL, cryptography, layout, pixels.
"""

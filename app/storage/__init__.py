"""The inside of a vault: SQLAlchemy Core over SQLCipher, the journal of entries and its indexes.

Belongs here: SQL and durability. Does not belong here: keys (security), what entries mean (domain), who may (services).
"""

"""The words of the service: frozen values that cannot hold an unknown field.

Belongs here: what a thing is (family, person, answer, finding, letter, pathway) and what a record's entries amount to.
Does not belong here: weighing, storage, encryption, clocks, sentences for one screen. Standard library and msgspec only.
"""

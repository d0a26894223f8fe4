"""What the pages of an open visit share: who is here, jotting, calls still to be written up, and the words for them.

`words` and `model` reach no widget; `page`, `company`, `jot` and `bars` are widgets and know no service. Does not belong
here: anything only one screen needs.
"""

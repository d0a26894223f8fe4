"""Letters laid out: blocks of words become a PDF in memory. The only home of ReportLab.

Belongs here: pages, type, tables, what a page repeats. Does not belong here: what a letter says or leaves out.
"""

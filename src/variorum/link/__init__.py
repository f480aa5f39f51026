"""Rows that belong together: one quote, one claim, one text, one measure in several articles.

What differs between them belongs in `compare`; how rows are found belongs in the finders.
"""

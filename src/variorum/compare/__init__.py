"""Figures of one measure side by side: which agree, which cannot both hold, and what would explain it.

Which figures share a measure belongs in `measures`; the findings that readers see belong in sql/checks/.
"""

"""The release: a built package as a file to publish, with no more of the articles' words than may be given on.

What a package holds is decided by the stages; what a page shows belongs in `report`.
"""

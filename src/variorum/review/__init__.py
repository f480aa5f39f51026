"""What people decide about extracted rows and findings: codebook/review.csv laid over them.

`lines` reads the file, `rows` lays it over figures, quotes, claims and speakers, `findings` makes findings
and decisions of it, `record` writes a decision into it. What to decide belongs to people.
"""

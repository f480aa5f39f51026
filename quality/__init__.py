"""The quality harness: scores of extraction, linking and findings on gold, held against pinned floors.

`python -m quality` prints the tables. Each module scores one thing; `gold` reads what people annotated,
`packages` builds what is scored, `floors` holds the line. How text is extracted belongs in src/variorum.
"""

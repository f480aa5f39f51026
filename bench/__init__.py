"""Speed and memory, measured on demand and never in a test: `python -m bench` runs every part.

Each module measures one thing and prints it as a table; `--write` puts the tables into docs/benchmarks.md.
What is right or wrong about the results belongs in quality/ and tests/.
"""

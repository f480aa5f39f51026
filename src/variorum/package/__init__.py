"""The package on disk: its tables as CSV and Parquet, its descriptor, and the gate at its door.

What a column means belongs in `schema`; what a table holds belongs in the rooms that make it.
"""

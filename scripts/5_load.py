"""Tables and views to variorum.duckdb, and the SQL gate."""

import sys
from pathlib import Path

from variorum.cli import main

main(["--project", str(Path(__file__).resolve().parents[1]), "stage", "load", *sys.argv[1:]])

"""Rows that belong together, and pairs of figures that differ: links, comparisons."""

import sys
from pathlib import Path

from variorum.cli import main

main(["--project", str(Path(__file__).resolve().parents[1]), "stage", "link", *sys.argv[1:]])

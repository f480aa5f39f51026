"""Texts to dates, figures, quotes, claims and speakers."""

import sys
from pathlib import Path

from variorum.cli import main

main(["--project", str(Path(__file__).resolve().parents[1]), "stage", "extract", *sys.argv[1:]])

"""Checks to findings and evidence."""

import sys
from pathlib import Path

from variorum.cli import main

main(["--project", str(Path(__file__).resolve().parents[1]), "stage", "check", *sys.argv[1:]])

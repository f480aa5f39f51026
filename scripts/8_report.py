"""The package as a static site, report/. Swaps build.next/ in as build/."""

import sys
from pathlib import Path

from variorum.cli import main

main(["--project", str(Path(__file__).resolve().parents[1]), "stage", "report", *sys.argv[1:]])

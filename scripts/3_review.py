"""codebook/review.csv laid over the extracted rows."""

import sys
from pathlib import Path

from variorum.cli import main

main(["--project", str(Path(__file__).resolve().parents[1]), "stage", "review", *sys.argv[1:]])

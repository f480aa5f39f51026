"""CSV, Parquet, datapackage.json, codebook, validation."""

import sys
from pathlib import Path

from variorum.cli import main

main(["--project", str(Path(__file__).resolve().parents[1]), "stage", "package", *sys.argv[1:]])

"""raw/ to texts with offsets: sources, sentences, article_text. Begins a build in build.next/."""

import sys
from pathlib import Path

from variorum.cli import main

main(["--project", str(Path(__file__).resolve().parents[1]), "stage", "ingest", *sys.argv[1:]])

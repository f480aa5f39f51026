"""Renew every lock from pyproject.toml with uv: hashes for all platforms, no index host, no path."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

WITH_PROJECT = ("build", "tests", "types", "bench", "browser")
ALONE = ("download", "setuptools", "lint", "imports", "locks")
OPTIONS = (
    "--generate-hashes", "--universal", "--python-version=3.11", "--no-emit-index-url", "--no-emit-find-links",
    "--no-header", "--quiet",
)  # fmt: skip


def main() -> None:
    """Write locks/<group>.txt for each group; arguments go to uv."""
    for group in WITH_PROJECT + ALONE:
        wanted = (
            ["pyproject.toml", "--group", group] if group in WITH_PROJECT else ["--group", f"pyproject.toml:{group}"]
        )
        lock = str(Path("locks", f"{group}.txt"))
        subprocess.run(["uv", "pip", "compile", *wanted, *OPTIONS, "-o", lock, *sys.argv[1:]], check=True)


if __name__ == "__main__":
    main()

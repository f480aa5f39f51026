"""`python -m bench [PART ...] [--write]`: measure, print, and with --write renew docs/benchmarks.md."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from bench import building, extraction, gates, length, linking
from bench.measuring import PROJECT, machine

PAGE = PROJECT / "docs" / "benchmarks.md"
PARTS: dict[str, tuple[str, Callable[[], str]]] = {
    "build": ("Building the reference package", building.main),
    "extraction": ("Extraction beside other systems", extraction.main),
    "length": ("Cost against length", length.main),
    "linking": ("Linking and comparing against the number of articles", linking.main),
    "gates": ("The SQL gate beside frictionless", gates.main),
}
HEAD = """# Benchmarks

Measured, not promised. Measured on: {machine}. Other machines give other seconds; ratios and slopes should hold.
Each table is printed by `nox -s bench`, and written here by `nox -s bench -- --write`.
"""


def main() -> int:
    """Run the parts that are asked for, all where none is."""
    parser = argparse.ArgumentParser(prog="bench", description="Speed and memory.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all where none is given")
    parser.add_argument("--write", action="store_true", help="renew docs/benchmarks.md (all parts)")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown or (options.parts and options.write):
        parser.error(f"parts are {', '.join(PARTS)}; --write goes with none")
    sections = [HEAD.format(machine=machine())]
    for name in options.parts or PARTS:
        title, measure = PARTS[name]
        sections.append(f"## {title}\n\n`nox -s bench -- {name}`\n\n{measure()}\n")
        print(sections[-1], flush=True)
    if options.write:
        PAGE.write_text("\n".join(sections), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""`variorum validate [PACKAGE]`: the gate at the door."""

from __future__ import annotations

from pathlib import Path

import click

from variorum.cli.printing import echo, print_json
from variorum.errors import NotFoundError
from variorum.package.validate import validate_package
from variorum.query import package_folder


@click.command()
@click.argument("package", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(project: Path, package: Path | None, as_json: bool) -> int:
    """Check a built package as anybody who receives it would; the project's own without PACKAGE."""
    folder = package_folder(project) if package is None else package
    if not (folder / "datapackage.json").is_file():
        raise NotFoundError(f"{folder} holds no datapackage.json: name the folder of a package")
    failures = validate_package(folder)
    if as_json:
        print_json([{**{name: getattr(one, name) for name in one.__slots__}, "message": str(one)} for one in failures])
    else:
        for failure in failures:
            echo(str(failure))
        echo(f"{folder}: {f'{len(failures)} errors' if failures else 'valid'}")
    return 1 if failures else 0

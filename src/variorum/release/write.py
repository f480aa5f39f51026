"""A built package to `dist/<name>-<version>.zip`.

What goes out in words belongs in `rights`; each part is made in the module that is named for it.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import polars as pl

from variorum import __version__
from variorum.database import open_read_only
from variorum.digest import INPUTS
from variorum.errors import ProjectError
from variorum.inputs import masked_descriptor, read_withheld
from variorum.package.croissant import croissant
from variorum.package.descriptor import descriptor_bytes, file_resource
from variorum.package.table_files import parquet_bytes
from variorum.package.validation import validate_files
from variorum.package.write import write_files
from variorum.project import Project, replace_file
from variorum.release.archive import with_sums, zip_bytes
from variorum.release.database import open_views, write_views
from variorum.release.disclosure import Runs, demand_bound, shares
from variorum.release.documents import documents
from variorum.release.rights import Rights, demand_licences
from variorum.release.schemas import released_schema
from variorum.release.tables import WORKING, Spans, check_words, covered_text, disclosed_spans, released_tables
from variorum.report.edition import Form
from variorum.report.site import write_report
from variorum.report.words import Words, joined
from variorum.schema.failures import gate_error
from variorum.schema.load import load_schema, published_tables
from variorum.stamp import DATABASE
from variorum.withheld import Withheld

DESCRIPTOR, CROISSANT, VALIDATION = "datapackage.json", "croissant.json", "validation.json"
_NAME, _VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]*"), re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]*")
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Released:
    """A release as it stands on disk: its path, how many files it holds, the percent disclosed of each article."""

    path: Path
    files: int
    disclosed: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Built:
    """What a release is made of.

    package: the descriptor; tables: by name, published and working ones; texts: of the articles, masked;
    masks: where a withheld name stands in each article
    """

    package: Json
    inputs: Json
    tables: Mapping[str, pl.DataFrame]
    texts: Mapping[str, str]
    withheld: Withheld
    masks: Mapping[str, tuple[tuple[int, int], ...]]


def write_release(project: Project, build: Path, out: Path, rights: Rights) -> Released:
    """Make the zip file of a build in the folder `out`.

    Raises RightsError where the release would give on more of an article than it may, GateError where a gate refuses
    it, ProjectError where the descriptor gives no version.
    """
    built = _read(project, build)
    name = _name(built.package)
    demand_licences(rights, built.tables["sources"].to_dicts(), [one for one, spans in built.masks.items() if spans])
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        released = released_tables(built.tables, built.texts, rights, Runs(built.texts))
        spans = disclosed_spans(released, built.texts)
        _write_data(folder, built, released, spans, rights)
        _write_papers(folder, project, built, rights)
        disclosed = shares(_files(folder), built.texts, spans)
        demand_bound(disclosed, rights)
        _validate(folder, built, released, _said(built, rights, disclosed))
        if rights.with_raw:
            _copy_raw(folder, project, built)
        files = with_sums(_files(folder))
    path = out / f"{name}.zip"
    replace_file(path, zip_bytes(files))
    return Released(path, len(files), disclosed)


def _name(package: Json) -> str:
    version = str(package.get("version", ""))
    if not _VERSION.fullmatch(version):
        raise ProjectError("datapackage.json gives no version to release: write one, as in 1.0.0 (docs/release.md)")
    if not _NAME.fullmatch(str(package["name"])):
        raise ProjectError("datapackage.json gives a name that no file may have: use letters, digits, '-', '_' and '.'")
    return f"{package['name']}-{version}"


def _read(project: Project, build: Path) -> Built:
    withheld = read_withheld(project)
    with open_read_only(build / DATABASE) as con:
        tables = {name: con.table(name).pl() for name in (*published_tables(), *WORKING)}
        texts = dict(con.execute("select source_id, text from article_text order by source_id").fetchall())
    paths = dict(tables["sources"].select("source_id", "path").iter_rows())
    masks = {
        name: withheld.spans((project.root / path).read_bytes().decode("utf-8")) for name, path in sorted(paths.items())
    }
    inputs = Project(build).read_descriptor()[INPUTS]
    return Built(masked_descriptor(project), inputs, tables, texts, withheld, masks)


def _write_data(folder: Path, built: Built, released: Mapping[str, pl.DataFrame], spans: Spans, rights: Rights) -> None:
    """Tables, database, report, descriptor."""
    write_files(folder, released, built.package, built.inputs, released_schema)
    texts = {name: text if rights.with_text else covered_text(text, spans[name]) for name, text in built.texts.items()}
    covered = pl.DataFrame({"source_id": list(texts), "text": list(texts.values())})
    working = {**{name: released[name] for name in WORKING}, "article_text": covered}
    for name, rows in sorted(working.items()):
        replace_file(folder / f"{name}.parquet", parquet_bytes(released_schema(name), rows))
    write_views(folder, (*published_tables(), *sorted(working)), released_schema)
    words = Words(built.texts, {} if rights.with_text else {name: joined(found) for name, found in spans.items()})
    with open_views(folder) as con:
        write_report(folder, con, built.package, __version__, Form(words, released_schema))
    descriptor = json.loads((folder / DESCRIPTOR).read_bytes())
    descriptor["resources"] += [
        file_resource(f"{name}-parquet", f"{name}.parquet", load_schema(name).description, folder)
        for name in sorted(working)
    ]
    descriptor["resources"].append(file_resource("duckdb", DATABASE, "Views over the Parquet files.", folder))
    replace_file(folder / DESCRIPTOR, descriptor_bytes(descriptor))


def _write_papers(folder: Path, project: Project, built: Built, rights: Rights) -> None:
    """What is read beside the data: papers, and metadata for catalogues."""
    for name, data in documents(project, built.package, rights, built.withheld, __version__).items():
        replace_file(folder / name, data)
    tables = {f"{name}.csv": (folder / f"{name}.csv").read_bytes() for name in published_tables()}
    said = croissant(built.package, [released_schema(name) for name in published_tables()], tables)
    replace_file(folder / CROISSANT, descriptor_bytes(said))


def _said(built: Built, rights: Rights, disclosed: Mapping[str, float]) -> dict[str, list[Json]]:
    """What validation.json says of the rights: the rules of the release, and each article's share."""
    sources = [
        {
            "source_id": row["source_id"],
            "characters": row["characters"],
            "disclosed_percent": disclosed[row["source_id"]],
            "licence": row["licence"],
            "masked": built.masks[row["source_id"]],
        }
        for row in built.tables["sources"].to_dicts()
    ]
    return {"rights": [asdict(rights)], "disclosed": sources}


def _validate(folder: Path, built: Built, released: Mapping[str, pl.DataFrame], said: dict[str, list[Json]]) -> None:
    tables = {name: released[name] for name in published_tables()}
    more = check_words(released, built.texts)
    validation, failures = validate_files(folder, tables, released_schema, more, said)
    if failures:
        raise gate_error(failures)
    replace_file(folder / VALIDATION, validation)


def _copy_raw(folder: Path, project: Project, built: Built) -> None:
    for path in built.tables["sources"]["path"].to_list():
        replace_file(folder / path, (project.root / path).read_bytes())


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}

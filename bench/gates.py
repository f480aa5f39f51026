"""The SQL gate beside frictionless on a million generated figures: every constraint of the table, references included.

frictionless is timed on fewer rows and scaled: the seconds of a row are the slope between two sizes, so that what
it does once does not count. Only the SQL gate also checks row rules and spans.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from pathlib import Path

import duckdb
from frictionless import Package

from bench.measuring import table
from variorum.schema.ddl import create_table
from variorum.schema.load import load_schema
from variorum.schema.sql_gate import sql_gate

ARTICLES, SENTENCES, IN_A_SENTENCE = 2_000, 50, 10
ROWS = ARTICLES * SENTENCES * IN_A_SENTENCE
TIMED = (10_000, 30_000)
ROUNDS = 3
WANTED_RATIO = 60

TABLES = ("sources", "sentences", "speakers", "measures", "topics", "figures")
WORDS = "The mayor said “about 120 people” were moved out of the lower town, 14 of them by boat and 9 on foot. "
PHRASE = WORDS.index("about")

GENERATE = f"""
insert into article_text select 'article-' || i, repeat('{WORDS}', {SENTENCES}) from range({ARTICLES}) as t(i);
insert into sources by name
  select source_id, 'raw/' || source_id || '.txt' as path, sha256(source_id) as sha256, strlen(text) as bytes,
    length(text) as characters, 20 * {SENTENCES} as words from article_text;
insert into sentences by name
  select source_id || '-s' || n as sentence_id, source_id, n as paragraph, n * {len(WORDS)} as start_char,
    (n + 1) * {len(WORDS)} - 1 as end_char from article_text, range({SENTENCES}) as t(n);
insert into speakers by name
  select 'mayor-' || i as speaker_id, 'The mayor' as name, 'official' as kind, false as anonymous
  from range(500) as t(i);
insert into measures by name
  select 'measure_' || i as measure_id, 'People moved' as label, 'person' as unit_code, 'count' as kind,
    'People moved.' as definition, true as cumulative from range(40) as t(i);
insert into figures by name
  select sentence_id || '-f' || n as figure_id, source_id, sentence_id, start_char + {PHRASE} as start_char,
    start_char + {PHRASE + 16} as end_char, 'about 120 people' as text, start_char + {PHRASE + 6} as number_start,
    start_char + {PHRASE + 9} as number_end, 'digits' as form, 120 as value, 108 as low, 132 as high,
    'about' as qualifier, 'people' as unit, 'person' as unit_code, 120 as base_value, 'person' as base_unit,
    'count' as kind, 'people' as counted, 'measure_' || (n * 3) as measure_id, 'the lower town' as place,
    date '2021-05-03' as as_of_date, 'inferred' as as_of_basis, 'mayor-' || (paragraph * 7) as speaker_id,
    'The mayor' as speaker_text, start_char as speaker_start, start_char + 9 as speaker_end,
    'reference' as attribution, 'said' as cue, false as suspect, 'number.digits bound.about' as method,
    'none' as reviewed from sentences, range({IN_A_SENTENCE}) as t(n);
"""


def main() -> str:
    """The table of both, and whether the ratio is the wanted one."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as con:
        place = Path(folder)
        _generate(con, place)
        tables, parquet = _median_seconds(con, None), _median_seconds(con, place)
        scaled = statistics.median(_frictionless_seconds_a_row(con, place) for _ in range(ROUNDS)) * ROWS
    rows = [
        ("SQL gate, tables", f"{ROWS:,}", f"{tables:.2f}", f"{scaled / tables:.0f}"),
        ("SQL gate, Parquet", f"{ROWS:,}", f"{parquet:.2f}", f"{scaled / parquet:.0f}"),
        ("frictionless", f"{TIMED[1]:,}, scaled", f"{scaled:.0f}", "1"),
    ]
    verdict = f"Wanted: {WANTED_RATIO} times faster than frictionless. Measured: {scaled / tables:.0f} times."
    return table(("gate", "rows timed", f"seconds for {ROWS:,} rows", "times faster"), rows) + f"\n\n{verdict}"


def _generate(con: duckdb.DuckDBPyConnection, place: Path) -> None:
    for name in ("article_text", *TABLES):
        con.execute(create_table(load_schema(name)))
    con.execute(GENERATE)
    for name in TABLES:
        con.execute(f"copy {name} to '{place / name}.parquet'")
        con.execute(f"copy {name} to '{place / name}.csv'")


def _median_seconds(con: duckdb.DuckDBPyConnection, source: Path | None) -> float:
    return statistics.median(_gate_seconds(con, source) for _ in range(ROUNDS))


def _gate_seconds(con: duckdb.DuckDBPyConnection, source: Path | None) -> float:
    started = time.perf_counter()
    failures = sql_gate(con, ["figures"], source)
    if failures:
        raise RuntimeError(f"the generated rows are not valid: {failures[0]}")
    return time.perf_counter() - started


def _frictionless_seconds_a_row(con: duckdb.DuckDBPyConnection, place: Path) -> float:
    few, many = (_frictionless_seconds(con, place, rows) for rows in TIMED)
    return (many - few) / (TIMED[1] - TIMED[0])


def _frictionless_seconds(con: duckdb.DuckDBPyConnection, place: Path, rows: int) -> float:
    con.execute(f"copy (select * from figures order by figure_id limit {rows}) to '{place / 'figures'}.csv'")
    resources = [
        {"name": name, "type": "table", "path": f"{name}.csv", "schema": load_schema(name).json} for name in TABLES
    ]
    package = Package.from_descriptor({"name": "generated", "resources": resources}, basepath=str(place))
    started = time.perf_counter()
    report = package.validate(name="figures")
    if not report.valid:
        raise RuntimeError(f"the generated rows are not valid: {json.dumps(report.to_descriptor())[:300]}")
    return time.perf_counter() - started

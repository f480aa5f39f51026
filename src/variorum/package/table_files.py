"""Tables as CSV and Parquet: the same rows, the same bytes.

Which tables and where belongs in `write`. Rows come sorted from `schema.frames`.
"""

from __future__ import annotations

from io import BytesIO

import polars as pl

from variorum.schema.frames import in_key_order
from variorum.schema.load import TableSchema

EXACT_WHOLE = 1e15
"""Below this, a whole number is written without a point: every such double reads back the same."""

ROW_GROUP = 100_000


def csv_bytes(schema: TableSchema, rows: pl.DataFrame) -> bytes:
    """A table as CSV: UTF-8, comma, `\\n`, quotation marks where needed, empty for a missing value.

    A number is the shortest text that reads back the same; texts keep every character, line breaks too.
    """
    numbers = [_shortest(column.name) for column in schema.columns if column.type == "number"]
    shown = in_key_order(schema, rows).select(schema.column_names).with_columns(numbers)
    return shown.write_csv(line_terminator="\n", quote_style="necessary", null_value="").encode("utf-8")


def parquet_bytes(schema: TableSchema, rows: pl.DataFrame) -> bytes:
    """A table as Parquet, independent of how the frame was put together."""
    file = BytesIO()
    shown = in_key_order(schema, rows).select(schema.column_names).rechunk()
    shown.write_parquet(file, compression="zstd", compression_level=3, statistics=True, row_group_size=ROW_GROUP)
    return file.getvalue()


def _shortest(name: str) -> pl.Expr:
    value = pl.col(name)
    whole = (value == value.round()) & (value.abs() < EXACT_WHOLE)
    return (
        pl.when(whole)
        .then(value.cast(pl.Int64, strict=False).cast(pl.String))
        .otherwise(value.cast(pl.String))
        .alias(name)
    )

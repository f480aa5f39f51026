"""The queries for spans that do not cut their text out of the article.

Finding character n of a UTF-8 text means reading the n characters before it. So each article is cut once
into short pieces, and a span is cut from the pieces that it touches: the cost does not grow with the article.
"""

from __future__ import annotations

from variorum.schema.check_sql import Relation, cell, select_rows
from variorum.schema.load import SpanColumns, TableSchema

PIECE = 128
"""Characters of a piece; most figures, mentions and dates are shorter, so that a piece and the next one hold them."""


def make_pieces(article_text: Relation) -> str:
    """The statement that makes `article_pieces`: each piece, and `pair`, which is the piece with its successor."""
    return f"""
create or replace temp table article_pieces as
with cut as (
  select source_id, regexp_extract_all(text, '.{{1,{PIECE}}}', 0, 's') as parts from {article_text.sql}
)
select source_id, unnest(parts) as part, generate_subscripts(parts, 1) - 1 as piece,
  unnest(list_transform(parts, lambda part, i: part || coalesce(parts[i + 1], ''))) as pair
from cut
"""


def uncut_rows(schema: TableSchema, span: SpanColumns, here: Relation) -> str:
    """The query for the rows whose text is not what stands at their span. It reads `article_pieces`."""
    start, end, text = cell(span.start), cell(span.end), cell(span.text)
    length = f"greatest({end} - {start}, 0)"
    rows = select_rows(schema, (span.text, span.start, span.end), here)
    uneven = f"{end} - {start} <> length({text})"
    return f"""{rows}
left join article_pieces as p on p.source_id = t.source_id and p.piece = {start} // {PIECE}
where coalesce({length}, 0) <= {PIECE}
  and (substr(p.pair, {start} % {PIECE} + 1, {length}) is distinct from {text} or {uneven})
union all
{rows}
left join ({_long_cuts(start, end, here)}) as c on c.row_number = {here.row_number}
where {length} > {PIECE} and (c.cut is distinct from {text} or {uneven})"""


def _long_cuts(start: str, end: str, here: Relation) -> str:
    return f"""
  select {here.row_number} as row_number,
    substr(string_agg(p.part, '' order by p.piece), {start} % {PIECE} + 1, {end} - {start}) as cut
  from {here.sql} as t
  join article_pieces as p
    on p.source_id = t.source_id and p.piece between {start} // {PIECE} and ({end} - 1) // {PIECE}
  where {end} - {start} > {PIECE}
  group by {here.row_number}, {start}, {end}"""

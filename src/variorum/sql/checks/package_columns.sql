-- title: Columns without a value
-- rule: Of the columns that extraction fills, none is empty in every row of a set of three sources or more.
-- type: integrity
-- severity: info
-- rows: select (select count(*) from figures) + (select count(*) from quotes) + (select count(*) from claims)
with filled as (
  select 'figures' as "table", 'measure_id' as name, count(*) as rows_, count(measure_id) as filled from figures
  union all select 'figures', 'speaker_text', count(*), count(speaker_text) from figures
  union all select 'figures', 'unit_code', count(*), count(unit_code) from figures
  union all select 'figures', 'counted', count(*), count(counted) from figures
  union all select 'quotes', 'speaker_text', count(*), count(speaker_text) from quotes
  union all select 'quotes', 'cue', count(*), count(cue) from quotes
  union all select 'claims', 'holder_text', count(*), count(holder_text) from claims
  union all select 'claims', 'topic_id', count(*), count(topic_id) from claims
),
empty_columns as (
  select string_agg("table" || '.' || name, ', ' order by "table", name) as names, count(*) as columns_
  from filled
  where rows_ >= 10 and filled = 0
)
select
  'columns' as finding,
  'Empty in every row: ' || e.names as title,
  'A rule of extraction or a file of the codebook may have been lost.' as detail,
  null as measure_id,
  null as topic_id,
  s.source_id,
  null as start_char,
  null as end_char,
  'sources' as "table",
  s.source_id as row_id,
  'silent' as role
from empty_columns e
cross join sources s
where e.columns_ > 0 and (select count(*) from sources) >= 3
order by s.source_id

-- title: A link or evidence whose row does not exist
-- rule: Each row_id stands in the table that it names.
-- type: integrity
-- severity: error
-- rows: select count(*) from links
with known as (
  select 'figures' as "table", figure_id as row_id from figures
  union all select 'quotes', quote_id from quotes
  union all select 'claims', claim_id from claims
  union all select 'sentences', sentence_id from sentences
  union all select 'measures', measure_id from measures
)
select
  l.link_id || ' ' || l.row_id as finding,
  'The link ' || l.link_id || ' names ' || l.row_id || ', which is no row of ' || l."table" as title,
  'A row was dropped after it was linked: build again.' as detail,
  null as measure_id,
  null as topic_id,
  min(s.source_id) as source_id,
  null as start_char,
  null as end_char,
  'links' as "table",
  l.link_id || ' ' || l.row_id as row_id,
  'silent' as role
from links l
cross join sources s
anti join known k on k."table" = l."table" and k.row_id = l.row_id
group by l.link_id, l.row_id, l."table"
order by finding

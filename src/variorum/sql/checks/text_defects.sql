-- title: Damaged places in a text
-- rule: Words, marks and sentences of an article stand apart and in pairs as English writes them.
-- type: text
-- severity: info
-- rows: select count(*) from sentences
with damaged as (
  select * from text_defects
  where kind not in ('page furniture', 'markup', 'other language', 'no English', 'passage in another language')
),
counted as (
  select source_id, kind, count(*) as places from damaged group by source_id, kind
)
select
  d.source_id || ' ' || d.kind as finding,
  n.source || ' is damaged in ' || case c.places when 1 then 'one place' else c.places || ' places' end
    || ' (' || d.kind || '): ' || string_agg('“' || d.text || '”', ', ') over (
      partition by d.source_id, d.kind order by d.start_char rows between unbounded preceding and unbounded following
    ) as title,
  'Damage of this kind comes from translation or layout. It can hide a unit, a name or the end of a quotation.' as detail,
  null as measure_id,
  null as topic_id,
  d.source_id,
  d.start_char,
  d.end_char,
  'text_defects' as "table",
  d.defect_id as row_id,
  'context' as role
from damaged d
join counted c using (source_id, kind)
join source_names n using (source_id)
order by finding, d.start_char

-- title: Sources that are silent on what most of the others report
-- rule: What more than half of the sources report, at least three of them, stands in all of them.
-- type: gap
-- severity: info
-- rows: select count(*) from coverage
with missed as (
  select * from gaps where reported_by >= 3 and 2 * reported_by > others
),
counted as (
  select
    subject, subject_id, count(*) as silent,
    regexp_replace(string_agg(source, '; ' order by source_id), '; ([^;]+)$', ' and \1') as listed,
    replace(listed, '; ', ', ') as names
  from missed
  group by subject, subject_id
),
rows_of as (
  select
    'measure' as subject, measure_id as subject_id, source_id, start_char, end_char,
    'figures' as "table", figure_id as row_id, 'context' as role
  from figures where measure_id is not null
  union all
  select 'topic', topic_id, source_id, start_char, end_char, 'claims', claim_id, 'context'
  from claims where topic_id is not null
  union all
  select subject, subject_id, source_id, null, null, 'sources', source_id, 'silent' from missed
)
select
  m.subject || ':' || m.subject_id as finding,
  case m.subject
    when 'measure' then m.label || ': ' || m.reported_by || ' of ' || m.others + 1 || ' sources give a number, '
      || c.names || case c.silent when 1 then ' gives' else ' give' end || ' none'
    else m.label || ': ' || m.reported_by || ' of ' || m.others + 1 || ' sources have a statement mainly about it, '
      || c.names || case c.silent when 1 then ' has' else ' have' end || ' none'
  end as title,
  'A source may be silent because it did not know, because it was written earlier, or because it left it out.' as detail,
  case m.subject when 'measure' then m.subject_id end as measure_id,
  case m.subject when 'topic' then m.subject_id end as topic_id,
  r.source_id,
  r.start_char,
  r.end_char,
  r."table",
  r.row_id,
  r.role
from (select distinct subject, subject_id, label, reported_by, others from missed) m
join counted c using (subject, subject_id)
join rows_of r using (subject, subject_id)
order by finding, r.role, r.source_id, r.start_char, r.row_id

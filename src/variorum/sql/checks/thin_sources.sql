-- title: A source with hardly a number, or without a quotation
-- rule: Each source gives three numbers at least, and one quotation.
-- type: gap
-- severity: info
-- rows: select count(*) from sources
with counted as (
  select
    n.source_id,
    n.source,
    (select count(*) from figures f
      where f.source_id = n.source_id and f.kind not in ('duration', 'age')) as figures,
    if(exists(from figures f where f.source_id = n.source_id and f.kind in ('duration', 'age')),
      ' (ages and durations aside)', '') as aside,
    (select count(*) from quotes q where q.source_id = n.source_id and q.form <> 'scare') as quotes
  from source_names n
),
thin as (
  select *, count(*) over () as sources from counted
  qualify (figures < 3 or quotes = 0) and count(*) over () > 1
),
rows_of as (
  select source_id, start_char, end_char, 'figures' as "table", figure_id as row_id, 'context' as role
  from figures
  where kind not in ('duration', 'age')
  union all
  select source_id, null, null, 'sources', source_id, 'silent' from thin
)
select
  t.source_id as finding,
  t.source || ' has '
    || case t.figures when 0 then 'no number' when 1 then 'one number' else t.figures || ' numbers' end || t.aside || ' and '
    || case t.quotes when 0 then 'no quotation' when 1 then 'one quotation' else t.quotes || ' quotations' end as title,
  'Its account rests on its own words: there is little to hold against the others.' as detail,
  null as measure_id,
  null as topic_id,
  r.source_id,
  r.start_char,
  r.end_char,
  r."table",
  r.row_id,
  r.role
from thin t
join rows_of r using (source_id)
where r.role = 'silent' or t.figures < 3
order by finding, r.role, r.start_char

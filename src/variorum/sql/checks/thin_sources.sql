-- title: Sources with hardly a number, or without a quotation
-- rule: Each source gives three numbers at least, and one quotation. One finding tells of all that do not.
-- type: gap
-- severity: info
-- rows: select count(*) from sources
with counted as (
  select
    n.source_id,
    n.source,
    (select count(*) from figures f
      where f.source_id = n.source_id and f.kind not in ('duration', 'age')) as figures,
    exists(from figures f where f.source_id = n.source_id and f.kind in ('duration', 'age')) as has_aside,
    (select count(*) from quotes q where q.source_id = n.source_id and q.form <> 'scare') as quotes,
    count(*) over () as sources
  from source_names n
),
thin as (
  select *, row_number() over (order by figures, quotes, source, source_id) as place_in_row,
    case figures when 0 then 'no number' when 1 then 'one number' else figures || ' numbers' end || ' and '
      || case quotes when 0 then 'no quotation' when 1 then 'one quotation' else quotes || ' quotations' end as has
  from counted
  where (figures < 3 or quotes = 0) and sources > 1
),
said as (
  select
    case when count(*) = 1 then min(source || ' has ' || has)
      else 'Little to compare in ' || count(*) || ' of ' || any_value(sources) || ' articles: '
        || string_agg(source || ' has ' || has, '; ' order by place_in_row) filter (where place_in_row <= 6)
    end || case when count(*) > 6 then '; and ' || (count(*) - 6) || ' more' else '' end
      || if(bool_or(has_aside), ' (ages and durations aside)', '') as title
  from thin
),
rows_of as (
  select f.source_id, start_char, end_char, 'figures' as "table", figure_id as row_id, 'context' as role
  from figures f
  join thin t on t.source_id = f.source_id and t.figures < 3
  where kind not in ('duration', 'age')
  union all
  select c.source_id, c.start_char, c.end_char, 'claims', c.claim_id, 'context'
  from claims c
  join thin t using (source_id)
  where c.attribution = 'none'
  union all
  select source_id, null, null, 'sources', source_id, 'silent' from thin
)
select
  'thin' as finding,
  s.title,
  'Such an account rests on its own words: there is little to hold against the others. What it says in its own voice is listed.' as detail,
  null as measure_id,
  null as topic_id,
  r.source_id,
  r.start_char,
  r.end_char,
  r."table",
  r.row_id,
  r.role
from said s
cross join rows_of r
order by r.role, r.source_id, r.start_char

-- title: None in one account, some in another
-- rule: Where one account says that there was none, no other of the same day counts some.
-- type: disagreement
-- severity: warning
-- rows: select count(*) from figures where value = 0
with same_measure as (
  select finding, title || ': none against some' as title, detail, measure_id, source_id, start_char, end_char,
    "table", row_id, role
  from mismatches
  where told_as = 'zero'
),
casualties as (
  select z.figure_id as zero_id, s.figure_id as some_id, s.measure_id
  from figures z
  join figures s on s.measure_id in ('people_killed', 'people_injured') and coalesce(s.low, s.value) >= 1
    and s.place is null and s.scope_period is null and s.source_id <> z.source_id
  where z.measure_id = 'people_casualties' and z.value = 0 and z.place is null
    and not coalesce(z.as_of_date < s.as_of_date, false)
),
sides as (
  select distinct zero_id as figure_id, 'none' as side from casualties
  union
  select distinct some_id, measure_id from casualties
),
said as (
  select s.side, string_agg(distinct n.source, ', ' order by n.source) as sources,
    arg_min(f.text, s.figure_id) as words
  from sides s
  join figures f using (figure_id)
  join source_names n using (source_id)
  group by s.side
),
crossed as (
  select 'Casualties: ' || any_value(words || ' (' || sources || ')') filter (where side = 'none') || ' against '
    || string_agg(words || ' (' || sources || ')', ' and ' order by side) filter (where side <> 'none') as said
  from said
  having count(*) > 0
)
select finding, title, detail, measure_id, null as topic_id, source_id, start_char, end_char, "table", row_id, role
from same_measure
union all
select 'casualties', c.said || ': none against some', 'Casualties are the killed and the injured together.',
  'people_casualties', null, f.source_id, f.start_char, f.end_char, 'figures', f.figure_id, 'value'
from crossed c
cross join sides s
join figures f using (figure_id)
order by 1, 10

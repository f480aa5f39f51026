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
  select z.figure_id as zero_id, z.source_id as zero_source, s.figure_id as some_id, s.measure_id, z.text || ' ('
    || z.source_id || ') against ' || s.text || ' (' || s.source_id || ')' as said
  from figures z
  join figures s on s.measure_id in ('people_killed', 'people_injured') and coalesce(s.low, s.value) >= 1
    and s.place is null and s.scope_period is null and s.source_id <> z.source_id
  where z.measure_id = 'people_casualties' and z.value = 0 and z.place is null
    and not coalesce(z.as_of_date < s.as_of_date, false)
),
crossed as (
  select zero_id || '|' || measure_id as finding, min(said order by some_id) as said, measure_id, zero_id,
    unnest(list_concat([zero_id], list(some_id order by some_id))) as row_id
  from casualties
  group by zero_id, measure_id
)
select finding, title, detail, measure_id, null as topic_id, source_id, start_char, end_char, "table", row_id, role
from same_measure
union all
select c.finding, 'Casualties: ' || c.said || ': none against some', 'Casualties are the killed and the injured together.',
  c.measure_id, null, f.source_id, f.start_char, f.end_char, 'figures', f.figure_id, 'value'
from crossed c
join figures f on f.figure_id = c.row_id
order by 1, 10

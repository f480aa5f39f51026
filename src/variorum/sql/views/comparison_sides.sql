-- title: For each comparison: the figures of both sides, with what each side says in words.
with sides as (
  select *, 'a' as side, group_a as group_id from comparisons
  union all
  select *, 'b', group_b from comparisons
)
select
  s.comparison_id,
  s.type,
  s.measure_id,
  s.place,
  s.scope_subset,
  s.scope_period,
  s.side,
  s.group_id,
  g.phrase,
  g.stated,
  g.vague,
  f.figure_id,
  f.source_id,
  f.start_char,
  f.end_char,
  f.text
from sides s
join figure_groups g on g.group_id = s.group_id
join figures f on f.figure_id = g.figure_id
order by s.comparison_id, s.side, f.figure_id

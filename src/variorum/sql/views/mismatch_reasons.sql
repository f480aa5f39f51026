-- title: For each finding on numbers: what does not explain it in any of its pairs, and what could not be compared.
with pairs as (
  select *, count(*) over (partition by told_as, measure_id, scope_key) as pairs from mismatch_pairs
),
tried as (
  select told_as, measure_id, scope_key, pairs, comparison_id, true as ruled, unnest(string_split(ruled_out, '; ')) as reason
  from pairs
  union all
  select told_as, measure_id, scope_key, pairs, comparison_id, false, unnest(string_split(not_compared, '; '))
  from pairs
),
counted as (
  select told_as, measure_id, scope_key, ruled, reason
  from tried
  where reason <> ''
  group by told_as, measure_id, scope_key, ruled, reason, pairs
  having not ruled or count(*) = pairs
),
ordered as (
  select *, list_position(
    ['rounding', 'two units for one number', 'another place', 'another part', 'another period', 'an open bound', 'an update',
     'place', 'part', 'period', 'day'], reason) as place_in_row
  from counted
)
select
  told_as, measure_id, scope_key,
  string_agg(reason, ', ' order by place_in_row) filter (where ruled) as ruled_out,
  string_agg(reason, ', ' order by place_in_row) filter (where not ruled) as not_compared
from ordered
group by told_as, measure_id, scope_key
order by told_as, measure_id, scope_key

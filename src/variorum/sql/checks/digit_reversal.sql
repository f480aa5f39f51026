-- title: Numbers that are each other's digits in reverse
-- rule: Two numbers that differ are not each other's mirror; where they are, a slip of the pen is possible.
-- type: disagreement
-- severity: info
-- rows: select count(*) from comparisons
with mirrored as (
  select distinct p.comparison_id, p.measure_id
  from mismatch_pairs p
  where p.is_reversed and p.type in ('internal', 'side', 'attributed', 'disagreement', 'update')
),
said as (
  select comparison_id, string_agg(phrase, ' and ' order by side) as both_said
  from (select distinct comparison_id, side, phrase from comparison_sides)
  group by comparison_id
)
select
  m.comparison_id as finding,
  l.label || ': ' || s.both_said || ' are digit reversals of each other' as title,
  'A hint only: both numbers may be meant. Compare the originals.' as detail,
  m.measure_id, null as topic_id, c.source_id, c.start_char, c.end_char, 'figures' as "table", c.figure_id as row_id,
  'context' as role
from mirrored m
join said s using (comparison_id)
join comparison_sides c using (comparison_id)
join measures l on l.measure_id = m.measure_id
order by finding, row_id

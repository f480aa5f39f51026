-- title: A figure outside its own bounds
-- rule: In every figure low <= value <= high.
-- type: integrity
-- severity: error
-- rows: select count(*) from figures
select
  figure_id as finding,
  'The figure “' || text || '” has the value ' || coalesce(value::varchar, 'none') || ' and the bounds '
    || coalesce(low::varchar, 'open') || ' to ' || coalesce(high::varchar, 'open') as title,
  'The reading of the number is wrong: correct it in codebook/review.csv.' as detail,
  measure_id,
  null as topic_id,
  source_id,
  start_char,
  end_char,
  'figures' as "table",
  figure_id as row_id,
  'context' as role
from figures
where low > high or value < low or value > high
order by finding

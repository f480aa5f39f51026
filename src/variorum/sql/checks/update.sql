-- title: A number that grew
-- rule: A number that adds up may only grow with the day.
-- type: update
-- severity: info
-- rows: select count(*) from comparisons
select
  finding,
  title || ': the number grew' as title,
  trim(detail || ' The later or the newly told number is the larger one: an update, no contradiction.') as detail,
  measure_id,
  null as topic_id,
  source_id, start_char, end_char, "table", row_id,
  role
from mismatches
where told_as = 'update'
order by finding, row_id

-- title: Bounds that do not exclude each other, with different numbers
-- rule: Stated numbers are equal, not only possible together.
-- type: rival
-- severity: info
-- rows: select count(*) from comparisons
select
  finding,
  title || ': both can hold, the stated numbers differ' as title,
  trim(detail || ' They meet only because a bound is open.') as detail,
  measure_id,
  null as topic_id,
  source_id, start_char, end_char, "table", row_id,
  'context' as role
from mismatches
where told_as = 'rival'
order by finding, row_id

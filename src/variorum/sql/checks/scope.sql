-- title: Numbers that do not count the same
-- rule: Numbers are compared inside one place, part and period.
-- type: scope
-- severity: info
-- rows: select count(*) from comparisons
select
  finding,
  title || ': they do not count the same' as title,
  trim(detail || ' Place, part, period or day differ, as the texts say.') as detail,
  measure_id,
  null as topic_id,
  source_id, start_char, end_char, "table", row_id,
  'context' as role
from mismatches
where told_as = 'scope'
order by finding, row_id

-- title: Named speakers give different numbers
-- rule: Different speakers give numbers that meet.
-- type: attributed
-- severity: warning
-- except: info where one of the two numbers is a vague word (but no number beyond dozens), or where the two may count different things
-- rows: select count(*) from comparisons
select
  finding,
  title || if(is_doubted, ': perhaps not of one thing', ': the speakers differ') as title,
  trim(detail || ' Each number is somebody''s statement; no article says which holds.') as detail,
  measure_id,
  null as topic_id,
  severity,
  source_id, start_char, end_char, "table", row_id,
  role
from mismatches
where told_as = 'attributed'
order by finding, row_id

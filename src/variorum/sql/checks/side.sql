-- title: The sides give different numbers
-- rule: Speakers of different parties give numbers that meet.
-- type: side
-- severity: warning
-- except: info where one of the two numbers is a vague word (but no number beyond dozens), or where the two may count different things
-- rows: select count(*) from comparisons
select
  finding,
  title || if(is_doubted, ': perhaps not of one thing', ': the sides differ') as title,
  trim(detail || ' Each side speaks for itself; the texts alone do not settle it.') as detail,
  measure_id,
  null as topic_id,
  severity,
  source_id, start_char, end_char, "table", row_id,
  role
from mismatches
where told_as = 'side'
order by finding, row_id

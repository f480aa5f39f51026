-- title: Numbers that cannot both hold
-- rule: Inside one measure and scope the stated intervals meet, or something explains why they do not.
-- type: disagreement
-- severity: warning
-- except: info where one of the two numbers is a vague word (but no number beyond dozens), or where the two may count different things
-- rows: select count(*) from comparisons
select
  finding,
  title || if(is_doubted, ': perhaps not of one thing', ': the accounts differ') as title,
  trim(detail || if(is_doubted, '', ' Nothing that was compared explains the difference.')) as detail,
  measure_id,
  null as topic_id,
  severity,
  source_id, start_char, end_char, "table", row_id,
  role
from mismatches
where told_as = 'disagreement'
order by finding, row_id

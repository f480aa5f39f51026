-- title: One article, one voice, two numbers
-- rule: An article does not contradict itself on a measure and scope.
-- type: internal
-- severity: warning
-- except: info where a number is vague or bounded, or the two do not count the same words
-- rows: select count(*) from comparisons
select
  finding,
  title || if(is_doubted, ': perhaps not of one thing', ': one article gives both') as title,
  trim(detail || ' The same article and the same voice; a part or a later state may be meant.') as detail,
  measure_id,
  null as topic_id,
  severity,
  source_id, start_char, end_char, "table", row_id,
  role
from mismatches
where told_as = 'internal'
order by finding, row_id

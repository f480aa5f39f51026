-- title: Every finding with each row of its evidence.
select
  f.finding_id,
  f.check_id,
  f.type,
  f.severity,
  f.status,
  f.measure_id,
  f.topic_id,
  f.title,
  f.detail,
  f.reason,
  e.role,
  e.source_id,
  n.source,
  e.text,
  e.start_char,
  e.end_char,
  e."table",
  e.row_id
from findings f
join evidence e using (finding_id)
join source_names n using (source_id)
order by f.severity <> 'error', f.severity <> 'warning', f.check_id, f.finding_id, e.role desc, e.source_id, e.start_char, e.row_id

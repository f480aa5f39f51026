-- title: The places that findings rest on, by article
select e.source_id, e.start_char, e.end_char, e."table", e.row_id, e.role, f.finding_id, f.title, f.type, f.severity, f.status
from evidence e
join findings f using (finding_id)
where e.start_char is not null
order by e.source_id, e.start_char, e.end_char, f.finding_id, e."table", e.row_id

-- title: Characters that a report shows of an article that may not be given on whole
select source_id, start_char, end_char from figures
union
select source_id, start_char, end_char from quotes
union
select source_id, start_char, end_char from dates
union
select s.source_id, s.start_char, s.end_char
from evidence e
join sentences s on s.source_id = e.source_id and s.start_char <= e.start_char and e.start_char < s.end_char
where e.role = 'value'
order by source_id, start_char, end_char

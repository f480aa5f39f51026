-- title: Every check: its rule, what it saw, what it found
select check_id, title, rule, severity, ran, rows_checked, findings
from checks
order by check_id

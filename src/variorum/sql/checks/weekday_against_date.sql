-- title: A weekday that does not fit its date
-- rule: A date that names its weekday falls on that weekday.
-- type: date
-- severity: warning
-- rows: select count(*) from dates where weekday is not null
with wrong as (
  select * from date_pairs where kind = 'weekday' and not holds
)
select
  w.pair_id as finding,
  n.source || ' has “' || d.text || '” as a ' || w.stated || ', but that day was a ' || w.worked_out as title,
  'The calendar leaves no room here: the weekday or the date is wrong.' as detail,
  null as measure_id,
  null as topic_id,
  e.source_id,
  e.start_char,
  e.end_char,
  'dates' as "table",
  e.date_id as row_id,
  'value' as role
from wrong w
join dates d on d.date_id = w.row_b
join source_names n using (source_id)
join dates e on e.date_id in (w.row_a, w.row_b)
order by finding, e.start_char

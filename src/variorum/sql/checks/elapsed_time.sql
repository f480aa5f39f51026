-- title: A time that has not passed since its date
-- rule: "Two years since May 2020" is written about two years after May 2020.
-- type: elapsed
-- severity: warning
-- rows: select count(*) from date_pairs where kind = 'elapsed'
with wrong as (
  select * from date_pairs where kind = 'elapsed' and not holds
),
rows_of as (
  select w.pair_id, f.source_id, f.start_char, f.end_char, 'figures' as "table", f.figure_id as row_id
  from wrong w join figures f on f.figure_id = w.row_a
  union all
  select w.pair_id, d.source_id, d.start_char, d.end_char, 'dates', d.date_id
  from wrong w join dates d on d.date_id = w.row_b
)
select
  w.pair_id as finding,
  n.source || ' counts “' || w.stated || '” since “' || d.text || '”, but ' || w.worked_out || ' had passed' as title,
  'Held against the day of publication, as far as that is known.' as detail,
  null as measure_id,
  null as topic_id,
  r.source_id,
  r.start_char,
  r.end_char,
  r."table",
  r.row_id,
  'value' as role
from wrong w
join dates d on d.date_id = w.row_b
join source_names n using (source_id)
join rows_of r using (pair_id)
order by finding, r.start_char

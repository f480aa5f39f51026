-- title: One event on two days
-- rule: What begins once, or is told in linked claims, has one day.
-- type: date
-- severity: warning
-- rows: select count(*) from date_pairs where kind = 'event'
with wrong as (
  select * from date_pairs where kind = 'event' and not holds
)
select
  w.pair_id as finding,
  'One event, two days: “' || a.text || '” (' || n.source || ') and “' || b.text || '” (' || m.source || ')' as title,
  '“' || substring(x.text, s.start_char + 1, s.end_char - s.start_char) || '” against “'
    || substring(y.text, t.start_char + 1, t.end_char - t.start_char)
    || '”. The two sentences may run two events together.' as detail,
  null as measure_id,
  null as topic_id,
  e.source_id,
  e.start_char,
  e.end_char,
  'dates' as "table",
  e.date_id as row_id,
  'value' as role
from wrong w
join dates a on a.date_id = w.row_a
join dates b on b.date_id = w.row_b
join source_names n on n.source_id = a.source_id
join source_names m on m.source_id = b.source_id
join sentences s on s.sentence_id = a.sentence_id
join sentences t on t.sentence_id = b.sentence_id
join article_text x on x.source_id = a.source_id
join article_text y on y.source_id = b.source_id
join dates e on e.date_id in (w.row_a, w.row_b)
order by finding, e.source_id, e.start_char

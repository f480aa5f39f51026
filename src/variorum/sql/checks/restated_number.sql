-- title: Nearly the same words, another number
-- rule: Where two articles tell one thing in nearly the same words, its number is the same.
-- type: disagreement
-- severity: warning
-- rows: select count(*) from restated_numbers
with told as (
  select r.pair_id, a.measure_id, a.text || ' (' || n.source || ') against ' || b.text || ' (' || m.source || ')' as said
  from restated_numbers r
  join figures a on a.figure_id = r.figure_a
  join figures b on b.figure_id = r.figure_b
  join source_names n on n.source_id = a.source_id
  join source_names m on m.source_id = b.source_id
)
select
  t.pair_id as finding,
  t.said || ': nearly the same words, another number' as title,
  'No measure of the codebook holds these numbers; they were set side by side for the words around them.' as detail,
  t.measure_id, null as topic_id, f.source_id, f.start_char, f.end_char, 'figures' as "table", f.figure_id as row_id,
  'value' as role
from told t
join restated_numbers r using (pair_id)
join figures f on f.figure_id in (r.figure_a, r.figure_b)
order by finding, row_id

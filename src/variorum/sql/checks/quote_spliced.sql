-- title: A quotation that leaves out words in its middle without saying so
-- rule: Where words are left out inside a quotation, dots or brackets show it.
-- type: quote
-- severity: warning
-- rows: select count(*) from quote_variants where "table" = 'quotes'
with spliced as (
  select * from quote_variants where method = 'link.quote-spliced'
)
select
  s.row_id as finding,
  s.source || ' quotes “' || s.text || '” and leaves out words that ' || f.source || ' has in the middle' as title,
  'The fuller reading: “' || f.text || '”' as detail,
  null as measure_id,
  null as topic_id,
  e.source_id,
  e.start_char,
  e.end_char,
  'quotes' as "table",
  e.row_id,
  'context' as role
from spliced s
join quote_variants f on f.link_id = s.link_id and f.method = 'link.fullest'
join quote_variants e on e.link_id = s.link_id and e.row_id in (s.row_id, f.row_id)
order by finding, e.source_id, e.start_char

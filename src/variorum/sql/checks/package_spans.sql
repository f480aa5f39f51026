-- title: A row whose text is not what stands at its place
-- rule: The text of each row is cut from its article: article[start_char:end_char] = text.
-- type: integrity
-- severity: error
-- rows: select (select count(*) from figures) + (select count(*) from quotes) + (select count(*) from claims) + (select count(*) from dates)
-- needs: article_text
with rows_of as (
  select source_id, start_char, end_char, text, 'figures' as "table", figure_id as row_id from figures
  union all select source_id, start_char, end_char, text, 'quotes', quote_id from quotes
  union all select source_id, start_char, end_char, text, 'claims', claim_id from claims
  union all select source_id, start_char, end_char, text, 'dates', date_id from dates
)
select
  r."table" || ':' || r.row_id as finding,
  'The row ' || r.row_id || ' of ' || r."table" || ' says “' || r.text || '”, its place holds “'
    || substring(a.text, r.start_char + 1, r.end_char - r.start_char) || '”' as title,
  'The article or the row was changed after extraction: build again.' as detail,
  null as measure_id,
  null as topic_id,
  r.source_id,
  r.start_char,
  r.end_char,
  r."table",
  r.row_id,
  'context' as role
from rows_of r
join article_text a using (source_id)
where substring(a.text, r.start_char + 1, r.end_char - r.start_char) is distinct from r.text
   or r.end_char > length(a.text)
order by finding

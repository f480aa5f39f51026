-- title: One source quotes what another tells in its own words
-- rule: A paraphrase says what the quotation says.
-- type: quote
-- severity: info
-- rows: select count(*) from quote_variants
with told as (
  select * from quote_variants where method = 'link.quote-paraphrase'
),
kept as (
  select v.*
  from quote_variants v
  where v.link_id in (select link_id from told) and (v.method = 'link.quote-paraphrase' or v."table" = 'quotes')
)
select
  k.link_id as finding,
  string_agg(case when k.method = 'link.quote-paraphrase' then k.source || ' tells what others quote: “' || k.text || '”' end, '; ')
    over (partition by k.link_id order by k.source_id, k.start_char rows between unbounded preceding and unbounded following)
    as title,
  'Compare the words: a paraphrase may be stronger or weaker than the quotation.' as detail,
  null as measure_id,
  null as topic_id,
  k.source_id,
  k.start_char,
  k.end_char,
  k."table",
  k.row_id,
  'context' as role
from kept k
order by finding, k.source_id, k.start_char

-- title: Quotations without a speaker
-- rule: A quotation has a speaker.
-- type: quote
-- severity: info
-- rows: select count(*) from quotes where form <> 'scare'
with bare as (
  select * from quotes where form <> 'scare' and speaker_id is null and speaker_text is null
),
counted as (
  select source_id, count(*) as quotes from bare group by source_id
)
select
  b.source_id as finding,
  n.source || ' quotes '
    || case c.quotes when 1 then 'one utterance' else c.quotes || ' utterances' end || ' without saying whose it is: '
    || string_agg('“' || b.text || '”', ', ') over (partition by b.source_id order by b.start_char
      rows between unbounded preceding and unbounded following) as title,
  'The words stand in quotation marks and nobody near them is said to have spoken.' as detail,
  null as measure_id,
  null as topic_id,
  b.source_id,
  b.start_char,
  b.end_char,
  'quotes' as "table",
  b.quote_id as row_id,
  'context' as role
from bare b
join counted c using (source_id)
join source_names n using (source_id)
order by finding, b.start_char

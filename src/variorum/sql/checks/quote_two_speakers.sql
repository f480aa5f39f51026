-- title: One quotation with two speakers
-- rule: The same words in quotation marks have one speaker.
-- type: quote
-- severity: warning
-- rows: select count(*) from quote_variants where "table" = 'quotes'
with said as (
  select v.*, s.speaker_id, s.name
  from quote_variants v
  join quotes q on q.quote_id = v.row_id and v."table" = 'quotes'
  join speakers s on s.speaker_id = q.speaker_id
  where not s.anonymous
    and s.kind is distinct from 'media'
    and (v.method in ('link.fullest', 'link.quote-exact') or v.method = 'link.quote-wording' and v.score >= 0.9)
),
split as (
  select link_id, string_agg(distinct name, ' and ' order by name) as names
  from said
  group by link_id
  having count(distinct lower(name)) > 1
)
select
  s.link_id as finding,
  'The same words are given to ' || p.names || ': “' || first_value(s.text) over (partition by s.link_id order by s.source_id, s.start_char) || '”'
    as title,
  'One of the sources may have mistaken the speaker, or one speaker repeated what another had said.' as detail,
  null as measure_id,
  null as topic_id,
  s.source_id,
  s.start_char,
  s.end_char,
  'quotes' as "table",
  s.row_id,
  'context' as role
from said s
join split p using (link_id)
order by finding, s.source_id, s.start_char

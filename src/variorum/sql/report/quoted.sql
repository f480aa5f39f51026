-- title: Who is quoted, how often and by which articles
with counted as (
  select coalesce(s.name, q.speaker_text, '(nobody named)') as speaker, s.party, q.source_id, n.source,
    count(*) as quotes, sum(length(q.text)) as characters
  from quotes q
  join source_names n using (source_id)
  left join speakers s using (speaker_id)
  group by all
)
select
  speaker,
  party as side,
  sum(quotes)::bigint as quotes,
  sum(characters)::bigint as characters,
  count(*) as articles,
  string_agg(source || ' (' || quotes || ')', ', ' order by source_id) as "quoted by"
from counted
group by speaker, party
order by quotes desc, speaker, side

-- title: Every claim by topic, with who holds it and in what stance, and the links to claims that say the same.
with linked as (
  select row_id, string_agg(link_id, ' ' order by link_id) as same_claim
  from links
  where relation = 'same_claim'
  group by row_id
)
select
  c.topic_id,
  t.label as topic,
  c.source_id,
  n.source,
  coalesce(s.name, c.holder_text, 'the article') as holder,
  s.party,
  c.stance,
  c.text,
  l.same_claim,
  c.claim_id,
  c.start_char,
  c.end_char
from claims c
join source_names n using (source_id)
left join topics t using (topic_id)
left join speakers s on s.speaker_id = c.holder_id
left join linked l on l.row_id = c.claim_id
order by c.topic_id nulls last, c.source_id, c.start_char, c.claim_id

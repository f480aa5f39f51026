-- title: Who is heard: figures, quotes and claims of each speaker, and in which articles
with heard as (
  select speaker_id, source_id, 'figures' as what from figures where speaker_id is not null
  union all select speaker_id, source_id, 'quotes' from quotes where speaker_id is not null
  union all select holder_id, source_id, 'claims' from claims where holder_id is not null
),
counted as (
  select speaker_id,
    count(*) filter (where what = 'figures') as figures,
    count(*) filter (where what = 'quotes') as quotes,
    count(*) filter (where what = 'claims') as claims,
    list_sort(list(distinct source_id)) as sources
  from heard group by speaker_id
)
select s.speaker_id, s.name, s.role, s.kind, s.party, s.anonymous, c.figures, c.quotes, c.claims, c.sources
from speakers s
join counted c using (speaker_id)
order by s.party is null, s.party, s.anonymous, s.name, s.speaker_id

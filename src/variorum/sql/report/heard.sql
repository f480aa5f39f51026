-- title: How often each side is heard in each article: its figures, quotes and claims
with said as (
  select speaker_id, source_id, 'figures' as what from figures where speaker_id is not null
  union all select speaker_id, source_id, 'quotes' from quotes where speaker_id is not null
  union all select holder_id, source_id, 'claims' from claims where holder_id is not null
)
select
  s.party as side,
  n.source_id,
  n.source,
  count(*) filter (where what = 'figures') as figures,
  count(*) filter (where what = 'quotes') as quotes,
  count(*) filter (where what = 'claims') as claims
from said
join speakers s using (speaker_id)
join source_names n using (source_id)
group by s.party, n.source_id, n.source
order by s.party is null, s.party, n.source_id

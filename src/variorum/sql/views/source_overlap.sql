-- title: For each pair of sources: how many of their sentences stand in both, nearly word for word.
with counted as (
  select source_id, count(*) as sentences from sentences group by source_id
)
select
  p.source_a,
  a.source as name_a,
  p.source_b,
  b.source as name_b,
  count(*) as shared,
  round(count(distinct p.sentence_a) / any_value(x.sentences order by p.sentence_a), 3) as share_of_a,
  round(count(distinct p.sentence_b) / any_value(y.sentences order by p.sentence_b), 3) as share_of_b
from shared_sentences p
join source_names a on a.source_id = p.source_a
join source_names b on b.source_id = p.source_b
join counted x on x.source_id = p.source_a
join counted y on y.source_id = p.source_b
where not p.quoted
group by p.source_a, a.source, p.source_b, b.source
order by shared desc, p.source_a, p.source_b

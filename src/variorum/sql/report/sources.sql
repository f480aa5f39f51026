-- title: The articles, with their dates and sizes
select
  s.source_id,
  n.source,
  s.title,
  s.publisher,
  s.agency,
  s.published_date,
  s.published_from,
  s.published_to,
  s.date_basis,
  s.words,
  (select count(*) from figures f where f.source_id = s.source_id) as figures,
  (select count(*) from quotes q where q.source_id = s.source_id) as quotes,
  (select count(*) from claims c where c.source_id = s.source_id) as claims,
  s.note
from sources s
join source_names n using (source_id)
order by s.source_id

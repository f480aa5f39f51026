-- title: The topic under which each measure is reported most: that of most claims that hold its figures.
with held as (
  select f.measure_id, c.topic_id, count(*) as claims
  from figures f
  join claims c
    on c.source_id = f.source_id and c.start_char <= f.start_char and f.end_char <= c.end_char
  where f.measure_id is not null and c.topic_id is not null
  group by f.measure_id, c.topic_id
)
select measure_id, topic_id
from held
qualify row_number() over (partition by measure_id order by claims desc, topic_id) = 1
order by measure_id

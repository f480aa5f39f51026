-- title: Each topic and measure by source: figure (a number), vague (a vague one), claim (words only) or none.
with subjects as (
  select 'measure' as subject, measure_id as subject_id, label from measures
  where measure_id in (select measure_id from figures)
  union all
  select 'topic', topic_id, label from topics where topic_id in (select topic_id from claims)
),
numbers as (
  select 'measure' as subject, measure_id as subject_id, source_id, count(*) as rows_, bool_or(form <> 'vague') as exact
  from figures where measure_id is not null group by measure_id, source_id
  union all
  select 'topic', t.topic_id, f.source_id, count(*), bool_or(f.form <> 'vague')
  from figures f join measure_topics t using (measure_id) group by t.topic_id, f.source_id
),
words as (
  select 'topic' as subject, topic_id as subject_id, source_id, count(*) as rows_
  from claims where topic_id is not null group by topic_id, source_id
  union all
  select 'measure', t.measure_id, c.source_id, count(*)
  from measure_topics t join claims c using (topic_id) group by t.measure_id, c.source_id
)
select
  s.subject,
  s.subject_id,
  s.label,
  n.source_id,
  n.source,
  case when b.exact then 'figure' when b.rows_ > 0 then 'vague' when w.rows_ > 0 then 'claim' else 'none' end as kind,
  coalesce(b.rows_, 0) as figures,
  coalesce(w.rows_, 0) as claims
from subjects s
cross join source_names n
left join numbers b using (subject, subject_id, source_id)
left join words w using (subject, subject_id, source_id)
order by s.subject, s.subject_id, n.source_id

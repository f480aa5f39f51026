-- title: Every finding, with the check that made it
select
  f.finding_id, f.check_id, f.type, f.severity, f.status, f.measure_id, m.label as measure, f.topic_id, t.label as topic,
  f.title, f.detail, f.reason, f.method, c.rule, e.sources
from findings f
left join (
  select finding_id, list_sort(list(distinct source_id)) as sources from evidence group by finding_id
) e using (finding_id)
join checks c using (check_id)
left join measures m using (measure_id)
left join topics t using (topic_id)
order by
  f.status = 'dismissed', f.severity <> 'error', f.severity <> 'warning',
  f.type not in ('disagreement', 'side', 'attributed', 'internal', 'label', 'relation', 'magnitude'),
  f.check_id, coalesce(len(e.sources), 0) desc, f.title, f.finding_id

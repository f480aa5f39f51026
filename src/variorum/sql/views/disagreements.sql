-- title: Open findings on numbers and dates that cannot all be true, with the statements that part.
with parted as (
  select
    e.finding_id,
    count(distinct e.source_id) as sources,
    string_agg(n.source || ': ' || e.text, '; ' order by e.source_id, e.start_char, e.row_id) as statements
  from evidence e
  join source_names n using (source_id)
  where e.role = 'value'
  group by e.finding_id
)
select f.finding_id, f.type, f.severity, f.measure_id, f.title, f.detail, p.sources, p.statements
from findings f
join parted p using (finding_id)
where f.status <> 'dismissed'
  and f.type in (
    'disagreement', 'side', 'attributed', 'update', 'internal', 'scope', 'rival', 'magnitude', 'label', 'parts',
    'relation', 'date', 'elapsed'
  )
order by f.severity <> 'error', f.severity <> 'warning', f.type, f.measure_id nulls last, f.finding_id

-- title: Numbers of one measure and scope that differ, as findings: one row a piece of evidence, one finding a type.
with every as (
  select distinct t.told_as, t.measure_id, t.scope_key, g.group_id, g.phrase, g.stated, g.day,
    max(t.weight) over (partition by t.told_as, t.measure_id, t.scope_key, g.group_id) as weight
  from mismatch_pairs t
  join figure_groups g on g.figure_id in (t.group_a, t.group_b)
),
grown as (
  select *, min(day) over (partition by told_as, measure_id, scope_key) as first_day from every
),
members as (
  select * from grown m
  where told_as <> 'update' or not exists (
    select 1 from grown o
    where (o.told_as, o.measure_id, o.scope_key) = (m.told_as, m.measure_id, m.scope_key)
      and ((o.stated > m.stated and (o.day < m.day or (o.day = m.day and m.day > m.first_day)))
        or (o.stated = m.stated and (o.day, o.group_id) < (m.day, m.group_id)))
  )
),
findings as (
  select p.told_as, p.measure_id, p.scope_key, any_value(p.scope) as scope, max(p.weight) as severity,
    bool_or(p.is_reversed) as is_reversed,
    case when bool_and(p.doubt is not null) and max(p.weight) = 'info' then min(p.doubt) end as doubt
  from mismatch_pairs p
  where (select count(*) from members m
    where (m.told_as, m.measure_id, m.scope_key) = (p.told_as, p.measure_id, p.scope_key)) > 1
  group by p.told_as, p.measure_id, p.scope_key
),
ranked as (
  select m.*, count(distinct f.source_id) as sources, count(*) as figures
  from members m
  join figure_groups r using (group_id)
  join figures f on f.figure_id = r.figure_id
  group by all
),
repeated as (
  select distinct a.told_as, a.measure_id, a.scope_key, a.group_id
  from ranked a
  join ranked b using (told_as, measure_id, scope_key)
  join comparisons c on c.type in ('agreement', 'rounding', 'unit')
    and ((c.group_a, c.group_b) = (a.group_id, b.group_id) or (c.group_a, c.group_b) = (b.group_id, a.group_id))
  where (b.weight, b.sources, b.figures, a.group_id) > (a.weight, a.sources, a.figures, b.group_id)
),
titles as (
  select told_as, measure_id, scope_key, count(*) as numbers,
    list(phrase order by if(is_dated, day, null), stated, group_id) filter (where place_in_row <= 4) as phrases
  from (select *, row_number() over (partition by told_as, measure_id, scope_key order by weight desc, stated, group_id)
    as place_in_row, told_as = 'update' and bool_and(day is not null) over (partition by told_as, measure_id, scope_key)
    as is_dated from members qualify weight = max(weight) over (partition by told_as, measure_id, scope_key))
  group by told_as, measure_id, scope_key
)
select
  x.told_as,
  x.measure_id || '|' || x.scope_key as finding,
  m.label || case when x.scope = '' then '' else ' (' || x.scope || ')' end || ': '
    || if(x.told_as = 'update', array_to_string(t.phrases, ', then '), array_to_string(t.phrases, ' against '))
    || case when t.numbers > 4 then ' and ' || (t.numbers - 4) || ' more' else '' end as title,
  coalesce('Ruled out: ' || y.ruled_out || '. ', '') || coalesce('Not compared, for the sides do not say: ' || y.not_compared
    || '. ', '') || coalesce('Only a hint, for ' || x.doubt || '. ', '')
    || if(x.is_reversed, 'Two of the numbers have each other''s digits in reverse: a slip is possible.', '') as detail,
  x.measure_id,
  x.severity,
  x.doubt is not null as is_doubted,
  f.source_id, f.start_char, f.end_char, 'figures' as "table", f.figure_id as row_id,
  case when p.group_id is null and (x.severity = 'info' or g.weight = 'warning') then 'value' else 'context' end as role
from findings x
join measures m using (measure_id)
join titles t using (told_as, measure_id, scope_key)
left join mismatch_reasons y using (told_as, measure_id, scope_key)
join members g using (told_as, measure_id, scope_key)
left join repeated p using (told_as, measure_id, scope_key, group_id)
join figure_groups r on r.group_id = g.group_id
join figures f on f.figure_id = r.figure_id
order by told_as, finding, row_id

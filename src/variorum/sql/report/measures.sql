-- title: The figures of each measure that can be compared, those of its parts, and products that the codebook declares
with drawable as (
  -- "Two of the dead" is compared as two or more, for there may be other parts. Its words say two.
  select f.measure_id, f.figure_id, f.text, g.low, if(f.high is null, g.high, coalesce(g.high, g.stated)) as high,
    coalesce(f.base_value, f.value) as stated
  from figures f join figure_groups g using (figure_id)
),
lanes as (
  select measure_id, 'stated' as lane, figure_id, text, low, high, stated from drawable
  union all
  select m.part_of, 'part', d.figure_id, d.text, d.low, d.high, d.stated
  from drawable d join measures m using (measure_id)
  where m.part_of is not null
  union all
  select r.measure_id, 'product', a.figure_id, a.text || ' × ' || b.text, x.low * y.low, x.high * y.high, x.stated * y.stated
  from relations r
  join figures a on a.measure_id = r.of_measure
  join figures b on b.measure_id = r.and_measure and b.source_id = a.source_id
  join figure_groups x on x.figure_id = a.figure_id
  join figure_groups y on y.figure_id = b.figure_id
  where r.operation = 'product'
),
drawn as (
  select
    l.measure_id,
    m.label,
    m.definition,
    m.kind,
    m.unit_code as unit,
    l.lane,
    f.source_id,
    n.source,
    l.figure_id,
    l.text,
    if(l.lane = 'product', l.text, substring(l.text, 1, f.number_end - f.start_char)) as printed,
    l.low,
    l.high,
    l.stated,
    if(l.lane = 'part', p.label, null) as part,
    concat_ws('; ', f.place, f.scope_subset, f.scope_period) as scope,
    coalesce(s.name, f.speaker_text) as speaker,
    s.party,
    f.attribution,
    f.suspect
  from lanes l
  join figures f using (figure_id)
  join measures m on m.measure_id = l.measure_id
  join measures p on p.measure_id = f.measure_id
  join source_names n using (source_id)
  left join speakers s using (speaker_id)
  where (l.low is not null or l.high is not null)
    and l.measure_id in (select measure_id from lanes group by measure_id having count(*) > 1)
),
-- The place, part and period that most articles give a number for; what counts another stands aside.
scopes as (
  select measure_id, scope as main,
    row_number() over (partition by measure_id order by count(distinct source_id) desc, length(scope), scope) as place
  from drawn where lane = 'stated' group by measure_id, scope
)
select d.*, d.lane = 'part' or (d.lane = 'stated' and d.scope <> s.main) as aside
from drawn d
left join scopes s on s.measure_id = d.measure_id and s.place = 1
order by measure_id, aside, coalesce(stated, low, high), source_id, figure_id, lane

-- title: Numbers that break a relation declared in the codebook
-- rule: What codebook/relations.csv says of measures holds for their numbers; a product may join articles, anything else one article.
-- type: relation
-- severity: warning
-- rows: select count(*) from relations
with stated as (
  select f.figure_id, f.source_id, f.measure_id, f.text, g.low, g.high
  from figures f
  join figure_groups g using (figure_id)
  where f.scope_subset is null and f.scope_period is null and f.place is null and not g.vague
),
right_sides as (
  select r.relation_id, a.source_id, a.figure_id as first_id, b.figure_id as second_id,
    case coalesce(r.operation, '') when 'product' then a.low * b.low when 'sum' then a.low + b.low else a.low end as low,
    case coalesce(r.operation, '') when 'product' then a.high * b.high when 'sum' then a.high + b.high else a.high end as high,
    case coalesce(r.operation, '') when 'product' then a.text || ' × ' || b.text when 'sum' then a.text || ' + ' || b.text
      else a.text end as said
  from relations r
  join stated a on a.measure_id = r.of_measure
  left join stated b on b.measure_id = r.and_measure and b.source_id = a.source_id
  where r.and_measure is null or b.figure_id is not null
),
broken as (
  select r.relation_id, r.definition, r.measure_id, r.relation, x.figure_id, x.text, s.first_id, s.second_id, s.said, s.high
  from relations r
  join stated x on x.measure_id = r.measure_id
  join right_sides s using (relation_id)
  where (r.operation = 'product' or s.source_id = x.source_id)
    and ((r.relation in ('at most', 'equal') and x.low > s.high) or (r.relation in ('at least', 'equal') and x.high < s.low))
),
found as (
  select relation_id, definition, measure_id, relation, string_agg(distinct text, ', ' order by text) as numbers,
    min(said order by first_id, second_id) as said, max(high) as bound,
    list_distinct(list_concat(list(figure_id), list(first_id), list(second_id))) as rows
  from broken
  group by relation_id, definition, measure_id, relation
),
evidence as (
  select *, unnest(rows) as row_id from found
)
select
  e.relation_id as finding,
  m.label || ': ' || e.numbers || ', but ' || e.said
    || case when e.bound is null then '' else ' = ' || printf('%g', e.bound) end || ': they do not fit' as title,
  e.definition || ' It should be ' || e.relation || ' that.' as detail,
  e.measure_id, null as topic_id, f.source_id, f.start_char, f.end_char, 'figures' as "table", e.row_id, 'value' as role
from evidence e
join measures m using (measure_id)
join figures f on f.figure_id = e.row_id
where e.row_id is not null
order by finding, row_id

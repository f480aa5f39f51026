-- title: The same pair of numbers under different labels
-- rule: Two numbers that stand together in two articles measure the same in both.
-- type: label
-- severity: warning
-- rows: select count(*) from figures where measure_id is not null
with listed as (
  select figure_id, source_id, sentence_id, start_char, value, coalesce(m.part_of, measure_id) as family, measure_id, text
  from figures
  join measures m using (measure_id)
  where value >= 10 and value = floor(value) and m.kind = 'count' and figures.unit_code = 'person' and scope_subset is null
    and not contains(figures.method, 'measure.plain')
),
pairs as (
  select a.source_id, a.value as first_value, b.value as second_value, a.figure_id as first_id, b.figure_id as second_id,
    a.family as first_family, b.family as second_family, a.measure_id as first_measure, b.measure_id as second_measure,
    a.text || ' and ' || b.text as said
  from listed a
  join listed b on b.sentence_id = a.sentence_id and a.start_char < b.start_char and a.value <> b.value
),
crossed as (
  select a.*, b.source_id as other_source, b.first_id as other_first, b.second_id as other_second,
    b.said as other_said, a.first_family <> b.first_family as first_differs, a.second_family <> b.second_family as second_differs,
    a.first_measure as one_measure
  from pairs a
  join pairs b on a.source_id < b.source_id and a.first_value = b.first_value and a.second_value = b.second_value
  where a.first_family <> b.first_family or a.second_family <> b.second_family
),
found as (
  select
    first_id || '|' || other_first as finding,
    '“' || said || '” and “' || other_said || '”: the same numbers, but '
      || (select lower(label) from measures where measure_id = case when first_differs then c.first_measure else c.second_measure end)
      || ' in one article and '
      || (select lower(m.label) from measures m join figures f using (measure_id)
          where f.figure_id = case when first_differs then c.other_first else c.other_second end)
      || ' in the other' as title,
    one_measure as measure_id, first_differs, second_differs, first_id, second_id, other_first, other_second
  from crossed c
),
evidence as (
  select finding, title, measure_id, unnest([first_id, other_first]) as row_id,
    case when first_differs then 'value' else 'context' end as role from found
  union all
  select finding, title, measure_id, unnest([second_id, other_second]),
    case when second_differs then 'value' else 'context' end from found
)
select
  e.finding, e.title,
  'Both articles seem to tell of one statement; one of them may have mixed up what was counted.' as detail,
  e.measure_id, null as topic_id, f.source_id, f.start_char, f.end_char, 'figures' as "table", e.row_id, e.role
from evidence e
join figures f on f.figure_id = e.row_id
order by finding, row_id

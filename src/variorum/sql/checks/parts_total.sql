-- title: Parts that do not fit their whole
-- rule: In one article a part is no larger than its whole, and the parts of one sentence add up to no more than it. A count that may be of something else than what its article reports is held against its own sentence only.
-- type: parts
-- severity: warning
-- rows: select count(*) from figures where scope_subset is not null
with aside as (
  select figure_id from figure_groups where aside
),
wholes as (
  select figure_id, source_id, sentence_id, measure_id, place, scope_period, high, text, speaker_id
  from figures
  where scope_subset is null and high is not null and kind = 'count' and form not in ('vague')
    and not contains(method, 'measure.plain') and not regexp_matches(lower(text), '\b(others?|another|further|additional)\b')
),
parts as (
  select f.figure_id, f.source_id, f.sentence_id, f.start_char, f.measure_id, m.part_of, f.place, f.scope_period, f.scope_subset, f.low,
    f.text, f.speaker_id
  from figures f
  join measures m using (measure_id)
  where (f.scope_subset is not null or m.part_of is not null) and f.low is not null and f.kind = 'count'
    and f.form not in ('vague') and coalesce(f.scope_subset, '') <> 'more'
),
pairs as (
  select w.figure_id as whole_id, w.measure_id, w.high, w.text as whole, w.sentence_id as whole_sentence, p.*
    exclude (measure_id)
  from wholes w
  join parts p on p.source_id = w.source_id and p.figure_id <> w.figure_id
    and ((p.measure_id = w.measure_id and p.scope_subset is not null) or (p.part_of = w.measure_id and p.scope_subset is null))
    and p.place is not distinct from w.place and p.scope_period is not distinct from w.scope_period
    and p.speaker_id is not distinct from w.speaker_id
),
too_large as (
  select whole_id || '|' || figure_id as finding, measure_id, whole, text as said, [whole_id, figure_id] as rows
  from pairs
  where low > high and (sentence_id = whole_sentence or not (whole_id in (from aside) or figure_id in (from aside)))
),
too_many as (
  select whole_id as finding, measure_id, whole, string_agg(text, ' and ' order by start_char) as said,
    list_prepend(whole_id, list(figure_id order by start_char)) as rows
  from pairs
  where sentence_id = whole_sentence and low <= high
  group by whole_id, measure_id, whole, high
  having count(*) > 1 and count(distinct scope_subset) = count(*) and sum(low) > high
),
found as (
  select *, unnest(rows) as row_id from (from too_large union all from too_many)
)
select
  d.finding,
  m.label || ': ' || d.said || ' of ' || d.whole || ': more than the whole' as title,
  'Place, period and speaker are the same. The parts may overlap, or the whole may be an older number.' as detail,
  d.measure_id, null as topic_id, f.source_id, f.start_char, f.end_char, 'figures' as "table", d.row_id, 'value' as role
from found d
join measures m using (measure_id)
join figures f on f.figure_id = d.row_id
order by d.finding, d.row_id

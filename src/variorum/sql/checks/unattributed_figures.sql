-- title: Numbers that articles give in their own voice
-- rule: A number has a source: somebody who is named, or at least described, said it. One finding tells of all articles.
-- type: attribution
-- severity: info
-- rows: select count(*) from figures where kind not in ('duration', 'age')
with counted as (
  select
    source_id,
    count(*) filter (where kind not in ('duration', 'age')) as figures,
    count(*) filter (
      where kind not in ('duration', 'age') and attribution = 'none' and speaker_id is null and speaker_text is null
    ) as bare,
    bool_or(kind in ('duration', 'age')) as has_aside
  from figures
  group by source_id
),
ranked as (
  select n.source, c.*, row_number() over (order by bare desc, figures, n.source, source_id) as place_in_row
  from counted c
  join source_names n using (source_id)
  where bare > 0
),
said as (
  select
    'Numbers without a word on whose they are: '
      || string_agg(bare || ' of ' || figures || ' in ' || source, '; ' order by place_in_row) filter (where place_in_row <= 6)
      || case when count(*) > 6 then '; and some in ' || (count(*) - 6) || ' more' else '' end
      || if(bool_or(has_aside), ' (ages and durations aside)', '') as title
  from ranked
)
select
  'unattributed' as finding,
  s.title,
  'A number in the article''s own voice may be its own count, or a claim whose source was left out. '
    || 'Who did a deed is not who counted it.' as detail,
  null as measure_id,
  null as topic_id,
  f.source_id,
  f.start_char,
  f.end_char,
  'figures' as "table",
  f.figure_id as row_id,
  'context' as role
from figures f
cross join said s
where f.kind not in ('duration', 'age')
  and f.attribution = 'none' and f.speaker_id is null and f.speaker_text is null
order by f.source_id, f.start_char

-- title: Numbers that an article gives in its own voice
-- rule: A number has a source: somebody who is named, or at least described, said it.
-- type: attribution
-- severity: info
-- except: warning where four numbers or more, and three quarters of all, have no source, while most elsewhere have one
-- rows: select count(*) from figures where kind not in ('duration', 'age')
with counted as (
  select
    source_id,
    count(*) filter (where kind not in ('duration', 'age')) as figures,
    count(*) filter (
      where kind not in ('duration', 'age') and attribution = 'none' and speaker_id is null and speaker_text is null
    ) as bare,
    if(bool_or(kind in ('duration', 'age')), ' (ages and durations aside)', '') as aside
  from figures
  group by source_id
),
others as (
  select source_id, sum(figures) over () - figures as figures_elsewhere, sum(bare) over () - bare as bare_elsewhere
  from counted
)
select
  f.source_id as finding,
  n.source || ' gives '
    || case
      when c.figures = 1 then 'its only number' || c.aside || ' without saying whose it is'
      when c.bare = c.figures then 'all of its ' || c.figures || ' numbers' || c.aside || ' without saying whose they are'
      else c.bare || ' of its ' || c.figures || ' numbers' || c.aside || ' without saying whose '
        || case c.bare when 1 then 'it is' else 'they are' end
    end as title,
  'A number in the article''s own voice may be its own count, or a claim whose source was left out. '
    || 'Who did a deed is not who counted it.' as detail,
  null as measure_id,
  null as topic_id,
  case when c.bare >= 4 and c.bare * 4 >= c.figures * 3 and o.bare_elsewhere * 2 < o.figures_elsewhere then 'warning'
    else 'info' end as severity,
  f.source_id,
  f.start_char,
  f.end_char,
  'figures' as "table",
  f.figure_id as row_id,
  'context' as role
from figures f
join counted c using (source_id)
join others o using (source_id)
join source_names n using (source_id)
where f.kind not in ('duration', 'age')
  and f.attribution = 'none' and f.speaker_id is null and f.speaker_text is null
order by finding, f.start_char

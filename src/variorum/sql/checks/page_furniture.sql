-- title: Page furniture inside a text
-- rule: A text holds the article and nothing of the page around it.
-- type: text
-- severity: info
-- rows: select count(*) from sentences
with furniture as (
  select * from text_defects where kind = 'page furniture'
),
counted as (
  select source_id, count(*) as places from furniture group by source_id
)
select
  f.source_id as finding,
  n.source || ' holds ' || case c.places when 1 then 'a line' else c.places || ' lines' end
    || ' of the page around the article' as title,
  'Numbers and quotations there are not the article''s and are left out of the tables. '
    || 'The lines stay, for they may name the publisher.' as detail,
  null as measure_id,
  null as topic_id,
  f.source_id,
  f.start_char,
  f.end_char,
  'text_defects' as "table",
  f.defect_id as row_id,
  'context' as role
from furniture f
join counted c using (source_id)
join source_names n using (source_id)
order by finding, f.start_char

-- title: Markup of a web page inside a text
-- rule: A text holds words, no tags, scripts or entities.
-- type: text
-- severity: info
-- rows: select count(*) from sentences
with counted as (
  select
    *,
    count(*) over (partition by source_id) as places,
    row_number() over (partition by source_id order by start_char) as place
  from text_defects
  where kind = 'markup'
)
select
  c.source_id as finding,
  n.source || ' holds markup of a web page in ' || case c.places when 1 then 'one place' else c.places || ' places' end as title,
  'Tags, scripts and styles are left out: no number or quotation is read in them, and each row has its place in the text '
    || 'as received. Text without markup is read more surely. The first places stand here.' as detail,
  null as measure_id,
  null as topic_id,
  c.source_id,
  c.start_char,
  c.end_char,
  'text_defects' as "table",
  c.defect_id as row_id,
  'context' as role
from counted c
join source_names n using (source_id)
where c.place <= 5
order by finding, c.start_char

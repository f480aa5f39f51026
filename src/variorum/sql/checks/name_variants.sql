-- title: One name in several spellings
-- rule: A name is spelled in one way in all sources.
-- type: text
-- severity: info
-- rows: select count(*) from name_variants
with forms as (
  select name, string_agg(distinct '“' || form || '”', ', ' order by '“' || form || '”') as forms
  from name_variants
  group by name
)
select
  v.name as finding,
  'One name stands in several spellings: ' || f.forms as title,
  'The spellings are taken for one name because they differ by a capital or a letter or two.' as detail,
  null as measure_id,
  null as topic_id,
  v.source_id,
  v.start_char,
  v.end_char,
  'name_variants' as "table",
  v.variant_id as row_id,
  'context' as role
from name_variants v
join forms f using (name)
order by finding, v.source_id, v.start_char

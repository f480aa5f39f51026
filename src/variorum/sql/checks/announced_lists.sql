-- title: An announced list that has fewer or more items
-- rule: A list has as many items as its sentence announces.
-- type: parts
-- severity: info
-- rows: select count(*) from announced_lists
with off as (
  select l.*, f.measure_id, f.text as announced, f.start_char as figure_start, f.end_char as figure_end
  from announced_lists l
  join figures f using (figure_id)
  where f.high < l.fewest or f.low > l.most
),
evidence as (
  select figure_id, source_id, figure_start as start_char, figure_end as end_char, 'figures' as "table", figure_id as row_id
  from off
  union all
  select figure_id, source_id, start_char, end_char, 'article_text', source_id || '-t' || start_char || '-' || end_char
  from off
)
select
  o.figure_id as finding,
  '“' || o.announced || '” are announced, '
    || case when o.fewest = o.most then '' else 'at most ' end || o.most || case o.most when 1 then ' follows' else ' follow' end as title,
  'The list may go on elsewhere, or an item may be split in two.' as detail,
  o.measure_id, null as topic_id, e.source_id, e.start_char, e.end_char, e."table", e.row_id, 'value' as role
from off o
join evidence e using (figure_id)
order by finding, row_id

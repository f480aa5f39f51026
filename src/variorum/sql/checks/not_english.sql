-- title: A text, or a passage of one, that does not read as English
-- rule: An article is written in English, the only language that is read here.
-- type: text
-- severity: warning
-- except: info where only a passage of the article is in another language
-- rows: select count(*) from sources
with told as (
  select *, count(*) over (partition by source_id, kind) as places
  from text_defects
  where kind in ('other language', 'no English', 'passage in another language')
)
select
  t.source_id as finding,
  n.source || case t.kind
    when 'passage in another language' then ' has ' || case t.places when 1 then 'a passage' else t.places || ' passages' end
      || ' in another language'
    else ' does not read as English'
  end as title,
  case t.kind
    when 'other language'
      then 'It reads as another language: no number, quotation or claim of it is in the tables. Put an English text in its place.'
    when 'no English'
      then 'It has hardly any of the commonest words of English, and was read all the same: do not rely on its rows.'
    else 'No number, quotation or claim of these passages is in the tables.'
  end as detail,
  null as measure_id,
  null as topic_id,
  if(t.kind = 'passage in another language', 'info', 'warning') as severity,
  t.source_id,
  t.start_char,
  t.end_char,
  'text_defects' as "table",
  t.defect_id as row_id,
  'context' as role
from told t
join source_names n using (source_id)
order by finding, t.start_char

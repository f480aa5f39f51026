-- title: A source that is not what was registered
-- rule: The text of each source has the SHA-256, bytes and characters that `sources` gives.
-- type: integrity
-- severity: error
-- rows: select count(*) from sources
-- needs: article_text
select
  s.source_id as finding,
  case
    when a.text is null then 'The text of ' || s.source_id || ' is missing'
    else 'The text of ' || s.source_id || ' is not the one that was registered'
  end as title,
  'Registered: sha256 ' || s.sha256 || ', ' || s.bytes || ' bytes, ' || s.characters || ' characters. Found: '
    || coalesce('sha256 ' || sha256(a.text) || ', ' || octet_length(encode(a.text)) || ' bytes, '
      || length(a.text) || ' characters', 'nothing') || '.' as detail,
  null as measure_id,
  null as topic_id,
  s.source_id,
  null as start_char,
  null as end_char,
  'sources' as "table",
  s.source_id as row_id,
  'silent' as role
from sources s
left join article_text a using (source_id)
where (s.sha256, s.bytes, s.characters)
  is distinct from (sha256(a.text), octet_length(encode(a.text)), length(a.text))
order by finding

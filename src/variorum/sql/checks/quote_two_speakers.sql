-- title: One quotation with two speakers
-- rule: The same words in quotation marks have one speaker. Two names that share a word, one speaker's name in the other's role, and a sentence that names both are no two speakers.
-- type: quote
-- severity: warning
-- rows: select count(*) from quote_variants where "table" = 'quotes'
-- needs: article_text
with said as (
  select v.*, s.speaker_id, s.name,
    regexp_extract_all(s.name, '\p{Lu}[\p{L}\p{N}]{2,}') as names,
    regexp_extract_all(coalesce(s.role, ''), '\p{Lu}[\p{L}\p{N}]{2,}') || regexp_extract_all(
      substring(t.text, greatest(1, v.start_char - 200), least(200, v.start_char)) || ' ' || substring(t.text, v.end_char + 1, 300),
      '\p{Lu}[\p{L}\p{N}]{2,}') as beside
  from quote_variants v
  join quotes q on q.quote_id = v.row_id and v."table" = 'quotes'
  join speakers s on s.speaker_id = q.speaker_id
  join article_text t on t.source_id = v.source_id
  where not s.anonymous
    and s.kind is distinct from 'media'
    and (v.method in ('link.fullest', 'link.quote-exact') or v.method = 'link.quote-wording' and v.score >= 0.9)
),
parted as (
  select distinct a.link_id
  from said a
  join said b on a.link_id = b.link_id and a.speaker_id < b.speaker_id and lower(a.name) <> lower(b.name)
  where not list_has_any(a.names, b.names) and not list_has_any(a.names, b.beside) and not list_has_any(b.names, a.beside)
    and not contains(lower(a.text), lower(regexp_extract(b.name, '[\p{L}\p{N}]+$')))
    and not contains(lower(b.text), lower(regexp_extract(a.name, '[\p{L}\p{N}]+$')))
),
split as (
  select link_id, string_agg(distinct name, ' and ' order by name) as names
  from said
  where link_id in (from parted)
  group by link_id
)
select
  s.link_id as finding,
  'The same words are given to ' || p.names || ': “' || first_value(s.text) over (partition by s.link_id order by s.source_id, s.start_char) || '”'
    as title,
  'One of the sources may have mistaken the speaker, or one speaker repeated what another had said.' as detail,
  null as measure_id,
  null as topic_id,
  s.source_id,
  s.start_char,
  s.end_char,
  'quotes' as "table",
  s.row_id,
  'context' as role
from said s
join split p using (link_id)
order by finding, s.source_id, s.start_char

-- title: Words of a speaker without quotation marks
-- rule: What a source quotes stands in quotation marks wherever it stands.
-- type: quote
-- severity: info
-- rows: select count(*) from sentences
with retold as (
  select link_id as finding, 'repeats the words of a quotation without its marks' as problem, * exclude (link_id)
  from quote_variants
  where method = 'link.quote-unmarked'
     or link_id in (select link_id from quote_variants where method = 'link.quote-unmarked') and method = 'link.fullest'
),
glued as (
  select d.*, s.sentence_id, s.start_char as sentence_start
  from text_defects d
  join sentences s on s.source_id = d.source_id and s.start_char <= d.start_char and d.end_char <= s.end_char
  where d.kind = 'missing space'
    and regexp_matches(d.text, '[.,!?](said|says|told|added|adds|wrote|explained|warned|asked)$')
    and not exists (
      select 1 from quotes q
      where q.source_id = d.source_id and q.start_char <= d.start_char and d.start_char - q.end_char < 3
        and q.end_char >= s.start_char
    )
)
select
  finding,
  max(case when method = 'link.quote-unmarked' then source end) over (partition by finding) || ' ' || problem || ': “'
    || max(case when method = 'link.quote-unmarked' then text end) over (partition by finding) || '”' as title,
  'Without marks and speaker a reader takes the words for the article''s own.' as detail,
  null as measure_id,
  null as topic_id,
  source_id,
  start_char,
  end_char,
  "table",
  row_id,
  'context' as role
from retold
union all
select
  g.defect_id,
  n.source || ' has words that run into “' || regexp_extract(g.text, '[a-z]+$') || '” without quotation marks: “'
    || substring(a.text, g.sentence_start + 1, g.end_char - g.sentence_start) || '”',
  'A full stop stands right before the reporting verb: the marks of a quotation were probably lost.',
  null,
  null,
  g.source_id,
  g.sentence_start,
  g.end_char,
  'sentences',
  g.sentence_id,
  'context'
from glued g
join source_names n using (source_id)
join article_text a using (source_id)
order by finding, source_id, start_char

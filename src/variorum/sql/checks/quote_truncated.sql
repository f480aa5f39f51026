-- title: A quotation that is cut
-- rule: A quotation goes on to the end of what was said, or shows where it is cut.
-- type: quote
-- severity: info
-- rows: select count(*) from quotes
with shown as (
  select quote_id as finding, 'shows a cut: words of the speaker are left out' as problem, quote_id as row_id
  from quotes
  where truncated
),
plain as (
  select link_id, source, row_id, method, text, trim(regexp_replace(lower(text), '[^\p{L}\p{N}]+', ' ', 'g')) as words
  from quote_variants
  where "table" = 'quotes'
),
unshown as (
  select
    s.row_id as finding,
    'ends with a full stop where ' || f.source || ' goes on: “'
      || trim(regexp_extract(substring(f.words, strpos(f.words, s.words) + length(s.words) + 1), '^(\S+ ?){1,4}')) || '…”'
      as problem,
    s.row_id,
    f.row_id as fuller
  from plain s
  join plain f using (link_id)
  where s.method = 'link.quote-excerpt'
    and f.method = 'link.fullest'
    and regexp_matches(s.text, '[.!?][”"’]?$')
    and strpos(f.words, s.words) > 0
    and regexp_matches(substring(f.words, strpos(f.words, s.words) + length(s.words)), '^ \S')
    and not regexp_matches(
      lower(f.text), regexp_escape(regexp_extract(s.words, '\S+$')) || '[.!?,;:”"’ ]*[.!?]'
    )
),
rows_of as (
  select finding, problem, row_id, 'context' as role from shown
  union all
  select finding, problem, row_id, 'context' from unshown
  union all
  select finding, problem, fuller, 'context' from unshown
)
select
  r.finding,
  n.source || ': the quotation “' || case when length(q.text) > 160 then left(q.text, 157) || '…' else q.text end || '” '
    || r.problem as title,
  'What is left out may change the sense.' as detail,
  null as measure_id,
  null as topic_id,
  e.source_id,
  e.start_char,
  e.end_char,
  'quotes' as "table",
  r.row_id,
  r.role
from rows_of r
join quotes q on q.quote_id = r.finding
join source_names n on n.source_id = q.source_id
join quotes e on e.quote_id = r.row_id
order by r.finding, e.source_id, e.start_char

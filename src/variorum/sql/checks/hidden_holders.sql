-- title: Statements that somebody makes whom the words leave out
-- rule: What is said, believed or reported to be so has a holder: the words say who said it.
-- type: attribution
-- severity: info
-- rows: select count(*) from claims where attribution = 'none'
with hidden as (
  select
    *,
    regexp_extract(
      lower(text),
      '\b(?:is|are|was|were|been|being) (?:\w+ly |now |also |still |often )?'
        || '(?:said|believed|thought|considered|reported|understood|rumou?red|alleged|deemed|presumed|assumed|reputed|estimated|feared)'
        || ' to (?:be|have)\b'
        || '|\b(?:reportedly|allegedly|reputedly)\b'
        || '|\bit (?:is|was|has been) (?:\w+ly )?(?:said|believed|thought|reported|understood|rumou?red|alleged|feared) that\b'
    ) as words
  from claims
  where attribution = 'none'
),
counted as (
  select
    source_id,
    count(*) as claims,
    string_agg(distinct '“' || words || '”', ', ' order by '“' || words || '”') as listed
  from hidden
  where words <> ''
  group by source_id
)
select
  h.source_id as finding,
  n.source || ' leaves out who says so in ' || c.claims || case c.claims when 1 then ' statement: ' else ' statements: ' end
    || c.listed as title,
  'A passive or an adverb marks the statement as somebody else''s and hides whose: it is neither the article''s own nor '
    || 'a source''s.' as detail,
  null as measure_id,
  null as topic_id,
  h.source_id,
  h.start_char,
  h.end_char,
  'claims' as "table",
  h.claim_id as row_id,
  'context' as role
from hidden h
join counted c using (source_id)
join source_names n using (source_id)
where h.words <> ''
order by finding, h.start_char

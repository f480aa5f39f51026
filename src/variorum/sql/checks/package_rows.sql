-- title: A source of which nothing was read
-- rule: Each source has sentences, and at least one figure, quotation or claim.
-- type: integrity
-- severity: warning
-- rows: select count(*) from sources
with counted as (
  select
    s.source_id,
    (select count(*) from sentences x where x.source_id = s.source_id) as sentences,
    (select count(*) from figures x where x.source_id = s.source_id) as figures,
    (select count(*) from quotes x where x.source_id = s.source_id) as quotes,
    (select count(*) from claims x where x.source_id = s.source_id) as claims
  from sources s
)
select
  source_id as finding,
  'Nothing was read in ' || source_id || ': ' || sentences || ' sentences, no figure, no quotation, no claim' as title,
  'The text may not be English, not be an article, or hold one long line: look at the file.' as detail,
  null as measure_id,
  null as topic_id,
  source_id,
  null as start_char,
  null as end_char,
  'sources' as "table",
  source_id as row_id,
  'silent' as role
from counted
where sentences = 0 or figures + quotes + claims = 0
order by finding

-- title: A measure whose numbers come from one party only
-- rule: Where two parties are heard, both speak to a measure, or somebody outside of them does.
-- type: gap
-- severity: info
-- rows: select count(*) from side_balance
with parties as (
  select count(distinct party) as heard from speakers where party is not null
)
select
  b.measure_id as finding,
  b.label || ': every number that has a source comes from ' || b.parties as title,
  b.by_party || ' of ' || b.figures || ' figures in ' || b.sources
    || ' sources are attributed to this party, the rest to nobody. No other party and no outsider gives a number.'
    as detail,
  b.measure_id,
  null as topic_id,
  f.source_id,
  f.start_char,
  f.end_char,
  'figures' as "table",
  f.figure_id as row_id,
  'context' as role
from side_balance b
join figures_by_measure f using (measure_id)
cross join parties
where b.one_party_only and b.figures > 1 and parties.heard > 1
order by finding, f.source_id, f.start_char

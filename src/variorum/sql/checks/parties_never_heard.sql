-- title: A party that a source does not let speak
-- rule: A party that half of the sources report is reported by each.
-- type: gap
-- severity: info
-- rows: select count(*) from sources
with heard as (
  select distinct t.source_id, s.party
  from (
    select source_id, speaker_id from quotes
    union all select source_id, holder_id from claims
    union all select source_id, speaker_id from figures
  ) t
  join speakers s using (speaker_id)
  where s.party is not null
),
parties as (
  select party, count(*) as sources from heard group by party having 2 * count(*) >= (select count(*) from sources)
),
missing as (
  select n.source_id, n.source, p.party, p.sources
  from source_names n
  cross join parties p
  where p.sources > 1 and not exists (select 1 from heard h where h.source_id = n.source_id and h.party = p.party)
),
rows_of as (
  select
    source_id as finding, source_id, null as start_char, null as end_char,
    'sources' as "table", source_id as row_id, 'silent' as role
  from missing
  union
  select m.source_id, q.source_id, q.start_char, q.end_char, 'quotes', q.quote_id, 'context'
  from missing m
  join speakers s using (party)
  join quotes q using (speaker_id)
),
said as (
  select
    source_id as finding,
    any_value(source) || ' reports nobody who speaks for ' || string_agg(party, ' or ' order by party) as title
  from missing
  group by source_id
)
select
  s.finding,
  s.title,
  'Half of the sources or more report that party: its quotations, claims or numbers. What they quote of it is listed.'
    as detail,
  null as measure_id,
  null as topic_id,
  r.source_id,
  r.start_char,
  r.end_char,
  r."table",
  r.row_id,
  r.role
from said s
join rows_of r using (finding)
order by finding, r.role, r.source_id, r.start_char, r.row_id

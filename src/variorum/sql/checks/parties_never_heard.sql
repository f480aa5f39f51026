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
)
select
  m.source_id as finding,
  m.source || ' reports nobody who speaks for '
    || string_agg(m.party, ' or ') over (partition by m.source_id order by m.party
      rows between unbounded preceding and unbounded following) as title,
  'Half of the sources or more report that party: its quotations, claims or numbers.' as detail,
  null as measure_id,
  null as topic_id,
  m.source_id,
  null as start_char,
  null as end_char,
  'sources' as "table",
  m.source_id as row_id,
  'silent' as role
from missing m
order by finding, m.party

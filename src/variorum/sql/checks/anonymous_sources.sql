-- title: Statements of sources without a name
-- rule: Whoever is quoted or reported has a name.
-- type: attribution
-- severity: info
-- rows: select count(*) from speakers
with told as (
  select source_id, start_char, end_char, 'quotes' as "table", quote_id as row_id, speaker_id, speaker_text from quotes
  union all
  select source_id, start_char, end_char, 'claims', claim_id, holder_id, holder_text from claims
  union all
  select source_id, start_char, end_char, 'figures', figure_id, speaker_id, speaker_text from figures
),
unnamed as (
  select t.*, s.name
  from told t
  join speakers s using (speaker_id)
  where s.anonymous
    and lower(s.name) not in ('i', 'you', 'he', 'she', 'it', 'we', 'they', 'this', 'that', 'these', 'those', 'who', 'one')
),
counted as (
  select source_id, count(distinct speaker_id) as sources, string_agg(distinct '“' || name || '”', ', ' order by '“' || name || '”') as names
  from unnamed
  group by source_id
)
select
  u.source_id as finding,
  n.source || ' reports ' || c.sources || ' '
    || case c.sources when 1 then 'source' else 'sources' end || ' without a name: ' || c.names as title,
  'Nobody outside the newsroom can check such a statement. Whether the article says why the name is kept back '
    || 'stands in the sentences below.' as detail,
  null as measure_id,
  null as topic_id,
  u.source_id,
  u.start_char,
  u.end_char,
  u."table",
  u.row_id,
  'context' as role
from unnamed u
join counted c using (source_id)
join source_names n using (source_id)
order by finding, u.start_char, u."table", u.row_id

-- title: Sources whose publisher or day is not known
-- rule: Each source has a publisher, and a day of publication that it states.
-- type: gap
-- severity: info
-- except: warning where not even a range of days is known
-- rows: select count(*) from sources
with missing as (
  select
    source_id,
    'publisher' as fact,
    'info' as severity
  from sources
  where publisher is null
  union all
  select source_id, 'date', case when published_from is null and published_to is null then 'warning' else 'info' end
  from sources
  where published_date is null
),
hints as (
  select source_id, start_char, end_char, date_id
  from dates
  qualify row_number() over (
    partition by source_id
    order by list_position(['date', 'weekday', 'relative', 'month', 'year', 'span', 'clock'], kind), start_char
  ) = 1
),
counted as (
  select fact, count(*) as sources, max(severity) as severity from missing group by fact
),
rows_of as (
  select source_id, fact, null as start_char, null as end_char, 'sources' as "table", source_id as row_id, 'silent' as role
  from missing
  union all
  select source_id, fact, h.start_char, h.end_char, 'dates', h.date_id, 'context'
  from missing m join hints h using (source_id)
  where m.fact = 'date'
)
select
  r.fact as finding,
  case r.fact
    when 'publisher' then 'The publisher of ' || c.sources || ' of ' || (select count(*) from sources)
      || ' sources is not known'
    else 'The day of publication of ' || c.sources || ' of ' || (select count(*) from sources)
      || ' sources is not stated'
  end as title,
  case r.fact
    when 'publisher' then 'Without it nobody can look up the original, or tell whose view it is.'
    else 'Numbers can only be put in order by the ranges in sources.csv, which are inferred from the dates below.'
  end as detail,
  null as measure_id,
  null as topic_id,
  c.severity,
  r.source_id,
  r.start_char,
  r.end_char,
  r."table",
  r.row_id,
  r.role
from rows_of r
join counted c using (fact)
order by finding, r.role, r.source_id

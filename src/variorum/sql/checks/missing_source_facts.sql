-- title: Sources whose publisher or day is not known
-- rule: Each source has a publisher, and a day of publication that it states.
-- type: gap
-- severity: info
-- except: warning where neither the text nor a range tells a day, though something is known of some source
-- rows: select count(*) from sources
with described as (
  select count(coalesce(title, publisher, agency, author, url, published_date::varchar, published_from::varchar)) > 0 as any_source
  from sources
),
missing as (
  select source_id, 'publisher' as fact, 'info' as severity from sources where publisher is null
  union all
  select s.source_id,
    case w.basis when 'dateline' then 'stated' when 'address' then 'stated' when 'range' then 'range' else 'day' end,
    case when any_source and w.source_id is null and s.published_from is null then 'warning' else 'info' end
  from sources s
  cross join described
  left join written_days w using (source_id)
  where s.published_date is null
),
hints as (
  select d.source_id, d.start_char, d.end_char, d.date_id
  from dates d
  left join written_days w using (source_id)
  where w.source_id is null or w.basis = 'range' or w.date_id = d.date_id
  qualify row_number() over (
    partition by d.source_id
    order by list_position(['date', 'weekday', 'relative', 'month', 'year', 'span', 'clock'], d.kind), d.start_char
  ) = 1
),
counted as (
  select fact, count(*) as missing, max(severity) as severity, (select count(*) from sources) as sources,
    string_agg(n.source || ' ' || strftime(w.day, '%Y-%m-%d'), ', ' order by source_id)
      filter (where fact = 'stated' and listed <= 10) as days
  from (select *, row_number() over (partition by fact order by source_id) as listed from missing)
  join source_names n using (source_id)
  left join written_days w using (source_id)
  group by fact
),
rows_of as (
  select source_id, fact, null as start_char, null as end_char, 'sources' as "table", source_id as row_id, 'silent' as role
  from missing
  where fact <> 'stated'
  union all
  select source_id, fact, h.start_char, h.end_char, if(h.date_id is null, 'sources', 'dates'),
    coalesce(h.date_id, source_id), if(h.date_id is null, 'silent', 'context')
  from missing m
  left join hints h using (source_id)
  where m.fact = 'stated' or (m.fact <> 'publisher' and h.date_id is not null)
)
select
  r.fact as finding,
  case r.fact
    when 'publisher' then 'The publisher of ' || c.missing || ' of ' || c.sources || ' sources is not known'
    when 'stated' then 'The text of ' || c.missing || ' of ' || c.sources || ' sources states a day that raw/sources.csv lacks'
    else 'The day of publication of ' || c.missing || ' of ' || c.sources || ' sources is not stated'
  end as title,
  case r.fact
    when 'publisher' then 'Without it nobody can look up the original, or tell whose view it is.'
    when 'stated' then 'Enter it in raw/sources.csv as published_date, if it is the day of publication: ' || c.days
      || if(c.missing > 10, ' and ' || (c.missing - 10) || ' more', '') || '. Until then it only serves to put numbers in order.'
    when 'range' then 'Numbers can only be put in order by the ranges in raw/sources.csv.'
    else 'Numbers cannot be put in order by day. Enter the day in raw/sources.csv where you know it.'
  end as detail,
  null as measure_id, null as topic_id, c.severity, r.source_id, r.start_char, r.end_char, r."table", r.row_id, r.role
from rows_of r
join counted c using (fact)
order by finding, r.role, r.source_id

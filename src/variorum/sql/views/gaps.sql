-- title: What a source is silent on although others report it. For a measure, silent means without a number.
with cells as (
  select
    *,
    case subject when 'measure' then kind in ('figure', 'vague') else kind <> 'none' end as reported
  from coverage
),
counted as (
  select
    *,
    count(*) filter (where reported) over (partition by subject, subject_id) as reported_by,
    count(*) over (partition by subject, subject_id) as sources
  from cells
)
select
  subject,
  subject_id,
  label,
  source_id,
  source,
  kind,
  reported_by,
  sources - 1 as others,
  round(reported_by / (sources - 1), 3) as share_of_others
from counted
where not reported and reported_by > 0 and sources > 1
order by share_of_others desc, subject, subject_id, source_id

-- title: Measures and topics that one source alone reports.
select
  subject,
  subject_id,
  any_value(label order by source_id) as label,
  max(source_id) as source_id,
  max(source) as source,
  sum(figures) as figures,
  sum(claims) as claims
from coverage
where case subject when 'measure' then kind in ('figure', 'vague') else kind <> 'none' end
group by subject, subject_id
having count(*) = 1
order by subject, subject_id

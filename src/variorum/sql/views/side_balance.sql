-- title: Whose numbers each measure rests on: figures by party, by others who are named, and by nobody.
with counted as (
  select
    measure_id,
    any_value(label order by figure_id) as label,
    count(*) as figures,
    count(distinct source_id) as sources,
    count(*) filter (where party is not null) as by_party,
    count(*) filter (where party is null and attribution <> 'none') as by_others,
    count(*) filter (where attribution = 'none') as by_nobody,
    list_sort(list(distinct party) filter (where party is not null)) as parties
  from figures_by_measure
  group by measure_id
)
select
  measure_id,
  label,
  figures,
  sources,
  by_party,
  by_others,
  by_nobody,
  array_to_string(parties, ', ') as parties,
  coalesce(len(parties), 0) = 1 and by_others = 0 as one_party_only
from counted
order by measure_id

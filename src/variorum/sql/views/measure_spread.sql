-- title: For each measure and scope: the lowest and highest number stated, and each source's figures side by side.
select
  measure_id,
  any_value(label order by figure_id) as label,
  place,
  scope_subset,
  scope_period,
  count(*) as figures,
  count(distinct source_id) as sources,
  count(distinct party) as parties,
  min(coalesce(base_low, base_high)) as lowest,
  max(coalesce(base_high, base_low)) as highest,
  bool_or(base_high is null) as open_above,
  string_agg(source || ': ' || text, '; ' order by source_id, start_char) as by_source
from figures_by_measure
group by measure_id, place, scope_subset, scope_period
order by measure_id, place nulls first, scope_subset nulls first, scope_period nulls first

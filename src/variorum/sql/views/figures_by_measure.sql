-- title: Every figure that has a measure, with its source and speaker; base_low and base_high are in base_unit.
select
  f.measure_id,
  m.label,
  f.source_id,
  n.source,
  f.figure_id,
  f.text,
  f.value,
  f.low,
  f.high,
  f.unit_code,
  f.low * case when f.value <> 0 and f.base_value is not null then f.base_value / f.value else 1 end as base_low,
  f.high * case when f.value <> 0 and f.base_value is not null then f.base_value / f.value else 1 end as base_high,
  coalesce(f.base_unit, f.unit_code) as base_unit,
  f.form,
  f.qualifier,
  f.place,
  f.scope_subset,
  f.scope_period,
  coalesce(s.name, f.speaker_text) as speaker,
  s.party,
  f.attribution,
  f.as_of_date,
  f.suspect,
  f.start_char,
  f.end_char
from figures f
join measures m using (measure_id)
join source_names n using (source_id)
left join speakers s using (speaker_id)
order by f.measure_id, f.source_id, f.start_char

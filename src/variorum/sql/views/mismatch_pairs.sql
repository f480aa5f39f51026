-- title: Each comparison whose numbers differ, and as what it is told: zero and magnitude are told apart from the rest.
with voiced as (
  select g.group_id, list(distinct f.source_id) as sources
  from figure_groups g
  join figures f using (figure_id)
  group by g.group_id
),
pairs as (
  select
    c.comparison_id, c.type, c.measure_id, c.group_a, c.group_b, n.ruled_out, n.not_compared, n.doubt, n.grows, n.meets, n.ratio,
    concat_ws(' / ', c.place, c.scope_subset, c.scope_period) as scope,
    coalesce(c.place, '') || '|' || coalesce(c.scope_subset, '') || '|' || coalesce(c.scope_period, '') as scope_key,
    least(a.stated, b.stated) = 0 as has_zero,
    n.ratio >= 100 as is_far,
    a.vague or b.vague as is_vague,
    a.vague <> b.vague and if(a.vague, a.low, b.low) >= 20 and not list_has_any(va.sources, vb.sources)
      and if(a.vague, greatest(b.stated / a.high, a.low / b.stated), greatest(a.stated / b.high, b.low / a.stated)) >= 1.25
      as is_beyond,
    reverse(cast(cast(a.stated as bigint) as varchar)) = cast(cast(b.stated as bigint) as varchar)
      and a.stated <> b.stated and least(a.stated, b.stated) >= 10
      and a.stated = floor(a.stated) and b.stated = floor(b.stated) as is_reversed,
    fa.counted is not distinct from fb.counted and fa.qualifier = 'none' and fb.qualifier = 'none' as is_plain_twice,
    list_has_any(va.sources, vb.sources) as in_one_article,
    (fa.scope_subset is null and b.stated <= a.stated and fb.scope_subset is not null)
      or (fb.scope_subset is null and a.stated <= b.stated and fa.scope_subset is not null) as is_part
  from comparisons c
  join comparison_notes n using (comparison_id)
  join figure_groups a on a.figure_id = c.group_a
  join figure_groups b on b.figure_id = c.group_b
  join figures fa on fa.figure_id = c.group_a
  join figures fb on fb.figure_id = c.group_b
  join voiced va on va.group_id = c.group_a
  join voiced vb on vb.group_id = c.group_b
  where c.type not in ('agreement', 'rounding', 'unit')
)
select *,
    case
      when type = 'rival' and grows then 'update'
      when has_zero and type in ('internal', 'side', 'attributed', 'disagreement') then 'zero'
      when is_far and type in ('internal', 'side', 'attributed', 'disagreement') then 'magnitude'
      else type
    end as told_as,
    case when is_vague and not (is_beyond and ratio < 100) or doubt is not null or (type = 'internal' and not is_plain_twice) then 'info' else 'warning'
    end as weight
  from pairs
  where type <> 'scope' or not (is_part or in_one_article)

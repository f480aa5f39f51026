-- title: Numbers of one measure that lie far apart
-- rule: Two numbers of one measure and scope lie less than a hundredfold apart; a part that is more than a thousandfold smaller than its whole is worth a look.
-- type: magnitude
-- severity: warning
-- except: info where one of the two numbers is a vague word (but no number beyond dozens), or where the two may count different things
-- rows: select count(*) from comparisons
with far as (
  select finding, title || ': a hundredfold apart' as title, detail, measure_id, severity, source_id, start_char,
    end_char, "table", row_id, role
  from mismatches
  where told_as = 'magnitude'
),
wholes as (
  select f.figure_id, f.measure_id, g.stated, g.phrase, m.label
  from figures f
  join figure_groups g using (figure_id)
  join measures m using (measure_id)
  where f.scope_subset is null and f.place is null and f.scope_period is null and m.cumulative
),
civilians as (
  select f.figure_id, coalesce(m.part_of, f.measure_id) as whole_id, g.stated, g.phrase
  from figures f
  join figure_groups g using (figure_id)
  join measures m using (measure_id)
  where f.place is null and f.scope_period is null and g.stated > 0
    and (f.scope_subset = 'civilians' or (m.part_of is not null and f.scope_subset is null))
),
tiny as (
  select w.measure_id || '|' || w.stated as finding, w.measure_id,
    w.label || ': ' || min(w.phrase order by w.figure_id) || ' against ' || min(c.phrase order by c.figure_id)
      || ': more than a thousandfold apart' as title,
    list_distinct(list_concat(list(w.figure_id), list(c.figure_id))) as rows
  from wholes w
  join civilians c on c.whole_id = w.measure_id and c.stated * 1000 <= w.stated
  group by w.measure_id, w.label, w.stated
),
told as (
  select finding, title, 'The smaller number counts a part. So small a part is rare: the larger one may count something else.'
    as detail, measure_id, unnest(rows) as row_id
  from tiny
)
select finding, title, detail, measure_id, null as topic_id, severity, source_id, start_char, end_char, "table", row_id, role
from far
union all
select t.finding, t.title, t.detail, t.measure_id, null, 'warning', f.source_id, f.start_char, f.end_char, 'figures',
  f.figure_id, 'value'
from told t
join figures f on f.figure_id = t.row_id
order by 1, 11

-- title: A measure or topic that one source alone reports
-- rule: What is reported stands in two sources at least. A topic of one or two claims, and a number that another source gives without its measure, are not told.
-- type: gap
-- severity: info
-- rows: select count(*) from coverage
with alone as (
  select *
  from single_source
  where (select count(*) from sources) > 1
    and case subject
      when 'topic' then claims > 2
      else subject_id not in (select measure_id from figures where contains(method, 'measure.plain'))
        and not exists (
          select 1 from figures f
          join figures g on g.source_id <> f.source_id and g.measure_id is null and g.unit_code = f.unit_code
            and abs(g.value - f.value) <= 0.02 * abs(f.value)
          where f.measure_id = subject_id
        )
    end
),
rows_of as (
  select
    'measure' as subject, measure_id as subject_id, source_id, start_char, end_char, text,
    'figures' as "table", figure_id as row_id
  from figures
  where kind not in ('duration', 'age')
  union all
  select 'topic', topic_id, source_id, start_char, end_char, text, 'claims', claim_id from claims
)
select
  a.subject || ':' || a.subject_id as finding,
  case a.subject
    when 'measure' then 'Only ' || a.source || ' gives a number for “' || a.label || '”: '
      || string_agg('“' || r.text || '”', ', ') over (partition by a.subject, a.subject_id order by r.start_char
        rows between unbounded preceding and unbounded following)
    else 'Only ' || a.source || ' has a statement mainly about “' || a.label || '”'
  end as title,
  'No other source of the set confirms or denies it.' as detail,
  case a.subject when 'measure' then a.subject_id end as measure_id,
  case a.subject when 'topic' then a.subject_id end as topic_id,
  r.source_id,
  r.start_char,
  r.end_char,
  r."table",
  r.row_id,
  'context' as role
from alone a
join rows_of r using (subject, subject_id, source_id)
order by finding, r.start_char, r.row_id

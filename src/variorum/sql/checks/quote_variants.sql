-- title: One utterance in different words
-- rule: Sources that quote one utterance quote the same words.
-- type: quote
-- severity: info
-- rows: select count(*) from quote_variants where "table" = 'quotes'
with readings as (
  select
    v.*,
    s.speaker_id,
    s.name,
    trim(regexp_replace(lower(v.text), '[^\p{L}\p{N}]+', ' ', 'g')) as words,
    case when length(v.text) > 160 then left(v.text, 157) || '…' else v.text end as shown
  from quote_variants v
  join quotes q on q.quote_id = v.row_id
  left join speakers s on s.speaker_id = q.speaker_id
  where v."table" = 'quotes' and v.method in ('link.fullest', 'link.quote-exact', 'link.quote-wording', 'link.quote-translation')
),
differing as (
  select
    link_id,
    count(distinct source_id) as sources,
    case when count(distinct speaker_id) = 1 then min(name) end as speaker
  from readings
  group by link_id
  having count(distinct words) > 1 and sources > 1
)
select
  r.link_id as finding,
  coalesce(d.speaker || ' is', 'One utterance is') || ' quoted in different words: '
    || string_agg(r.source || ' has “' || r.shown || '”', '; ') over (partition by r.link_id
      order by r.source_id, r.start_char rows between unbounded preceding and unbounded following) as title,
  'The readings may be two translations, or one may be edited. They count as one utterance.' as detail,
  null as measure_id,
  null as topic_id,
  r.source_id,
  r.start_char,
  r.end_char,
  'quotes' as "table",
  r.row_id,
  'context' as role
from readings r
join differing d using (link_id)
order by finding, r.source_id, r.start_char

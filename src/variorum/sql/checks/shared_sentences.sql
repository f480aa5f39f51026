-- title: Sentences that two sources share nearly word for word
-- rule: Sources that count as independent do not share their sentences.
-- type: independence
-- severity: info
-- except: warning where three sentences or more, and a tenth of a source, are shared
-- rows: select count(*) from sentences
with pairs as (
  select p.*, o.name_a, o.name_b, o.shared, greatest(o.share_of_a, o.share_of_b) as share
  from shared_sentences p
  join source_overlap o using (source_a, source_b)
),
rows_of as (
  select source_a || ' ' || source_b as finding, sentence_a as sentence_id, name_a, name_b, shared, share from pairs
  union
  select source_a || ' ' || source_b, sentence_b, name_a, name_b, shared, share from pairs
)
select
  r.finding,
  r.name_a || ' and ' || r.name_b || ' share '
    || case r.shared when 1 then 'a sentence' else r.shared || ' sentences' end || ' nearly word for word' as title,
  'Quotations are not counted. Such sentences come from one origin: an agency, a statement, or one source taking from the other. '
    || 'What both say there counts once.' as detail,
  null as measure_id,
  null as topic_id,
  case when r.shared >= 3 and r.share >= 0.1 then 'warning' else 'info' end as severity,
  s.source_id,
  s.start_char,
  s.end_char,
  'sentences' as "table",
  s.sentence_id as row_id,
  'context' as role
from rows_of r
join sentences s using (sentence_id)
order by r.finding, s.source_id, s.start_char

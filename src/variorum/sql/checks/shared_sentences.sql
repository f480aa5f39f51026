-- title: Sentences that sources share nearly word for word
-- rule: Sources that count as independent do not share their sentences.
-- type: independence
-- severity: info
-- except: warning where two of the sources share three sentences or more, and a tenth of one: told once, at the most of them
-- rows: select count(*) from sentences
with readings as (
  select group_id, sentence_a as sentence_id, source_a as source_id from shared_sentences
  union
  select group_id, sentence_b, source_b from shared_sentences
),
shared as (
  select
    group_id,
    list(distinct source_id order by source_id) as sources,
    not exists (select 1 from shared_sentences p where p.group_id = r.group_id and not p.quoted) as quoted
  from readings r
  group by group_id
),
sets as (
  select sources, count(*) filter (where not quoted) as sentences
  from shared
  group by sources
  having sentences > 0
),
named as (
  select
    s.sources,
    s.sentences,
    string_agg(n.source, ', ' order by n.source_id) filter (where n.source_id <> s.sources[-1]) || ' and '
      || any_value(n.source order by n.source_id) filter (where n.source_id = s.sources[-1]) as names
  from sets s
  join source_names n on list_contains(s.sources, n.source_id)
  group by s.sources, s.sentences
),
much as (
  select distinct s.sources
  from source_overlap o
  join sets s on list_contains(s.sources, o.source_a) and list_contains(s.sources, o.source_b)
  where o.shared >= 3 and greatest(o.share_of_a, o.share_of_b) >= 0.1
  qualify row_number() over (partition by o.source_a, o.source_b order by s.sentences desc, s.sources) = 1
)
select
  array_to_string(t.sources, ' ') as finding,
  t.names || ' share ' || if(t.sentences = 1, 'a sentence', t.sentences || ' sentences') || ' nearly word for word' as title,
  'Quotations are not counted. Such sentences come from one origin: an agency, a statement, or one source taking from another. '
    || if(len(t.sources) = 2, 'What both say there counts once.', 'What they all say there counts once.') as detail,
  null as measure_id,
  null as topic_id,
  if(t.sources in (from much), 'warning', 'info') as severity,
  s.source_id,
  s.start_char,
  s.end_char,
  'sentences' as "table",
  s.sentence_id as row_id,
  'context' as role
from named t
join shared g using (sources)
join readings r using (group_id)
join sentences s using (sentence_id)
order by finding, s.source_id, s.start_char

-- title: Readings of one utterance: quotations, sentences without marks and paraphrases that the links join.
with told as (
  select 'quotes' as "table", quote_id as row_id, source_id, start_char, end_char, text, speaker_id, speaker_text
  from quotes
  union all
  select 'claims', claim_id, source_id, start_char, end_char, text, holder_id, holder_text from claims
  union all
  select 'sentences', s.sentence_id, s.source_id, s.start_char, s.end_char,
    substring(a.text, s.start_char + 1, s.end_char - s.start_char), null, null
  from sentences s join article_text a using (source_id)
)
select
  l.link_id,
  l.method,
  l.score,
  t.source_id,
  n.source,
  coalesce(p.name, t.speaker_text) as speaker,
  t.text,
  l."table",
  l.row_id,
  t.start_char,
  t.end_char
from links l
join told t on t."table" = l."table" and t.row_id = l.row_id
join source_names n using (source_id)
left join speakers p using (speaker_id)
where l.relation = 'same_quote' and l.method <> 'link.quote-parts'
order by l.link_id, t.source_id, t.start_char, l.row_id

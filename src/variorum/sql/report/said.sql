-- title: Every quotation, by speaker
select
  coalesce(s.name, q.speaker_text, '(nobody named)') as speaker, s.party as side,
  q.source_id, n.source, q.start_char, q.end_char, q.quote_id, q.form, q.text
from quotes q
join source_names n using (source_id)
left join speakers s using (speaker_id)
order by speaker, side, q.source_id, q.start_char, q.quote_id

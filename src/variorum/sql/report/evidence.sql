-- title: The evidence of every finding, each piece in its sentence
select
  e.finding_id, e.role, e.source_id, n.source, e.start_char, e.end_char, e.text, e."table", e.row_id,
  s.start_char as sentence_start, s.end_char as sentence_end,
  coalesce(p.name, f.speaker_text, g.name, q.speaker_text, h.name, k.holder_text) as speaker,
  coalesce(p.party, g.party, h.party) as party,
  f.as_of_date
from evidence e
join source_names n using (source_id)
left join sentences s on s.source_id = e.source_id and s.start_char <= e.start_char and e.start_char < s.end_char
left join figures f on e."table" = 'figures' and f.figure_id = e.row_id
left join speakers p on p.speaker_id = f.speaker_id
left join quotes q on e."table" = 'quotes' and q.quote_id = e.row_id
left join speakers g on g.speaker_id = q.speaker_id
left join claims k on e."table" = 'claims' and k.claim_id = e.row_id
left join speakers h on h.speaker_id = k.holder_id
order by e.finding_id, e.role = 'silent', e.role <> 'value', e.source_id, e.start_char, e.row_id

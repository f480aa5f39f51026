-- title: Every figure, quote, claim and text defect at its place
select source_id, start_char, end_char, 'figure' as kind, figure_id as row_id, text,
  coalesce(s.name, f.speaker_text) as speaker, m.label as says, f.method, f.reviewed
from figures f left join speakers s using (speaker_id) left join measures m using (measure_id)
union all
select source_id, start_char, end_char, 'quote', quote_id, text, coalesce(s.name, q.speaker_text), q.form, q.method, q.reviewed
from quotes q left join speakers s using (speaker_id)
union all
select source_id, start_char, end_char, 'claim', claim_id, text, coalesce(s.name, c.holder_text),
  c.stance || coalesce(', ' || t.label, ''), c.method, c.reviewed
from claims c left join speakers s on s.speaker_id = c.holder_id left join topics t using (topic_id)
union all
select source_id, start_char, end_char, 'defect', defect_id, text, null, kind, method, 'none' from text_defects
order by source_id, start_char, end_char desc, kind, row_id

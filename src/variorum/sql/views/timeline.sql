-- title: What is dated: every expression of time with the days it means, in their order, and its sentence.
select
  d.from_date,
  d.to_date,
  d.kind,
  d.basis,
  d.source_id,
  n.source,
  d.text,
  substring(a.text, s.start_char + 1, s.end_char - s.start_char) as sentence,
  d.date_id,
  d.start_char,
  d.end_char
from dates d
join sentences s using (sentence_id)
join article_text a on a.source_id = d.source_id
join source_names n on n.source_id = d.source_id
where d.from_date is not null
order by d.from_date, d.to_date, d.source_id, d.start_char

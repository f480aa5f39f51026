-- title: What each article says on each measure and topic: a figure, a vague one, words only, or nothing
select subject, subject_id, label, source_id, source, kind, figures, claims
from coverage
order by subject, subject_id, source_id

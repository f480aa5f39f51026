-- title: Readings of one utterance in several places
select link_id, method, score, source_id, source, speaker, text, "table", row_id, start_char, end_char
from quote_variants
order by link_id, source_id, start_char

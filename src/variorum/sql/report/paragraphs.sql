-- title: The paragraphs of each article
select source_id, paragraph, min(start_char) as start_char, max(end_char) as end_char
from sentences
group by source_id, paragraph
order by source_id, paragraph

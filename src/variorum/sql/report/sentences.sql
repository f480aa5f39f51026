-- title: Where each sentence begins
select source_id, start_char
from sentences
order by source_id, start_char

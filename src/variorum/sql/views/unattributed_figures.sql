-- title: Figures that the article gives in its own voice, without saying whose they are.
select source_id, source, measure_id, label, text, value, low, high, figure_id, start_char, end_char
from figures_by_measure
where attribution = 'none' and speaker is null
order by source_id, start_char

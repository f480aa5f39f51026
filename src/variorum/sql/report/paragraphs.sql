-- title: The lines of each article as received, blank ones left out
with cut as (
  select source_id, string_split_regex(text, '[\r\n\x{2028}\x{2029}]') as parts from article_text
),
lines as (
  select source_id, unnest(parts) as words, generate_subscripts(parts, 1) as line from cut
),
placed as (
  select source_id, words, sum(length(words) + 1) over (partition by source_id order by line) as after from lines
)
select
  source_id,
  (after - 1 - length(regexp_replace(words, '^[\s\x{feff}\x{a0}]+', '')))::bigint as start_char,
  (after - 1 - length(words) + length(regexp_replace(words, '[\s\x{a0}]+$', '')))::bigint as end_char
from placed
where regexp_matches(words, '[^\s\x{feff}\x{a0}]')
order by source_id, start_char

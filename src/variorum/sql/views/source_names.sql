-- title: What to call each source: its publisher where that is known and no other source's, else its id without a hash.
with shortened as (
  select
    source_id,
    publisher,
    count(*) over (partition by publisher) as of_publisher,
    case
      when regexp_matches(source_id, '^[0-9a-f]{16,}$') then left(source_id, 8)
      else regexp_replace(source_id, '[_-][0-9a-f]{8,}$', '')
    end as short
  from sources
),
alone as (
  select *, if(count(*) over (partition by short) > 1 or short = '', source_id, short) as name
  from shortened
)
select
  source_id,
  case
    when publisher is not null and of_publisher = 1 then publisher
    when regexp_matches(name, '^[0-9]+$') then 'article ' || name
    else name
  end as source
from alone
order by source_id

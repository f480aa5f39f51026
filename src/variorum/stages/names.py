"""Which tables there are, by what happens to them."""

from __future__ import annotations

ROWS = ("figures", "quotes", "claims", "speakers")
PUBLISHED = (
    "sources", "sentences", "dates", "speakers", "figures", "quotes", "claims", "measures", "topics",
    "comparisons", "links", "findings", "evidence", "checks",
)  # fmt: skip
FOUND = PUBLISHED[-3:]
FROM_REVIEW = ("review_findings", "review_evidence", "review_decisions")
IN_DATABASE = (
    "article_text", "relations", "figure_groups", "comparison_notes", "announced_lists", "text_defects",
    "shared_sentences", "date_pairs", "name_variants", "written_days", "restated_numbers",
)  # fmt: skip

"""Any text at all gives claims and figure speakers that stand in it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.extraction import extract

WORDS = st.sampled_from(
    'The mayor said that 30 people left , and according to Smith “ ” " ( ) : ; — ’s did not may will . ? ! \n'.split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_claims_stand_in_the_text(text: str) -> None:
    """Whatever the text, each claim and each mention is cut from it, and ids are unique."""
    found = extract(text)
    for claim in found.claims:
        assert text[claim.start_char : claim.end_char] == claim.text
        assert claim.text.strip() == claim.text != ""
        if claim.holder_start is not None:
            assert text[claim.holder_start : claim.holder_end] == claim.holder_text
    for figure in found.figures:
        if figure.speaker_start is not None:
            assert text[figure.speaker_start : figure.speaker_end] == figure.speaker_text
            assert figure.attribution != "none"
    assert len({claim.claim_id for claim in found.claims}) == len(found.claims)

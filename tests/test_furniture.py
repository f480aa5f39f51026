"""Page furniture is found line by line; sentences of the article are left alone."""

from __future__ import annotations

import pytest

from figure_rows import figures_of
from variorum.articles import read_article
from variorum.furniture import find_furniture


def furniture_of(text: str) -> list[str]:
    """The furniture of a text."""
    article = read_article(text)
    return [article.cut(span) for span in find_furniture(article)]


FURNITURE = [
    "https://example.org/news/2019/12/flood-300.html",
    "Click here to read more stories from our newsroom.",
    "Read more: the flood in pictures",
    "Share this article",
    "Follow us on social media",
    "You can also follow us on our channels, where you’ll find breaking news.",
    "And remember that you can receive notifications in our app.",
    "1 Comment",
    "24 Comments",
    "3,210 shares",
    "Pingback: Flood reaches Riverton - The Example",
    "© 2019 Example Press. All rights reserved.",
    "Copyright 2019 Example Press",
    "Published: June 2, 2017",
    "Posted 8/19/2017 6:05 PM",
    "PUBLISHED: 05:40 GMT, 2 June 2017 | UPDATED: 19:55 GMT, 3 June 2017",
    "Related stories",
    "Photo credit: Ann Smith",
    "5 min read",
    "Page 2 of 3",
    "12",
    "Subscribe to our newsletter",
    "Please verify that you are no robot and tick the box.",
    "Invalid email address",
    "An error has occurred. Please try again later.",
    "Thank you for subscribing to our newsletter",
    "View all Example newsletters",
    "We pay for your stories! Ring the desk at any time.",
    "Email us at desk@example.org or call 555 0123",
    "A post shared by Ann Smith (@annsmith) on Feb 4, 2018 at 3:05pm PST",
    "— Ann Smith (@annsmith) February 4, 2018",
    "Ann Smith/Example Pictures",
    "Enlarge this image",
    "Leave a comment",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line):
    """A line of furniture is found whole, and the sentence after it is not."""
    assert furniture_of(f"{line}\nThe river rose.") == [line]


ARTICLE = [
    "The river rose by 3 metres.",
    "More than 300 people fled.",
    "Share prices fell by 3 percent.",
    "Follow the money, the mayor said.",
    "Most comments were angry, and 24 of them were deleted.",
    "- He said that the river had risen by 3 metres.",
    "Read the room, she told them.",
    "Photo albums and furniture floated by.",
    "Other leaders used blunt language.",
    "The report was published in March.",
    "Related to the mayor, she stayed silent.",
    "An error at the plant cost 3 lives.",
    "Thank you for the music, they sang.",
    "A post was found beside the road.",
    "Ann Smith (known as @annsmith) left.",
    "Search parties left at dawn.",
    "In 2019 12 comments were enough.",
]


@pytest.mark.parametrize("line", ARTICLE)
def test_no_furniture(line):
    """A sentence of the article is no furniture."""
    assert furniture_of(line) == []


def test_links_after_a_lead_line():
    """Dashed headlines after a line of furniture are links; a dashed sentence before it is not."""
    text = "- The river rose.\nRelated stories\n- 4 Keys to the Flood\n- Mayor Quits\nIt rained again.\n- Ask 3 men."
    assert furniture_of(text) == ["Related stories", "- 4 Keys to the Flood", "- Mayor Quits"]


def test_addresses_inside_a_paragraph():
    """An address inside a sentence is furniture, the words around it are not."""
    assert furniture_of("The list (https://example.org/list-300) names 3 men.") == ["https://example.org/list-300)"]


def test_credit_at_the_end_of_a_paragraph():
    """An agency in capitals and a photographer behind the last stop are furniture; a name in a sentence is not."""
    assert furniture_of("The river rose. NEWSPIX/Ann Smith\nIt fell.") == ["NEWSPIX/Ann Smith"]
    assert furniture_of("The river rose at NEWSPIX/Ann Smith House again.") == []


def test_figures_in_furniture_are_left_out():
    """Numbers in furniture are no figures, numbers beside it are."""
    figures = figures_of("The river rose by 3 metres.\nRelated stories\n- 4 Keys to the Flood\n24 Comments\n")
    assert [figure.value for figure in figures] == [3]

"""Passages in another language: what must be told, and English, names and tables to leave alone."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.extraction import extract
from variorum.language import foreign_passages, is_foreign, is_unknown

FOREIGN = {
    "German": "Bei einem Brand in einer Fabrik sind mindestens zwölf Menschen ums Leben gekommen. Rund 1.200 Anwohner "
    "mussten ihre Häuser verlassen, wie die Feuerwehr mitteilte.",
    "French": "Un incendie dans une usine a fait au moins douze morts lundi, selon les pompiers de la ville.",
    "Spanish": "Un incendio en una fábrica dejó al menos doce muertos el lunes, según los bomberos de la ciudad.",
    "Italian": "Un incendio in una fabbrica ha causato almeno dodici morti lunedì, secondo i vigili del fuoco.",
    "Portuguese": "Um incêndio numa fábrica causou pelo menos doze mortos na segunda-feira, segundo os bombeiros.",
    "Dutch": "Bij een brand in een fabriek zijn maandag zeker twaalf mensen om het leven gekomen, meldt de brandweer.",
    "Swedish": "Minst tolv människor har dött i en brand på en fabrik på måndagen, enligt räddningstjänsten.",
    "Polish": "Co najmniej dwanaście osób zginęło w poniedziałek w pożarze fabryki i nie jest to koniec, podała straż.",
    "Turkish": "İtfaiyeye göre bir fabrikada çıkan yangında en az on iki kişi hayatını kaybetti ve bu sayı artabilir.",
    "Russian": "При пожаре на фабрике в понедельник погибли не менее двенадцати человек, сообщили пожарные.",
    "Arabic": "قتل ما لا يقل عن اثني عشر شخصا في حريق بمصنع يوم الاثنين بحسب رجال الإطفاء",
    "Chinese": "消防部门称周一工厂火灾造成至少十二人死亡约一千二百名居民被疏散到安全的地方",
}
STORY = "A fire at a mill killed nine people on Monday, the mayor said, and the road to the town was shut for hours.\n"
SWAHILI = (
    "Watu wasiopungua kumi na wawili wamefariki dunia katika moto uliotokea kiwandani siku ya jumatatu, wazima moto "
    "wamesema. Wakazi elfu moja walihamishwa kutoka nyumba zao huku moshi mzito ukitanda juu ya mji mzima. Meya "
    "alisema kwamba shule zote zingefungwa hadi alhamisi, pamoja na barabara kuu inayoelekea bandarini, ili magari ya "
    "huduma yapite bila kuchelewa kabla usiku haujaingia tena mjini humo."
)


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_told(language):
    """A passage of one or two sentences in another language is told, whatever its letters."""
    assert is_foreign(FOREIGN[language])


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Nine die in mill fire",
        "Fire kills nine.",
        "1 Smith 12 34 5 won drawn lost\t2 Jones 11 30 4 won drawn lost",
        "Luis de la Fuente of Spain, Ronald de Boer, Rafael van der Vaart, Juan del Potro, Pedro da Silva and others",
        "Riverton: Müller; Gómez, García (Ortiz 60), de la Cruz; Ochoa, van Dijk, de Jong",
        "The town wants to save water. The town wants to cut costs.",
        "Volunteers plan to plant trees to slow floods.",
        "butter, sugar, flour, eggs, vanilla, milk, salt, yeast, cream and honey",
        "El Mundo, Le Monde, Die Zeit and La Repubblica reported the fire on their front pages.",
        "The village of “Las Casas de los Pinos en la Sierra” was cut off, its mayor said.",
        "",
    ],
)
def test_english_names_and_tables_are_left_alone(text):
    """English with foreign names, lists of names, tables and headlines are no other language."""
    assert not is_foreign(text)


def test_passage_inside_an_article_is_not_read():
    """A paragraph in another language gives no row; the English before and after it does."""
    text = f"{STORY}{FOREIGN['German']}\n{STORY}"
    (passage,) = foreign_passages(read_article(text))
    assert passage.cut(text) == FOREIGN["German"]
    found = extract(text)
    assert [figure.value for figure in found.figures] == [9, 9]
    assert not any(claim.start_char < passage.end and passage.start < claim.end_char for claim in found.claims)


def test_longer_passage_does_not_hide_the_english_beside_it():
    """An article whose other language has more words than its English keeps the English."""
    text = f"{STORY}{FOREIGN['German']}\n{FOREIGN['French']}\n"
    assert [figure.value for figure in extract(text).figures] == [9]
    all_but_a_line = f"The page is only for readers of the paper and for those who pay.\n{FOREIGN['German']}\n"
    article = read_article(all_but_a_line + f"{FOREIGN['German']}\n" * 5)
    assert foreign_passages(article) == article.paragraphs


def test_article_in_another_language_is_not_read():
    """Where most of an article is in another language, nothing of it is read, its short lines neither."""
    text = f"Brand in Fabrik: 12 Tote\n{FOREIGN['German']}\n„Das sind 4,5 Millionen Euro“"
    article = read_article(text)
    assert foreign_passages(article) == article.paragraphs
    found = extract(text)
    assert (found.figures, found.quotes, found.claims, found.speakers) == ((), (), (), ())


def test_article_in_no_known_language_is_told():
    """A long article without the commonest words of English is told; English, and a text of few words, are not."""
    assert is_unknown(read_article(SWAHILI))
    assert not is_unknown(read_article(SWAHILI[:100]))
    assert not is_unknown(read_article(STORY * 9))
    assert not is_unknown(read_article("1 Smith 12 34 5\n2 Jones 11 30 4\n" * 40))

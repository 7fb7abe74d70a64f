"""Pages in other languages than Chinese: when-lines, by-lines, labels, lone links, leads."""

from __future__ import annotations

import pytest

from reader.extract.article import extract
from reader.extract.page.labels import heads_what_follows, invitation, is_label
from reader.extract.page.lines import is_furniture, squeezed
from reader.extract.words.datelines import tells_when, tells_who
from reader.model import Block, BlockKind, Page

LONG = (
    "The ferry to the island was late again on Tuesday, and the passengers sang until it came, every verse.",
    "By noon the café had run out of soup; it was the ninth time this year, its owner said, and the warmest.",
    "The company wrote in the evening that a rope had been to blame, and that it had been replaced since.",
    "On Wednesday the ferry was early. Nobody sang, and two people missed it; they took the soup instead.",
)


def blocks_of(body: str, *, before: str = "", head: str = "") -> list[Block]:
    """The blocks of an article with this behind its third paragraph, and that above its text."""
    first, second, third, last = (f"<p>{text}</p>" for text in LONG)
    links = "".join(f"<li><a href='/p{number}'>Part {number}</a></li>" for number in range(9))
    page = (
        f"<html><head><meta charset='utf-8'><title>The ferry that waited for a song</title>{head}</head>"
        f"<body><header><h1>The ferry that waited for a song</h1>{before}</header><ul>{links}</ul>"
        f"<div itemprop='articleBody'>{first}{second}{third}{body}{last}</div></body></html>"
    )
    return list(
        extract(Page("https://paper.example/news/ferry.html", page.encode(), "text/html")).article.blocks
    )


def texts_of(body: str, *, before: str = "", head: str = "") -> list[str]:
    """What such an article says beside its four paragraphs."""
    found = [block.text for block in blocks_of(body, before=before, head=head)]
    assert [text for text in found if text in LONG] == list(LONG)
    return [text for text in found if text not in LONG]


class TestWhen:
    """Lines that tell when an article was published."""

    @pytest.mark.parametrize(
        "line",
        [
            "Published May 7, 2025, 10:09 am EDT",
            "Updated: 3 days ago",
            "7. Mai 2025, 14:30 Uhr | Aktualisiert vor 2 Stunden",
            "Publié le 3 août 2024 à 06h30, mis à jour à 09h12",
            "segunda-feira, 22 de outubro de 2010 às 20:13",
            "Pubblicato il 14 febbraio 2024 alle ore 18:05",
            "Опубликовано: 5 мая 2024 г., 12:40",
            "Submitted on Mon, 2019-01-21 13:49",
            "نشر في 12 مارس 2024 الساعة 10:15",
            "입력 2024.05.03 14:20 | 수정 2024.05.03 15:01",
            "เผยแพร่เมื่อ 5 พฤษภาคม 2567 เวลา 14.00 น.",
            "Yayınlanma: 3 Mart 2024 10:20 Son güncelleme: 11:05",
            "Δημοσίευση: 4 Ιουνίου 2024, 08:12",
            "Thứ hai, 6/5/2024, 10:00 (GMT+7)",
        ],
    )
    def test_a_line_of_nothing_else_tells_when(self, line: str) -> None:
        """Whatever the language, and whatever order the words stand in."""
        told = tells_when(line)

        assert told

    @pytest.mark.parametrize(
        "line",
        [
            "In May 2025 the bridge opened.",
            "Chapter 3",
            "From 9 to 5",
            "Am 3. Mai beginnt das Fest",
            "May",
            "3 x 4 = 12",
        ],
    )
    def test_one_word_of_its_own_makes_a_line_text(self, line: str) -> None:
        """A sentence with a date in it stays, and so does a number without one."""
        told = tells_when(line)

        assert not told

    @pytest.mark.parametrize(
        ("line", "who"),
        [
            ("By Ada Lindqvist and Tom Reyes", True),
            ("Von Grete Maus, 3. Mai 2024", True),
            ("Par Zoé de La Tour", True),
            ("By the river stood a mill", False),
            ("By Monday Ada had left.", False),
            ("Ada Lindqvist", False),
        ],
    )
    def test_a_by_line_is_a_word_and_names(self, line: str, *, who: bool) -> None:
        """Names are written large; a sentence has words that are not, or ends."""
        told = tells_who(line)

        assert told is who

    def test_they_stand_above_the_text_also_below_its_lead(self) -> None:
        """A paragraph may come first; a date behind the text is a signature's and stays."""
        first, *rest = LONG
        page = (
            "<html><head><title>The ferry that waited for a song</title></head><body><article>"
            f"<h1>The ferry that waited for a song</h1><p>{first}</p><p>By Ada Lindqvist</p>"
            f"<p>May 7, 2025, 10:09 am</p>{''.join(f'<p>{text}</p>' for text in rest)}"
            "<p>9 May 2025</p></article></body></html>"
        )
        found = extract(Page("https://paper.example/a.html", page.encode(), "text/html")).article.blocks

        assert [block.text for block in found] == [*LONG, "9 May 2025"]


class TestLabels:
    """What sites write over and beside what is no article."""

    @pytest.mark.parametrize(
        "line",
        [
            "Lees ook:",
            "Читайте также: Паром снова опоздал",
            "Baca juga",
            "اقرأ أيضاً: العبارة تتأخر",
            "Lesen Sie auch »",
            "관련기사",
            "Kommentare (12)",
            "Mots-clés : bac, île, chanson",
            "Subscribe to our newsletter and never miss a ferry",
            "Following embed",
        ],
    )
    def test_they_are_furniture_in_many_languages(self, line: str) -> None:
        """Alone, with a colon and a title behind it, or as what asks for something; the last is none."""
        furniture = is_furniture(line)

        assert furniture is (line != "Following embed")

    @pytest.mark.parametrize(
        "line",
        [
            "See also",
            "Siehe auch",
            "Discussion",
            "Related work has shown that it is so",
            "Commenti di Cesare",
        ],
    )
    def test_a_section_or_a_sentence_that_begins_so_is_none(self, line: str) -> None:
        """An encyclopedia has a section "See also"; a study has one called "Discussion"."""
        label = is_label(squeezed(line))

        assert not label

    def test_a_heading_in_any_language_begins_what_follows_the_article(self) -> None:
        """Punctuation and a count do not matter."""
        found = [
            heads_what_follows(squeezed(line)) for line in ("Комментарии (3)", "Leia também:", "Der Hafen")
        ]

        assert found == [True, True, False]

    def test_an_invitation_goes_with_its_link_and_a_sentence_with_a_link_stays(self) -> None:
        """No colon is needed where nothing but the link stands behind it."""
        found = texts_of(
            "<p>Lire aussi <a href='/bac.html'>Le bac qui chantait</a></p>"
            "<p>Lire aussi beaucoup aide, dit <a href='/zoe.html'>Zoé</a>, la bibliothécaire de l'île.</p>"
        )

        assert invitation(squeezed("Lire aussi Le bac")) == len("lireaussi")
        assert found == ["Lire aussi beaucoup aide, dit Zoé, la bibliothécaire de l'île."]


class TestLoneLinks:
    """Links that are all of a line."""

    @pytest.mark.parametrize(
        "link",
        [
            "<p><a href='/news/soup.html'>Harbour café counts its soups and finds one missing</a></p>",
            "<div><a class='c-arrow-btn' href='/en/'>Read it in Welsh</a></div>",
            "<p><a href='#behind-the-map'>Go past the map of the harbour</a></p>",
        ],
    )
    def test_another_article_a_button_and_a_way_past_are_left_out(self, link: str) -> None:
        """Told by what it reads like, its name, and where it leads."""
        found = texts_of(link)

        assert found == []

    @pytest.mark.parametrize(
        ("line", "text"),
        [
            (
                "<p><a href='https://library.example/songs.html'>The songs of the ferries, collected</a></p>",
                "The songs of the ferries, collected",
            ),
            (
                "<p><a href='/news/soup.html'>The café counts its soups every day of the year.</a></p>",
                "The café counts its soups every day of the year.",
            ),
            (
                "<h2><a href='/harbour.html'>What the harbour master said of it</a></h2>",
                "What the harbour master said of it",
            ),
            ("<p><a href='/map.html'>The map</a></p>", "The map"),
        ],
    )
    def test_a_source_a_sentence_a_heading_and_a_short_word_stay(self, line: str, text: str) -> None:
        """What leads to another site, ends like a sentence, or is no title is the article's own."""
        found = texts_of(line)

        assert found == [text]

    def test_an_article_about_many_others_keeps_their_titles(self) -> None:
        """Where every other line is a title, the titles are the text."""
        titles = [
            f"The {count} ferry and what it carried home that year" for count in ("first", "second", "third")
        ]
        found = texts_of("".join(f"<p><a href='/f/{i}.html'>{text}</a></p>" for i, text in enumerate(titles)))

        assert found == titles

    def test_a_script_around_paragraphs_makes_no_links_of_them(self) -> None:
        """The page's text may be one large button."""
        page = (
            "<html><head><title>Ferry songs</title></head><body><a href='javascript:'>"
            "<p>First the rope.</p><p>Then the song.</p></a></body></html>"
        )
        found = extract(Page("https://paper.example/a.html", page.encode(), "text/html")).article.blocks

        assert [block.text for block in found] == ["First the rope.", "Then the song."]


class TestLead:
    """The paragraph under the heading, outside the element with the text."""

    LEAD = (
        "Forty people waited an hour for a boat, and nobody minded; a rope is to blame, and a song to thank."
    )

    def test_it_comes_first(self) -> None:
        """With its links and emphasis; by-lines and dates beside it do not."""
        lead = f"<p class='article__dek'>{self.LEAD}</p><p class='dek-date'>Published 7 May 2025 at 10:09</p>"
        found = blocks_of("", before=lead)

        assert [block.text for block in found] == [self.LEAD, *LONG]

    def test_what_the_head_describes_is_it_whatever_its_name(self) -> None:
        """The description of many a page is its lead."""
        head = f'<meta name="description" content="{self.LEAD[:70]}…">'
        found = texts_of("", before=f"<p class='k-3'>{self.LEAD}</p>", head=head)

        assert found == [self.LEAD]

    def test_any_other_line_under_the_heading_is_none(self) -> None:
        """Behind a paragraph of something else a name is needed, or the head's word."""
        other = "<p>It will rain on the pier until noon, and the ferry runs late, as they say.</p>"
        behind = texts_of("", before=f"{other}<p class='k-3'>{self.LEAD}</p>")
        asking = texts_of("", before=f"<div class='newsletter'><p class='k-3'>{self.LEAD}</p></div>")

        assert self.LEAD not in behind
        assert asking == []

    def test_a_paragraph_right_below_the_heading_is_one(self) -> None:
        """With nothing but who wrote it when between the two."""
        found = texts_of("", before=f"<div class='by'>By Nora Whitfield</div><p class='k-3'>{self.LEAD}</p>")

        assert found == [self.LEAD]

    def test_one_that_is_hidden_in_a_narrow_window_only_is_there(self) -> None:
        """A rule for a wide window, or for where it stands, shows it again."""
        lead = f"<div class='single'><p class='dek'>{self.LEAD}</p></div>"
        narrow = "<style>.dek{display:none}@media (min-width:576px){.dek{display:block}}</style>"
        standing = "<style>.dek{display:none}.single .dek{display:block}</style>"
        other = "<style>.dek{display:none}.open .dek{display:block}</style>"
        found = [texts_of("", before=lead, head=head) for head in (narrow, standing, other)]

        assert found == [[self.LEAD], [self.LEAD], []]


class TestCaptions:
    """What stands in a figure."""

    def test_a_caption_has_all_its_lines(self) -> None:
        """Who took the picture is told in a line of its own."""
        found = blocks_of(
            "<figure><img src='/a.jpg' alt=''><figcaption><p>The rope, on the morning after</p>"
            "<span>Photo:</span><div>Ada Lindqvist / Island Press</div></figcaption></figure>"
        )
        (figure,) = [block for block in found if block.kind is BlockKind.FIGURE]

        assert figure.text == "The rope, on the morning after Photo: Ada Lindqvist / Island Press"

    def test_a_caption_that_is_there_for_every_width_is_said_once(self) -> None:
        """Whole, cut short, and beside the picture's name."""
        caption = (
            "Passengers sing while they wait for the ferry at the northern pier, on the morning of the day"
        )
        found = texts_of(
            f"<figure><img src='/a.jpg' alt=''><figcaption><p>{caption} it was late. less</p>"
            f"<p>{caption} ... more</p></figcaption></figure><p>{caption} ... more</p>"
        )

        assert found == [f"{caption} it was late. less {caption} ... more"]

    def test_what_is_there_for_the_ear_only_is_no_text(self) -> None:
        """A label for a screen reader explains the page, not the matter."""
        found = texts_of(
            "<p><span class='sr-only'>opens in a new window</span>The rope is in the museum now.</p>"
        )

        assert found == ["The rope is in the museum now."]

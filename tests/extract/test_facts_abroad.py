"""Facts as sites in other languages write them."""

from __future__ import annotations

import pytest
from msgspec import Struct

from reader.extract.article import extract
from reader.model import Article, Page

ENGLISH = (
    "<p>The ferry leaves the east bank at six every morning and comes back at six in the evening, an hour "
    "earlier in winter. In the flood of August 12, 2019, it was tied to a tree.</p><p>Its boatman is "
    "sixty-eight years old and has rowed it for forty years without missing a single day.</p>"
)
TEXTS = {
    "en": ENGLISH,
    "en-US": ENGLISH,
    "de": "<p>Die Fähre legt jeden Morgen um sechs Uhr am Ostufer ab, im Winter eine Stunde später.</p>"
    "<p>Der Fährmann rudert seit vierzig Jahren und hat noch keinen einzigen Tag gefehlt.</p>",
    "fr": "<p>Le bac quitte la rive est chaque matin à six heures, une heure plus tard en hiver.</p>"
    "<p>Le passeur rame depuis quarante ans et n'a jamais manqué un seul jour de travail.</p>",
    "es": "<p>La barca sale de la orilla este cada mañana a las seis, una hora más tarde en invierno.</p>"
    "<p>El barquero rema desde hace cuarenta años y no ha faltado ni un solo día.</p>",
    "ru": "<p>Паром отходит от восточного берега каждое утро в шесть часов, зимой на час позже.</p>"
    "<p>Паромщик работает здесь уже сорок лет и за всё время не пропустил ни одного дня.</p>",
    "ar": "<p>تغادر العبّارة الضفة الشرقية كل صباح عند الساعة السادسة، وفي الشتاء بعد ذلك بساعة.</p>"
    "<p>يعمل صاحب العبّارة عليها منذ أربعين عامًا، ولم يغب عنها يومًا واحدًا.</p>",
    "ja": "<p>渡し船は毎朝六時に東の岸を出て、夕方六時に戻ってくる。霧の日は休みになる。</p>"
    "<p>船頭は四十年のあいだ一日も休んだことがない。村の人はみな彼を知っている。</p>",
    "ko": "<p>나룻배는 매일 아침 여섯 시에 동쪽 기슭을 떠나 저녁 여섯 시에 돌아온다.</p>"
    "<p>사공은 사십 년 동안 하루도 빠진 적이 없다고 마을 사람들은 말한다.</p>",
}
TITLES = {
    "en": "The ferry that runs on time",
    "en-US": "The ferry that runs on time",
    "de": "Die Fähre, die pünktlich kommt",
    "fr": "Le bac qui part à l'heure",
    "es": "La barca que sale a su hora",
    "ru": "Паром, который не опаздывает",
    "ar": "العبّارة التي لا تتأخر",
    "ja": "時間どおりに来る渡し船",
    "ko": "제시간에 오는 나룻배",
}


class Shape(Struct, frozen=True):
    """How a page writes its facts, and what they are."""

    language: str
    about: str
    published: str = ""
    author: str = ""
    updated: str = ""
    source: str = ""
    head: str = ""
    foot: str = ""
    """What stands right below the text."""
    address: str = "http://pages.example/a.html"


def article_of(shape: Shape) -> Article:
    """The article of a page of this shape."""
    title = TITLES[shape.language]
    page = (
        f"<html lang='{shape.language}'><head><title>{title} | Ferry Post</title>{shape.head}</head><body>"
        f"<header><a href='/'>Ferry Post</a> <span>Thursday, January 1, 2026</span></header><main><article>"
        f"<h1>{title}</h1>{shape.about}<div class='body'>{TEXTS[shape.language]}</div>{shape.foot}"
        "</article></main>"
        "<aside><h2>Latest</h2><ul><li><a href='/1'>The tea house</a> November 3, 2025</li></ul></aside>"
        "<footer>© 2008–2026 Ferry Post. Last updated: January 1, 2026</footer></body></html>"
    )
    return extract(Page(shape.address, page.encode(), "text/html")).article


LEAD = "<p>Eine Geschichte vom Fluss, der immer da ist, und von einem, der ihn besser kennt als alle.</p>"
SHAPES = [
    Shape(
        "de",
        LEAD,
        "2023-09-14 14:48",
        "Jutta",
        foot="<div class='post-footer'>Dieser Artikel wurde am 14. September 2023 um 14:48 von "
        "<a href='/author/jutta'>Jutta</a> geschrieben und unter <a href='/f'>Fluss</a> abgelegt.</div>",
    ),
    Shape(
        "de",
        LEAD,
        "2023-09-14",
        "jutta",
        foot="<p class='entry-meta'>Autor: <a rel='author' href='/j'>jutta</a> | Artikel veröffentlicht am "
        "<abbr>14.09.2023</abbr></p>",
    ),
    Shape("de", LEAD, "2023-09-14", foot="<p><a rel='bookmark' href='#'>September 14, 2023</a></p>"),
    Shape(
        "de",
        "<div class='post-meta'><a class='post-meta-time' href='/d'>14/09/2023</a>"
        "<a class='post-meta-author' href='/j'>durch Jutta Brandt</a><a href='#c'>Keine Kommentare</a> "
        "<em><a href='/f'>Alles vom Fluss und von den Fähren</a>, <a href='/h'>Ausgewählt</a></em></div>",
        "2023-09-14",
        "Jutta Brandt",
    ),
    Shape(
        "fr",
        "<ul><li>14 septembre 2023</li><li>Par Odile</li></ul>",
        "2023-09-14",
        "Odile",
        foot="<p>Le bac est là depuis toujours, et personne ne sait qui l'a construit.</p>" * 8
        + "<p>Vu <time datetime='2023-11-02'>2 novembre 2023</time> par un lecteur.</p>",
    ),
    Shape("en", "<p>September 14, 2023</p><p class='source'>Image: Ann Lee</p>", "2023-09-14"),
    Shape("ar", "<div>الخميس، 14 أيلول/سبتمبر 2023، آخر تحديث 02:21 (GMT+0400)</div>", "2023-09-14"),
    Shape(
        "en",
        "<div class='by'><span><span><a rel='author' href='/a/1'>Nora Whitfield</a> / "
        "<a rel='author' href='/a/2'>Ann Lee</a></span> Eastbank September 14, 2023</span></div>",
        "2023-09-14",
        "Nora Whitfield, Ann Lee",
        head="<meta name='author' content='Ferry Post Publishing Ltd.'>",
    ),
    Shape(
        "fr",
        "<p>14 septembre 2023</p><p>Par <b>ODILE MARCHAND</b>, <b>LUC PETIT</b> Envoyés spéciaux</p>",
        "2023-09-14",
        "ODILE MARCHAND, LUC PETIT",
    ),
    Shape(
        "en",
        "<div itemprop='author'>Nora Whitfield, FERRY POST 8:42 a.m. EDT</div><p>September 14, 2023</p>",
        "2023-09-14",
        "Nora Whitfield",
    ),
    Shape(
        "de",
        "<p>14. September 2023 | 15:49 VON Jutta Brandt  IN <a href='/f'>Fluss</a></p>",
        "2023-09-14 15:49",
        "Jutta Brandt",
    ),
    *(
        Shape(language, f"<p>14.09.2023</p>{about}", "2023-09-14", author)
        for language, about, author in (
            ("de", "<p>Von Jutta Brandt, Ostufer</p>", "Jutta Brandt"),
            ("de", "<span itemprop='author'>Autor/in: Jutta Brandt</span>", "Jutta Brandt"),
            ("de", "<a class='post-meta-author' href='/j'>durch Jutta Brandt</a>", "Jutta Brandt"),
            ("de", "<span class='autor'>Jutta Brandt (Autor)</span>", "Jutta Brandt"),
            ("de", "<div class='author-share'>jb <ul><li>Artikel empfehlen:</li></ul></div>", ""),
            ("de", "<a class='author' href='/a'>Show all articles of Jutta Brandt</a>", "Jutta Brandt"),
            ("de", "<p class='comment-form-author'>Name *</p>", ""),
            ("de", "<p class='author'>Super User</p>", ""),
        )
    ),
    Shape(
        "en",
        "<p class='byline'>By Nora Whitfield</p><p>September 14, 2023</p>",
        "2023-09-14",
        "Nora Whitfield",
    ),
    Shape("en", "<div>Published 14 Sep 2023, 08:09 BST</div>", "2023-09-14 08:09"),
    Shape(
        "en",
        "<div>By <a href='/w'>Nora Whitfield</a> | Sept. 14, 2023 at 5:04 p.m. | Updated Sept. 15, "
        "2023 at 8:10 a.m.</div>",
        "2023-09-14 17:04",
        "Nora Whitfield",
        "2023-09-15 08:10",
    ),
    Shape(
        "en",
        "<div>Thursday, September 14th, 2023 10:56 am</div><div>Posted by Nora</div>",
        "2023-09-14 10:56",
        "Nora",
    ),
    Shape("en-US", "<div>By Nora Whitfield 9/5/2023</div>", "2023-09-05", "Nora Whitfield"),
    Shape("en", "<div>3 hours ago</div>"),
    Shape("en", "<div>3 hours ago</div>", "2023-09-14", address="http://pages.example/2023/09/14/ferry/"),
    Shape("en", "<time datetime='2023-09-14T08:09:10+01:00'>3 hours ago</time>", "2023-09-14 08:09:10"),
    Shape("en", "<span class='date' title='14 September 2023, 08:09'>yesterday</span>", "2023-09-14 08:09"),
    Shape(
        "en",
        "<div>By Nora Whitfield</div>",
        "2023-09-14 08:09:10",
        "Nora Whitfield",
        head='<script type=\'application/ld+json\'>{"@type":"NewsArticle","datePublished":'
        '"2023-09-14T08:09:10Z","author":[{"@type":"Person","name":"Nora Whitfield"}]}</script>',
    ),
    Shape(
        "en",
        "<div>14 September 2023 07:30</div>",
        "2023-09-14 07:30",
        head="<meta property='article:published_time' content='2023-09-13T23:30:00Z'>",
    ),
    Shape(
        "de", "<p>Von Jutta Brandt</p><p>Stand: 14.09.2023, 20:44 Uhr</p>", "2023-09-14 20:44", "Jutta Brandt"
    ),
    Shape("de", "<p>14. September 2023 um 08:09 Uhr</p><p>Quelle: dpa</p>", "2023-09-14 08:09", source="dpa"),
    Shape(
        "fr",
        "<p>Par Odile Marchand</p><p>Publié le 14 septembre 2023 à 08h09 - Mis à jour le 15 septembre "
        "2023 à 10h30</p>",
        "2023-09-14 08:09",
        "Odile Marchand",
        "2023-09-15 10:30",
    ),
    Shape("es", "<p>Por Inés Robledo</p><p>14 de septiembre de 2023</p>", "2023-09-14", "Inés Robledo"),
    Shape("es", "<p>14/09/2023 - 08:09</p>", "2023-09-14 08:09"),
    Shape(
        "ru",
        "<div>14 сентября 2023, 08:09</div><div>Автор: Анна Белова</div>",
        "2023-09-14 08:09",
        "Анна Белова",
    ),
    Shape(
        "ru",
        "<div>14.09.2023 08:09</div><div>Источник: ФерриПост</div>",
        "2023-09-14 08:09",
        source="ФерриПост",
    ),
    Shape("ar", "<div>14 سبتمبر 2023</div>", "2023-09-14"),
    Shape("ar", "<div>نشر في: ١٤ أيلول ٢٠٢٣</div>", "2023-09-14"),
    Shape("ja", "<div>2023年9月14日 8時09分</div>", "2023-09-14 08:09"),
    Shape(
        "ja", "<div>公開日：令和5年9月14日　更新日：令和5年9月20日</div>", "2023-09-14", updated="2023-09-20"
    ),
    Shape(
        "ja",
        "<div>2023/9/14(木) 18:45配信</div><div>出典：渡し新聞</div>",
        "2023-09-14 18:45",
        source="渡し新聞",
    ),
    Shape(
        "ko",
        "<div>입력 2023.09.14. 오후 3:20 수정 2023.09.15. 오전 8:10</div>",
        "2023-09-14 15:20",
        updated="2023-09-15 08:10",
    ),
    Shape("ko", "<div>2023년 9월 14일</div><div>출처: 나루일보</div>", "2023-09-14", source="나루일보"),
]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.language} {shape.about[:40]}")
def test_the_facts_beside_an_article(shape: Shape) -> None:
    """Title, dates, author and source; nothing where none is told, or only how long ago it was."""
    article = article_of(shape)

    told = (article.title, article.published, article.author, article.updated, article.source)
    assert told == (TITLES[shape.language], shape.published, shape.author, shape.updated, shape.source)

"""One article in the markup of many page builders: whatever wraps its parts, they are the same parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

TITLE = "A bakery that opens at midnight"
HEADINGS = ("Why midnight", "The oven", "What people buy", "A letter")
PARAGRAPHS = (
    (
        "The street is empty when Ines Duarte unlocks her door; the bread, she says, needs the quiet.",
        "She began six years ago, when the last bakery closed, with a loan and with a mixer from a ship.",
    ),
    (
        "It is older than the house. Two families of masons kept it from falling in, and were paid in rolls.",
        "On cold nights the tram drivers stand with their backs to it, and say nothing until the first bell.",
    ),
    ("Mostly they buy what is warm. A nurse takes four; a driver asks for a cake never made.",),
    ("In March somebody pushed a letter under the door: eleven loaves, for a wedding, by the drivers.",),
)
ITEMS = ("Rye, from ten past twelve", "Rolls, from one", "Whatever is left, at five")
QUOTE = "Nobody is rude to a baker at midnight."
CAPTION = "Ines Duarte at her oven, shortly after one"

_NAV = "<nav><ul>" + "".join(f"<li><a href='/s{at}'>Section {at}</a></li>" for at in range(8)) + "</ul></nav>"
_OTHERS = ("The tram that waited for a wedding", "How the masons were paid", "A cake nobody has made yet")
_MORE = "".join(f"<li><a href='/r{at}'>{title}</a></li>" for at, title in enumerate(_OTHERS))
_PAGES = "".join(
    f"<li><a href='/f{at}'>About our {of}</a></li>" for at, of in enumerate(("paper", "rules", "office"))
)
FOOT = (
    f"<div class='x'><h3>More stories</h3><ul>{_MORE}</ul></div>"
    f"<footer><ul>{_PAGES}</ul><p>© 2024 Night Post. All rights reserved.</p></footer>"
)
_LINKS = (
    "<ul>"
    + "".join(
        f"<li><a href='/q{at}'>{words}</a></li>"
        for at, words in enumerate(
            (
                "See all midnight addresses",
                "Tram timetable for the night lines",
                "How masons build an oven",
                "Rye and other flours compared",
                "A map of every open door",
                "What to order and when",
                "Our readers' photographs",
                "Write to the night desk",
            )
            * 2
        )
    )
    + "</ul>"
)


def within(*opened: str) -> Callable[[str], str]:
    """What puts a text into elements, the outermost first: "div class='a'"."""
    before = "".join(f"<{one}>" for one in opened)
    behind = "".join(f"</{one.split()[0]}>" for one in reversed(opened))
    return lambda inner: f"{before}{inner}{behind}"


class Template(Struct, frozen=True):
    """How a page builder wraps each part of an article."""

    heading: Callable[[str], str] = within("h2")
    paragraph: Callable[[str], str] = within("p")
    figure: Callable[[str], str] = within("figure")
    box: Callable[[str], str] = within("div")
    """What the list and the quotation stand in."""
    section: Callable[[str], str] = within("div")
    behind: str = ""
    """What stands behind the text of each section, inside it."""
    between: str = ""
    """What stands behind each section."""
    page: Callable[[str], str] = within("main")
    title: Callable[[str], str] = within("h1")

    def html(self) -> str:
        """The whole page."""
        sections = ""
        for at, (heading, paragraphs) in enumerate(zip(HEADINGS, PARAGRAPHS, strict=True)):
            parts = self.heading(heading) + "".join(map(self.paragraph, paragraphs)) + self._extra(at)
            sections += self.section(parts + self.behind) + self.between
        return (
            f"<!DOCTYPE html><html lang=en><head><title>{TITLE} | Night Post</title></head>"
            f"<body><header>{_NAV}</header>{self.page(self.title(TITLE) + sections)}{FOOT}</body></html>"
        )

    def _extra(self, at: int) -> str:
        """What a section has beside its heading and paragraphs."""
        if at == 0:
            picture = "<img src='/oven.jpg' width=900 height=600 alt=''>"
            return self.figure(f"{picture}<figcaption>{CAPTION}</figcaption>")
        if at == 1:
            return self.box(f"<blockquote><p>{QUOTE}</p></blockquote>")
        if at == len(("picture", "quotation")):
            return self.box("<ul>" + "".join(f"<li>{item}</li>" for item in ITEMS) + "</ul>")
        return ""


def _elementor(kind: str) -> Callable[[str], str]:
    return within(
        f"div class='elementor-element elementor-widget elementor-widget-{kind}' data-element_type='widget'",
        "div class='elementor-widget-container'",
    )


def _experience(kind: str) -> Callable[[str], str]:
    return within(f"div class='{kind} aem-GridColumn'", f"div id='{kind}-9a' class='cmp-{kind}'")


def _hub(inner: str) -> str:
    return within(
        "div class='span12 widget-span widget-type-custom_widget dnd-module'",
        "div class='hs_cos_wrapper hs_cos_wrapper_widget hs_cos_wrapper_type_module widget-type-rich_text'",
    )(inner)


def _field(kind: str) -> Callable[[str], str]:
    return within(
        f"div class='paragraph paragraph--type--{kind} paragraph--view-mode--default'",
        f"div class='field field--name-field-{kind} field--type-text-long field--label-hidden field__item'",
    )


def _both(outer: Callable[[str], str], inner: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: outer(inner(text))


TEMPLATES = {
    "plain": Template(),
    "elementor": Template(
        heading=_both(_elementor("heading"), within("h2 class='elementor-heading-title'")),
        paragraph=_both(_elementor("text-editor"), within("p")),
        figure=_both(_elementor("image"), within("figure class='wp-caption'")),
        box=_elementor("icon-list"),
        section=within(
            "section class='elementor-section elementor-top-section'", "div class='elementor-container'"
        ),
        title=_both(_elementor("heading"), within("h1")),
    ),
    "experience manager": Template(
        heading=_both(_experience("title"), within("h2 class='cmp-title__text'")),
        paragraph=_both(_experience("text"), within("p")),
        figure=_both(_experience("image"), within("figure")),
        box=_experience("text"),
        section=within("div class='container responsivegrid'", "div class='cmp-container'"),
        page=within("main class='container responsivegrid'", "div class='cmp-container'"),
    ),
    "bootstrap": Template(
        heading=within("div class='section-header border-bottom'", "h2"),
        paragraph=within("div class='position-relative mb-3'", "p class='mb-0'"),
        section=within("div class='row border-bottom position-relative'", "div class='col-md-8'"),
        page=within("div class='container position-relative'"),
    ),
    "tailwind": Template(
        heading=within("div class='relative bottom-0 mt-8'", "h2 class='text-xl border-b'"),
        paragraph=within("div class='block relative'", "div class='mb-4 text-base hover:text-black'"),
        section=within("div class='flex flex-col hidden md:block'"),
        page=within("main class='mx-auto max-w-2xl print:max-w-none'"),
    ),
    "divi": Template(
        heading=within("div class='et_pb_module et_pb_text'", "div class='et_pb_text_inner'", "h2"),
        paragraph=within("div class='et_pb_module et_pb_text'", "div class='et_pb_text_inner'", "p"),
        section=within("div class='et_pb_section et_section_regular'", "div class='et_pb_row'"),
    ),
    "squarespace": Template(
        heading=within("div class='sqs-block html-block'", "div class='sqs-block-content'", "h2"),
        paragraph=within("div class='sqs-block html-block'", "div class='sqs-block-content'", "p"),
        section=within("div class='sqs-layout sqs-grid-12 columns-12'", "div class='row sqs-row'"),
    ),
    "hubspot": Template(
        heading=_both(_hub, within("h2")),
        paragraph=_both(_hub, within("p")),
        box=_hub,
        section=within("div class='row-fluid-wrapper dnd-section'"),
    ),
    "drupal": Template(
        heading=_both(_field("heading"), within("h2")),
        paragraph=_both(_field("text"), within("p")),
        figure=_both(_field("image"), within("figure")),
        box=_field("quote"),
        section=within("div class='field__item'"),
        page=within("article role='article' class='node node--type-news'", "div class='node__content'"),
    ),
    "notion": Template(
        heading=within("div class='notion-selectable notion-header-block'", "div", "h3"),
        paragraph=within("div class='notion-selectable notion-text-block'", "div", "div"),
        page=within("div class='notion-app-inner'", "div class='notion-page-content'"),
    ),
    "cards": Template(
        heading=within("div class='card-header'", "h2 class='card-title'"),
        paragraph=within("p class='card-text'"),
        section=within("section class='card'", "div class='card-body'"),
    ),
    "widgets": Template(
        section=within("div class='widget widget_text'", "div class='textwidget'"),
        page=within("div id='main' class='widget-area'"),
    ),
    "application": Template(
        section=within("div class='app-section bottom'"), page=within("div id='app' class='app'")
    ),
    "more information": Template(
        heading=within("div class='info-head'", "h3"),
        section=within("section class='info-section more-info'"),
    ),
    "slides": Template(section=within("div class='slide slideshow-slide gallery-slide'")),
    "promotion": Template(section=within("div class='promo-block'"), page=within("div class='promo-page'")),
    "sections with headers": Template(heading=within("header", "h2"), section=within("section")),
    "articles in an article": Template(section=within("article class='section'"), page=within("article")),
    "chronicle": Template(
        heading=_both(within("div"), lambda text: f"<time>12 March 2024 10:15</time><h3>{text}</h3>"),
        section=within("div class='timeline-item'"),
    ),
    "links behind sections": Template(section=within("div class='part'"), between=f"<div>{_LINKS}</div>"),
    "links in sections": Template(section=within("div class='part'"), behind=f"<div>{_LINKS}</div>"),
    "buttons in sections": Template(behind="<p><a class='btn' href='/next'>Next step</a></p>"),
    "advertisements in sections": Template(behind="<div class='slot'><span>Advertisement</span></div>"),
    "cells of a table": Template(page=within("table", "tr", "td")),
}
"""Each builder's name, as far as it has one."""

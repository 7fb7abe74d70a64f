"""What sites put beside, below and between the paragraphs of an article, in markup that names nothing."""

from __future__ import annotations

TITLE = "A bakery that opens at midnight"
PARAGRAPHS = (
    "The street is empty when Ines Duarte unlocks her door; the bread, she says, needs the quiet.",
    "She began six years ago, when the last bakery closed, with a loan and with a mixer from a ship.",
    "The oven is older than the house. Two families of masons kept it from falling in, for rolls.",
    "On cold nights the tram drivers stand with their backs to it, and say nothing until the first bell.",
    "Mostly they buy what is warm. A nurse takes four; a driver asks for a cake never made.",
    "In March somebody pushed a letter under the door: eleven loaves, for a wedding, by the drivers.",
)
_OTHERS = (
    (
        "The tram that waited for a wedding",
        "Nine passengers, one dress and a very patient conductor, late only once.",
    ),
    (
        "How the masons were paid",
        "Rolls, mostly. A short history of an oven that nobody could bring himself to give up.",
    ),
    (
        "A cake nobody has made yet",
        "Every night the same driver asks the same thing. We asked him what it tastes like.",
    ),
)
_NEXT = "".join(
    f"<p>{text}</p>"
    for text in (
        "The last ferry leaves at eleven, and for as long as anyone remembers it has waited for the teacher.",
        "This winter the company put up a clock; so the teacher now runs, and the passengers count aloud.",
        "On Friday she missed it by a sentence. The skipper turned around, which cost him a letter.",
    )
)
_WHO = "Ana Reis is a reporter at the Night Post."
_VOICES = (
    "My grandfather drove that tram, and he never once told us where he got the bread; now I know.",
    "I have asked for the cake as well. She looked at me, and gave me a roll instead, and it was good.",
    "Lovely piece! I did not know that there was a bakery like this left anywhere, and I live next door.",
)


def _each(markup: str) -> str:
    """The markup for each of the other articles: {at}, {title}, {text}."""
    return "".join(
        markup.format(at=at, title=title, text=text) for at, (title, text) in enumerate(_OTHERS, 1)
    )


def _said(markup: str) -> str:
    """The markup for each of the comments: {at}, {text}."""
    return "".join(markup.format(at=at, text=text) for at, text in enumerate(_VOICES, 1))


BEHIND = {
    "next article": f"<div class='k9'><h1><a href='/ferry'>The ferry that waits</a></h1>{_NEXT}</div>",
    "next article with its date": (
        "<article class='k9'><h2>The ferry that waits</h2><div>By Ana Reis</div><div>May 4, 2024</div>"
        f"{_NEXT}</article>"
    ),
    "comments with times ago": "<div class='k5'><div>3 comments</div>"
    + _said("<div class='k6'><div><i>Reader {at}</i> <i>{at} hours ago</i></div><div>{text}</div></div>")
    + "</div>",
    "comments with dates": "<ol class='k5'>"
    + _said("<li class='k6'><b>Reader {at}</b> <i>May {at}, 2024 at 10:31 pm</i><p>{text}</p></li>")
    + "</ol>",
    "comments under a heading": "<div class='k5'><h3>Comments (3)</h3>"
    + _said("<div class='k6'><p><b>Reader {at}</b></p><p>{text}</p></div>")
    + "</div>",
    "who wrote it": (
        "<div class='k5'><img src='/a.jpg' width=80 height=80><div><a href='/author/ana'>Ana Reis</a></div>"
        f"<p>{_WHO} She writes about people who work while others sleep.</p></div>"
    ),
    "who wrote it, in italics": f"<p><em>{_WHO} Follow her @anareis.</em></p>",
    "key words": "<p class='k'><a href='/t/1'>Bread</a><a href='/t/2'>Night</a><a href='/3'>Tram</a></p>",
    "rights": "<p>This article was first published on 3 May. All rights reserved by the publisher.</p>",
    "mistakes": "<div class='k5'><p>Did you find a mistake? Mark it, and press Enter.</p></div>",
    "one before and one behind": (
        "<div><div><span>Previous article</span> <a href='/p'>The clock that does not wait</a></div>"
        "<div><span>Next article</span> <a href='/n'>Where the mixer came from</a></div></div>"
    ),
}
"""What stands behind an article."""

BETWEEN = {
    "teasers": "<div class='k1'>"
    + _each("<div><h3><a href='/r{at}'>{title}</a></h3><p>{text}</p></div>")
    + "</div>",
    "teasers that are links": "<div class='k1'><h2>More from the night desk</h2>"
    + _each("<a href='/r{at}'><div class='k2'><h3>{title}</h3><p>{text}</p></div></a>")
    + "</div>",
    "teasers with dates": "<section class='k1'>"
    + _each("<div class='k2'><a href='/r{at}'>{title}</a><p>{text}</p><span>May {at}, 2024</span></div>")
    + "</section>",
    "teasers under a heading": "<div class='k1'><h4>Also in the paper</h4>"
    + _each("<div class='k2'><h4><a href='/r{at}'>{title}</a></h4><div>{text}</div></div>")
    + "</div>",
    "most read": "<div class='k5'><h3>Most read</h3><ol>"
    + _each("<li><a href='/r{at}'>{title}</a></li>") * 3
    + "</ol></div>",
    "letter to subscribe": (
        "<div class='k5'><h3>The night in your morning</h3><p>One story from the dark, every day at six.</p>"
        "<form><input type=email><button>Sign up</button></form><p>By signing up you agree.</p></div>"
    ),
    "donations": (
        "<div class='k5'><h3>Before you go</h3><p>We are a small newsroom, open when others sleep. If you "
        "value what you read, please consider supporting us.</p><a href='/donate'>Support us</a></div>"
    ),
    "ways to share": (
        "<div class='k5'><span>Share</span><a href='#'>Facebook</a><a href='#'>WhatsApp</a>"
        "<a href='#'>Copy link</a></div>"
    ),
    "applications": (
        "<div class='k5'><p>Get all the news on the go with our app.</p><a href='/ios'>App Store</a>"
        "<a href='/play'>Google Play</a></div>"
    ),
}
"""What may stand between an article's paragraphs as well."""

_NAV = "<nav><ul>" + "".join(f"<li><a href='/s{at}'>Section {at}</a></li>" for at in range(8)) + "</ul></nav>"
_FOOT = "<footer><ul><li><a href='/f'>About our paper</a></li></ul><p>© 2024 Night Post</p></footer>"


def page(text: str, beside: str = "", *, flat: bool = False) -> str:
    """A page with this text under the title, and that beside the element with the text."""
    inner = f"{text}{beside}" if flat else f"<div class='a1'>{text}</div>{beside}"
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{TITLE} | Night Post</title></head><body>"
        f"<header>{_NAV}</header><main><h1>{TITLE}</h1>{inner}</main>{_FOOT}</body></html>"
    )

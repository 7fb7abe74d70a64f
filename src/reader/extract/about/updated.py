"""When an article was last changed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.about.fact import NOTHING, Fact, metas_of
from reader.extract.about.near import holds_label
from reader.extract.page.names import names_of
from reader.extract.words.dates import date_in, every_date
from reader.extract.words.rules import facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.about.linked_data import Entity
    from reader.extract.about.near import Near
    from reader.extract.page.tree import Document

ELEMENTS = 16
"""So many elements of a line are looked at."""
BEHIND = 40
"""A date stands at most so many characters behind its label."""


def updated_of(
    document: Document, near: Near, entity: Entity | None, published: str, *, beside: bool = False
) -> Fact:
    """When the article was last changed; nothing where that is when it was published.

    With `beside` only what stands beside the article is looked at, and not what its page tells of itself.
    """
    candidates = [
        Fact(date, "text")
        for part in (near.above(), near.first(), near.far_above(), near.last(), near.below())
        for index in near.short(part)
        for date in _changed(near, index)
    ]
    candidates += [
        Fact(date, "text")
        for index in near.labelled(near.foot())
        if any(facts().surely_published.search(near.text(beside)) for beside in _beside(near, index))
        for date in _changed(near, index)
    ]
    candidates += [
        Fact(date, "text") for index in (() if beside else _of_page(near)) for date in _changed(near, index)
    ]
    candidates += _held(near)
    candidates += metas_of(document, "updated")
    candidates += [Fact(entity.updated, "json-ld")] if entity else []
    for fact in candidates:
        date = date_in(fact.value, republic=fact.origin == "text")
        # The same day without a time, or a second earlier, tells nothing new.
        if date and date > published and (date[:10] != published[:10] or len(date) > len(published[:10])):
            said = (Fact(date_in(other.value), other.origin) for other in candidates)
            return next((other for other in said if tells_more(other, date)), Fact(date, fact.origin))
    return NOTHING


def _held(near: Near) -> Iterator[Fact]:
    """What time elements between headline and text hold that are called after a change: themes of blogs."""
    for index in near.above() if near.headline >= 0 else ():
        for one in islice(near.node(index).walk(skip=False), ELEMENTS) if near.between(index) else ():
            if one.tag == "time" and "updated" in (names := names_of(one)) and "published" not in names:
                yield Fact(one.get("datetime"), "time element")


def _of_page(near: Near) -> Iterator[int]:
    """The lines below the text that tell when this page was changed, and not its site."""
    below = near.far_below()
    said = facts().page_updated
    if said.search("\n".join(map(near.text, below))):  # of most pages none does
        yield from (index for index in below if said.search(near.text(index)))


def _changed(near: Near, index: int) -> Iterator[str]:
    """What a line says of when the article was changed.

    Behind a label, in the next line where the label stands alone, before a word for it; or as the date
    beside another one that is said to be of the first publication.
    """
    text = near.text(index)
    if "©" in text:
        return  # the site was changed
    labelled = holds_label(text)
    if labelled and (found := facts().updated.search(text)):
        behind = text[found.end() : found.end() + BEHIND]
        alone = not behind.strip() and found.start() == 0 and index + 1 < len(near.lines.lines)
        yield near.text(index + 1)[:BEHIND] if alone else behind
    behind_it = facts().updated_behind
    yield from islice((one.value for one in every_date(text) if behind_it.match(text, one.end)), 1)
    first = facts().first_published.search(text) if labelled else None
    if first and index and not date_in(text[: first.start()]):
        yield near.text(index - 1)[:BEHIND]


def _beside(near: Near, index: int) -> range:
    """The lines right above and below one."""
    return range(max(0, index - 1), min(len(near.lines.lines), index + 2), 2)


def tells_more(fact: Fact, date: str) -> bool:
    """Whether a fact gives the time on a day that was told without one."""
    return len(date) == len("2000-01-01") and fact.value[:10] == date and len(fact.value) > len(date)

"""Pictures that a page shows beside its article's text: an album below it (相關圖片), slides above it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.finding.lead_picture import file_name
from reader.extract.page.lines import size
from reader.extract.page.names import names_of
from reader.extract.parts.pictures import image_of
from reader.extract.words.part_rules import part_rules
from reader.extract.words.text import tidy
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.page.tree import Node

MOST = 60
"""So many pictures of an album are shown."""
LEVELS = 4
"""An album's label stands at most so many elements inside the one with its pictures ..."""
LONGEST_LABEL = 60
"""... and has no more characters than this, white space among them."""
LONGEST = 120
"""A picture's words are no longer than this, in Chinese characters."""
FEWEST = 2
"""So many slides are a series."""
NAMED = 4
"""A picture's file is known by a name of so many characters."""
LONGEST_LIST = 100_000
"""A script's list of slides has no more characters than this."""

_LABELS = frozenset({"h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "dt", "li"})
_SLIDES = frozenset({"swiper", "slide", "slides", "slider", "carousel"})
_LISTED = "picture_page_info_list"
_SLIDES_IN = ("swiper", "slide", "carousel")
_LISTED_PICTURE = re.compile(r"""\bcdn_url["']?\s*:\s*["'](https?://[^"']{8,500})["']""")
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|bmp)(?:[?#]|$)", re.IGNORECASE)


def album_below(behind: Sequence[Node], holders: set[Node], base: str) -> Iterator[Block]:
    """The pictures below a text, in the element whose label calls them the article's, with their words.

    behind are the elements behind the text's, holders those around it. Links among them lead to the pictures
    themselves: an album of other articles is none of this one's.
    """
    for node in behind:
        if node.tag not in _LABELS or len(node.elements) > 1 or node in holders or not _is_label(node):
            continue
        above = [node, *islice(node.above(), LEVELS)]
        held = next((outer for outer in above if any(inner.tag == "img" for inner in outer.walk())), None)
        if held is not None and held not in holders and not any(map(_leads_on, held.walk())):
            yield from islice(_pictures(held, base), MOST)
            return


def slides_above(before: Sequence[Node], holders: set[Node], base: str, shared: str) -> Iterator[Block]:
    """The pictures of a series of slides above a text, where the page gives one of them for sharing it.

    before are the elements before the text's. A slide may wait for its picture: it says where it is.
    """
    if not shared:
        return
    slides = [node for node in before if node not in holders and _is_slide(node)]
    found = [block for slide in slides for block in islice(_pictures(slide, base), 1)]
    once = {block.image: block for block in found}
    if len(once) >= FEWEST and _is_one_of(shared, once):
        yield from islice(once.values(), MOST)


def slides_in(scripts: str, shared: str) -> Iterator[Block]:
    """The slides that a page's scripts list and draw, in that order, as WeChat's picture pages do."""
    start = scripts.find(_LISTED) if shared else -1
    if start < 0:
        return
    found = _LISTED_PICTURE.findall(scripts[start : start + LONGEST_LIST])
    once = dict.fromkeys(address.replace("\\x26amp;", "&").replace("&amp;", "&") for address in found)
    if _is_one_of(shared, once):
        yield from (Block(BlockKind.FIGURE, "", image=address) for address in islice(once, MOST))


def _is_one_of(shared: str, pictures: Iterable[str]) -> bool:
    """Whether the picture that a page gives for sharing it is one of these, in whatever size."""
    known = {part for address in pictures for part in (address.partition("?")[0], file_name(address))}
    name = file_name(shared)
    return shared.partition("?")[0] in known or (len(name) >= NAMED and name in known)


def _is_label(node: Node) -> bool:
    """Whether an element's own words are an album's label; an element around it is looked at no further."""
    text = "".join([child for child in node.children if isinstance(child, str)])
    if not 0 < len(text) <= LONGEST_LABEL:
        return False
    label = "".join(text.split()).replace(":", "").replace("：", "")
    return part_rules().album.fullmatch(label) is not None


def _leads_on(node: Node) -> bool:
    address = node.get("href").strip() if node.tag == "a" else ""
    return bool(address) and not address.startswith(("#", "javascript:")) and not _PICTURE.search(address)


def _is_slide(node: Node) -> bool:
    named = node.attributes.get("class")
    if not named or not any(map(named.lower().__contains__, _SLIDES_IN)):
        return False
    return not names_of(node).isdisjoint(_SLIDES) and (
        bool(node.get("data-src")) or any(child.tag == "img" for child in node.elements)
    )


def _pictures(held: Node, base: str) -> Iterator[Block]:
    """The pictures in an element; of each the words that stand with it alone, or its own."""
    for node in held.walk():
        if node.tag != "img" and not (node is held and node.get("data-src")):
            continue
        image = image_of(node, base)
        if image is None or image.inline:
            continue
        text = _words(node, held)
        alt = "" if image.alt == text else image.alt
        yield Block(BlockKind.FIGURE, text, image=image.address, alt=alt)


def _words(picture: Node, held: Node) -> str:
    """What stands with one picture in an element that holds no other."""
    for outer in picture.above():
        if outer is held or sum(inner.tag == "img" for inner in outer.walk()) > 1:
            return ""
        if text := tidy(outer.text()):
            return text if size(text) <= LONGEST else ""
    return ""

"""Which pictures of a page belong to an article, and where they really are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from reader.extract.page.tree import Node
from reader.extract.words.part_rules import part_rules
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SMALL = 48
"""A picture that says it is narrower or lower than this (px) is decoration, or stands for a character."""
PLACEHOLDER = 1000
"""A data: address of no more characters than this holds no picture worth showing."""

LONGEST_ALT_OF_CODE = 16
"""What a picture to be scanned with a telephone is called is no longer than this, in characters."""

_DIGITS = re.compile(r"(\d+)")
_LOOKS_LIKE_ADDRESS = re.compile(
    r"(https?:)?//|/|\.\.?/|[\w%-]+(/|\.(jpe?g|png|gif|webp|bmp|avif))|data:image/", re.IGNORECASE
)
_SCHEMES = ("http://", "https://", "file:", "data:", "cid:")
_WORDS = re.compile(r"[a-z0-9]+")
_ENDING = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp|avif)(?:[?#].*)?$", re.IGNORECASE)
_ICONS = re.compile(r"icons?\d*(?:/|$)|filetype")
"""What the folder of small pictures beside files is called."""
_PORTRAITS = re.compile(r"(?:^|[/_-])(?:avatars?|head_?imgs?|touxiang)(?:[/_-]|$)")
"""What the folder is called that holds the pictures of who writes."""
_PERSONS = frozenset({"avatar", "gravatar", "user-avatar", "author-avatar"})
"""Classes of a picture that shows whoever writes."""
_PHOTOGRAPHS = frozenset({"jpg", "jpeg", "webp", "avif"})
_WRITTEN = re.compile(r"(?<![a-z0-9])w_?(\d{1,4})_?h_?(\d{1,4})(?!\d)", re.IGNORECASE)
"""A picture's size as its address gives it: w640h130, _w16_h16."""
_TURNS = re.compile(r"(?:next|prev|previous|last|up|down)[_-]?page\d*")
"""The name of a picture that leads to the next page."""
LONGEST_READ = 2000
"""No more of an address is read for words."""
_IMG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""")


class Image(Struct, frozen=True):
    """A picture's address and what the page says it shows."""

    address: str
    alt: str = ""
    inline: bool = False
    """Whether it stands for a character or a formula in a line."""


def image_of(node: Node, base: str) -> Image | None:
    """The picture of an img element; None when it is decoration or has no address."""
    names = frozenset(node.get("class").lower().split())
    alt = _alt(node)
    if not names.isdisjoint(part_rules().formulas):
        return Image("", alt or tidy(node.get("alt")), inline=True)
    address = _address(node)
    if not _PERSONS.isdisjoint(names):
        address = ""
    if not address or (len(alt) <= LONGEST_ALT_OF_CODE and part_rules().asks_to_scan.search(alt)):
        return None
    width, height = _size(node, address)
    if (width is not None and width < SMALL) or (height is not None and height < SMALL):
        return Image("", "", inline=True)
    try:
        absolute = urljoin(base, address)
        path = urlsplit(absolute).path if not address.startswith("data:") else ""
    except ValueError:
        return None
    if not absolute.lower().startswith(_SCHEMES) or not absolute.isprintable():
        return None
    folders, _, name = path.lower().rpartition("/")
    return None if name.endswith(".svg") or _is_decoration(folders, name) else Image(absolute, alt)


def _is_decoration(folders: str, name: str) -> bool:
    """Whether a picture is drawn for its site: as its name says, or as that of a kind of files (doc.gif)."""
    stem, _, ending = name.rpartition(".")
    words = _WORDS.findall(stem or ending)
    if _ICONS.search(folders) and stem in part_rules().file_endings:
        return True
    if _TURNS.fullmatch(stem) or _PORTRAITS.search(folders):
        return True
    found = part_rules().decoration.intersection(words)
    # A photograph may be of a line, or of a star.
    return bool(found) and not (found <= part_rules().things and ending in _PHOTOGRAPHS and len(words) > 1)


BANNER = 4.5
"""A picture that leads somewhere and is so many times as wide as it is high is a banner."""


def is_advertisement(node: Node, image: Image, links: Sequence[str]) -> bool:
    """Whether a picture that leads to these addresses is an advertisement: its shape or a word says so."""
    if part_rules().advert_words.fullmatch(image.alt):
        return True
    links = [link for link in links if _ENDING.sub("", link) != _ENDING.sub("", image.address)]
    if not links or any(_ENDING.search(link) for link in links):
        return False
    width, height = _size(node, image.address)
    if width and height and width >= BANNER * height:
        return True
    try:
        words = [word for address in (image.address, *links) for word in _address_words(address)]
    except ValueError:
        return False
    return not part_rules().adverts.isdisjoint(words)


def _address_words(address: str) -> list[str]:
    """The parts of an address's host, its folders, and the words of its file; none of a data: address."""
    read = urlsplit(address[:LONGEST_READ].lower())
    if not read.netloc:
        return []
    folders, _, name = read.path.rpartition("/")
    return [*read.netloc.split("."), *folders.split("/"), *_WORDS.findall(name.rpartition(".")[0] or name)]


def images_in_noscript(node: Node, base: str) -> list[Image]:
    """The pictures that a page shows where scripts do not run."""
    elements = [inner for inner in node.walk() if inner.tag == "img"]
    for child in node.children:
        if isinstance(child, str):
            for markup in _IMG.findall(child):
                attributes = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(markup)}
                elements.append(Node("img", attributes, node))
    found = [image_of(element, base) for element in elements]
    return [image for image in found if image is not None and not image.inline]


def _alt(node: Node) -> str:
    text = tidy(node.get("alt"))
    words = text.lower()
    return (
        ""
        if words.rstrip("0123456789") in part_rules().no_words
        or re.fullmatch(r"[\w-]+\.(jpe?g|png|gif|webp|bmp)", words)
        else text
    )


def _address(node: Node) -> str:
    """Where the picture really is: a lazy one says so in another attribute than src."""
    for name in part_rules().lazy:
        value = node.get(name).strip()
        if value and _LOOKS_LIKE_ADDRESS.match(value):
            return value
    for element in (node, *_sources(node)):
        for name in ("data-srcset", "srcset"):
            if best := _largest(element.get(name)):
                return best
    source = node.get("src").strip()
    if source.startswith("data:"):
        # Placeholders of lazy pictures are tiny; a real picture in the page is not.
        return source if len(source) > PLACEHOLDER else ""
    return "" if source.lower().startswith(("javascript:", "about:", "blob:", "#")) else source


def _sources(node: Node) -> list[Node]:
    """The other forms of a picture that gives no address of its own."""
    if node.parent is None or node.parent.tag != "picture" or node.get("src"):
        return []
    return [element for element in node.parent.elements if element.tag == "source"]


WIDEST = 1200
"""Of several sizes of a picture the smallest one at least this wide (px) is enough."""


def _largest(srcset: str) -> str:
    """The address in a srcset that fits WIDEST best."""
    sized: list[tuple[float, str]] = []
    for address, size in _candidates(srcset):
        if address.startswith("data:"):
            continue
        number = _DIGITS.search(size)
        scale = 1.0 if size.strip().endswith("w") else 600.0
        sized.append((float(number.group(1)) * scale if number else 600.0, address))
    if not sized:
        return ""
    enough = [entry for entry in sized if entry[0] >= WIDEST]
    return min(enough)[1] if enough else max(sized)[1]


def _candidates(srcset: str) -> Iterator[tuple[str, str]]:
    """The addresses in a srcset and what stands behind each; no space need follow the commas between them."""
    address = size = ""
    for token in srcset.split():
        rest = token
        if address:
            described, comma, rest = token.partition(",")
            size = size or described
            if not comma:
                continue
            yield address, size
            address = size = ""
        if rest.endswith(","):
            if alone := rest.rstrip(","):
                yield alone, ""
        else:
            address = rest
    if address:
        yield address, size


def _size(node: Node, address: str) -> tuple[int | None, int | None]:
    """The width and height that the markup gives, in px, or else the address."""
    width, height = _length(node, "width"), _length(node, "height")
    written = "" if address.startswith("data:") else address[-LONGEST_READ:]
    if width is None and height is None and (found := _WRITTEN.search(written)):
        return int(found.group(1)), int(found.group(2))
    return width, height


def _length(node: Node, side: str) -> int | None:
    """The width or height that the markup gives, in px."""
    value = node.get(side).strip()
    if not value:
        found = re.search(rf"(?<![\w-]){side}\s*:\s*(\d+)px", node.get("style"))
        value = found.group(1) if found else ""
    found = re.fullmatch(r"(\d+)(?:\.\d+)?(px)?", value)
    return int(found.group(1)) if found else None

"""What an electronic book says of itself: title, author, language, its chapters in order and their names.

Container, package and contents as EPUB 3.3 (https://www.w3.org/TR/epub-33/) and EPUB 2.0.1 describe them.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct, field

from reader.errors import BrokenBook, ProtectedBook
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

CHAPTERS = 3_000
_XHTML = frozenset({"application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document"})
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Fonts are made unreadable in these ways, and nothing else; that protects no text."""
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"


class BookIndex(Struct, frozen=True):
    """What a book says of itself."""

    title: str = ""
    author: str = ""
    language: str = ""
    published: str = ""
    source: str = ""
    """Its publisher."""
    chapters: tuple[str, ...] = ()
    """The names of its chapters' files, in reading order."""
    names: dict[str, str] = field(default_factory=dict)
    """By file: what the book's contents call the chapter that begins there."""


def index_of(files: Mapping[str, bytes], address: str) -> BookIndex:
    """Read a book's package; files are by name. Raises BrokenBook and ProtectedBook."""
    if _is_protected(files):
        raise ProtectedBook(address=address)
    package_name = _package(files)
    package = _parsed(files.get(package_name, b""))
    if package is None:
        raise BrokenBook(address=address, detail="no package")
    folder = posixpath.dirname(package_name)
    items = {each.get("id", ""): each for each in _all(package, "item")}
    contents = {id(each) for each in items.values() if "nav" in each.get("properties", "").split()}
    spine = [items[name] for each in _all(package, "itemref") if (name := each.get("idref", "")) in items]
    chapters = [
        name
        for each in spine
        if id(each) not in contents
        and each.get("media-type", "") in _XHTML
        and (name := _inside(folder, each.get("href", ""))) in files
    ]
    if not chapters:
        raise BrokenBook(address=address, detail="no chapters")
    return BookIndex(
        title=_first(package, "title"),
        author="、".join(dict.fromkeys(_texts(package, "creator"))),
        language=_first(package, "language"),
        published=_first(package, "date"),
        source=_first(package, "publisher"),
        chapters=tuple(dict.fromkeys(chapters))[:CHAPTERS],
        names=_names(items, files, folder),
    )


def _package(files: Mapping[str, bytes]) -> str:
    """The package's name: as the container tells, or the only one that there is."""
    container = _parsed(files.get(_CONTAINER, b""))
    told = (
        (each.get("full-path", "") for each in _all(container, "rootfile")) if container is not None else ()
    )
    others = (name for name in files if name.lower().endswith(".opf"))
    return next((name for name in (*told, *others) if posixpath.normpath(name) in files), "")


def _is_protected(files: Mapping[str, bytes]) -> bool:
    """Whether anything but fonts is encrypted."""
    found = _parsed(files.get(_ENCRYPTION, b""))
    if found is None:
        return False
    ways = [each.get("Algorithm", "") for each in _all(found, "EncryptionMethod")]
    return any(way not in _FONTS and "xmlenc" in way for way in ways)


def _names(items: Mapping[str, _Element], files: Mapping[str, bytes], folder: str) -> dict[str, str]:
    """The chapters' names, from the contents of EPUB 3, else of EPUB 2; the first of each file."""
    names: dict[str, str] = {}
    for item in items.values():
        is_nav = "nav" in item.get("properties", "").split()
        if not is_nav and item.get("media-type") != "application/x-dtbncx+xml":
            continue
        place = _inside(folder, item.get("href", ""))
        found = _parsed(files.get(place, b""))
        if found is None:
            continue
        for target, text in _links(found) if is_nav else _points(found):
            if text:
                names.setdefault(_inside(posixpath.dirname(place), target), text)
    return names


def _links(contents: _Element) -> Iterator[tuple[str, str]]:
    for nav in _all(contents, "nav"):
        kinds = [value for key, value in nav.attrib.items() if str(key).endswith("type")]
        if not kinds or "toc" in kinds:
            yield from ((each.get("href", ""), _text(each)) for each in _all(nav, "a"))


def _points(contents: _Element) -> Iterator[tuple[str, str]]:
    for point in _all(contents, "navPoint"):
        label = next(_all(point, "text"), None)
        target = next(_all(point, "content"), None)
        if label is not None and target is not None:
            yield target.get("src", ""), _text(label)


def _inside(folder: str, href: str) -> str:
    """The name of the file that a reference leads to."""
    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def _first(package: _Element, name: str) -> str:
    return next(iter(_texts(package, name)), "")


def _texts(package: _Element, name: str) -> list[str]:
    return [text for each in _all(package, name) if (text := _text(each))]


def _text(node: _Element) -> str:
    # Of elements only: the text of an entity that was not followed is its name.
    return tidy("".join(node.itertext("*")))[:300]


def _all(root: _Element, name: str) -> Iterator[_Element]:
    """Elements of this name in any name space, in order."""
    found: Iterator[_Element] = root.iter(f"{{*}}{name}")
    return found


def _parsed(data: bytes) -> _Element | None:
    """XML without entities, network or a document type's defaults; None where there is none."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        return etree.fromstring(data, parser) if data.strip() else None
    except (etree.XMLSyntaxError, ValueError):
        return None

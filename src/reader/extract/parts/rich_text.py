"""The documents of editors (Draft.js, ProseMirror, Editor.js, Quill and their like) as markup.

Each is a list of blocks, and each block an object that says what it is and holds its words, or smaller ones.
What they call things differs, and little else: states.toml has the names.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

from reader.extract.page.tree import HEADINGS
from reader.extract.words.state_rules import blocks as rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FEWEST = 2
"""A document has at least so many blocks."""
MOSTLY = 0.6
"""So many of the entries of a document say what they are ..."""
CARDS = 0.3
"""... and no more of them than this are like those of a list of articles, or of comments."""
WRAPPED = 2
"""Blocks are wrapped at most so often in what only holds them."""
DEEPEST = 12
"""Blocks stand at most so deep in one another."""

_MARKED = re.compile(
    r"</?(?:p|div|br|section|h[1-6]|ul|ol|li|b|i|u|a|em|strong|span|mark|code|figure|img)\b[^<>]*>"
)
_PATH = re.compile(r"[./#]")
_SUFFIX = re.compile(r"(?:-(?:block|element|node|component|blok|widget|module))+$")
_SPLIT = re.compile(r"[\s_:]+|(?<=[a-z])(?=[A-Z])")
_ADDRESS = re.compile(r"(?:https?:)?//|/[\w%]")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LEVEL = re.compile("[1-6]|" + "|".join(_NUMBERS))
_ITEMS = ("items", "children", "content", "list", "listItems")
"""The names under which a list has its items."""
_BREAKS = frozenset({"hard-break", "line-break", "linebreak"})
_WHOLE = (
    *("<p", "<div", "<section", "<ul", "<ol", "<h1", "<h2", "<h3", "<h4"),
    *("<figure", "<blockquote", "<table"),
)
_BOLD = 1
"""Lexical's number for it."""


def is_document(values: Sequence[Any]) -> bool:
    """Whether a list is an editor's document."""
    held = [value for value in values if isinstance(value, dict)]
    if len(held) < FEWEST or len(held) < len(values):
        return False
    if sum(map(_is_block, held)) < MOSTLY * len(held):
        return False
    return sum(map(_is_card, held)) <= CARDS * len(held)


def markup_of(values: Sequence[Any], entities: Any = None) -> str:
    """An editor's document as markup; entities are what its blocks refer to, by number or name."""
    if any(isinstance(value, dict) and "insert" in value for value in values):
        return _of_inserts(values)
    return "".join(_listed(_blocks(values, entities if isinstance(entities, dict | list) else {}, 0)))


def _is_block(value: dict[str, Any]) -> bool:
    return "insert" in value or (bool(_kind(value)) or _has_words(value))


def _has_words(value: dict[str, Any]) -> bool:
    """Whether an object that does not say what it is holds words as blocks do: {"text": {"nodes": [...]}}."""
    return any(isinstance(value.get(name), dict | list) for name in ("text", "children", "spans", "nodes"))


def _is_card(value: dict[str, Any]) -> bool:
    if rules().picture.fullmatch(_kind(value)):
        return False
    return not rules().cards.isdisjoint(name.lower().replace("_", "") for name in value)


def _kind(value: Mapping[str, Any]) -> str:
    """What a block says that it is: small letters, - between the words."""
    for name in rules().kinds:
        kind = value.get(name)
        if isinstance(kind, str) and kind:
            if kind == "block" and isinstance(style := value.get("style"), str):
                kind = style
            kind = _SPLIT.sub("-", _PATH.split(kind.strip())[-1]).lower()
            return _SUFFIX.sub("", kind) or kind
        if isinstance(kind, int):
            return str(kind)
    return ""


class _Line:
    """One block of the result, and whether it is an item of a list."""

    def __init__(self, markup: str, listed: str = "") -> None:
        self.markup = markup
        self.listed = listed
        """The element of its list."""


def _listed(lines: Iterator[_Line]) -> Iterator[str]:
    """The markup of lines, items that stand together in a list of their own."""
    inside = ""
    for line in lines:
        if line.listed != inside:
            if inside:
                yield f"</{inside}>"
            if line.listed:
                yield f"<{line.listed}>"
            inside = line.listed
        yield line.markup
    if inside:
        yield f"</{inside}>"


def _blocks(values: Sequence[Any], entities: Any, depth: int) -> Iterator[_Line]:
    for value in values:
        if depth > DEEPEST:
            return
        if isinstance(value, str):
            yield _Line(_element("p", _words(value, depth)))
        elif isinstance(value, list):
            yield from _of_tokens(value, entities, depth + 1)
        elif isinstance(value, dict):
            yield from _of_block(value, entities, depth + 1)


def _of_tokens(values: list[Any], entities: Any, depth: int) -> Iterator[_Line]:
    """A line given as a list of its parts; the first says what it is."""
    first = values[0] if values and isinstance(values[0], dict) else {}
    if len(values) == 1 and _kind(first) and not rules().skipped.fullmatch(_kind(first)):
        yield from _of_block(first, entities, depth)
    else:
        yield _Line(_element("p", _words(values, depth)))


def _of_block(value: dict[str, Any], entities: Any, depth: int) -> Iterator[_Line]:
    kind, names = _kind(value), rules()
    if (entity := _entity(value, entities)) is not None and not _words(value, depth).strip():
        value, kind = entity, _kind(entity)
    if names.skipped.fullmatch(kind):
        return
    if whole := _whole(value):
        yield _Line(whole)
    elif names.picture.fullmatch(kind) or _holds_picture(value):
        yield from _figures(value)
    elif level := _level(value, kind):
        yield _Line(_element(f"h{level}", _words(value, depth)))
    elif names.item.fullmatch(kind) or "listItem" in value:
        told = str(value.get("listItem", kind)).lower()
        for one in _several(value.get("content")) or [value]:
            yield _Line(_element("li", _words(one, depth)), "ol" if names.ordered.match(told) else "ul")
    elif names.list.fullmatch(kind) or (not kind.isalpha() and isinstance(value.get("list"), dict)):
        yield from _list(value, kind, depth)
    elif inner := _inner_blocks(value):
        yield from _blocks(inner, entities, depth)
    else:
        yield _Line(_paragraph(kind, _words(value, depth)))


def _whole(value: Mapping[str, Any]) -> str:
    """The markup that a block holds with its element, whatever it says that it is; empty without any."""
    held = (value[name] for name in rules().words if isinstance(value.get(name), str))
    return next((text for text in held if text.lstrip().startswith(_WHOLE)), "")


def _paragraph(kind: str, said: str) -> str:
    """What a block says that is nothing else: a quotation, a program, a paragraph, or markup by itself."""
    if rules().quote.fullmatch(kind):
        return _element("blockquote", said)
    if rules().code.fullmatch(kind):
        return _element("pre", said)
    return _element("p", said)


def _element(tag: str, said: str) -> str:
    return f"<{tag}>{said}</{tag}>" if said.strip() else ""


def _entity(value: Mapping[str, Any], entities: Any) -> dict[str, Any] | None:
    """What a block of Draft.js without words stands for: the first that it refers to."""
    ranges = value.get("entityRanges")
    if not isinstance(ranges, list) or not ranges or not isinstance(ranges[0], dict):
        return None
    key = ranges[0].get("key")
    if isinstance(entities, list):
        found = entities[key] if isinstance(key, int) and 0 <= key < len(entities) else None
    else:
        found = entities.get(str(key))
    return found if isinstance(found, dict) else None


def _inner_blocks(value: Mapping[str, Any], depth: int = 0) -> list[Any]:
    """The blocks in a block that holds nothing else: a section's, a column's, lines given as their parts."""
    for name in rules().words:
        inner = value.get(name)
        if isinstance(inner, dict) and depth < WRAPPED and (found := _inner_blocks(inner, depth + 1)):
            return found
        if isinstance(inner, list) and inner:
            if all(isinstance(one, list) for one in inner):
                return inner
            if all(isinstance(one, dict) for one in inner) and any(map(_holds_blocks, inner)):
                return inner
    return []


def _holds_blocks(value: Mapping[str, Any]) -> bool:
    kind, names = _kind(value), rules()
    patterns = (names.heading, names.item, names.list, names.quote, names.picture)
    return kind in {"paragraph", "p"} or any(pattern.fullmatch(kind) for pattern in patterns)


def _list(value: Mapping[str, Any], kind: str, depth: int) -> Iterator[_Line]:
    """A list that holds its items."""
    held = _object(value.get("data"), value)
    held = _object(held.get("list"), held)
    items: Any = next((held[name] for name in _ITEMS if isinstance(held.get(name), list)), None)
    if items is None:
        items = [held["content"]] if isinstance(held.get("content"), str) else []
    told = " ".join(str(held.get(name, "")) for name in ("style", "listType", "tag")).lower()
    ordered = rules().ordered.match(kind) is not None or told.startswith(("ordered", " number", "  ol"))
    for one in _several(items) or items:
        if said := _words(one, depth).strip():
            yield _Line(f"<li>{said}</li>", "ol" if ordered else "ul")


def _several(held: Any) -> list[Any]:
    """The items of a list that stands in one block, as some have it: [[one, two]]."""
    inner = held[0] if isinstance(held, list) and len(held) == 1 else None
    return inner if isinstance(inner, list) and all(isinstance(one, str) for one in inner) else []


def _object(value: Any, other: Mapping[str, Any]) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else other


def _level(value: Mapping[str, Any], kind: str) -> int:
    """The level of a heading; 0 for anything else."""
    told = value.get("heading")
    heading = (isinstance(told, dict) and "level" in told) or value.get("tag") in HEADINGS
    if not heading and not rules().heading.fullmatch(kind):
        return 0
    places = (value, value.get("attrs"), value.get("data"), value.get("props"), told)
    levels = [
        place["level"] for place in places if isinstance(place, dict) and isinstance(place.get("level"), int)
    ]
    if not levels and (found := _LEVEL.search(f"{value.get('tag', '')} {kind}")):
        levels = [_NUMBERS.get(found.group()) or int(found.group())]
    return min(max(levels[0], 1), 6) if levels else 2


def _words(value: Any, depth: int) -> str:
    """The words in a block, or a part of one, with what marks them."""
    if depth > DEEPEST:
        return ""
    if isinstance(value, str):
        return value if _MARKED.search(value) else html.escape(html.unescape(value), quote=False)
    if isinstance(value, list):
        return "".join(_words(one, depth + 1) for one in value)
    if not isinstance(value, dict) or _kind(value) in _BREAKS:
        return "<br>" if isinstance(value, dict) else ""
    # Some keep a block's words under its own kind: {"type": "quote", "quote": {...}}.
    own = value.get("type")
    places = (*rules().words, own) if isinstance(own, str) else rules().words
    parts = (_words(value[name], depth + 1) for name in places if value.get(name))
    said = next(filter(None, parts), "")
    return _marked(value, said) if said else ""


def _marked(value: Mapping[str, Any], said: str) -> str:
    """Words with what their part says of them: bold, a link."""
    given = value.get("marks")
    marks = given if isinstance(given, list) else []
    kinds = {_kind(mark) if isinstance(mark, dict) else str(mark) for mark in marks}
    bold = value.get("bold") is True or _object(value.get("style"), {}).get("bold") is True
    if bold or not kinds.isdisjoint({"bold", "strong"}) or value.get("format") == _BOLD:
        said = f"<strong>{said}</strong>"
    for place in (value, *(mark for mark in marks if isinstance(mark, dict))):
        if _kind(place) in {"link", "hyperlink", "a"} and (address := _address(place)):
            return f'<a href="{html.escape(address)}">{said}</a>'
    return said


def _address(value: Mapping[str, Any]) -> str:
    for place in (value, value.get("attrs"), value.get("data"), value.get("fields")):
        if isinstance(place, dict):
            for name in ("href", "url", "uri"):
                if isinstance(found := place.get(name), str) and _ADDRESS.match(found):
                    return found
    return ""


def _holds_picture(value: Mapping[str, Any]) -> bool:
    return any(isinstance(value.get(name), dict | list) for name in ("pic", "pics"))


def _figures(value: Mapping[str, Any]) -> Iterator[_Line]:
    """A block's pictures, the first of them with what is said of it."""
    caption = _caption(value, 0)
    for address in dict.fromkeys(_pictures(value, 0)):
        said = f"<figcaption>{caption}</figcaption>" if caption else ""
        yield _Line(f'<figure><img src="{html.escape(address)}">{said}</figure>')
        caption = ""


def _pictures(value: Any, depth: int) -> list[str]:
    """The addresses of the pictures in a block; of one picture in several sizes the first."""
    if depth > DEEPEST:
        return []
    if isinstance(value, list):
        return [address for one in value for address in _pictures(one, depth + 1)]
    if not isinstance(value, dict):
        return []
    own = (value[name] for name in rules().pictures if isinstance(value.get(name), str))
    if address := next((one for one in own if _ADDRESS.match(one)), ""):
        return [address]
    parts = (
        _pictures(value[name], depth + 1) for name in (*rules().holders, *rules().words) if name in value
    )
    return next(filter(None, parts), [])


def _caption(value: Any, depth: int) -> str:
    if depth > DEEPEST:
        return ""
    if isinstance(value, list):
        return next((said for one in value if (said := _caption(one, depth + 1))), "")
    if not isinstance(value, dict):
        return ""
    for name in rules().captions:
        if (found := value.get(name)) and (said := _words(found, depth + 1).strip()):
            return said
    for name in (*rules().holders, "content"):
        if isinstance(value.get(name), dict | list) and (said := _caption(value[name], depth + 1)):
            return said
    return ""


def _of_inserts(values: Sequence[Any]) -> str:
    """A document of Quill's: its words one behind the other; the end of a line says what the line is."""
    lines: list[_Line] = []
    line = ""
    for value in values:
        said = value.get("insert") if isinstance(value, dict) else None
        marks = value.get("attributes") if isinstance(value, dict) else None
        marks = marks if isinstance(marks, dict) else {}
        if isinstance(said, dict):
            address = next(
                (str(one) for name, one in said.items() if "im" in name and isinstance(one, str)), ""
            )
            if _ADDRESS.match(address):
                lines.append(_Line(f'<figure><img src="{html.escape(address)}"></figure>'))
            continue
        if not isinstance(said, str):
            continue
        first, *rest = said.split("\n")
        line += (
            f"<strong>{html.escape(first)}</strong>" if marks.get("bold") and first else html.escape(first)
        )
        for following in rest:
            lines.append(_ended(line, marks))
            line = html.escape(following)
    lines.append(_ended(line, {}))
    return "".join(_listed(iter(lines)))


def _ended(line: str, marks: Mapping[str, Any]) -> _Line:
    """A line of Quill's, as its end says what it is."""
    if not line.strip():
        return _Line("")
    level = marks.get("header")
    if isinstance(level, int) and 1 <= level <= 6:  # noqa: PLR2004  the levels that there are
        return _Line(f"<h{level}>{line}</h{level}>")
    if kind := marks.get("list"):
        return _Line(f"<li>{line}</li>", "ol" if kind == "ordered" else "ul")
    tag = "blockquote" if marks.get("blockquote") else "p"
    return _Line(f"<{tag}>{line}</{tag}>")

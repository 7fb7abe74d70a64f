"""The documents of editors (Draft.js, ProseMirror, Editor.js, Quill and their like) as markup.

Each is a list of blocks, and each block an object that says what it is and holds its words, or smaller ones.
What they call things differs, and little else: states.toml has the names.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

from reader.extract.page.tree import HEADINGS
from reader.extract.parts.block_lines import ADDRESS, Line, listed
from reader.extract.parts.inserts import of_inserts
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
_SUFFIX = re.compile(r"(?:-(?:block|element|node|component|blok|widget|module|record))+$")
_SPLIT = re.compile(r"[\s_:]+|(?<=[a-z])(?=[A-Z])")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ID = re.compile(r"\w[\w.-]{0,79}")
_LEVEL = re.compile("[1-6]|" + "|".join(_NUMBERS))
_ITEMS = ("items", "children", "content", "list", "listItems", "nodes")
"""The names under which a list has its items."""
_CAPTIONS = frozenset({"caption", "figcaption", "image-caption", "figure-caption"})
_BREAKS = frozenset({"hard-break", "line-break", "linebreak"})
_WHOLE = (
    *("<p", "<div", "<section", "<ul", "<ol", "<h1", "<h2", "<h3", "<h4"),
    *("<figure", "<blockquote", "<table"),
)
_RUN = 2
"""A piece of words has so many parts: the words, and what marks them."""
_BOLD = 1
"""Lexical's number for it."""


def is_document(values: Sequence[Any], *, alone: bool = False) -> bool:
    """Whether a list is an editor's document; alone says that it can be no list of articles."""
    held = [value for value in values if isinstance(value, dict)]
    if len(held) < FEWEST or len(held) < len(values):
        return False
    if sum(map(_is_block, held)) < MOSTLY * len(held):
        return False
    if alone:
        return any(map(_holds_blocks, held))
    return sum(map(_is_card, held)) <= CARDS * len(held)


def markup_of(values: Sequence[Any], entities: Any) -> str:
    """An editor's document as markup; entities are what its blocks refer to, by number or name."""
    if any(isinstance(value, dict) and "insert" in value for value in values):
        return of_inserts(values)
    return "".join(listed(_blocks(values, entities if isinstance(entities, dict | list) else {}, 0)))


def figures_of(value: Mapping[str, Any]) -> str:
    """The pictures in an object that stands apart from its document; none of an article's, or a film's."""
    kind, names = _kind(value), rules()
    told = {name.lower().replace("_", "") for name in value}
    if names.skipped.fullmatch(kind) or not told.isdisjoint(names.cards - {"title"}):
        return ""
    said = value.get("alt")
    around = value if _caption(value, 0) or not isinstance(said, str) else {**value, "caption": said}
    return "".join(line.markup for line in _figures(around))


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
            return _part(value) or str(kind)
    return ""


def _part(value: Mapping[str, Any]) -> str:
    """The name of the object in a block that says of what kind it is, where a number does."""
    names = rules()
    patterns = (names.heading, names.item, names.quote, names.code, names.picture)
    held = (name for name, inner in value.items() if isinstance(inner, dict))
    return next((name for name in held if any(pattern.fullmatch(name) for pattern in patterns)), "")


def _blocks(values: Sequence[Any], entities: Any, depth: int) -> Iterator[Line]:
    for value in values:
        if depth > DEEPEST:
            return
        if isinstance(value, str):
            yield Line(_element("p", _words(value, depth)))
        elif isinstance(value, list):
            yield from _of_tokens(value, entities, depth + 1)
        elif isinstance(value, dict):
            yield from _of_block(value, entities, depth + 1)


def _of_tokens(values: list[Any], entities: Any, depth: int) -> Iterator[Line]:
    """A line given as a list of its parts; the first says what it is."""
    first = values[0] if values and isinstance(values[0], dict) else {}
    if len(values) == 1 and _kind(first) and not rules().skipped.fullmatch(_kind(first)):
        yield from _of_block(first, entities, depth)
    else:
        yield Line(_element("p", _words(values, depth)))


def _of_block(value: dict[str, Any], entities: Any, depth: int) -> Iterator[Line]:
    kind, names = _kind(value), rules()
    if (entity := _entity(value, entities)) is not None and not _words(value, depth).strip():
        value, kind = entity, _kind(entity)
    if names.skipped.fullmatch(kind):
        return
    if whole := _whole(value):
        yield Line(whole)
    elif names.picture.fullmatch(kind) or _holds_picture(value):
        found = list(_figures(value))
        yield from found or [Line(_place_of(value))]
    elif level := _level(value, kind):
        yield Line(_element(f"h{level}", _words(value, depth)))
    elif names.item.fullmatch(kind) or "listItem" in value:
        told = str(value.get("listItem", kind)).lower()
        for one in _several(value.get("content")) or [value]:
            yield Line(_element("li", _words(one, depth)), "ol" if names.ordered.match(told) else "ul")
    elif names.list.fullmatch(kind) or (not kind.isalpha() and isinstance(value.get("list"), dict)):
        yield from _list(value, kind, depth)
    elif inner := _inner_blocks(value):
        yield from _blocks(inner, entities, depth)
    else:
        yield Line(_paragraph(kind, _words(value, depth)) or _place_of(value))


def _place_of(value: Mapping[str, Any]) -> str:
    """The place of what a block without words only names, which may be a picture: its id as a comment."""
    held: Any = value
    for name in ("data", "target", "sys"):
        held = held.get(name) if isinstance(held, dict) else None
    target = held.get("id") if isinstance(held, dict) else None
    asset = value.get("asset")
    told = (target, value.get("item"), asset.get("_ref") if isinstance(asset, dict) else None)
    named = next((one for one in told if isinstance(one, str) and _ID.fullmatch(one)), "")
    return f"<!--{named}-->" if named else ""


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


def _list(value: Mapping[str, Any], kind: str, depth: int) -> Iterator[Line]:
    """A list that holds its items; or one of them, where its words stand in it as they do in other blocks."""
    if said := _words(value.get("properties"), depth):
        yield Line(_element("li", said), "ol" if rules().ordered.match(kind) else "ul")
        return
    data = value.get("data")
    held = data if isinstance(data, dict) and not data.keys().isdisjoint((*_ITEMS, "list")) else value
    held = _object(held.get("list"), held)
    items: Any = next((held[name] for name in _ITEMS if isinstance(held.get(name), list)), None)
    if items is None:
        items = [held["content"]] if isinstance(held.get("content"), str) else []
    told = " ".join(str(held.get(name, "")) for name in ("style", "listType", "tag")).lower()
    ordered = rules().ordered.match(kind) is not None or told.startswith(("ordered", " number", "  ol"))
    for one in _several(items) or items:
        if said := _words(one, depth).strip():
            yield Line(f"<li>{said}</li>", "ol" if ordered else "ul")


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
    places = (value, *value.values())
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
        return _runs(value) or "".join(_words(one, depth + 1) for one in value)
    if not isinstance(value, dict) or _kind(value) in _BREAKS:
        return "<br>" if isinstance(value, dict) else ""
    # Some keep a block's words under its own kind: {"type": "quote", "quote": {...}}.
    own = value.get("type")
    own = own if isinstance(own, str) else _part(value)
    places = (*rules().words, own) if own else rules().words
    if value and all(name.isdecimal() and isinstance(one, str) for name, one in value.items()):
        return _words("".join(value.values()), depth + 1)
    parts = (_words(value[name], depth + 1) for name in places if value.get(name))
    said = next(filter(None, parts), "") or next(filter(None, map(_runs, value.values())), "")
    return _marked(value, said) if said else ""


def _runs(held: Any) -> str:
    """Words told piece by piece: [["plain"], ["bold", [["b"]]]]; empty for anything else."""
    if not isinstance(held, list) or not held:
        return ""
    said = ""
    for run in held:
        if not isinstance(run, list) or not 0 < len(run) <= _RUN or not isinstance(run[0], str):
            return ""
        if len(run) == _RUN and not isinstance(run[1], list):
            return ""
        marks = [mark for mark in run[1] if isinstance(mark, list) and mark] if len(run) == _RUN else []
        piece = html.escape(run[0], quote=False)
        said += f"<strong>{piece}</strong>" if ["b"] in marks else piece
    return said


def _marked(value: Mapping[str, Any], said: str) -> str:
    """Words with what their part says of them: bold, a link."""
    given = value.get("marks") or value.get("decorations")
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
                if isinstance(found := place.get(name), str) and ADDRESS.match(found):
                    return found
    return ""


def _holds_picture(value: Mapping[str, Any]) -> bool:
    return any(isinstance(value.get(name), dict | list) for name in ("pic", "pics"))


def _figures(value: Mapping[str, Any]) -> Iterator[Line]:
    """A block's pictures, the first of them with what is said of it."""
    caption = _caption(value, 0)
    for address in dict.fromkeys(_pictures(value, 0)):
        said = f"<figcaption>{caption}</figcaption>" if caption else ""
        yield Line(f'<figure><img src="{html.escape(address)}">{said}</figure>')
        caption = ""


def _pictures(value: Any, depth: int) -> list[str]:
    """The addresses of the pictures in a block; of one picture in several sizes the first."""
    if depth > DEEPEST:
        return []
    if isinstance(value, list):
        return [address for one in value for address in _pictures(one, depth + 1)]
    if not isinstance(value, dict):
        return []
    told = (value.get(name) for name in rules().pictures)
    own = (one if isinstance(one, str) else _runs(one) for one in told)
    if address := next((one for one in own if ADDRESS.match(one)), ""):
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
    parts = (
        value[name] for name in (*rules().holders, "content") if isinstance(value.get(name), dict | list)
    )
    within = (_caption(part, depth + 1) for part in parts)
    return _called_caption(value, depth) or next(filter(None, within), "")


def _called_caption(value: Mapping[str, Any], depth: int) -> str:
    """The words of the block in a picture's that says of itself that it is the caption."""
    inside = (value[name] for name in ("nodes", "children", "content") if isinstance(value.get(name), list))
    blocks = (one for inner in inside for one in inner if isinstance(one, dict) and _kind(one) in _CAPTIONS)
    return next(filter(None, (_words(one, depth + 1).strip() for one in blocks)), "")

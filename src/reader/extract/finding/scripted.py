"""An article that a page holds only as data for its scripts: in JSON-LD, in what a script draws."""

from __future__ import annotations

import html
import json
import math
import re
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.extract.about.instructions import instructions_of
from reader.extract.finding.picture_series import series_of
from reader.extract.finding.placed import with_pictures
from reader.extract.page.lines import size
from reader.extract.page.literals import unpacked
from reader.extract.page.parse import parse
from reader.extract.page.references import assembled, joined, laid_out, numbered, resolved
from reader.extract.page.script_data import data_of
from reader.extract.parts.headings import letters
from reader.extract.parts.rich_text import is_document, markup_of
from reader.extract.parts.sections import blocks_of
from reader.extract.words.dates import CHINA
from reader.extract.words.rules import facts
from reader.extract.words.state_rules import names
from reader.extract.words.text import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.page.tree import Document

LEAST = 40
"""A text has at least so much to read, in Chinese characters ..."""
SURE = 200
"""... and so much where it is markup under a name that does not call it the text."""
VALUES = 60_000
"""So many values are looked at in all the data of a page."""
LITTLE = 60
"""A page that shows less than this waits for its script ..."""
TIMES = 5
"""... if the script has so many times as much."""
PEOPLE = 6
"""So many people are named; an object about one is wrapped at most so often."""
PACKED = 100
"""A string of so many characters may hold data itself."""
BEGUN = 300
"""What a page shows may be the beginning of its text where it is less than this ..."""
BEGINNING = 12
"""... if the text in its scripts begins with the same so many letters ..."""
READ = 4000
"""... of so many characters ..."""
MORE = 1.5
"""... and is so many times as long."""

_MARKUP = re.compile(r"<(?:p|div|br|section)\b[^>]*>", re.IGNORECASE)
_BRACED = re.compile(r"\{(/?[a-z][a-z\d-]{0,15}+(?:\s[^{}<>]{0,500}+)?)\}", re.IGNORECASE)
"""An element as some systems write it in data: {p}…{/p}."""
_COUNTED = re.compile(r"^\d{1,3}\s?/\s?\d{1,3}\s+")
"""Which picture of how many the words are of: 1/10."""
_NOT_FREE = re.compile(r"""isAccessibleForFree["']?\s*+:\s*+["']?false""", re.IGNORECASE)
_JOINTS = re.compile(r"[-_]")
_SINCE = re.compile(r"1\d{9}(?:\d{3})?")
"""A time in seconds since 1970, or in thousandths."""
_WRITTEN = "%a %b %d %H:%M:%S %z %Y"
"""How networks write when: Wed Mar 18 09:20:00 +0800 2026."""


class _Around(Struct, frozen=True):
    """The nearest object around a value that has a title, or else the nearest one."""

    held: dict[str, Any]
    title: str
    entities: Any = None
    """What the blocks of a document in it refer to."""
    outer: _Around | None = None
    """What stands around it: the date of a text may."""


class _Text(Struct, frozen=True):
    """A text, how much there is to read, and what stands beside it and around that."""

    text: str
    amount: float
    beside: dict[str, Any]
    around: _Around
    note: bool = False
    """Whether its name calls it a summary, or the words beside a picture."""

    def worth(self, title: str) -> tuple[bool, bool, float]:
        """Which text is the article: one that is called as the page is, the longest one."""
        own = letters(self.around.title)
        return not self.note, bool(own) and own in title, self.amount


def scripted(document: Document, *, shown: float, said: str = "") -> Document | None:
    """The page as its script would draw it, the article alone; None where the scripts hold none.

    shown is how much the page shows without the script, said its first paragraph: where it is more than a
    little, only a text that begins with the same words is the page's own. An article that is not free to
    read is left to its publisher.
    """
    said = _COUNTED.sub("", said)
    if shown >= LITTLE and not _may_go_on(document, shown, said):
        return None
    title, beginning = letters(document.title), letters(said)[:BEGINNING]
    best: _Text | None = None
    for found in _texts(document):
        goes_on = len(beginning) == BEGINNING and beginning in letters(TAG.sub("", found.text[:READ]))
        enough = MORE * shown if goes_on else TIMES * shown if shown < LITTLE else math.inf
        if found.amount >= enough and (best is None or found.worth(title) > best.worth(title)):
            best = found
    if best is None:
        return None
    beside = {**best.around.held, **best.beside}
    if _is_paid(beside) or (best.note and not best.worth(title)[1]):
        return None
    text = with_pictures(_as_markup(best.text), beside)
    drawn = parse(f"<article><h1>{html.escape(best.around.title)}</h1>{text}</article>")
    drawn.title, drawn.language, drawn.base = document.title, document.language, document.base
    drawn.canonical, drawn.data = document.canonical, document.data
    drawn.metas = [*document.metas, *_metas(beside, best.around.outer)]
    return drawn


def _may_go_on(document: Document, shown: float, said: str) -> bool:
    """Whether what a page shows may be the beginning of a text that its scripts hold, free to read."""
    return (
        shown < BEGUN
        and len(letters(said)) >= BEGINNING
        and any(form in document.scripts for form in _written(said[:BEGINNING]))
        and not any(_NOT_FREE.search(text) for text in (document.scripts, *document.data))
    )


def _written(text: str) -> Iterator[str]:
    """How a text may stand in a script: as it is, as in JSON, as in JSON that stands in a string."""
    quoted = json.dumps(text)[1:-1]
    yield from (text, quoted, quoted.replace("\\", "\\\\"))


def _texts(document: Document) -> Iterator[_Text]:
    """The texts in the data of a page's scripts that may be its article."""
    nowhere = _Around({}, "")
    room = VALUES
    for data in data_of(document):
        stack: list[tuple[Any, _Around]] = [(data, nowhere)]
        while stack and room > 0:
            value, around = stack.pop()
            room -= 1
            if isinstance(value, dict):
                here = _with(value, around)
                held = _objects_in(value)
                yield from _in_object(value, here, held)
                stack += [(inner, here) for inner in held.values()]
                stack += [(one, around) for one in joined(value)]
            elif isinstance(value, list) and (whole := _whole(value)):
                stack += [(one, around) for one in whole]
            elif isinstance(value, list):
                entries = _referred(value, data)
                if is_document(entries):
                    yield from _document(entries, around)
                elif page := assembled(entries):
                    entries = [page]
                stack += [(inner, around) for inner in entries[:room] if isinstance(inner, dict | list)]
    for name, text in document.fields:
        if _MARKUP.search(text):  # What a reader is to write there is plain.
            yield from _text(name, text, {}, nowhere)


def _whole(value: list[Any]) -> list[Any]:
    """What a list stands for in which each part stands once; empty for any other."""
    whole = resolved(value)
    return [whole] if whole is not value else numbered(value)


def _with(value: dict[str, Any], around: _Around) -> _Around:
    """What stands around the parts of an object."""
    title = _title(value)
    if title or not around.title:
        return _Around(value, title, value.get("entityMap"), around)
    if "entityMap" in value:
        return _Around(around.held, around.title, value["entityMap"], around.outer)
    return around


def _in_object(value: dict[str, Any], here: _Around, held: dict[str, Any]) -> Iterator[_Text]:
    """The texts and documents in an object; held is what else is in it."""
    if markup := _recipe(value):
        yield _Text(markup, _size(markup), value, here)
    for name, inner in value.items():
        if isinstance(inner, str) and len(inner) >= LEAST and name not in held:
            yield from _text(name, inner, value, here)
        elif isinstance(inner, dict) and len(said := _plain(inner)) >= LEAST and _key(name) in names().texts:
            yield from _text(name, said, value, here)
    for first, blocks in laid_out(value):
        if is_document(blocks, alone=True):
            yield from _document(blocks, _with(first, here))
    if blocks := blocks_of(value):
        yield from _document(blocks, here)
    if (series := series_of(value)) and (amount := _size(series)) >= LEAST:
        yield _Text(series, amount, value, here)


def _recipe(value: dict[str, Any]) -> str:
    """An object that says what is needed and what is done, as markup; empty for any other."""
    instructions = instructions_of(value)
    if not instructions.done or not instructions.needed:
        return ""
    needed, done = (
        "".join(f"<li>{html.escape(one)}</li>" for one in said)
        for said in (instructions.needed, instructions.done)
    )
    about = _as_markup(_plain(value.get("description"))) if value.get("description") else ""
    return f"{about}<ul>{needed}</ul><ol>{done}</ol>"


def _objects_in(value: dict[str, Any]) -> dict[str, Any]:
    """The objects and lists in an object, by their names, those among them that are packed in a string."""
    found: dict[str, Any] = {}
    for name, inner in value.items():
        held = unpacked(inner) if isinstance(inner, str) and len(inner) >= PACKED else inner
        if isinstance(held, dict | list):
            found[name] = held
    return found


def _referred(values: list[Any], data: Any) -> list[Any]:
    """A list whose entries only name objects that stand in the data for themselves, with those objects."""
    named = [one.get("__ref") for one in values if isinstance(one, dict) and len(one) == 1]
    if not isinstance(data, dict) or not values or len(named) < len(values):
        return values
    return [data.get(name, {}) for name in named] if all(isinstance(name, str) for name in named) else values


def _document(values: list[Any], around: _Around) -> Iterator[_Text]:
    """An editor's document as a text."""
    markup = markup_of(values, around.entities)
    amount = _size(markup)
    if amount >= LEAST:
        yield _Text(markup, amount, {}, around)


def _text(name: str, text: str, beside: dict[str, Any], around: _Around) -> Iterator[_Text]:
    key = _key(name)
    called = key in names().texts
    note = not called and key in names().notes
    marked = _MARKUP.search(text) is not None
    amount = _size(text)
    long = marked and amount >= SURE
    if long or ((called or note) and amount >= LEAST):
        yield _Text(text, amount, beside, around, note=note and not long)


def _key(name: object) -> str:
    return _JOINTS.sub("", str(name)).lower()


def _title(beside: dict[str, Any]) -> str:
    called = (_plain(held) for name, held in beside.items() if _key(name) in names().titles)
    return next(filter(None, called), "")


def _plain(held: Any) -> str:
    """What is said, also where it stands in an object that has it in several forms."""
    forms = [held.get(name) for name in names().plain] if isinstance(held, dict) else [held]
    return next((form for form in forms if isinstance(form, str)), "")


def _is_paid(beside: dict[str, Any]) -> bool:
    """Whether what stands beside a text says that it is not for everybody."""
    if str(beside.get("isAccessibleForFree", True)).lower() == "false":
        return True
    told = {_key(name): held for name, held in beside.items() if not isinstance(held, dict | list)}
    return any(str(told[name]).lower() not in names().open for name in names().paid & told.keys())


def _metas(beside: dict[str, Any], outer: _Around | None) -> Iterator[tuple[str, str]]:
    """What stands beside a text, under the names that meta elements have."""
    known = {name for names_ in facts().meta.values() for name in names_}
    keys = {_key(name): held for name, held in beside.items()}
    for key, held in keys.items():
        if key in known and (value := _named(held)) and not _SINCE.fullmatch(value):
            yield key, value
    around = {_key(name): held for name, held in outer.held.items()} if outer is not None else {}
    times = (_time(held.get(key)) for held in (keys, around) for key in names().published)
    if value := next(filter(None, times), ""):
        yield "pubdate", value
    for key in names().authors:
        if value := _named(keys.get(key)):
            yield "author", value
            break


def _named(held: Any, depth: int = 0) -> str:
    """Somebody's name: that, an object with it, or several of them."""
    if isinstance(held, list):
        return ", ".join(name for one in held[:PEOPLE] if (name := _named(one, depth)))
    if not isinstance(held, dict):
        return held if isinstance(held, str) else ""
    if depth >= PEOPLE:
        return ""
    keys = {_key(name): value for name, value in held.items()}
    own = (keys[name] for name in names().persons if isinstance(keys.get(name), str))
    inner = (_named(keys[name], depth + 1) for name in names().wrappings if name in keys)
    return next(filter(None, own), "") or next(filter(None, inner), "")


def _time(held: Any) -> str:
    """A date as it is written, or the one that a number of seconds since 1970 stands for, in China."""
    text = str(held) if isinstance(held, int | str) and not isinstance(held, bool) else ""
    if not _SINCE.fullmatch(text):
        with suppress(ValueError):
            return f"{datetime.strptime(text, _WRITTEN):%Y-%m-%d %H:%M:%S}"  # noqa: DTZ007  it has its zone
        return text if isinstance(held, str) else ""
    return f"{datetime.fromtimestamp(int(text[:10]), CHINA):%Y-%m-%d %H:%M:%S}"


def _size(markup: str) -> float:
    """How much there is to read in markup, in Chinese characters."""
    return size(TAG.sub("", markup))


def _as_markup(text: str) -> str:
    """A text as markup: its lines are paragraphs where it has none."""
    if "{/p}" in text:
        text = _BRACED.sub(r"<\1>", text)
    if _MARKUP.search(text):
        return text
    lines = (html.escape(html.unescape(line)) for line in text.splitlines() if line.strip())
    return "".join(f"<p>{line}</p>" for line in lines)

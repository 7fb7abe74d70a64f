"""Turns an article into another script through OpenCC; whoever calls keeps the original."""

from __future__ import annotations

import re
import threading
from bisect import bisect_right
from collections import Counter
from itertools import accumulate, groupby
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.model import TITLE, Article, Block, BlockKind, Notice, Place, Span, SpanKind
from reader.resources import resource
from reader.script.place import offsets_in, place_in
from reader.settings import Script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from opencc import OpenCC

# Traditional text never goes through Simplified on its way to another Traditional: that would make
# one character of two (鍾 and 鐘, 于 and 於) and names would come back wrong.
_FROM_SIMPLIFIED = {
    # What stands in Traditional in between is simplified too.
    Script.SIMPLIFIED: ("t2s",),
    Script.TRADITIONAL: ("s2t",),
    Script.TAIWAN: ("s2twp",),
    Script.HONG_KONG: ("s2hk",),
}
_FROM_TRADITIONAL = {
    # Beside the general forms Hong Kong's (衞) and Taiwan's (看著; 著作 stays) are known here.
    Script.SIMPLIFIED: ("hk2t", "from_taiwan", "t2s"),
    Script.TRADITIONAL: (),
    Script.TAIWAN: ("to_taiwan",),
    Script.HONG_KONG: ("from_taiwan", "t2hk"),
}
_OURS = {
    "to_taiwan": ("to_taiwan.json", "hong_kong_forms.txt"),
    "from_taiwan": ("from_taiwan.json", "own_word.txt"),
}
_LANGUAGES = {
    Script.SIMPLIFIED: "zh-Hans",
    Script.TRADITIONAL: "zh-Hant",
    Script.TAIWAN: "zh-Hant-TW",
    Script.HONG_KONG: "zh-Hant-HK",
}

_IDEOGRAPHS = "".join(map(chr, range(0x4E00, 0xA000)))
# OpenCC takes UTF-8 with no NUL in it; what it cannot take stays as it is.
_UNCONVERTIBLE = re.compile("([\0\ud800-\udfff]+)")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_GINSENG = "蔘"
_EVIDENCE = 4
"""A piece of text is of another script than its article when so many more of its characters say so."""


class Converter:
    """OpenCC's tables, each loaded when it is first needed; may be used from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tables: dict[str, OpenCC] = {}
        self._only: tuple[frozenset[str], frozenset[str]] | None = None

    def convert(self, article: Article, script: Script) -> Article:
        """The article with every word that is shown in that script; for ORIGINAL the article itself.

        Blocks, items, rows, cells and notices stay as many as they were, and so do the marks that end
        sentences; Taiwan's words may be longer or shorter than the ones they stand for. Text that is not
        Chinese stays as it is. A notice's offset follows its place.
        """
        if script is Script.ORIGINAL or article.language.partition("-")[0] == "ja":
            return article
        usual = self._is_traditional("\n".join(_words(article)), article.language.startswith("zh-Hant"))

        def turn(text: str) -> str:
            return self._turn(text, script, usual=usual)

        labels = _labels(article, turn)
        converted = replace(
            article,
            title=turn(article.title),
            site=turn(article.site),
            source=turn(article.source),
            author=turn(article.author),
            blocks=tuple(
                _block(block, turn, lambda text: self._turner(text, script, usual=usual), labels)
                for block in article.blocks
            ),
            notices=tuple(replace(notice, text=turn(notice.text)) for notice in article.notices),
        )
        if converted == article and not article.language.startswith("zh"):
            return article
        language = article.language if article.language[:2] not in {"", "zh"} else _LANGUAGES[script]
        notices = tuple(_moved(notice, article, converted) for notice in converted.notices)
        return replace(converted, language=language, notices=notices)

    def _turn(self, text: str, script: Script, *, usual: bool) -> str:
        return self._turner(text, script, usual=usual)(text)

    def _turner(self, text: str, script: Script, *, usual: bool) -> Callable[[str], str]:
        """What converts this text, and every part of it in the same way."""
        if text.isascii() or _HAN.search(text) is None or _is_japanese(text):
            return _unchanged
        traditional = self._is_traditional(text, usual, least=_EVIDENCE)
        names = (_FROM_TRADITIONAL if traditional else _FROM_SIMPLIFIED)[script]

        def turn(part: str) -> str:
            turned = part
            for name in names:
                turned = self._through(name, turned)
            # OpenCC takes every 人参 for ginseng, also in 三百人参加; both may be written 參.
            return turned if _GINSENG in part else turned.replace(_GINSENG, "參")

        return turn

    def _is_traditional(self, text: str, otherwise: bool, *, least: int = 1) -> bool:  # noqa: FBT001 a question's fallback
        """Whether the characters found in one script only speak for Traditional."""
        simplified, traditional = self._tellers()
        for_traditional = sum(map(traditional.__contains__, text))
        for_simplified = sum(map(simplified.__contains__, text))
        if abs(for_traditional - for_simplified) < least:
            return otherwise
        return for_traditional > for_simplified

    def _tellers(self) -> tuple[frozenset[str], frozenset[str]]:
        """The characters that only Simplified uses, and those that only Traditional uses."""
        if self._only is None:
            simpler, fuller = self._through("t2s", _IDEOGRAPHS), self._through("s2t", _IDEOGRAPHS)
            triples = list(zip(_IDEOGRAPHS, simpler, fuller, strict=True))
            self._only = (
                frozenset(own for own, simple, full in triples if own == simple != full),
                frozenset(own for own, simple, full in triples if own == full != simple),
            )
        return self._only

    def _through(self, name: str, text: str) -> str:
        table = self._table(name)
        if _UNCONVERTIBLE.search(text) is None:
            return str(table.convert(text))
        parts = _UNCONVERTIBLE.split(text)
        return "".join(part if index % 2 else str(table.convert(part)) for index, part in enumerate(parts))

    def _table(self, name: str) -> OpenCC:
        with self._lock:
            if name not in self._tables:
                self._tables[name] = _load(name)
            return self._tables[name]


def convert(article: Article, script: Script) -> Article:
    """The article in that script, once; keep a Converter to do it more often."""
    return Converter().convert(article, script)


def _load(name: str) -> OpenCC:
    import json
    from tempfile import TemporaryDirectory

    import opencc

    if name not in _OURS:
        return opencc.OpenCC(name)
    # OpenCC finds a configuration's tables beside it or by full name; ours names tables of both kinds.
    config, *tables = (resource("script", file) for file in _OURS[name])
    with TemporaryDirectory(prefix="lingdu-") as folder:
        places = {table.name: Path(folder, table.name) for table in tables}
        for table in tables:
            places[table.name].write_bytes(table.read_bytes())
        packaged = Path(opencc.__file__).parent / "clib" / "share" / "opencc"

        def whole(entry: dict[str, object]) -> dict[str, object]:
            file = entry.get("file")
            return (
                entry | {"file": str(places.get(file, packaged / file))} if isinstance(file, str) else entry
            )

        description = json.loads(config.read_text(encoding="utf-8"), object_hook=whole)
        path = Path(folder, config.name)
        path.write_text(json.dumps(description), encoding="utf-8")
        return opencc.OpenCC(str(path))


def _words(article: Article) -> Iterator[str]:
    yield article.title
    for block in article.blocks:
        yield block.text


def _is_japanese(text: str) -> bool:
    """Whether a tenth of the characters are kana; one の in a shop's name makes no Japanese."""
    kana = len(_KANA.findall(text))
    return kana > 1 and kana * 9 >= len(_HAN.findall(text))


def _unchanged(text: str) -> str:
    return text


def _labels(article: Article, turn: Callable[[str], str]) -> dict[str, str]:
    """The footnotes' marks in the other script; two that would become one stay as they are."""
    labels = [block.label for block in article.blocks if block.label]
    turned = {label: turn(label) for label in labels}
    counts = Counter(turned.values())
    return {label: new if counts[new] == 1 else label for label, new in turned.items()}


def _block(
    block: Block,
    turn: Callable[[str], str],
    turner: Callable[[str], Callable[[str], str]],
    labels: Mapping[str, str],
) -> Block:
    """A block in the other script; its spans stay on their words. A program stays as it is."""
    if block.kind is BlockKind.CODE:
        return block
    if block.items:
        parts = block.items
        turned = tuple(map(turn, parts))
        changed = replace(block, text="\n".join(turned), items=turned)
    elif block.rows:
        parts = tuple(cell for row in block.rows for cell in row)
        rows = tuple(tuple(map(turn, row)) for row in block.rows)
        turned = tuple(cell for row in rows for cell in row)
        changed = replace(block, text="\n".join(map("\t".join, rows)), rows=rows)
    else:
        parts, turned = (block.text,), (turn(block.text),)
        changed = replace(block, text=turned[0])
    return replace(
        changed,
        alt=turn(block.alt),
        size=turn(block.size),
        markers=tuple(map(turn, block.markers)),
        label=labels.get(block.label, block.label),
        spans=_spans(block.spans, parts, turned, turner, labels) if block.spans else (),
        language="" if block.language.startswith("zh") else block.language,
    )


def _spans(
    spans: tuple[Span, ...],
    parts: Sequence[str],
    turned: Sequence[str],
    turner: Callable[[str], Callable[[str], str]],
    labels: Mapping[str, str],
) -> tuple[Span, ...]:
    """Spans on the same words of a text whose parts, with one sign between them, were converted each."""
    starts, new_starts = _starts(parts), _starts(turned)
    places = sorted({place for span in spans for place in (span.start, span.end)})
    where: dict[int, int] = {}
    for index, group in groupby(places, key=lambda place: bisect_right(starts, place) - 1):
        held = list(group)
        into = [place - starts[index] for place in held]
        moved = offsets_in(parts[index], turned[index], into, turner(parts[index]))
        where |= {place: new_starts[index] + offset for place, offset in zip(held, moved, strict=True)}
    found = (
        replace(span, start=where[span.start], end=where[span.end], target=_target(span, labels))
        for span in spans
    )
    return tuple(span for span in found if span.start < span.end)


def _target(span: Span, labels: Mapping[str, str]) -> str:
    return labels.get(span.target, span.target) if span.kind is SpanKind.NOTE else span.target


def _starts(parts: Sequence[str]) -> list[int]:
    return [0, *accumulate(len(part) + 1 for part in parts[:-1])]


def _moved(notice: Notice, original: Article, converted: Article) -> Notice:
    if notice.offset is None or notice.block is None or not TITLE <= notice.block < len(original.blocks):
        return notice
    place = place_in(original, converted, Place(notice.block, notice.offset))
    return replace(notice, offset=place.offset)

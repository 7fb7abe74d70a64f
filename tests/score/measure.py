"""How much of what a page holds was found, and how much of what was found it holds, part by part."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from reader.model import Article, Block, BlockKind, Listing, SpanKind

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from tests.score.cases import Outcome

FACTS = ("title", "site", "source", "published", "updated", "author", "language")
TEXT = "text"
"""The part that is counted in GRAM tokens at a time."""
SHORT = 10
"""A line of so many characters or fewer is short: a signature, a caption, a cell; what others lose."""
GRAM = 4
"""So many tokens in a row are compared: a Chinese character is a token, elsewhere a word."""

_TOKEN = re.compile(r"[㐀-鿿豈-﫿]|[^\W_㐀-鿿豈-﫿]+")
_BY_ADDRESS = frozenset({"figure", "attachment", "video"})
"""Kinds that are told apart by their address; their text is a part of its own."""
_SPANS = {
    SpanKind.LINK: "link",
    SpanKind.EMPHASIS: "emphasis",
    SpanKind.STRONG: "emphasis",
    SpanKind.CODE: "code in a line",
    SpanKind.NOTE: "footnote mark",
    SpanKind.SUPERSCRIPT: "super- and subscript",
    SpanKind.SUBSCRIPT: "super- and subscript",
}


class Count(Struct):
    """What there is to find, what was given, and how much of the one is in the other."""

    wanted: int = 0
    given: int = 0
    right: int = 0

    @property
    def found(self) -> float:
        """Per cent of what there is that was found; 100 where there is nothing."""
        return 100 * self.right / self.wanted if self.wanted else 100.0

    @property
    def precision(self) -> float:
        """Per cent of what was given that is right; 100 where nothing was given."""
        return 100 * self.right / self.given if self.given else 100.0

    @property
    def both(self) -> float:
        """The two in one (their harmonic mean), which neither silence nor talk alone can raise."""
        return 200 * self.right / (self.wanted + self.given) if self.wanted + self.given else 100.0

    @property
    def whole(self) -> bool:
        """Whether everything was found and nothing else."""
        return self.right == self.wanted == self.given


class Tally(Struct):
    """The counts of many pages, by part, and what went wrong."""

    counts: dict[str, Count] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def compare(self, part: str, wanted: Iterable[Hashable], given: Iterable[Hashable]) -> None:
        """Count what is in both, as often as it is in both; name the rest."""
        want, give = Counter(wanted), Counter(given)
        both = want & give
        count = self.counts.setdefault(part, Count())
        count.wanted += want.total()
        count.given += give.total()
        count.right += both.total()
        if part == TEXT:
            return  # its lines are named where they belong
        for sign, rest in (("-", want - both), ("+", give - both)):
            self.faults += [f"{sign} {part}: {each}" for each in rest.elements()]

    def add(self, other: Tally) -> None:
        """Add another one's counts."""
        for part, count in other.counts.items():
            mine = self.counts.setdefault(part, Count())
            mine.wanted += count.wanted
            mine.given += count.given
            mine.right += count.right
        self.faults += other.faults

    @property
    def whole(self) -> bool:
        """Whether everything is right."""
        return all(count.whole for count in self.counts.values())


def key(text: str) -> str:
    """A text without its spaces: where a line is broken makes no difference here."""
    return "".join(text.split())


def grams(text: str) -> list[tuple[str, ...]]:
    """GRAM tokens in a row, at every place."""
    tokens = _TOKEN.findall(text.lower())
    if len(tokens) < GRAM:
        return [tuple(tokens)] if tokens else []
    return list(zip(*(tokens[start:] for start in range(GRAM)), strict=False))


def measure(expected: dict[str, Any], outcome: Outcome) -> Tally:
    """Compare one page's outcome with what a person says that it holds."""
    tally = Tally()
    tally.compare("kind of page", [_kind_expected(expected)], [_kind_given(outcome)])
    if "listing" in expected:
        _listing(tally, expected, outcome if isinstance(outcome, Listing) else Listing("", ()))
    elif "lines" in expected:
        _article(tally, expected, outcome if isinstance(outcome, Article) else Article("", ()))
    return tally


def _kind_expected(expected: dict[str, Any]) -> str:
    return str(expected.get("error") or ("Listing" if "listing" in expected else "Article"))


def _kind_given(outcome: Outcome) -> str:
    if isinstance(outcome, Article) and not (outcome.title or outcome.blocks):
        return "nothing"
    return type(outcome).__name__


def _listing(tally: Tally, expected: dict[str, Any], listing: Listing) -> None:
    wanted = expected["listing"]
    tally.compare("title", _said(wanted["title"]), _said(listing.title))
    tally.compare("next page", _said(wanted["next"]), _said(listing.next))
    tally.compare(
        "entry",
        [(key(entry["title"]), entry["address"]) for entry in wanted["entries"]],
        [(key(entry.title), entry.address) for entry in listing.entries],
    )
    tally.compare(
        "entry's date",
        [(entry["address"], entry["date"]) for entry in wanted["entries"] if "date" in entry],
        [(entry.address, entry.date) for entry in listing.entries if entry.date],
    )
    told = [(entry["address"], key(entry["summary"])) for entry in wanted["entries"] if "summary" in entry]
    if told:
        given = [(entry.address, key(entry.summary)) for entry in listing.entries if entry.summary]
        tally.compare("entry's summary", told, given)
    text = "\n".join([listing.title, *(entry.title for entry in listing.entries)])
    _kept_out(tally, expected, text)


def _article(tally: Tally, expected: dict[str, Any], article: Article) -> None:
    for fact in FACTS:
        if fact in expected:
            tally.compare(fact, _said(key(expected[fact])), _said(key(getattr(article, fact))))
    if "pages" in expected:
        tally.compare("pages", [expected["pages"]], [article.pages])
    lines, blocks = expected["lines"], article.blocks
    tally.compare(
        TEXT,
        [gram for line in lines for gram in grams(line["text"])],
        [gram for block in blocks for gram in grams(block.text)],
    )
    wanted_lines = [key(part) for line in lines for part in re.split(r"[\n\t]", line["text"]) if key(part)]
    given_lines = [key(part) for block in blocks for part in re.split(r"[\n\t]", block.text) if key(part)]
    tally.compare(
        "short line",
        [line for line in wanted_lines if len(line) <= SHORT],
        [line for line in given_lines if len(line) <= SHORT],
    )
    _kinds(tally, lines, blocks)
    _order(tally, wanted_lines, given_lines)
    _details(tally, lines, blocks)
    _spans(tally, lines, blocks)
    tally.compare(
        "notice",
        [(kind, where, key(text)) for kind, where, text in expected.get("notices", [])],
        [(notice.kind.value, notice.where, key(notice.text)) for notice in article.notices],
    )
    _kept_out(tally, expected, "\n".join([article.title, *(block.text for block in blocks)]))


def _said(text: str) -> list[str]:
    return [text] if text else []


def _kept_out(tally: Tally, expected: dict[str, Any], text: str) -> None:
    words = expected.get("must_not_appear", [])
    tally.compare("kept out", words, [word for word in words if word not in text])


def _kinds(tally: Tally, lines: list[dict[str, Any]], blocks: tuple[Block, ...]) -> None:
    for kind in BlockKind:
        of_kind = [line for line in lines if line["kind"] == kind.value]
        given = [block for block in blocks if block.kind is kind]
        if kind is BlockKind.LIST:
            _lists(tally, of_kind, given)
        elif kind is BlockKind.TABLE:
            _tables(tally, of_kind, given)
        elif kind.value in _BY_ADDRESS:
            name = "image" if kind is BlockKind.FIGURE else "address"
            text = "caption" if kind is BlockKind.FIGURE else f"{kind.value}'s text"
            tally.compare(kind.value, [line[name] for line in of_kind], [getattr(b, name) for b in given])
            tally.compare(
                text,
                [(line[name], key(line["text"])) for line in of_kind if line["text"]],
                [(getattr(block, name), key(block.text)) for block in given if block.text],
            )
        else:
            tally.compare(kind.value, [key(line["text"]) for line in of_kind], [key(b.text) for b in given])


def _lists(tally: Tally, lines: list[dict[str, Any]], blocks: list[Block]) -> None:
    wanted = [
        (key(item), level, line["ordered"])
        for line in lines
        for item, level in _levelled(line["text"].split("\n"), line.get("levels", ()))
    ]
    given = [
        (key(item), level, block.ordered)
        for block in blocks
        for item, level in _levelled(list(block.items), block.levels)
    ]
    tally.compare("list", [key(line["text"]) for line in lines], [key(block.text) for block in blocks])
    tally.compare("list item", [item for item, _, _ in wanted], [item for item, _, _ in given])
    tally.compare("list item's level", [each[:2] for each in wanted], [each[:2] for each in given])
    tally.compare(
        "list counted",
        [(key(e["text"]), e["ordered"]) for e in lines],
        [(key(b.text), b.ordered) for b in blocks],
    )


def _levelled(items: list[str], levels: Iterable[int]) -> list[tuple[str, int]]:
    return list(zip(items, [*levels] or [0] * len(items), strict=False))


def _tables(tally: Tally, lines: list[dict[str, Any]], blocks: list[Block]) -> None:
    tally.compare("table", [key(line["text"]) for line in lines], [key(block.text) for block in blocks])
    tally.compare(
        "table cell",
        [key(c) for line in lines for row in line["text"].split("\n") for c in row.split("\t") if key(c)],
        [key(cell) for block in blocks for row in block.rows for cell in row if key(cell)],
    )
    given = {key(block.text): block for block in blocks}
    for line in lines:
        block = given.get(key(line["text"]))
        for name in ("header_rows", "header_columns"):
            if name in line:
                tally.compare("table's header", [(name, line[name])], [(name, getattr(block, name, None))])
        if block is not None:
            merged = [(m.row, m.column, m.rows, m.columns) for m in block.merged]
            tally.compare("merged cells", [tuple(m) for m in line.get("merged", ())], merged)
        else:
            tally.compare("merged cells", [tuple(m) for m in line.get("merged", ())], [])


def _details(tally: Tally, lines: list[dict[str, Any]], blocks: tuple[Block, ...]) -> None:
    unsaid = {key(line["text"]) for line in lines if line["kind"] == "heading" and "level" not in line}
    headings = [block for block in blocks if block.level and key(block.text) not in unsaid]
    tally.compare(
        "heading's level",
        [(key(line["text"]), line["level"]) for line in lines if "level" in line],
        [(key(block.text), block.level) for block in headings],
    )
    for name, part in (
        ("media_type", "attachment's kind"),
        ("size", "attachment's size"),
        ("label", "footnote's label"),
        ("alt", "picture's own words"),
        ("language", "block's language"),
    ):
        tally.compare(
            part,
            [(_name(line["kind"], line), line[name]) for line in lines if line.get(name)],
            [(_name(b.kind.value, b), getattr(b, name)) for b in blocks if getattr(b, name)],
        )
    if any("page" in line for line in lines):
        tally.compare(
            "block's page",
            [(key(line["text"]), line.get("page", 1)) for line in lines],
            [(key(block.text), block.page) for block in blocks],
        )


def _name(kind: str, part: dict[str, Any] | Block) -> str:
    """What a block is told apart by."""
    name = {"figure": "image", "attachment": "address", "video": "address"}.get(kind, "text")
    return key(str(part[name] if isinstance(part, dict) else getattr(part, name)))


def _spans(tally: Tally, lines: list[dict[str, Any]], blocks: tuple[Block, ...]) -> None:
    wanted = [
        (_SPANS[SpanKind(span[0])], key(span[1]), *span[2:])
        for line in lines
        for span in line.get("spans", ())
    ]
    given = [
        (_SPANS[span.kind], key(block.text[span.start : span.end]), *_said(span.target))
        for block in blocks
        for span in block.spans
    ]
    for part in dict.fromkeys(_SPANS.values()):
        tally.compare(part, [s[1:] for s in wanted if s[0] == part], [s[1:] for s in given if s[0] == part])


def _order(tally: Tally, wanted: list[str], given: list[str]) -> None:
    """Lines of text that stand in the right order, counted by the longest run of them that does."""
    best = [0] * (len(given) + 1)
    for line in wanted:
        above = best[:]
        for at, other in enumerate(given):
            best[at + 1] = above[at] + 1 if line == other else max(above[at + 1], best[at])
    tally.counts["line in order"] = Count(len(wanted), len(given), best[-1])

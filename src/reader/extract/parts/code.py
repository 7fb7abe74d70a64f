"""A program's text: which elements hold one, and what of it is code and not a line's number or a button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.words.part_rules import part_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.tree import Node

PREFORMATTED = frozenset({"pre", "xmp", "listing", "plaintext"})
LONGEST = 200_000
"""No more of a program than this is shown, in characters."""
BEGINNING = 400
"""So many characters of a cell show whether it holds the numbers of lines."""

_RETURNS = re.compile(r"\r\n?")
_CELLS = 2
"""A line of a highlighted program has its number and its words."""
_LINES = frozenset({"p", "div", "li", "tr"})
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_CODE_LINE = re.compile(
    r"[{};=<>]|^\s*(?:#|//|/\*|\*|\$ |>>>|<!|@\w|"
    r"(?:def|import|from|class|func|return|if|for|let|const|var|public|private|SELECT|"
    r"INSERT|sudo|npm|pip|git|cd) )"
)
_PLAIN_LINE = re.compile(r"\s*[^\s{}=<>|\\]+(?: {1,2}[^\s{}=<>|\\]+)*\s*")
"""Words with no more than two spaces between them, and none of the signs that programs are made of."""
WRAPPED = 6
"""So many lines of at least WIDTH characters may show the width that a text was broken at."""
WIDTH = 48
MOSTLY_PLAIN = 0.9
_NUMBERS = re.compile(r"\s*\d{1,5}(?:\s+\d{1,5})*\s*")
_NUMBERED = re.compile(r"\s{0,4}(\d{1,4})(?:[ \t]|$)")
NUMBERED = 3
"""So many lines that begin with their numbers are no accident."""
_SENTENCE_END = re.compile(r"[。！？”」…]\s*$")
PROSE = 0.5
"""A pre element with more than this part of it Chinese, or of its lines ending like sentences, is a text."""


def names_of(node: Node) -> frozenset[str]:
    """The names in an element's class, whole and without what follows the first hyphen."""
    names = node.get("class").lower().split()
    if not names:
        return frozenset()
    return frozenset(names) | {name.split("-")[0] for name in names}


def is_code(node: Node) -> bool:
    """Whether a pre element (or what a highlighter made of one) says that it holds a program."""
    if "wp-block-verse" in node.get("class") or "poem" in node.get("class"):
        return False
    inner = [child.tag for child in node.elements]
    if inner and "code" in inner:
        return True
    near = [node, *(outer for _, outer in zip(range(3), node.above(), strict=False))]
    words = part_rules().code_names
    return any("class" in each.attributes and not words.isdisjoint(names_of(each)) for each in near)


def is_code_table(node: Node) -> bool:
    """Whether a table is a highlighter's: one cell of line numbers, one of code; or a numbered line a row."""
    rows = 0
    for inner in node.walk():
        if inner.tag == "table" and inner is not node:
            # A highlighter's holds no other; tables in tables would be walked through again and again.
            return False
        if inner.tag == "tr":
            cells = [cell for cell in inner.elements if cell.tag in {"td", "th"}]
            if len(cells) < _CELLS or not is_gutter(cells[0]):
                return False
            rows += 1
    if not rows:
        return False
    words = part_rules().code_names
    near = [node, *(outer for _, outer in zip(range(3), node.above(), strict=False))]
    return any(inner.tag in {"pre", "code"} for inner in node.walk()) or any(
        not words.isdisjoint(names_of(each)) for each in near
    )


def code_of(node: Node) -> str:
    """A program's text with its line breaks, without what stands beside it."""
    return _without_numbers(_raw(node, gutters=True)[:LONGEST].strip("\n").rstrip())


def _without_numbers(text: str) -> str:
    """A program's text without the numbers of its lines, where each line begins with its own."""
    lines = text.split("\n")
    found = [_NUMBERED.match(line) for line in lines]
    if len(lines) < NUMBERED or any(
        match is None or int(match[1]) != number for number, match in enumerate(found, 1)
    ):
        return text
    return "\n".join(line[match.end() :] for line, match in zip(lines, found, strict=True) if match)


def raw_text(node: Node) -> str:
    """An element's text with its line breaks as they stand."""
    return _raw(node, gutters=False)


def _raw(top: Node, *, gutters: bool) -> str:
    pieces: list[str] = []
    stack: list[Node | str] = [top]
    lined: dict[Node, bool] = {}
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
        elif item.tag == "br":
            pieces.append("\n")
        elif (
            not item.hidden
            and not (item.dropped and not gutters)
            and not (gutters and item is not top and is_gutter(item))
        ):
            if (item.tag in _LINES or _is_line(item, lined)) and pieces and not pieces[-1].endswith("\n"):
                pieces.append("\n")
            stack.extend(reversed(item.children))
    text = "".join(pieces)
    return _RETURNS.sub("\n", text) if "\r" in text else text


def _is_line(item: Node, lined: dict[Node, bool]) -> bool:
    """Whether an element is one of several that each hold a line: WeChat writes a code element for each.

    What is found out about an element around them is kept in `lined`.
    """
    around = item.parent
    if item.tag != "code" or around is None or around.tag not in {"pre", "section", "div"}:
        return False
    if around not in lined:
        lined[around] = sum(each.tag == "code" for each in around.elements) > 1
    return lined[around]


def is_gutter(node: Node) -> bool:
    """Whether an element holds the numbers of lines, or buttons."""
    names = frozenset(node.get("class").lower().split())
    if not names.isdisjoint(part_rules().gutters):
        return True
    return node.tag in {"td", "th"} and bool(_NUMBERS.fullmatch(_raw_short(node)))


def is_gutter_beside(node: Node) -> bool:
    """Whether an element of its own holds the line numbers of the program beside it, or its buttons."""
    if node.tag in PREFORMATTED or node.tag in {"td", "th"} or not is_gutter(node):
        return False
    beside = node.parent.elements if node.parent is not None else ()
    return node.tag in {"ul", "ol"} or any(one.tag in PREFORMATTED for one in beside)


def _raw_short(node: Node) -> str:
    """How the text of a cell begins."""
    text = ""
    for inner in node.walk():
        text += "".join(child for child in inner.children if isinstance(child, str))[:BEGINNING] + " "
        if len(text) > BEGINNING:
            break
    return text.rpartition(" ")[0] if len(text) > BEGINNING else text


def is_prose(text: str) -> bool:
    """Whether preformatted text is running text."""
    lines = [line for line in text.split("\n") if line.strip()]
    if sum(bool(_CODE_LINE.search(line)) for line in lines) > len(lines) / 2:
        return False
    if _is_wrapped(lines):
        return True
    chinese = len(_CHINESE.findall(text))
    return chinese > PROSE * len(text.replace(" ", "")) or (
        sum(bool(_SENTENCE_END.search(line)) for line in lines) > PROSE * len(lines)
    )


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are sentences in letters, broken at one width: a letter, as old archives of mail keep it.

    No columns, and nothing that somebody else wrote, quoted line by line.
    """
    if len(lines) < WRAPPED or any(line.startswith((">", "|", "    ")) for line in lines):
        return False
    wide = sum(WIDTH <= len(line) <= 2 * WIDTH for line in lines)
    plain = sum(_PLAIN_LINE.fullmatch(line) is not None for line in lines)
    stops = sum(line.count(". ") + line.rstrip().endswith((".", "?", "!")) for line in lines)
    return wide > PROSE * len(lines) and plain > MOSTLY_PLAIN * len(lines) and 4 * stops >= len(lines)


def looks_like_code(text: str) -> bool:
    """Whether most lines of a text have the marks of a program's, and it is not in Chinese."""
    lines = [line for line in _without_numbers(text).split("\n") if line.strip()]
    if len(_CHINESE.findall(text)) > PROSE * len(text):
        return False
    return sum(bool(_CODE_LINE.search(line)) for line in lines) > len(lines) / 2

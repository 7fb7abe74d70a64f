"""Names in a row behind a text, one beside the other, with no sentence around them.

万鼎娱乐,万鼎娱乐平台,万鼎娱乐注册 behind a full stop is for those who look for words; so are ten names of
ten sites under 友情链接. Neither a brand nor a title need give them away: that they are one name with the
tails of a site, or names that end with what the trade sells, and that the article has none of it, does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.tokens import TAILS, tokens_of
from reader.extract.words.lexicon import Word, lexicon
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SHORTEST, LONGEST = 3, 16
"""A name in a row has so many characters, with its tails."""
SEVERAL, MANY = 3, 4
"""So many different tails one name has in the rows of an article; a row of other names has so many."""
SORTS = 3
"""... which end with so many different words."""
MOST_OF = 0.6
"""So many of its names end so."""

MOST = 200
"""So many rows are looked at: a page of nothing else is a list."""
LOOKED = 600
"""A row is looked for in so many last characters of a line."""

_STOPS = "。！？!?…”」"
_ROW = re.compile(
    r"[\s|｜,，、/]*(?:(?P<label>[\u3400-\u9fff]{2,6})[:：]\s*)?"
    r"(?P<row>[^\s,，、|｜/;；:：_-]{2,20}(?:[\s,，、|｜/;；_-]+[^\s,，、|｜/;；:：_-]{2,20})+)\s*"
)
"""What stands behind the last stop of a line, its label before it."""
_LIST = re.compile("名单|如下|名录|入选|获奖|成员|单位|企业|包括|参赛")
_PIECE = re.compile(r"[^\s,，、|｜/;；_-]+")
_TAILS = frozenset({Word.TAIL, Word.WEAK_TAIL, Word.TRADE, Word.WEAK_TRADE})
_GAMES = ("娱乐", "棋牌", "彩票", "真人", "博彩", "投注", "电竞", "体育", "彩", "视讯", "竞技")
"""What those deal in whose names stand in such rows; two of these must be among them."""
_MORE = re.compile("(?:代理|开户|手机|网|线路|客户端|备用|版)*")
"""What such a name's tail may be besides."""


class _Row(Struct, frozen=True):
    """[start, end) of a text, and the names in it, folded."""

    index: int
    start: int
    end: int
    names: tuple[str, ...]


def rows(texts: Sequence[str], own: Iterable[str]) -> list[list[Found]]:
    """For each text of an article, its title the first, the rows of names in it that are no article's.

    own is what the page says in its logo, its menus and its foot.
    """
    found: list[list[Found]] = [[] for _ in texts]
    every = [row for index, text in enumerate(texts) if index for row in _rows_in(index, text)]
    if not every or len(every) > MOST:
        return found
    stems, directories = list(_stems(every)), any(len(_games(row.names)) > 1 for row in every)
    if not stems and not directories:
        return found
    rest = list(texts)
    for row in every:
        rest[row.index] = rest[row.index][: row.start]
    said, around = fold("\n".join(rest)).text, fold("\n".join(own)).text
    if lexicon().about_it.search(said):
        return found
    stems = [stem for stem in stems if stem not in said and stem not in around]
    for row in every:
        family = any(_is_of(stem, row.names) for stem in stems)
        if not family and not _is_directory(row.names, said, around):
            continue
        words = fold(texts[row.index][row.start : row.end]).text
        if not is_kept(words, 0, len(words)):
            reasons = (Reason.BRAND, Reason.ELSEWHERE)
            found[row.index].append(Found(row.start, row.end, HIDE, reasons, words, sure=True))
    return found


def _is_of(stem: str, names: Sequence[str]) -> bool:
    """Whether most names of a row begin with a stem."""
    return sum(name.startswith(stem) for name in names) >= max(SEVERAL, MOST_OF * len(names))


def _games(names: Iterable[str]) -> set[str]:
    """Which of _GAMES stand in some names."""
    whole = "\n".join(names)
    return {game for game in _GAMES if game in whole}


def _rows_in(index: int, text: str) -> Iterator[_Row]:
    """The rows behind the last stop of each line of a text; linear in its length."""
    start = 0
    for line in text.split("\n"):
        # Most lines end with a stop: there is nothing behind it.
        begins = len(line) if line.isascii() else _behind_stop(line)
        match = _ROW.fullmatch(line, begins) if begins < len(line) else None
        if match and not _LIST.search(match.group("label") or ""):
            names = tuple(fold(piece).text for piece in _PIECE.findall(match.group("row")))
            if all(SHORTEST - 1 <= len(name) <= LONGEST for name in names):
                first = begins + len(match.group()) - len(match.group().lstrip())
                yield _Row(index, start + first, start + len(line), names)
        start += len(line) + 1


def _behind_stop(line: str) -> int:
    """Where what stands behind a line's last stop begins; its end where that is no row."""
    if line[-1:] in _STOPS:
        return len(line)
    last = max(line.rfind(stop, max(0, len(line) - LOOKED)) for stop in _STOPS)
    return last + 1 if last >= 0 or len(line) <= LOOKED else len(line)


def _stems(every: Sequence[_Row]) -> Iterator[str]:
    """Names that stand with several tails of a site in the rows."""
    alike = defaultdict[str, list[str]](list)
    for name in dict.fromkeys(name for row in every for name in row.names):
        alike[name[: SHORTEST - 1]].append(name)
    for names in alike.values():
        if len(names) < SEVERAL:
            continue
        for name in sorted(names, key=len):
            stem = _bare(name)
            rests = (other[len(stem) :] for other in names if other.startswith(stem))
            tails = {rest for rest in rests if _is_tail(rest)}
            # So short a beginning may be several words': one more must have it.
            if len(tails) >= SEVERAL + (len(stem) < SHORTEST):
                yield stem


def _bare(name: str) -> str:
    """A name without the tails at its end, as far as something is left."""
    end = len(name)
    for token in reversed(list(tokens_of(name))):
        if token.end != end or token.kind not in TAILS or token.start < SHORTEST - 1:
            break
        end = token.start
    return name[:end]


def _is_tail(text: str) -> bool:
    """Whether a text is nothing, or nothing but a site's tails."""
    last, rest = 0, ""
    for token in tokens_of(text):
        if token.kind in _TAILS:
            rest += text[last : token.start]
            last = token.end
    return _MORE.fullmatch(rest + text[last:]) is not None


def _is_directory(names: Sequence[str], said: str, around: str) -> bool:
    """Whether most names of a row end with what the trade sells, of several sorts, and the article has none.

    Around it one of them may be the page's own; several are the same intruder's.
    """
    ends = {}
    for name in names:
        tokens = list(tokens_of(name))
        if not tokens or tokens[-1].end != len(name) or Word.ORDINARY in {token.kind for token in tokens}:
            continue
        if tokens[-1].kind in _TAILS and tokens[-1].start > 0:
            ends[name] = tokens[-1].text
    # What an article is about it may list as well.
    ends = {name: end for name, end in ends.items() if end not in said}
    return (
        len(set(names)) >= MANY
        and len(ends) >= MOST_OF * len(names)
        and len(set(ends.values())) >= SORTS
        and len(_games(ends)) > 1
        and not any(name in said for name in names)
        and sum(name in around for name in names) != 1
    )

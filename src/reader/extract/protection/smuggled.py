"""Whether a title, key word or heading is an advertisement that someone smuggled into a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.extract.protection.clean import fold
from reader.extract.protection.listed import is_kept
from reader.extract.protection.phrases import Phrase, phrases_of
from reader.extract.protection.tokens import tokens_of
from reader.extract.words.grams import is_typical
from reader.extract.words.lexicon import Word, lexicon, tells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SEPARATORS = re.compile(
    # Whatever it is begins with one of these: all other characters are passed over fast.
    r"[,，、;；|｜_【】\s–—-](?:(?<=[,，、;；|｜_【】\n\t])[,，、;；|｜_【】\n\t]*|(?<=\s)[-–—·]\s"
    r"|(?<=[-–—])(?:(?=[^\d\s])|(?<=[\u3400-\u9fff].)(?=\d{3,6}(?!年)\.?[a-zA-Z\u3400-\u9fff])))"
)
ENOUGH = 4
"""So many points (see phrases.py) make a title an advertisement."""
REST = 6
"""So many characters of it may be words of no trade: a name that nobody knows yet."""
BEHIND = 3
"""... and so many of these may stand behind the words of the trade: more is a sentence."""
SHORTEST = 4
"""A phrase shorter than this is looked for nowhere else, unless it is a name that means nothing else."""
LONGEST = 2000
"""Longer texts are no titles; only their beginning is looked at."""
FEW, AROUND = 10, 100_000
"""What a title advertises is looked for in parts of so many stems, in so much of an article."""
LONGEST_NAME = 16
"""A name with all its tails has at most so many characters."""
OWN = 4
"""A title's own words are no fewer characters than this."""
NAME = 6
"""A name that nobody knows yet has at most so many characters."""
_NAME = re.compile(rf"[\u3400-\u9fffa-z0-9]{{2,{NAME}}}$")
_LATIN = re.compile("[0-9a-z]")
_WORDS = re.compile(r"[\u3400-\u9fffa-z0-9]")
_TAILS = frozenset({Word.TAIL, Word.WEAK_TAIL, Word.TRADE})


class Piece(Struct, frozen=True):
    """A part of a title between its separators: [start, end) of it."""

    start: int
    end: int
    text: str
    phrase: Phrase | None
    """What makes it an advertisement; None where it is none."""
    stem: str = ""
    """The name in it, folded."""
    likely: Phrase | None = None
    """What would make it one if it is foreign to the page: it is built like one."""


def is_advertisement(text: str) -> bool:
    """Whether a title, key word or heading is such an advertisement, or has one between its separators.

    A text that speaks *about* gambling, as the police and the lottery do, is none. A Latin name or a number
    before what is sold is one where there is nothing else.
    """
    if not _may_advertise(text):
        return False
    pieces = pieces_of(text)
    alone = pieces[0].likely if len(pieces) == 1 else None
    named = alone is not None and alone.has(Word.LETTERS, Word.MIXED, Word.NUMBER)
    return named or any(piece.phrase for piece in pieces)


def _may_advertise(text: str) -> bool:
    """Whether there may be a phrase in any piece of a text: hardly ever, and the whole is looked at faster.

    Where nothing is dropped as a disguise, the pieces are folded as the whole is.
    """
    text = text[:LONGEST]
    folded = fold(text).text
    return len(folded) < len(text) or tells(folded)


def without_advertisements(title: str) -> str:
    """A title without what was put before it or behind it; empty where nothing else is left."""
    if not is_advertisement(title):
        return title
    rest = own_words(title)
    # A site's doors alone are nobody's headline.
    return "" if is_advertisement(rest) or all(map(_is_tail, parts_of(rest))) else rest


def foreign(title: str, heading: str, own: Iterable[str]) -> tuple[Piece, ...]:
    """Which pieces of a title are built like advertisements and belong to nothing else on the page.

    The page's heading stands behind such a piece or is not in the title at all; own is what the page calls
    itself elsewhere, where its own name would stand again.
    """
    pieces = pieces_between(title)
    if not any(piece.likely for piece in pieces):
        return ()
    said = fold(
        "\n".join([*own, *(piece.text for piece in pieces_between(heading) if not piece.likely)])
    ).text
    around = [index for index, piece in enumerate(pieces) if not piece.likely and reads(piece.text) >= OWN]
    replaced = not shared(fold(title).text, fold(heading).text)
    return tuple(
        piece
        for index, piece in enumerate(pieces)
        if piece.likely
        and piece.stem not in said
        and not lexicon().about.search(fold(piece.text).text)
        and (replaced or any(other > index for other in around))
    )


def reads(text: str) -> int:
    """How many characters of a text are read."""
    return len(_WORDS.findall(fold(text).text))


def shared(one: str, other: str) -> bool:
    """Whether two texts have as many characters in a row in common as a title's own words have at least."""
    return any(other[at : at + OWN] in one for at in range(len(other) - OWN + 1))


def slots(title: str) -> Iterator[str]:
    """The parts of a title, folded, where a page names its site, if they could be the name of a brand."""
    parts = [part.strip() for part in _SEPARATORS.split(title[:LONGEST])]
    for part in parts[1:]:
        folded = fold(part).text
        if not SHORTEST <= len(folded) <= LONGEST_NAME or lexicon().institutions.search(folded):
            continue
        tokens = list(tokens_of(folded))
        kinds = {token.kind for token in tokens}
        # 校园体育 is a column of a school's; one weak word does not make a brand.
        loud = len(tokens) > 1 or bool(kinds - {Word.WEAK_TRADE, Word.WEAK_TAIL}) or _LATIN.search(folded)
        if kinds and loud and Word.ORDINARY not in kinds and tokens[-1].end == len(folded):
            yield folded


def own_words(title: str) -> str:
    """A title without the advertisements between its separators; empty where there is nothing else."""
    pieces = pieces_of(title)
    if not any(piece.phrase for piece in pieces):
        return title
    kept: list[str] = []
    last = -1
    for index, piece in enumerate(pieces):
        if piece.phrase is not None:
            continue
        if last >= 0:
            kept.append(title[pieces[index - 1].end : piece.start])
        kept.append(piece.text)
        last = index
    rest = "".join(kept).strip()
    # 【简讯】 at an edge keeps what it is set in.
    opens, closes = rest.count("【"), rest.count("】")
    return "【" * (closes - opens) + rest + "】" * (opens - closes)


def pieces_of(text: str) -> list[Piece]:
    """A title's pieces in order, each judged."""
    return [] if lexicon().about.search(fold(text[:LONGEST]).text) else pieces_between(text)


def pieces_between(text: str) -> list[Piece]:
    """The same, whatever the title is about."""
    text = text[:LONGEST]
    found: list[Piece] = []
    last = 0
    for match in [*_SEPARATORS.finditer(text), None]:
        start, end = last, match.start() if match else len(text)
        last = match.end() if match else len(text)
        piece = text[start:end]
        if piece.strip():
            start += len(piece) - len(piece.lstrip())
            found.append(_judged(start, piece.strip()))
    return _with_neighbours(found)


def parts_of(text: str) -> list[str]:
    """What stands between a title's separators, unjudged."""
    return [part.strip() for part in _SEPARATORS.split(text[:LONGEST]) if part.strip()]


def _with_neighbours(pieces: list[Piece]) -> list[Piece]:
    """The pieces; one of nothing but tails beside an advertisement belongs to it."""
    found = list(pieces)
    for index, piece in enumerate(pieces):
        if index and piece.phrase is None and found[index - 1].phrase is not None and _is_tail(piece.text):
            found[index] = replace(piece, phrase=found[index - 1].phrase)
    return found


def _is_tail(text: str) -> bool:
    folded = fold(text).text
    tails = (token for token in tokens_of(folded) if token.kind in _TAILS)
    return sum(len(token.text) for token in tails) == len(folded)


def advertised(text: str) -> Iterator[str]:
    """The advertisements in a title, as they stand there; neighbours together."""
    run: list[Piece] = []
    for piece in [*pieces_of(text), None]:
        if piece is not None and piece.phrase is not None:
            run.append(piece)
        elif run:
            end = run[-1].end
            yield text[run[0].start : end + (text[end : end + 1] == "】")]
            run = []


def phrases(texts: Iterable[str], strange: Iterable[Piece] = ()) -> tuple[str, ...]:
    """What to look for elsewhere, folded: advertisements that carry a name, whole and without tails.

    An intruder's title says 「某某(中国)有限公司官网」 where the body says 「某某」. Longest first. What is
    foreign to the page comes as its pieces.
    """
    found: set[str] = set()
    pieces = [(piece, piece.phrase, piece.stem) for text in texts for piece in pieces_of(text)]
    pieces += [(piece, piece.likely, piece.stem or _bare(fold(piece.text).text)) for piece in strange]
    for piece, phrase, stem in pieces:
        if phrase is None or not stem:
            continue
        found.update((fold(piece.text).text, stem))
        if phrase.named:
            found.update((phrase.text, _shorter(phrase)))
            found.update(token.text for token in phrase.tokens if token.kind is Word.BRAND)
    return tuple(sorted((phrase for phrase in found if _may_stand_alone(phrase)), key=len, reverse=True))


def cut_short(stems: Sequence[str], texts: Iterable[str]) -> Iterator[str]:
    """What an article has of stems that begin with what nobody could pronounce, where the rest is lost.

    Where a title says 8855hg通道检测中心, an article may say 8855hg通道 as well.
    """
    whole = "\n".join(texts)[:AROUND]
    for stem in stems[:FEW]:
        head = next(tokens_of(stem), None)
        if head is None or head.start or head.kind is not Word.MIXED or len(head.text) < SHORTEST:
            continue
        for size in range(len(stem) - 1, len(head.text) - 1, -1):
            if whole.count(stem[:size]) > whole.count(stem[: size + 1]):
                yield stem[:size]


def _may_stand_alone(phrase: str) -> bool:
    return len(phrase) >= SHORTEST or lexicon().words.get(phrase) is Word.BRAND


def _judged(start: int, text: str) -> Piece:
    folded = fold(text)
    end = start + len(text)
    if is_kept(folded.text, 0, len(folded.text)):
        return Piece(start, end, text, None)
    found = list(phrases_of(folded))
    phrase = max(
        found,
        key=lambda one: (one.named or one.has(Word.TRADE, Word.WARE, Word.WEAK_TRADE), one.points),
        default=None,
    )
    if phrase is None:
        return Piece(start, end, text, None)
    points = sum(one.points for one in found) + is_typical(folded.text)
    rest = len(_WORDS.findall(folded.text)) - sum(len(_WORDS.findall(one.text)) for one in found)
    behind = len(_WORDS.findall(folded.text[found[-1].end :]))
    bare = phrase.named and phrase.site and rest == 0
    sells = phrase.named or phrase.sells or phrase.has(Word.WEAK_TRADE)
    sure = bare or (points >= ENOUGH and sells and rest <= REST and behind <= BEHIND)
    # A number, or what nobody could pronounce, before what is sold is a name where a title is made of it.
    numbered = phrase.has(Word.NUMBER, Word.MIXED) and any(
        lexicon().sold.match(token.text) for token in phrase.tokens
    )
    named = phrase.named or phrase.has(Word.LETTERS) or numbered
    whole = rest <= NAME and behind <= (BEHIND + 1 if phrase.has(Word.WARE) else 0)
    built = whole and (phrase.sells or (named and phrase.has(Word.WEAK_TRADE)))
    if not sure and not built:
        return Piece(start, end, text, None)
    stem = phrase.core()
    before = _NAME.search(folded.text[: phrase.start])
    if before and before.start() == 0 and not phrase.has(Word.BRAND):
        # A name that nobody knows yet stands before the words of the trade.
        stem = before.group() + _trade(phrase)
    elif not phrase.named and not phrase.has(Word.NUMBER, Word.MIXED, Word.LETTERS):
        stem = _bare(folded.text) if phrase.has(Word.WARE) or phrase.points >= ENOUGH else ""
    return Piece(start, end, text, phrase if sure else None, stem, phrase)


def _bare(text: str) -> str:
    """A folded advertisement without the tails that may follow anything."""
    end = len(text)
    for token in reversed(list(tokens_of(text))):
        if token.kind is not Word.WEAK_TAIL or _WORDS.search(text, token.end, end):
            break
        end = token.start
    return text[:end] or text


def _trade(phrase: Phrase) -> str:
    """The first word of the trade in it, without the tail that may be part of it: 体育官网 is 体育."""
    first = phrase.tokens[0]
    if first.kind is Word.WEAK_TAIL:
        return ""
    return _without_tail(first.text)


def _shorter(phrase: Phrase) -> str:
    """A phrase's name and its first word of the trade, no tail in it."""
    text = ""
    for token in phrase.tokens:
        if token.kind in {Word.TAIL, Word.WEAK_TAIL}:
            break
        text = phrase.text[: token.start - phrase.tokens[0].start] + _without_tail(token.text)
        if token.kind in {Word.TRADE, Word.WARE, Word.WEAK_TRADE}:
            break
    return text


def _without_tail(word: str) -> str:
    words = lexicon().words
    for end in range(len(word) - 1, 1, -1):
        if words.get(word[:end]) is Word.WEAK_TRADE:
            return word[:end]
    return word

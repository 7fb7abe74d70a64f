"""Names that stand in several places, each time before words of a trade that the article has nowhere else.

应当提前墨隼私家侦探, 把墨隼手机定位交给班主任: whoever writes of somebody names him alone as well, and
says elsewhere, too, what he deals in. Hardly any honest article has both always together, with words between
them that never meet in other texts, and none in places that are ill for a name besides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.evidence import HIDE, SHOW
from reader.extract.protection.standing import SEVERAL
from reader.extract.protection.tailed import (
    SHORTEST,
    different,
    ends_ill,
    first_of,
    is_firm,
    is_strange,
    long_names_before,
)
from reader.extract.words.joints import holds_together, is_usual

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.extract.protection.tailed import Tailed

FAINT = 1
"""What speaks for a name that stands as well as any: enough only where it stands for the page's owner."""
ENOUGH, MUCH = 2, 4
"""With so many joints that are not usual, before and behind it, a name is marked, and taken out ..."""
MANY = 3
"""... if it stands so often; such a one is marked with fewer."""
LOOSE = 3
"""Of so many places of a name with its tails, one more may be without."""


class _Article(Struct, frozen=True):
    """What is asked of every name: the texts, the title the first."""

    texts: Sequence[str]
    first: dict[str, int]
    """Which of them says the same first as each."""
    whole: str
    """All of them, each once."""


def inseparable(tails: Sequence[Tailed], texts: Sequence[str]) -> Iterator[tuple[str, Sequence[Tailed], int]]:
    """Every such name before these tails, its places, and HIDE, SHOW or FAINT.

    Those that stand most often come first, of those the longest.
    """
    names: dict[str, list[Tailed]] = defaultdict(list)
    for one in tails:
        for name in (one.code,) if one.code else long_names_before(texts[one.index], one.tail):
            names[name].append(one)
    often = [name for name, places in names.items() if len(places) >= SEVERAL]
    if not often:
        return
    first = first_of(texts)
    article = _Article(texts, first, "\n".join(first))
    for name in sorted(often, key=lambda name: (-len(names[name]), -len(name))):
        if not is_part(name, names, texts) and (points := _points(name, names[name], article)):
            yield name, names[name], points


def is_part(name: str, names: Mapping[str, Sequence[Tailed]], texts: Sequence[str]) -> bool:
    """Whether the same character stands before a name in every place: it is the end of a longer one."""
    places, size = names[name], len(name) + 1
    longer = {texts[one.index][one.tail - size : one.tail] for one in places}
    return len(longer) == 1 and len(names.get(longer.pop(), ())) == len(places)


def _points(name: str, places: Sequence[Tailed], article: _Article) -> int:
    """HIDE, SHOW, FAINT or nothing."""
    texts = article.texts
    apart = different(name, places, texts)
    if len(apart) < SEVERAL or not (
        _is_foreign(name, places, article) and _comes_with_them(name, apart, article)
    ):
        return 0
    if not places[0].code and _begins_others(name, article.whole):
        return 0
    size, words = len(name), {one.word for one in apart}
    before = sum(not is_usual(texts[one.index], one.tail - size) for one in apart)
    # Nobody can say a code.
    unheard = bool(places[0].code) and not name.isalpha()
    unheard |= not holds_together(name)
    if not _sell(words):
        return 0
    behind = sum(ends_ill(texts[one.index], one.end) for one in apart)
    strange = sum(bool(one.code) or is_strange(texts[one.index], one.tail) for one in apart)
    ill, hard, many = before + behind, any(one.hard for one in apart), len(apart) >= MANY
    if not strange:
        # Words that may well meet do so always, and say the same.
        told = (hard or unheard) and len(words) == 1 and ill > ENOUGH
        many = many and (hard or unheard) and len(words) == 1
    elif all(word[-1].isdigit() for word in words) and not (unheard or before >= SEVERAL):
        told = False
    elif hard and behind and many and strange == len(apart) and ill >= max(MUCH, len(apart)):
        return HIDE
    else:
        enough = ENOUGH - unheard + (not unheard and not hard)
        told = ill >= enough or (many and bool(ill or unheard))
    return SHOW if told else FAINT * many


def _sell(words: set[str]) -> bool:
    """Whether the words that tails begin with are more than a firm's, or always the same figures."""
    if all(word[-1].isdigit() for word in words):
        return len(words) == 1
    return not all(map(is_firm, words))


def _is_foreign(name: str, places: Sequence[Tailed], article: _Article) -> bool:
    """Whether half of the words that the tails begin with stand nowhere else, but with it in the title."""
    times = Counter(one.word for one in places)
    whole, title = article.whole, article.texts[0]
    foreign = sum(whole.count(word) == many + title.count(name + word) for word, many in times.items())
    return SEVERAL * foreign >= len(times)


def _comes_with_them(name: str, places: Sequence[Tailed], article: _Article) -> bool:
    """Whether a name hardly ever stands without tails, or what never follows ordinary words."""
    size, left = len(name), len(places) // LOOSE
    with_them = {(one.index, one.tail - size) for one in places}
    for text, index in article.first.items():
        at = text.find(name) if index else -1
        while at >= 0 <= left:
            left -= (index, at) not in with_them and not is_strange(text, at + size)
            at = text.find(name, at + 1)
    return left >= 0


def _begins_others(name: str, whole: str) -> bool:
    """Whether the article has other words that begin like a name: it is one of its own."""
    return whole.count(name[:SHORTEST]) >= whole.count(name) + SEVERAL

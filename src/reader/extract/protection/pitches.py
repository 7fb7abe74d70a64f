"""Sentences that do nothing but sell what such a page never sells: between paragraphs, or as the last one.

代开发票，正规真票，先验后付，联系QQ：…: it touches no word of the article, and so no word of it says that
it is put in. That several such words stand in one short sentence does, or one and whom to write to.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from reader.extract.protection.addresses import addresses
from reader.extract.protection.call_extent import extent_of
from reader.extract.protection.evidence import HIDE, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.sentence_parts import (
    SENTENCE,
    begins_with,
    behind_signature,
    part_of,
    without_own,
)
from reader.extract.protection.standing import SEVERAL
from reader.extract.protection.tokens import SELLING
from reader.extract.words.lexicon import Word, lexicon, tells
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.known import Known
    from reader.extract.protection.looked import Text
    from reader.extract.protection.phrases import Phrase

LONGEST = 90
"""A sentence that only sells is no longer than this."""
ENOUGH = 6
"""So many points of different phrases of one sentence, and of whom to write to ..."""
CONTACT = 3
"""... which count as many as wares do."""
REST = 0.6
"""No more of it may be other words."""
SHARED = 2
"""With so many of the first characters of what is sold in its title, the article is about it."""

_QUOTED = frozenset("“‘「『《")
_SAYS = re.compile("[的是都被为了将于把在有对和与]")
"""What a sentence needs that says something of these words; one that sells them strings them together."""
_MOBILE = re.compile(r"(?<![0-9a-z])1[3-9]\d{9}(?!\d)")
_OFFICE = re.compile(r"(?:电话|热线)[^\d,;]{0,4}(?:400|0\d{2,3}|[2-9]\d{2,3}[ -]?\d{4}(?!\d)|\d{5}(?!\d))")
"""The telephone of an office, whose name a brand may have taken: its number is its own."""
_LABEL = re.compile(r"(?:^|[;；,，\s])[\u3400-\u9fff]{2,6}[:：]")
_READ = re.compile("[\u3400-\u9fffa-z0-9]")


def pitches(texts: Sequence[Text], known: Known) -> list[list[Found]]:
    """For each text of an article, its title the first, the sentences in it that only sell.

    Where a text or one beside it speaks *about* such things there are none.
    """
    found: list[list[Found]] = [[] for _ in texts]
    for index, one in enumerate(texts):
        if index and one.phrases and (here := list(_in_text(one, texts, known))):
            beside = (texts[0], *texts[index - 1 : index + 2])
            found[index] = [] if any(map(_tells_of, beside)) else here
    return found


def _tells_of(one: Text) -> bool:
    """Whether a text speaks about such things, or tells of such sentences."""
    text, rules = one.folded.text, lexicon()
    return rules.about.search(text) is not None or rules.reports.search(text) is not None


def _in_text(one: Text, texts: Sequence[Text], known: Known) -> Iterator[Found]:
    folded = one.folded
    waiting = deque(one.phrases)
    for match in SENTENCE.finditer(folded.text):
        start, end = match.span()
        words = match.group()
        inside: list[Phrase] = []
        while waiting and waiting[0].end <= end:
            inside.append(waiting.popleft())
        if end - start > LONGEST or not tells(words) or is_kept(folded.text, start, end) or _is_form(words):
            continue
        if _sells(words, inside) and not _is_known(inside, known.own):
            signs = [(phrase.start, phrase.end) for phrase in inside]
            if contact := lexicon().contacts.search(folded.text, start, end):
                signs.append(contact.span())
            begins, ends = min(signs)[0], max(until for _, until in signs)
            if not begins_with(folded.text, start, end, begins):
                start, end = part_of(folded.text, end, begins, ends)
            start = behind_signature(folded.text, start, begins)
            rest = "\n".join(each.folded.text for each in texts if each is not one)
            start, end = without_own(folded.text, (start, end), (begins, ends), rest)
            start, end = extent_of(folded.text, match.span(), (start, end), [begins])
            first, last = folded.stretch(start, end)
            yield Found(first, last, HIDE, (Reason.BRAND, Reason.GRAMS), words, sure=True)


def _is_form(words: str) -> bool:
    """Whether it tells several things by their labels: 采购人：…；地址：…."""
    return len(_LABEL.findall(words)) >= SEVERAL


def _sells(words: str, phrases: Sequence[Phrase]) -> bool:
    """Whether phrases of a sentence, and whom it says to write to, make it one that only sells."""
    if not _QUOTED.isdisjoint(words):
        return False
    contact = lexicon().contacts.search(words) or _MOBILE.search(words) or addresses().coded.search(words)
    sold = {
        token.text: token.kind
        for phrase in phrases
        for token in phrase.tokens
        if token.kind in SELLING or (token.kind is Word.AMBIGUOUS and phrase.named and phrase.sells)
    }
    named = {phrase.text: phrase.points for phrase in phrases}
    kinds, count = set(sold.values()), len(sold) + bool(contact)
    if kinds == {Word.BRAND} and len(phrases) == 1 and _OFFICE.search(words):
        return False
    if count >= SEVERAL and all(phrase.named and phrase.sells for phrase in phrases):
        # A name and what it deals in, twice over, and not a word besides.
        whole = sum(len(phrase.text) for phrase in phrases)
        if len(_READ.findall(words)) - whole <= SEVERAL:
            return True
    if count < SEVERAL or not (Word.WARE in kinds or (contact and Word.BRAND in kinds) or count > SEVERAL):
        return False
    points = sum(named.values()) + CONTACT * bool(contact)
    if points < ENOUGH and len(sold) <= SEVERAL:
        return False
    rest = words
    for text in [*named, *([contact.group()] if contact else ())]:
        rest = rest.replace(text, "")
    told = not contact and (_SAYS.search(rest) or lexicon().trading.search(words))
    return not told and len(_READ.findall(rest)) <= REST * len(_READ.findall(words))


def _is_known(phrases: Sequence[Phrase], own: str) -> bool:
    """Whether the article's own title has a word of what is sold, or how that begins."""
    texts = [token.text for phrase in phrases for token in phrase.tokens if token.kind in SELLING]
    begins = any(text[:SHARED] in own for text in texts)
    return begins or any(word in own for word in lexicon().weak if any(word in text for text in texts))

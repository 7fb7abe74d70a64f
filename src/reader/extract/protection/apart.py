"""Words whose characters stand apart, a sign between any two, and that nobody would sell openly.

博*彩*论*坛, 伟-哥-正-品: a sign that is no disguise between two words (上海-北京) is one between all the
characters of what such pages sell. Rows of single characters (听-说-读-写) say nothing of it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.trade_words import is_sold
from reader.extract.words.lexicon import lexicon
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 200
"""So many such rows of a text are looked at."""

_SIGNS = "-*~_|/^"
_ROW = re.compile(rf"[\u3400-\u9fff](?P<sign>[{_SIGNS}])(?:[\u3400-\u9fff](?P=sign)){{1,10}}[\u3400-\u9fff]")
"""Those signs that clean.py leaves, for they part words as well."""


def pulled_apart(texts: Sequence[str]) -> list[list[Found]]:
    """For each text of an article, its title the first, the words in it that are pulled apart so."""
    found: list[list[Found]] = [[] for _ in texts]
    for index, text in enumerate(texts):
        apart = index and any(map(text.__contains__, _SIGNS))
        rows = list(islice(_ROW.finditer(text), MOST)) if apart else []
        if not rows or lexicon().about_it.search(fold(text).text):
            continue
        for match in rows:
            words = fold(match.group().replace(match.group("sign"), "")).text
            if is_sold(words) and not is_kept(words, 0, len(words)):
                reasons = (Reason.DISGUISED, Reason.GRAMS)
                found[index].append(Found(*match.span(), HIDE, reasons, words, glued=True, sure=True))
    return found

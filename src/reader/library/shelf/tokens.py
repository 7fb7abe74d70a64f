"""How words become what the index holds, and questions to it.

Chinese is written without spaces, so each character is indexed together with the one behind it: 图书馆
stands there as 图书 书馆 馆. A word of two characters is one token, a longer one is a phrase of several, and
a single character is the beginning of exactly one token wherever it stands. Other words stay whole.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Chinese, and the other scripts without spaces: kana, hangul.
_UNSPACED = (
    "\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
_RUN = re.compile(f"([{_UNSPACED}]+)")
_WORDS = re.compile(rf"[{_UNSPACED}]+|[^\W{_UNSPACED}]+")


def tokens(folded: str) -> str:
    """A text as it is indexed: the tokens, with spaces between them."""
    return _RUN.sub(lambda run: f" {_pairs(run.group())} ", folded)


def _pairs(run: str) -> str:
    return " ".join([one + other for one, other in pairwise(run)] + [run[-1]])


def question(terms: Iterable[Iterable[str]], column: str = "") -> str:
    """What FTS5 is asked for articles that hold each of these terms in one of its forms; empty: nothing."""
    asked = []
    for forms in terms:
        phrases = [phrase for form in forms if (phrase := _phrase(form))]
        if phrases:
            asked.append(f"({' OR '.join(dict.fromkeys(phrases))})")
    whole = " AND ".join(asked)
    return f"{{{column}}} : ({whole})" if column and whole else whole


def _phrase(form: str) -> str:
    """A phrase; its last token may go on, as a word does that is still being typed."""
    words = _WORDS.findall(form)
    parts: list[str] = []
    for index, word in enumerate(words):
        if _RUN.fullmatch(word) is None:
            parts.append(word)
            continue
        pairs = [one + other for one, other in pairwise(word)]
        # Behind the last pair anything may stand; before another word the index has the last one alone.
        parts += pairs if pairs and index == len(words) - 1 else [*pairs, word[-1]]
    if not parts:
        return ""
    whole_pair = _RUN.fullmatch(parts[-1]) is not None and len(parts[-1]) > 1
    return f'"{" ".join(parts)}"' + ("" if whole_pair else "*")

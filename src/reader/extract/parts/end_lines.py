"""Lines right below a text that tell who edited it, with no sign between what they did and who did it."""

from __future__ import annotations

import re
from functools import cache

from reader.extract.words.rules import table

LONGEST = 40
"""Such a line has no more characters than this."""

_BETWEEN = re.compile(r"[\s\u3000:：|｜丨︱/／、，,;；]+")
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_BRACKETS = "（(【[］]】)）。"


def names_editors(text: str) -> bool:
    """Whether a line names who edited or proof-read a text and nothing else: 编辑 王某, 校对 李某 赵某."""
    if len(text) > LONGEST:
        return False
    parts = _BETWEEN.split(text.strip(_BRACKETS))
    if parts[0] not in _edits() or parts[-1] in _edits():
        return False
    return all(part in _edits() or _NAME.fullmatch(part) is not None for part in parts)


@cache
def _edits() -> frozenset[str]:
    return frozenset(table("bylines.toml")["roles"]["edits"])

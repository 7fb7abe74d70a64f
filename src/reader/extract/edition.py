"""Which edition of the rules finds articles here: whether a kept page is worth reading again."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path

from reader.resources import resource


@cache
def edition() -> str:
    """A digest of everything that decides how a page is read: another one may find another article on it."""
    digest = blake2b(digest_size=8)
    rules = [each for each in resource("extract").iterdir() if each.is_file()]
    files = [*Path(__file__).parent.rglob("*.py"), *rules]
    for name, text in sorted((each.name, each.read_bytes()) for each in files):
        digest.update(name.encode())
        digest.update(text)
    return digest.hexdigest()

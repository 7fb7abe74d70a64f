"""Which articles may be read in Cantonese: those of Hong Kong and Macau, and those that are written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from reader.model import Article

_REGIONS = frozenset({"hk", "mo"})
_NAMED = _REGIONS | {"tw"}
"""Places that tell how an article is read: in Cantonese, or whose dollars its $ are."""
_TONGUE = "yue"

_WRITTEN = frozenset("嘅咗喺唔冇佢啲嚟嘢咁哋噉嗰乜嘥咪嗱瞓諗畀")
"""Characters of written Cantonese that written Mandarin has hardly any use for."""
_SHARE = 0.02
"""So large a share of an article's characters are these when it is written in Cantonese; in standard Chinese
with a quotation or two they are a tenth of that."""


def is_cantonese(language: str) -> bool:
    """Whether a language tag is Cantonese's, or that of a place where Chinese is read in it."""
    tags = language.lower().split("-")
    return _TONGUE in tags or (tags[0] == "zh" and not _REGIONS.isdisjoint(tags))


def reading_language(article: Article) -> str:
    """The article's language, with its place when that is Hong Kong, Macau or Taiwan.

    The place is told by written Cantonese, by the address, or by what the page declares, in this order.
    """
    language = article.language
    if not language.startswith("zh") or is_cantonese(language):
        return language
    # Shown in the script of another place it has not moved: zh-Hant-TW is then zh-Hant.
    language = "-".join(tag for tag in language.split("-") if tag.lower() not in _NAMED)
    text = "".join(block.text for block in article.blocks)
    # A million characters are counted so in a few milliseconds.
    if sum(map(text.count, _WRITTEN)) > _SHARE * len(text):
        return f"{language}-HK"
    host = urlsplit(article.address).hostname or ""
    domain = host.rpartition(".")[2]
    region = domain.upper() if domain in _NAMED else article.region
    return f"{language}-{region}" if region else language

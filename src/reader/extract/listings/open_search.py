"""How a catalogue is searched: the template in its OpenSearch description.

https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
"""

from __future__ import annotations

import re

from reader.extract.listings.feed_parts import link_to
from reader.extract.page.decode import decode
from reader.extract.page.parse import parse

TERMS = "{searchTerms}"

LONGEST = 100_000
"""Code points of a description that are looked at."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_URL = re.compile(r"<(?:[\w.-]+:)?Url\b([^<>]{0,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,40})\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')""")
_OPTIONAL = re.compile(r"[?&][^?&={}]*=\{(?!searchTerms\})[^{}]*\}|\{(?!searchTerms\})[^{}]*\}")
_LISTS = ("application/atom+xml", "application/opds+json", "application/rss+xml")
"""What a search may answer with, the best first."""


def template_of(data: bytes, charset: str, address: str) -> str:
    """The template whose answer is a list, with {searchTerms} alone left open; empty where there is none."""
    found: list[tuple[int, str]] = []
    for element in _URL.finditer(_COMMENT.sub("", decode(data, charset)[:LONGEST])):
        told = {name.lower(): one or other for name, one, other in _ATTRIBUTE.findall(element.group(1))}
        kind = told.get("type", "").partition(";")[0].strip().lower()
        template = _OPTIONAL.sub("", parse(told.get("template", "")).body.text())
        if kind in _LISTS and TERMS in template and (absolute := link_to(template, address)):
            found.append((_LISTS.index(kind), absolute))
    return min(found, default=(0, ""))[1]

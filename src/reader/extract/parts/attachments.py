"""Files that a page offers: the lines that are nothing but such offers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from msgspec import Struct

from reader.extract.page.link_targets import ending_of
from reader.extract.words.part_rules import part_rules
from reader.extract.words.text import tidy
from reader.model import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 50
"""A line offers at most so many files."""

BESIDE = 60
"""What stands beside a file's link in such a line is no longer than this, in characters."""

_NAMED = re.compile(r"\.([A-Za-z0-9]{2,5})\s*[)）\]】]?$")
_FILE_KEYS = frozenset(
    {
        "filename",
        "file",
        "name",
        "fname",
        "attname",
        "attachname",
        "path",
        "filepath",
        "fileurl",
        "url",
        "title",
        "oldname",
        "icon",
    }
)
_JOINED = re.compile(r"^[\s，,;；、|/和及与]+")
_BRACKETED = re.compile(r"^[^一-鿿\w]*(?:[（(【\[][^）)】\]]*[）)】\]]|(?:请?点击)?下载)+")
_TAKING = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:[（(\[【]?(?:请?点击|點擊)?(?:下载|下載|查看)[）)\]】]?)$")
_FRAME = re.compile(r"\s*(?:附件|附)?\s*[【\[（(《“<>]*\s*")


class File(Struct, frozen=True):
    """A file that a page offers."""

    text: str
    address: str
    media_type: str
    size: str = ""


def media_type_of(address: str, name: str = "") -> str:
    """What a link leads to, where its address or its own words end like a file's; else empty."""
    rules = part_rules()
    known = rules.file_endings | rules.media_endings
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    ending = ending_of(parts.path)
    if ending in known:
        return ending
    found = _NAMED.search(name)
    if found and found.group(1).lower() in known:
        return found.group(1).lower()
    for key, value in parse_qsl(parts.query, max_num_fields=None)[:20]:
        # Where only its kind is told, nothing stands before the dot: icon=.pdf
        if key.lower() in _FILE_KEYS and (ending := ending_of(value) or value.lstrip(".").lower()) in known:
            return ending
    return ""


def files_of(text: str, spans: Sequence[Span]) -> list[File]:
    """The files that a line offers, each with its part of the line; empty where the line says more than that.

    A file is called what its link says, with the number before it; what else stands there is left out.
    """
    links = [span for span in spans if span.kind is SpanKind.LINK][:MOST]
    if not links:
        return []
    types = [media_type_of(link.target, text[link.start : link.end]) for link in links]
    if not all(types):
        return []
    beside, at = [], 0
    for link in links:
        beside.append(text[at : link.start])
        at = link.end
    beside.append(text[at:])
    named = [_name_before(text[link.start : link.end], one) for link, one in zip(links, beside, strict=False)]
    if not all(name or _says_nothing_else(one) for name, one in zip([*named, ""], beside, strict=True)):
        return []
    found: list[File] = []
    for link, kind, before, behind, name in zip(links, types, beside, beside[1:], named, strict=False):
        words = text[link.start : link.end]
        if name:
            found.append(File(name, link.target, kind, _size(words) or _size(behind)))
        elif found and found[-1].address == link.target:
            # One file as two links: its name, and a word for taking it.
            last = found.pop()
            kept = last.text if len(last.text) >= len(words) else words
            found.append(File(kept, last.address, last.media_type, last.size or _size(behind)))
        else:
            called = tidy(_prefix(before) + _TAKING.sub("", words)) or link.target.rsplit("/", 1)[-1]
            found.append(File(called, link.target, kind, _size(words) or _size(behind)))
    return found


def size_alone(text: str) -> str:
    """How large the file above a line is, where the line tells that and at most what kind of file it is."""
    return _size(text) if _says_nothing_else(text) else ""


def _name_before(words: str, before: str) -> str:
    """A file's name before a link that says only what kind of file it is; empty where it says more."""
    name = _JOINED.sub("", tidy(before))
    ended = _NAMED.search(name)
    named = ended is not None and ended.group(1).lower() in part_rules().file_endings
    if not named and not _is_kind(words):
        return ""
    return name if _says_nothing_else(words) and not _says_nothing_else(name) else ""


def _is_kind(words: str) -> bool:
    """Whether a link says which kind of file it gives, and nothing more than how large that is."""
    kind = part_rules().file_size.sub("", words).strip(" ()（）[]【】")
    return kind.lower() in part_rules().file_endings


def _says_nothing_else(text: str) -> bool:
    """Whether what stands beside a file's link only offers it."""
    words = "".join(text.split())
    if len(words) > BESIDE:
        return False
    at = 0
    while at < len(words):
        found = part_rules().beside_file.match(words, at)
        if found is None:
            return False
        at = found.end()
    return True


def _prefix(text: str) -> str:
    """What stands before a file's link and is kept: 附件 with its number, and no more of a frame."""
    text = _JOINED.sub("", _BRACKETED.sub("", text))
    return "" if _FRAME.fullmatch(text) else text


def _size(text: str) -> str:
    found = part_rules().file_size.search(text)
    return tidy(found.group(1)) if found else ""

"""All that is said of an article beside its sentences, and what is said for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reader.session.said.remarks import Remark, remarks_of
from reader.session.said.structure import Announcement, Part, announcements, links
from reader.session.said.wording import Wording, wording_of
from reader.settings import Structure

if TYPE_CHECKING:
    from reader.model import Article, Reading
    from reader.settings import Settings


class Telling(Struct, frozen=True):
    """By the sentence's index: what is said before it, behind it, and in its place."""

    before: dict[int, tuple[Announcement, ...]] = {}
    behind: dict[int, tuple[Announcement | Remark, ...]] = {}
    wording: Wording = Wording()


_SETTINGS = {
    Part.HEADING: "say_headings",
    Part.LIST: "say_lists",
    Part.ITEM: "say_lists",
    Part.TABLE: "say_tables",
    Part.PICTURE: "say_pictures",
    Part.QUOTE: "say_quotes",
    Part.NOTE: "say_notes",
    Part.CODE: "say_code",
    Part.ATTACHMENT: "say_files",
    Part.VIDEO: "say_files",
}
"""By what is announced, the setting that says whether it is."""


def _silent(settings: Settings) -> frozenset[Part]:
    return frozenset(part for part, name in _SETTINGS.items() if not getattr(settings, name))


def telling_of(article: Article, reading: Reading, settings: Settings) -> Telling:
    """What the reader wants to be told of an article. Linear in its length."""
    structure = settings.structure
    headers = structure is not Structure.OFF and settings.say_tables
    wording = wording_of(article, reading, headers=headers, shorten=settings.shorten)
    behind: dict[int, tuple[Announcement | Remark, ...]] = {}
    if settings.say_links:
        behind |= {index: (link,) for index, link in links(article, reading, structure).items()}
    for index, remarks in remarks_of(article, reading).items():
        behind[index] = (*behind.get(index, ()), *remarks)
    if wording.shortened is not None:
        behind[wording.shortened] = (*behind.get(wording.shortened, ()), Remark.SHORTENED)
    before = {
        index: said
        for index, said in announcements(article, reading, structure, _silent(settings)).items()
        if index not in wording.spoken or wording.spoken[index].text
    }
    return Telling(before, behind, wording)

"""A page that is a list of articles: its entries with dates and summaries, and where it goes on."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from msgspec.structs import replace

from reader.extract.about.site_names import parts_of
from reader.extract.listings.entries import entry_of
from reader.extract.listings.entry_dates import Years
from reader.extract.listings.link_groups import FEWEST, is_counted
from reader.extract.listings.next_list import next_list
from reader.extract.listings.titled_links import LINES, Link, is_entry
from reader.extract.page.lines import Lines, is_furniture, size
from reader.extract.page.tree import HEADINGS
from reader.extract.protection.smuggled import without_advertisements
from reader.extract.words.rules import facts
from reader.extract.words.text import shortened, tidy
from reader.model import Entry, Listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.extract.listings.link_groups import PageLinks
    from reader.extract.page.tree import Document, Node

ENTRIES = 500
LONGEST_NAME = 30
"""What a list is called has no more to read than this, in Chinese characters; what is longer says more."""
SHORTEST = 3
"""A name with less to read (in Chinese characters) is told from others by the names before it."""

_CRUMBS = re.compile(r"\s*[>»›→/]+\s*")
_PARTS = re.compile(r"\s*[_|｜丨»›]+\s*|\s+[-–—·]+\s+|-{1,2}(?=\S{2,14}$)")


def listing_of(
    document: Document, lines: Lines, address: str, found: PageLinks, *, written: str, site: str
) -> Listing | None:
    """The list of articles on a page; None where fewer than FEWEST articles are linked.

    found: the page's links. written: its title.

    links | grouped by their surroundings | the one group that is the page's, or all that hold titles
    """
    order = {node: index for index, node in enumerate(document.seen)}
    links = sorted(
        (link for group in found.chosen for link in group.links), key=lambda link: order.get(link.node, 0)
    )
    # The page's own name may lead to it.
    links = [link for link in links if urldefrag(link.address).url != urldefrag(address).url]
    if is_counted(links):
        # A serial's newest chapters stand on top once more.
        links = [*reversed({link.address: link for link in reversed(links)}.values())]
    links = _first(links, ENTRIES)
    years = Years(lines.lines, (lines.spans[link.home] for link in links if link.home in lines.spans))
    entries: dict[str, Entry] = {}
    holding = Counter(outer for node in {link.node for link in links} for outer in node.above())
    for link in links:
        if link.address not in entries:
            entries[link.address] = entry_of(_in_all_of_its_own(link, holding, lines), lines, years)
    if len(entries) < FEWEST:
        return None
    following = next_list(document, address, entries.keys())
    title = title_of_list(document, lines, written, site, links[0].title)
    if title != site and site in _PARTS.split(tidy(written)) and not urlsplit(address).path.strip("/"):
        title = site  # the front page
    told = Counter(entry.summary for entry in entries.values())
    kept = (
        replace(entry, summary="") if told[entry.summary] >= FEWEST else entry for entry in entries.values()
    )  # what is said of every article tells nothing of one
    return Listing(title, tuple(kept), address, site, following, hidden=found.hidden)


def _first(links: Sequence[Link], most: int) -> list[Link]:
    """The links up to so many addresses: what comes behind is not shown."""
    known: set[str] = set()
    for place, link in enumerate(links):
        known.add(link.address)
        if len(known) > most:
            return [*links[:place]]
    return [*links]


def _in_all_of_its_own(link: Link, holding: Mapping[Node, int], lines: Lines) -> Link:
    """A link of which nothing is said yet, in the largest small element around it without another entry.

    Links to something else, the author of an answer, may stand there.
    """
    if link.dated or link.told or link.neighbours:
        return link
    home = link.home
    for outer in home.above():
        if holding[outer] > 1 or not is_entry(outer) or outer not in lines.spans:
            break
        if lines.count(outer) > LINES:
            break
        home = outer
    return link if home is link.home else replace(link, home=home, companions=())


def heading_of_list(lines: Lines, listing: Listing) -> str:
    """The heading right above a list's first entry; empty where there is none that is a name."""
    first = listing.entries[0].title
    heading = ""
    for line in lines.lines:
        if first in line.text:
            break
        named = line.node.tag in HEADINGS or any(outer.tag in HEADINGS for outer in line.node.above())
        if named and not is_furniture(line.text):
            heading = without_advertisements(tidy(line.text)) or heading
    return shortened(heading)


def title_of_list(document: Document, lines: Lines, written: str, site: str, first: str) -> str:
    """What a list is called: the page's title without the site; of several names the one above the list.

    written: the page's title. first: the first entry's.
    """
    parts = [part for part in _PARTS.split(tidy(written)) if part]
    named = [part for part in parts if not (len(parts) > 1 and facts().generic.fullmatch(part))]
    column = tidy(document.meta("columnname"))
    if column and any(column in (part, *part.split()) for part in named):
        return shortened(column)
    kept = [part for part in named if part != site]
    name = _nearest(lines, named, first) or (kept or parts or [tidy(written) or site])[0]
    if size(name) > LONGEST_NAME:
        # What the site says of itself may follow behind a sign that a name may have in it.
        name = next(iter(parts_of(name)), name)
    return shortened(name)


def _nearest(lines: Lines, names: Sequence[str], first: str) -> str:
    """Which of these names stands, alone or as the last of the path to a page, next above an entry; or none.

    The name of a site stands on the way to its front page, a link; that of a list does not.
    """
    found = ""
    for line in lines.lines:
        if first in line.text:
            break
        text = tidy(_CRUMBS.split(line.text)[-1])
        if line.is_link or size(text) < SHORTEST:
            continue
        if (
            text in names
            or any(name.endswith(f" {text}") for name in names)
            or (line.node.tag in HEADINGS and any(name.startswith(text) for name in names))
        ):
            found = text
    return found

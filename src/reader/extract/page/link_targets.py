"""What an address says of where it leads: to a file, off the page, nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.extract.page.tree import BLOCKS
from reader.extract.words.part_rules import part_rules

if TYPE_CHECKING:
    from reader.extract.page.tree import Node

_ENDING = re.compile(r"\.([A-Za-z0-9]{2,5})(?:[?#][^/]*)?$")
_ASKED = re.compile(r"[?&](?:icon|(?:file|f|att|attach)?name)=[^&]{0,200}\.([A-Za-z0-9]{2,5})(?:&|$)")
"""A script that gives a file may be told its name, or its kind: Download.ashx?u=…&icon=.pdf."""
_DOWNLOAD = ("down", "/dl", "file", "attach", "fujian", "附件")


def ending_of(path: str) -> str:
    """How the last part of a path or name ends, lower case, without the dot; empty where it has no ending."""
    name = unquote(path).rsplit("/", 1)[-1].strip()
    stem, dot, ending = name.rpartition(".")
    return ending.lower() if stem and dot and ending.isalnum() else ""


def offers_file(link: Node, address: str) -> bool:
    """Whether a link with this address gives a file."""
    return _is_file(address) or "download" in link.attributes or _is_download(link, address)


def _is_file(address: str) -> bool:
    """Whether an address is a file's, as it ends."""
    name = address[address.rfind("/") + 1 :]
    if "." not in name:
        return False
    ending = _ENDING.search(name)
    if ending is not None and ending.group(1).lower() in part_rules().file_endings:
        return True
    asked = _ASKED.search(name) if "?" in name else None
    return asked is not None and asked.group(1).lower() in part_rules().file_endings


def _is_download(link: Node, address: str) -> bool:
    """Whether a link is called like a file, and its address is a script that gives one."""
    lower = address.lower()
    return any(map(lower.__contains__, _DOWNLOAD)) and _is_file(link.text().strip("）)】] "))


def leads_away(link: Node, address: str) -> bool:
    """Whether a link leads off the page: a footnote's mark does not, nor a script around much."""
    if not address or address.startswith("#"):
        return False
    return not address.lower().startswith("javascript:") or not any(
        inner.tag in BLOCKS for inner in link.elements
    )

"""Which numbers are machines of the public network, and which lead into somebody's own."""

from __future__ import annotations

import ipaddress
import tomllib
from functools import cache

from msgspec import Struct

from reader.resources import resource


class Networks(Struct, frozen=True):
    """networks.toml."""

    special: tuple[ipaddress.IPv4Network, ...]
    public_6: tuple[ipaddress.IPv6Network, ...]
    special_6: tuple[ipaddress.IPv6Network, ...]
    wrapping: tuple[ipaddress.IPv6Network, ...]


@cache
def networks() -> Networks:
    """The rules of networks.toml."""
    data = tomllib.loads(resource("fetch", "networks.toml").read_text(encoding="utf-8"))
    return Networks(
        tuple(map(ipaddress.IPv4Network, data["special"])),
        tuple(map(ipaddress.IPv6Network, data["global"])),
        tuple(map(ipaddress.IPv6Network, data["special_6"])),
        tuple(map(ipaddress.IPv6Network, data["wrapping"])),
    )


def is_public(address: str) -> bool:
    """Whether a number, as a name server gives it, is a machine of the public network.

    What is no number is not, nor is one with a zone. A version 4 address wrapped in one of version 6 is
    not, NAT64 excepted, where it counts itself.
    """
    try:
        number = ipaddress.ip_address(address)
    except ValueError:
        return False
    known = networks()
    if isinstance(number, ipaddress.IPv4Address):
        return not any(number in network for network in known.special)
    if number.scope_id is not None:
        return False
    if any(number in network for network in known.wrapping):
        return is_public(str(ipaddress.IPv4Address(int(number) & 0xFFFF_FFFF)))
    return any(number in network for network in known.public_6) and not any(
        number in network for network in known.special_6
    )

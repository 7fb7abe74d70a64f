"""A proxy between this machine and the web: only where the rules of the house name one."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from msgspec import Struct

from reader.fetch.host import read_host

SYSTEM = "system"
"""What the rules say for: whichever proxy this machine's own settings name."""
_HIGHEST_PORT = 65535


class Proxy(Struct, frozen=True):
    """A machine that fetches for us; names are looked up where it stands."""

    host: str
    """By name or number; IPv6 without brackets."""
    port: int


def read_proxy(text: str) -> Proxy:
    """The proxy that was written: http://proxy.library.lan:3128.

    Raises ValueError, also for one that wants a password.
    """
    parts = urlsplit(text if "://" in text else f"http://{text}")
    if parts.scheme != "http" or parts.username is not None or parts.path.strip("/") or parts.query:
        raise ValueError(f"proxy: {parts.scheme}://{parts.hostname}")
    if parts.port is None or not 0 < parts.port <= _HIGHEST_PORT:
        raise ValueError(f"proxy: {parts.hostname}, port {parts.port}")
    host = read_host(f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or "")
    return Proxy(host.name, parts.port)


def system_proxy(scheme: str, host: str) -> Proxy | None:
    """What this machine's own settings name for a host, or nothing.

    On Linux the environment's https_proxy, http_proxy and no_proxy; on Windows and macOS the system's.
    Raises ValueError where they name something that cannot be used.
    """
    from urllib.request import getproxies, proxy_bypass

    named = getproxies().get(scheme, "")
    return read_proxy(named) if named and not proxy_bypass(host) else None


def proxy_ports(setting: str) -> set[int]:
    """The ports on which there may be a proxy. Raises ValueError."""
    if setting != SYSTEM:
        return {read_proxy(setting).port} if setting else set()
    named = (value for name, value in os.environ.items() if name.lower() in {"http_proxy", "https_proxy"})
    return {read_proxy(value).port for value in named if value}

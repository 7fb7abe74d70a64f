"""What the machines of a house may open: a file that its librarian writes (resources/fetch/policy.toml)."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from reader.errors import Blocked
from reader.fetch.host import Host, read_host
from reader.fetch.proxy import SYSTEM, Proxy, read_proxy, system_proxy

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

USUAL_PORTS = frozenset({80, 443})
_HIGHEST_PORT = 65535


class Policy(Struct, frozen=True, forbid_unknown_fields=True):
    """The rules. A Policy without arguments lets nobody into the local network."""

    ports: tuple[int, ...] = (8080, 8443)
    """Ports beside 80 and 443."""
    local: tuple[str, ...] = ()
    """Hosts, or host:port, that may be opened though they are not public."""
    only: tuple[str, ...] = ()
    """Where there are any: nothing but these sites and what is below them is opened."""
    never: tuple[str, ...] = ()
    hosts_in_log: bool = True
    proxy: str = ""
    """http://host:port of the proxy that everything is fetched through; "system" for this machine's own."""
    wrong: str = ""
    """Why the file could not be understood; then nothing is opened."""

    def check(self, host: Host, port: int, url: str) -> None:
        """Raise Blocked where the rules do not let this host be opened on this port."""
        if self.wrong:
            raise Blocked(address=url, host=host.name, rule="policy")
        if _is_below(host.name, self.never):
            raise Blocked(address=url, host=host.name, rule="never")
        if self.only and not (_is_below(host.name, self.only) or self.is_local(host, port)):
            raise Blocked(address=url, host=host.name, rule="only")
        if port not in USUAL_PORTS and port not in self.ports and not self.is_local(host, port):
            raise Blocked(address=url, host=host.name, rule="port")

    def is_local(self, host: Host, port: int) -> bool:
        """Whether this host may be opened though it is in the local network."""
        return not {host.written, f"{host.written}:{port}"}.isdisjoint(self.local)

    def way_out(self, scheme: str, host: str) -> Proxy | None:
        """The proxy for a host; None where it is reached straight. Raises ValueError."""
        if self.proxy == SYSTEM:
            return system_proxy(scheme, host)
        return read_proxy(self.proxy) if self.proxy else None


def load_policy(path: Path | None) -> Policy:
    """The rules in a file; the usual ones without one.

    A file that cannot be read or understood lets nothing be opened: whoever wrote it meant to forbid
    something.
    """
    if path is None:
        return Policy()
    try:
        return _checked(msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8-sig")), Policy))
    except (OSError, ValueError, msgspec.ValidationError) as error:
        return Policy(wrong=f"{path}: {error}")


def _checked(policy: Policy) -> Policy:
    """The policy with every host in its usual form. Raises ValueError."""
    if not all(0 < port <= _HIGHEST_PORT for port in policy.ports):
        raise ValueError(f"ports: {policy.ports}")
    if policy.proxy not in {"", SYSTEM}:
        read_proxy(policy.proxy)
    return Policy(
        ports=policy.ports,
        local=tuple(map(_with_port, policy.local)),
        only=tuple(read_host(host).name for host in policy.only),
        never=tuple(read_host(host).name for host in policy.never),
        hosts_in_log=policy.hosts_in_log,
        proxy=policy.proxy,
    )


def _with_port(text: str) -> str:
    host, colon, port = text.rpartition(":")
    if not colon or text.endswith("]"):
        return read_host(text).written
    if not port.isdecimal() or not 0 < int(port) <= _HIGHEST_PORT:
        raise ValueError(text)
    return f"{read_host(host).written}:{int(port)}"


def _is_below(name: str, sites: Iterable[str]) -> bool:
    return any(name == site or name.endswith(f".{site}") for site in sites)

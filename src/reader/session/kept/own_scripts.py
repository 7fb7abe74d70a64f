"""Which script each article is read in: its own, where its reader chose one, else the usual one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.settings import Script

if TYPE_CHECKING:
    from collections.abc import Callable


class OwnScripts:
    """Knows the scripts of the articles that were open; what is chosen is kept on the disk."""

    def __init__(self, usual: Script, keep: Callable[[str, str], None]) -> None:
        """Keep is told an address and its script; empty for the usual one."""
        self.usual = usual
        """For every article that has none of its own."""
        self._keep = keep
        self._own: dict[str, str] = {}
        """By address; empty where there is none."""

    def know(self, address: str, script: str) -> None:
        """This is what the disk says of an article; what was chosen meanwhile is newer."""
        self._own.setdefault(address, script)

    def of(self, address: str) -> Script:
        """The script of the article at this address."""
        own = self._own.get(address, "")
        return Script(own) if own in set(Script) else self.usual

    def choose(self, address: str, script: Script) -> None:
        """Read this article in this script, whatever the usual one is."""
        self._own[address] = script.value
        self._keep(address, script.value)

    def way_back(self, address: str) -> Callable[[], None]:
        """What brings back the usual script, and this article's own, as they are now."""
        usual, own = self.usual, self._own.get(address, "")

        def back() -> None:
            self.usual = usual
            if self._own.get(address, "") != own:
                self._own[address] = own
                self._keep(address, own)

        return back

    def choose_usual(self, address: str, script: Script) -> None:
        """Read every article in this script that has none of its own; this one has none then."""
        self.usual = script
        if self._own.get(address):
            self._own[address] = ""
            self._keep(address, "")

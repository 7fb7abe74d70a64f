"""Installs a voice by its name, whatever kind it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.speech.install.from_registries import Installed, Report, Tools, install
from reader.speech.install.pack_install import PackInstaller
from reader.speech.packs import load_packs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NATURAL = "kokoro"
"""The natural voices, Mandarin and English: what is installed when nothing is named."""


def get_voice(
    name: str,
    folder: Path,
    report: Report,
    *,
    source: Path | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Installed:
    """Install the natural voices (no name, kokoro, or one of them) or a pack.

    source is where its files are on this machine already: a pack's archive, or a folder that holds the
    archives, or one of these. Raises what install and PackInstaller.install do.
    """
    packs = load_packs()
    if any(pack.name == name for pack in packs):
        voices = PackInstaller(folder, report, packs=packs, stopped=stopped).install(name, source)
        return Installed(voices)
    if source is None:
        tools = Tools(stopped=stopped)
    else:
        # Who chose one of the archives has the others beside it.
        tools = Tools(stopped=stopped, folder=source if source.is_dir() else source.parent)
    return install(name or NATURAL, folder, report, tools=tools)

"""`lingdu check`: what works on this machine, and how to mend what does not."""

from __future__ import annotations

import os
import platform
import sys
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, qVersion

from reader.cli.exit_codes import OK, UNEXPECTED
from reader.version import version

if TYPE_CHECKING:
    import argparse

    from reader.children.sandbox import Held
    from reader.cli.words import Words

_HAN = "\u8bfb"
"""读: a font that has it can show Chinese."""


_ALSA_NULL = "Discard all samples"
"""ALSA's own name for the device that every machine has and nobody hears."""


class Finding(Struct, frozen=True):
    """One thing that was looked at."""

    works: bool
    text: str
    """What was found and, where it does not work, what to do."""


class Checks(QObject):
    """Looks at everything that reading aloud from a window needs."""

    def __init__(self, log_to: int | None) -> None:
        super().__init__()
        self._log_to = log_to

    def all(self) -> list[Finding]:
        """Every finding, in the order in which a reader needs the things."""
        return [
            self.program(),
            self.display(),
            self.fonts(),
            self.sound(),
            *self.voices(),
            self.screen_reader(),
            self.sandbox(),
            self.rules(),
            self.listed(),
        ]

    def program(self) -> Finding:
        """Which Lingdu this is, on what; it never fails."""
        text = self.tr("Lingdu {version}, Python {python}, Qt {qt}, {system}")
        return Finding(
            works=True,
            text=text.format(
                version=version(),
                python=platform.python_version(),
                qt=qVersion(),
                system=platform.platform(terse=True),
            ),
        )

    def display(self) -> Finding:
        """Whether a window can be shown."""
        if sys.platform != "linux" or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY"):
            return Finding(works=True, text=self.tr("display: there is one"))
        return Finding(
            works=False,
            text=self.tr(
                "display: none. 'lingdu read', 'lingdu speak' and 'lingdu picture' work without one; "
                "for the window start Lingdu from a desktop."
            ),
        )

    def fonts(self) -> Finding:
        """Whether Chinese can be shown."""
        from PySide6.QtGui import QFontDatabase, QGuiApplication, QRawFont

        if QGuiApplication.instance() is None:
            return Finding(works=False, text=self.tr("fonts: could not be looked at"))
        system = QFontDatabase.WritingSystem.SimplifiedChinese
        for family in QFontDatabase.families(system):
            font = QRawFont.fromFont(QFontDatabase.font(family, "", 24), system)
            if font.supportsCharacter(ord(_HAN)):
                return Finding(works=True, text=self.tr("Chinese font: {family}").format(family=family))
        return Finding(
            works=False,
            text=self.tr("Chinese font: none. On Debian and Ubuntu run: sudo apt-get install fonts-noto-cjk"),
        )

    def sound(self) -> Finding:
        """Whether there is something to play on."""
        names = _playback_devices()
        if names:
            return Finding(works=True, text=self.tr("sound: {devices}").format(devices=", ".join(names)))
        return Finding(
            works=False,
            text=self.tr(
                "sound: no device. Connect a speaker or headphones; 'lingdu speak' writes a sound file "
                "without one."
            ),
        )

    def voices(self) -> list[Finding]:
        """Whether Mandarin and English can be read, and how well."""
        from reader.cli.ask import list_voices
        from reader.places import folders
        from reader.processes import speaker_child

        speaker = speaker_child(folders().voices, log_to=self._log_to)
        try:
            found = list_voices(speaker)
        finally:
            speaker.close()
        mandarin = [voice for voice in found if voice.language.partition("-")[0] == "zh"]
        english = [voice for voice in found if voice.language.partition("-")[0] == "en"]
        natural = next((voice for voice in mandarin if voice.natural), None)
        results = []
        if natural is not None and not natural.accent:
            results.append(
                Finding(works=True, text=self.tr("Mandarin voice: {voice}").format(voice=natural.label))
            )
        elif natural is not None:
            results.append(
                Finding(
                    works=False,
                    text=self.tr(
                        "Mandarin voice: only with an accent. Install npm, then run: lingdu voices install"
                    ),
                )
            )
        else:
            results.append(
                Finding(
                    works=False,
                    text=self.tr(
                        "Mandarin voice: no natural one. Run: pip install 'lingdu[mandarin]', "
                        "then: lingdu voices install"
                    ),
                )
            )
        if english:
            results.append(
                Finding(works=True, text=self.tr("English voice: {voice}").format(voice=english[0].label))
            )
        else:
            results.append(Finding(works=False, text=self.tr("English voice: none")))
        return results

    def screen_reader(self) -> Finding:
        """Whether a screen reader could reach the window."""
        if sys.platform != "linux":
            return Finding(works=True, text=self.tr("screen reader: reached through the system"))
        if os.environ.get("AT_SPI_BUS_ADDRESS") or os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            return Finding(works=True, text=self.tr("screen reader: the session's bus is there"))
        return Finding(
            works=False,
            text=self.tr(
                "screen reader: no session bus. A screen reader such as Orca needs a desktop session with "
                "at-spi2-core."
            ),
        )

    def sandbox(self) -> Finding:
        """What the processes that meet other people's pages have given up."""
        held = _held()
        holding = {
            self.tr("memory and processor time"): held.limits,
            self.tr("new privileges"): held.no_new_privileges,
            self.tr("files and ports (Landlock {version})").format(version=held.landlock): held.landlock > 0,
            self.tr("system calls (seccomp)"): held.seccomp,
        }
        words = self.tr(", ").join(words for words, holds in holding.items() if holds)
        if all(holding.values()):
            return Finding(works=True, text=self.tr("pages are held down: {what}").format(what=words))
        return Finding(
            works=sys.platform != "linux",
            text=self.tr(
                "pages are held down in part: {what}. The rest needs Linux 5.13 or later with Landlock and "
                "seccomp; Lingdu works without."
            ).format(what=words or "-"),
        )

    def rules(self) -> Finding:
        """Whether this house has rules of its own, and whether they can be understood."""
        from reader.fetch.policy import load_policy
        from reader.places import policy_file

        path = policy_file()
        policy = load_policy(path)
        if policy.wrong:
            from reader.cli.policy_mistakes import mended

            return Finding(
                works=False,
                text=self.tr("rules: no page is opened until this is mended: {wrong}").format(
                    wrong=mended(policy.wrong)
                ),
            )
        if path is None:
            return Finding(works=True, text=self.tr("rules: the usual ones"))
        return Finding(works=True, text=self.tr("rules: those in {path}").format(path=path))

    def listed(self) -> Finding:
        """Whether there are words to hide or to keep, and whether their files can be understood."""
        from reader.extract.protection.listed import load_listed
        from reader.places import listed_places

        found = [path for path in listed_places() if path.exists()]
        words = load_listed(found)
        if words.mistakes:
            from reader.cli.list_mistakes import ListMistakes

            wrong = " ".join(map(ListMistakes().mistake, words.mistakes))
            text = self.tr("own list of advertisements: not used until this is mended: {wrong}")
            return Finding(works=False, text=text.format(wrong=wrong))
        if not found:
            text = self.tr("own list of advertisements: none; it would be {path}")
            return Finding(works=True, text=text.format(path=listed_places()[-1]))
        text = self.tr("own list of advertisements: {hide} words hidden, {keep} kept, from {path}")
        return Finding(
            works=True,
            text=text.format(
                hide=len(words.hide), keep=len(words.keep), path=", ".join(str(path) for path in found)
            ),
        )


def _held() -> Held:
    """What holds a loader down on this machine; nothing where that cannot be found out."""
    import subprocess

    import msgspec

    from reader.children.sandbox import Held
    from reader.processes import python

    try:
        done = subprocess.run(  # noqa: S603 - our own program
            [*python("reader.loader"), "--held"], capture_output=True, check=True, timeout=60
        )
        return msgspec.json.decode(done.stdout, type=Held)
    except (OSError, subprocess.SubprocessError, msgspec.MsgspecError):
        return Held()


def _playback_devices() -> list[str]:
    """What sound can be played on, by name; miniaudio's Null backend is nothing that anybody hears."""
    import miniaudio  # type: ignore[import-untyped]  # it ships no types

    try:
        devices = miniaudio.Devices()
        if devices.backend.lower() == "null":
            return []
        names = [str(device["name"]) for device in devices.get_playbacks()]
    except miniaudio.MiniaudioError:
        return []
    return [name for name in names if not name.startswith(_ALSA_NULL)]


def check(given: argparse.Namespace, _words: Words) -> int:
    """Print every finding; the exit code is OK when everything works, else UNEXPECTED."""
    findings = Checks(given.log_to).all()
    for finding in findings:
        print(("✓ " if finding.works else "✗ ") + finding.text)
    return OK if all(finding.works for finding in findings) else UNEXPECTED

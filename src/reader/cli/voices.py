"""`lingdu voices`: which voices work here, installing more, trying one, and choosing one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.children.protocol import Piece, Say
from reader.cli.ask import answers, list_voices
from reader.cli.exit_codes import OK
from reader.errors import NoSuchVoice
from reader.places import SETTINGS, folders
from reader.processes import speaker_child
from reader.session.aloud.samples import sample_for

if TYPE_CHECKING:
    import argparse

    from reader.cli.words import Words
    from reader.library.settings_file import SettingsFile


def voices(given: argparse.Namespace, words: Words) -> int:
    """List, install, try or use."""
    actions = {"list": _list, "packs": _packs, "install": _install, "try": _try, "use": _use}
    return actions[given.action](given, words)


def _list(given: argparse.Namespace, _words: Words) -> int:
    """Name, language, kind, label, and a star at the one that was chosen for its language."""
    chosen = set(_settings_file().load().settings.voices.values())
    speaker = speaker_child(folders().voices, log_to=given.log_to)
    try:
        for voice in list_voices(speaker):
            star = "\t*" if voice.name in chosen else ""
            print(f"{voice.name}\t{voice.language}\t{voice.kind}\t{voice.label}{star}")
    finally:
        speaker.close()
    return OK


def _packs(_given: argparse.Namespace, _words: Words) -> int:
    """Name, languages, megabytes to fetch, licence, label, and a star at those that are installed."""
    from reader.speech.packs import ENGINE, load_packs

    place = folders().voices / ENGINE
    for pack in load_packs():
        star = "\t*" if pack.complete(place / pack.name) else ""
        facts = (
            pack.name,
            ",".join(pack.languages),
            str(round(pack.size / 1_000_000)),
            pack.licence,
            pack.label,
        )
        print("\t".join(facts) + star)
    return OK


def _install(given: argparse.Namespace, words: Words) -> int:
    from reader.speech.install.get_voice import get_voice

    def report(done: int, total: int, what: str) -> None:
        if sys.stderr.isatty() or done >= total:
            print(
                f"\r{words.installing(what, done, total)}",
                end="" if done < total else "\n",
                file=sys.stderr,
            )

    result = get_voice(given.name, folders().voices, report, source=given.source)
    print(words.accented() if result.left_out else words.installed(), file=sys.stderr)
    return OK


def _use(given: argparse.Namespace, words: Words) -> int:
    """Remember a voice for its language; a language alone stands for its best voice."""
    from reader.settings import LANGUAGES, with_voice

    file = _settings_file()
    settings = file.load().settings
    if given.name in LANGUAGES:
        file.save(with_voice(settings, given.name, ""))
        print(words.best_used(), file=sys.stderr)
        return OK
    speaker = speaker_child(folders().voices, log_to=given.log_to)
    try:
        known = {voice.name: voice for voice in list_voices(speaker)}
    finally:
        speaker.close()
    if given.name not in known:
        raise NoSuchVoice(voice=given.name)
    voice = known[given.name]
    file.save(with_voice(settings, voice.language.partition("-")[0], voice.name))
    print(words.used(voice.label), file=sys.stderr)
    return OK


def _settings_file() -> SettingsFile:
    from reader.library.settings_file import SettingsFile

    return SettingsFile(folders().settings / SETTINGS)


def _try(given: argparse.Namespace, _words: Words) -> int:
    """Say a sentence through the machine's speaker."""
    import threading

    from reader.speech.playing.heard import Finished, NoDevice, PlayerEvent
    from reader.speech.playing.player import Player

    speaker = speaker_child(folders().voices, log_to=given.log_to)
    ended = threading.Event()
    silent: list[NoDevice] = []

    def heard(event: PlayerEvent) -> None:
        if isinstance(event, NoDevice):
            silent.append(event)
        if isinstance(event, NoDevice) or (isinstance(event, Finished) and event.token == last):
            ended.set()

    last = 2
    player = Player(heard)
    try:
        known = {voice.name: voice for voice in list_voices(speaker)}
        if given.name and given.name not in known:
            raise NoSuchVoice(voice=given.name)
        language = known[given.name].language if given.name else "zh"
        text = sample_for(language)
        for piece in answers(speaker, Say(text, language, given.name)):
            if isinstance(piece, Piece):
                player.enqueue(1, piece.sound)
        player.enqueue_silence(last, 300)
        player.play()
        ended.wait(30)
    finally:
        player.close()
        speaker.close()
    if silent:
        from reader.errors import NoSoundDevice

        raise NoSoundDevice(detail=silent[0].detail)
    return OK

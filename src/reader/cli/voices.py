"""`lingdu voices`: which voices work here, installing the natural one, and trying one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.app import folders, speaker_child
from reader.children.protocol import Piece, Say
from reader.cli.ask import answers, list_voices
from reader.errors import NoSuchVoice

if TYPE_CHECKING:
    import argparse

    from reader.cli.words import Words


def voices(given: argparse.Namespace, words: Words) -> int:
    """List, install or try."""
    return {"list": _list, "install": _install, "try": _try}[given.action](given, words)


def _list(given: argparse.Namespace, _words: Words) -> int:
    speaker = speaker_child(folders().voices, log_to=given.log_to)
    try:
        for voice in list_voices(speaker):
            print(f"{voice.name}\t{voice.language}\t{voice.label}")
    finally:
        speaker.close()
    return 0


def _install(given: argparse.Namespace, words: Words) -> int:
    from reader.speech.install import install

    def report(done: int, total: int, what: str) -> None:
        if sys.stderr.isatty() or done >= total:
            print(
                f"\r{words.installing(what, done, total)}",
                end="" if done < total else "\n",
                file=sys.stderr,
            )

    result = install(given.name or _NATURAL, folders().voices, report)
    print(words.accented() if result.left_out else words.installed(), file=sys.stderr)
    return 0


_NATURAL = "kokoro"
"""The engine of the natural Mandarin voice."""

_SAMPLES = {
    "zh": "您好，我来为您朗读。今天是二〇二六年的一个好日子。",
    "yue": "你好，我嚟為你朗讀。",
    "en": "Hello. I am going to read to you. It is a fine day.",
}


def _try(given: argparse.Namespace, _words: Words) -> int:
    """Say a sentence through the machine's speaker."""
    import threading

    from reader.speech.player import Finished, NoDevice, Player, PlayerEvent

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
        text = _SAMPLES.get(language.partition("-")[0], _SAMPLES["en"])
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
    return 0

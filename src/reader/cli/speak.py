"""`lingdu speak`: the article read aloud into a sound file."""

from __future__ import annotations

import json
import sys
import wave
from pathlib import Path
from typing import TYPE_CHECKING

from reader.children.protocol import Piece, Say
from reader.cli.ask import answers, list_voices, open_article
from reader.cli.exit_codes import OK
from reader.errors import NoSuchVoice
from reader.library.words_file import WordsFile
from reader.model import Article, Sentence, text_of
from reader.places import WORDS, folders, resolve
from reader.processes import loader_child, speaker_child
from reader.session.aloud.pauses import pause_after
from reader.session.said.cantonese import reading_language
from reader.sound import SAMPLE_RATE
from reader.speech.pcm import silence

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from reader.children.child import Child
    from reader.cli.words import Words

_FRAME_BYTES = 2

_LEAD_MS = 400
"""The silence at the head of the file: headphones and loudspeakers that were asleep lose what comes in the
first part of a second. Behind the last sentence there is its pause."""


def speak(given: argparse.Namespace, words: Words) -> int:
    """Write the WAV file, and the marks when they are wanted."""
    from reader.sentences.split import split

    where = folders()
    own_words = WordsFile(where.data / WORDS).load()
    loader, speaker = (
        loader_child(given.log_to, words.language),
        speaker_child(where.voices, given.engine, given.log_to),
    )
    speaker.start()
    marks = []
    try:
        if given.voice and given.voice not in {voice.name for voice in list_voices(speaker)}:
            raise NoSuchVoice(voice=given.voice)
        article, _ = open_article(loader, resolve(given.address), pictures=False)
        sentences = split(article).sentences
        language = reading_language(article)
        with Path(given.output).open("wb") as file, wave.open(file, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(_FRAME_BYTES)
            sound.setframerate(SAMPLE_RATE)
            sound.writeframes(silence(_LEAD_MS))
            for index, sentence in enumerate(sentences):
                said = _say(speaker, article, sentence, sound, given, language=language, own_words=own_words)
                marks.append(said)
                pause = pause_after(article, sentences, index)
                sound.writeframes(silence(pause))
                if sys.stderr.isatty():
                    end = "\n" if index + 1 == len(sentences) else ""
                    print(f"\r{words.said(index + 1, len(sentences))}", end=end, file=sys.stderr)
    finally:
        loader.close()
        speaker.close()
    print(words.wrote(given.output), file=sys.stderr)
    if given.marks:
        Path(given.marks).write_text(
            json.dumps({"title": article.title, "sentences": marks}, ensure_ascii=False, indent=1) + "\n",
            encoding="utf-8",
        )
        print(words.wrote(given.marks), file=sys.stderr)
    voices = {str(mark["voice"]) for mark in marks} - {given.voice, ""}
    if voices:
        print(words.other_voice(", ".join(sorted(voices))), file=sys.stderr)
    return OK


def say_words(given: argparse.Namespace, _: Words) -> int:
    """Print what is said for a text, its pinyin, and the map back to the text, as JSON."""
    from reader.sentences.find import language_of
    from reader.speech.text.dictionary import mended_dictionary
    from reader.speech.text.languages import said_in

    own = mended_dictionary(WordsFile(folders().data / WORDS).load()).dictionary
    said = said_in(given.words, language_of(given.words, "zh"), own)
    print(json.dumps(said, ensure_ascii=False))
    return OK


def _say(
    speaker: Child,
    article: Article,
    sentence: Sentence,
    sound: wave.Wave_write,
    given: argparse.Namespace,
    *,
    language: str,
    own_words: str,
) -> dict[str, object]:
    """Append one sentence's sound; its marks, in milliseconds from the file's beginning."""
    from reader.sentences.find import language_of
    from reader.session.said.wording import run_on

    text = text_of(article, sentence.block)[sentence.start : sentence.end]
    begun = sound.tell()
    spoken = []
    voice = ""
    flowing = run_on(article, sentence)
    said = flowing.text if flowing is not None else text
    say = Say(said, language_of(text, language), given.voice, given.rate, words=own_words)
    for piece in _pieces(speaker, say):
        voice = piece.voice or voice
        heard = flowing.marked_on_screen(piece.sound) if flowing is not None else piece.sound
        spoken += [
            {
                "start": mark.start,
                "end": mark.end,
                "text": text[mark.start : mark.end],
                "ms": _ms(sound.tell() + mark.frame),
            }
            for mark in heard.marks
        ]
        sound.writeframes(heard.pcm)
    return {
        "block": sentence.block,
        "start": sentence.start,
        "end": sentence.end,
        "text": text,
        "voice": voice,
        "ms": _ms(begun),
        "words": spoken,
    }


def _pieces(speaker: Child, say: Say) -> Iterator[Piece]:
    """The pieces of a sentence, each once, also from a speaker that was replaced in between."""
    wanted = 0
    for reply in answers(speaker, say):
        if isinstance(reply, Piece) and reply.index == wanted:
            wanted += 1
            yield reply


def _ms(frames: int) -> int:
    return round(frames * 1000 / SAMPLE_RATE)

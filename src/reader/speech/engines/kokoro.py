"""The natural voices, Mandarin and English: Kokoro-82M."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from reader.errors import EngineFailed
from reader.sound import SAMPLE_RATE, Mark, Sound, Voice
from reader.speech.catalogue import Catalogue, file_of
from reader.speech.engines.clauses import LONGEST, clauses
from reader.speech.engines.hurrying import hurried
from reader.speech.engines.kokoro_model import TOKENS, UNIT, Model, Plan, Stopped, Work
from reader.speech.engines.onsets import BESIDE, heard_after_pauses, heard_in, marks_before, planned, silences
from reader.speech.engines.pieces import begins_after_pause, pieces
from reader.speech.pcm import LEAD_MS, TAIL_MS, trimmed
from reader.speech.text.dictionary import ENGLISH, Dictionary
from reader.speech.units import Unit, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from reader.speech.english.phonemes import Phonemiser
    from reader.speech.text.pronounce_mandarin import Pronunciation

_PAUSES = {",": 0.16, ";": 0.24, ":": 0.24, ".": 0.34, "!": 0.34, "?": 0.34, "—": 0.2, "…": 0.34}
"""Seconds of silence after a part that ends with this mark and has another one behind it. Within a part the
pauses are the model's own."""

_LONGEST_IN_ENGLISH = 160
"""The longest part of an English sentence, in code points; about as long to hear as LONGEST in Mandarin."""


class Pronounces(Protocol):
    """Knows what to say for a text of its language."""

    def within(self, text: str, start: int, end: int) -> list[Unit]:
        """What to say for the words that begin in text[start:end], each with the pause behind it."""

    def warm(self) -> None:
        """Load everything now."""


NATURAL = 110
"""The speed, in percent, up to which the model hurries as much as it is asked to."""


class Kokoro:
    """An Engine. `folder` holds what install() put there; phonemiser is asked for on first use."""

    name = "kokoro"

    def __init__(
        self, folder: Path, catalogue: Catalogue, phonemiser: Callable[[], Phonemiser | None]
    ) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._phonemiser = phonemiser
        self._lock = threading.Lock()
        self._loading = threading.Lock()
        self._asked = False
        """Whether anything has been said or is to be."""
        self._work = Work()
        """What is done for the say() that began last."""
        self._loaded: Model | None = None
        self._mandarin: Pronunciation | None = None
        self._english: Pronounces | None = None
        self._dictionary, self._language = Dictionary(), ""

    def voices(self) -> tuple[Voice, ...]:
        """The voices whose files are in the folder, when the model is there and can be run."""
        if not self._catalogue.complete(self._folder) or not _runnable():
            return ()
        speaks_english = self._phonemiser() is not None
        return tuple(
            voice
            for voice in self._catalogue.installed(self._folder)
            if voice.language != ENGLISH or speaks_english
        )

    def warm(self, voice: Voice) -> None:
        """Load the model and the dictionaries.

        The model first: whoever wants something said meanwhile loads the dictionaries beside it.
        """
        self._model()
        self._reader(voice.language).warm()
        if not self._asked:
            for _ in self._sounds([Unit("a→", 0, 1)], voice, 100, 0, Work(), last=True):
                pass

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:
        """Speak piece by piece; see Engine.say.

        text | parts that the model takes at once | plan | pieces | samples | trimmed
        """
        self._asked = True
        work = self._work = Work()
        # Whoever is in the middle of a sentence has begun to wait.
        soon = start > 0
        parts = self._parts(text, start, voice)
        part = next(parts, None)
        try:
            while part is not None:
                following = next(parts, None)
                yield from self._sounds(*part, rate, start, work, last=following is None, soon=soon)
                part, soon = following, False
        except Stopped:
            return

    def use(self, dictionary: Dictionary, language: str = "") -> None:
        """Read with this dictionary from the next say() on; see Pronouncing.use."""
        with self._lock:
            self._dictionary, self._language = dictionary, language
            if self._mandarin is not None:
                self._mandarin.use(dictionary, language)

    def stop(self) -> None:
        """Have the say() that is at work end; see Stoppable.stop."""
        self._work.give_up()

    def _parts(self, text: str, start: int, voice: Voice) -> Iterator[tuple[list[Unit], Voice]]:
        """What the model is asked to plan at once, part after part, and who says it."""
        pronounce = self._reader(voice.language)
        longest = _LONGEST_IN_ENGLISH if voice.language == ENGLISH else LONGEST
        partner = self._partner(voice)
        for begin, end in clauses(text, longest=longest):
            if end > start:
                units = pronounce.within(text, begin, end)
                for run in runs(units) if partner is not None else [units]:
                    speaker = partner if partner is not None and run and run[0].foreign else voice
                    for part in batches(run, self._model().tokens):
                        if part[-1].end > start:
                            yield part, speaker

    def _partner(self, voice: Voice) -> Voice | None:
        """Who says the words of the other language, when that voice is here."""
        name = self._catalogue.partners.get(voice.name)
        return next((one for one in self.voices() if one.name == name), None)

    def _reader(self, language: str) -> Pronounces:
        with self._lock:
            if language == ENGLISH:
                return self._english_reader()
            return self._mandarin_reader()

    def _mandarin_reader(self) -> Pronunciation:
        if self._mandarin is None:
            from reader.speech.text.pronounce_mandarin import Pronunciation

            self._mandarin = Pronunciation(self._phonemiser())
            self._mandarin.use(self._dictionary, self._language)
        return self._mandarin

    def _english_reader(self) -> Pronounces:
        if self._english is None:
            from reader.speech.text.pronounce_english import EnglishPronunciation

            phonemiser = self._phonemiser()
            if phonemiser is None:
                raise EngineFailed(engine=self.name, detail="no espeak-ng")
            self._english = EnglishPronunciation(phonemiser, self._chinese)
        return self._english

    def _chinese(self, text: str, offset: int) -> list[Unit]:
        """What to say for Chinese inside English."""
        with self._lock:
            mandarin = self._mandarin_reader()
        return mandarin.units(text, offset)

    def _model(self) -> Model:
        with self._loading:
            if self._loaded is None:
                self._loaded = Model(self._folder)
            return self._loaded

    def _sounds(
        self,
        units: list[Unit],
        voice: Voice,
        rate: int,
        start: int,
        work: Work,
        *,
        last: bool,
        soon: bool = False,
    ) -> Iterator[Sound]:
        """What is heard of these units from code point `start` on.

        Behind a pause it is what would have been heard if all had been said; in the middle of a breath the
        rest is planned as if nothing stood before it, so that it begins as a sentence does. What is wanted
        soon comes in a first piece that is as short as may be.
        """
        model = self._model()
        plan, words, hurry = self._plan(units, voice, rate, work)
        missed = [word for word in words if word[0].end <= start]
        words = words[len(missed) :]
        if missed and not begins_after_pause(plan.energy, missed[-1][1], words[0][1]):
            units = units[units.index(words[0][0]) :]
            plan, words, hurry = self._plan(units, voice, rate, work)
            missed = []
        begins = [at for _, at in words]
        pauses = marks_before(planned(units, plan.lengths, model.tokens))
        stretches = pieces(plan.energy, words[0][1] if missed else 0, begins, soon=soon)
        for index, stretch in enumerate(stretches):
            final = index == len(stretches) - 1
            # What is planned after the last sound of this piece belongs to the next.
            here = [word for word in words if final or word[1] < stretch.last]
            words = words[len(here) :]
            samples = model.render(plan, stretch.start, stretch.end, stretch.padding, work)
            sound = _sound(samples, stretch.start, here, pauses, hurry)
            if not final:
                pause = stretch.pause * UNIT / SAMPLE_RATE / hurry
                sound = _with_silence(sound, pause - (LEAD_MS + TAIL_MS) / 1000)
            elif not last:
                sound = _with_silence(sound, _pause_after(units) * 100 / rate)
            yield sound

    def _plan(
        self, units: list[Unit], voice: Voice, rate: int, work: Work
    ) -> tuple[Plan, list[tuple[Unit, int]], float]:
        """How the units will be said, when each word is heard, and how much the plan is to be hurried yet."""
        model = self._model()
        tokens = [token for unit in units for token in model.tokens(unit.phonemes)]
        speed = self._catalogue.paces.get(voice.name, 1.0) * rate / 100
        plan = model.plan(tokens, file_of(voice), speed, work)
        hurry = 1.0
        if rate > NATURAL:
            # It gives no token less than a unit: what it does not hurry is made shorter afterwards.
            calm = sum(model.plan(tokens, file_of(voice), speed * 100 / rate, work).lengths)
            hurry = max(1.0, sum(plan.lengths) * rate / 100 / max(1, calm))
        begins = [one for one in planned(units, plan.lengths, model.tokens) if one[0].word]
        return plan, heard_after_pauses(begins, units, plan.energy), hurry


def _sound(
    samples: NDArray[np.float32],
    start: int,
    words: Sequence[tuple[Unit, int]],
    pauses: Mapping[int, int],
    hurry: float,
) -> Sound:
    """The piece that begins in this unit, in 1/hurry of its planned time, with the marks of its words.

    The first is lit at once, every other one with its sound. pauses: see marks_before.
    """
    heard = hurried(samples, hurry)
    quiet = silences(heard)
    frames = [int((at - start) * UNIT / hurry) for _, at in words]
    marks: list[Mark] = []
    for (unit, at), frame, following in zip(words, frames, [*frames, len(heard)][1:], strict=True):
        if not marks:
            marks.append(Mark(unit.start, unit.end, 0))
            continue
        pause = pauses.get(unit.start)
        since = None if pause is None else frame + int((pause - at) * UNIT / hurry)
        lit = heard_in(quiet, frame, since, min(following, frame + int(BESIDE * UNIT / hurry)))
        marks.append(Mark(unit.start, unit.end, max(marks[-1].frame + 1, lit)))
    return trimmed(Sound(_pcm(heard), tuple(marks)))


def batches(units: list[Unit], tokens: Callable[[str], list[int]]) -> Iterator[list[Unit]]:
    """The units in as few parts as the model's limit allows, each with something to say."""
    part: list[Unit] = []
    size = 0
    for unit in units:
        count = len(tokens(unit.phonemes))
        if size + count > TOKENS:
            yield from [part] if any(one.word for one in part) else []
            part, size = [], 0
        if count <= TOKENS and (part or unit.word):
            part.append(unit)
            size += count
    if any(one.word for one in part):
        yield part


def _pcm(samples: NDArray[np.float32]) -> bytes:
    pcm: bytes = (samples.clip(-1, 1) * 32767).astype("<i2").tobytes()
    return pcm


def _pause_after(units: Sequence[Unit]) -> float:
    ending = "".join(unit.phonemes for unit in units).strip()[-1:]
    return _PAUSES.get(ending, 0.03)


def _with_silence(sound: Sound, seconds: float) -> Sound:
    return Sound(sound.pcm + bytes(2 * max(0, int(seconds * SAMPLE_RATE))), sound.marks)


def _runnable() -> bool:
    from importlib.util import find_spec

    return all(find_spec(name) is not None for name in ("numpy", "onnxruntime", "pypinyin", "rjieba"))

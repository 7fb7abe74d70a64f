"""A text as it is said, with a map back to the text on the screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.sound import Mark, Sound

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stretch(Struct, frozen=True):
    """Code points [start, end) of the text on the screen, and what is said for them."""

    start: int
    end: int
    spoken: str
    literal: bool
    """Whether it is spoken exactly as it is written, one code point for one."""


class Spoken(Struct, frozen=True):
    """A text as it is said; spoken_of makes one. Its stretches tile the text on the screen, in order."""

    text: str
    stretches: tuple[Stretch, ...]
    edges: tuple[int, ...]
    """Where each stretch begins in the spoken text, and where the last one ends."""

    def on_screen(self, start: int, end: int) -> tuple[int, int]:
        """The code points on the screen that spoken [start, end) comes from.

        It is the smallest span that the map knows: a figure's own for any part of its words. Spans never
        run backwards and stay inside the text. A search, not a walk: long texts stay fast.
        """
        if not self.stretches:
            return 0, 0
        final = len(self.stretches) - 1
        first = min(bisect_right(self.edges, start) - 1, final)
        # The last stretch that begins before the end, unless nothing is asked for.
        last = max(first, min(bisect_left(self.edges, end) - 1, final))
        head, tail = self.stretches[first], self.stretches[last]
        begin = (
            head.start + min(start - self.edges[first], head.end - head.start) if head.literal else head.start
        )
        finish = tail.start + min(end - self.edges[last], tail.end - tail.start) if tail.literal else tail.end
        return begin, max(begin, finish)

    def in_speech(self, offset: int) -> int:
        """Where what stands at this code point of the screen is said; of a figure, where it begins."""
        for stretch, edge in zip(self.stretches, self.edges, strict=False):
            if offset < stretch.end:
                return edge + (max(0, offset - stretch.start) if stretch.literal else 0)
        return self.edges[-1]

    def marked_on_screen(self, sound: Sound) -> Sound:
        """The sound of the spoken text with its marks led back to the screen.

        Words that stand nowhere on the screen have no mark, those of one figure a single one.
        """
        marks: list[Mark] = []
        for mark in sound.marks:
            start, end = self.on_screen(mark.start, mark.end)
            if end > start and (not marks or start >= marks[-1].end):
                marks.append(Mark(start, end, mark.frame))
        return Sound(sound.pcm, tuple(marks))


def spoken_of(stretches: Iterable[Stretch]) -> Spoken:
    """The stretches as one; neighbours that are spoken as they are written are joined."""
    joined: list[Stretch] = []
    run: list[Stretch] = []

    def close() -> None:
        if run:
            words = "".join(stretch.spoken for stretch in run)
            joined.append(Stretch(run[0].start, run[-1].end, words, literal=True))
            run.clear()

    for stretch in stretches:
        if stretch.literal:
            run.append(stretch)
        else:
            close()
            joined.append(stretch)
    close()
    edges = [0]
    for stretch in joined:
        edges.append(edges[-1] + len(stretch.spoken))
    return Spoken("".join(stretch.spoken for stretch in joined), tuple(joined), tuple(edges))

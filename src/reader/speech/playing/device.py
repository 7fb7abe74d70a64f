"""The loudspeaker: a device that asks for samples when it needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from reader.errors import NoSoundDevice
from reader.sound import SAMPLE_RATE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

PERIOD_MS = 20
"""How often a device asks. Half of what a listener notices, and more than a busy window is away."""

PERIODS = 2


class Device(Protocol):
    """Something that plays, at SAMPLE_RATE, one channel of 16-bit samples."""

    @property
    def latency(self) -> int:
        """Frames between a sample's being asked for and its being heard."""

    @property
    def audible(self) -> bool:
        """Whether anybody can hear it."""

    def start(self, pull: Callable[[int], bytes], vanished: Callable[[], None]) -> None:
        """Ask `pull` for so many frames whenever they are needed, on a thread of the device's own.

        vanished is called, on any thread, when the device is gone for good. Raises NoSoundDevice.
        """

    def stop(self) -> None:
        """Ask no more until start()."""

    def close(self) -> None:
        """Let the device go."""


class Loudspeaker:
    """A Device of miniaudio's: the machine's own, or, when silent, one that keeps real time unheard.

    Raises NoSoundDevice when the machine has none.
    """

    def __init__(self, *, silent: bool = False) -> None:
        import miniaudio  # type: ignore[import-untyped]  # it ships no types

        self._failure: type[Exception] = miniaudio.MiniaudioError
        self._stopping = False
        try:
            self._device: Any = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=SAMPLE_RATE,
                buffersize_msec=PERIOD_MS,
                callback_periods=PERIODS,
                backends=[miniaudio.Backend.NULL] if silent else None,
                app_name="Lingdu",
            )
        except self._failure as error:
            raise NoSoundDevice(detail=_detail(error)) from error
        self.audible = self._device.backend.lower() != "null"
        if not silent and not self.audible:
            # miniaudio falls back to its null backend by itself where nothing else works.
            self._device.close()
            raise NoSoundDevice(detail="no device but the null one")

    @property
    def latency(self) -> int:
        """The size of all buffers together, as they were asked for: miniaudio does not tell what it got."""
        return SAMPLE_RATE * PERIOD_MS * PERIODS // 1000

    def start(self, pull: Callable[[int], bytes], vanished: Callable[[], None]) -> None:
        """Play what pull gives; see Device.start."""
        self._stopping = False

        def stopped() -> None:
            if not self._stopping:
                vanished()

        source = _frames(pull)
        next(source)
        self._device.stop_callback = stopped
        try:
            self._device.start(source)
        except self._failure as error:
            raise NoSoundDevice(detail=_detail(error)) from error

    def stop(self) -> None:
        """Stop asking."""
        self._stopping = True
        try:
            self._device.stop()
        except self._failure as error:
            raise NoSoundDevice(detail=_detail(error)) from error

    def close(self) -> None:
        """Let the device go."""
        self._stopping = True
        self._device.close()


def _detail(error: Exception) -> str:
    return " ".join(str(part) for part in error.args)


def _frames(pull: Callable[[int], bytes]) -> Generator[bytes, int, None]:
    wanted = yield b""
    while True:
        wanted = yield pull(wanted)

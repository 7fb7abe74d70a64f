"""The loudspeaker: a device that asks for samples when it needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from reader.errors import NoSoundDevice
from reader.sound import SAMPLE_RATE
from reader.speech.playing.alsa import quiet_alsa

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

PERIOD_MS = 20
"""How often a device asks. Half of what a listener notices, and more than a busy window is away."""

PERIODS = 2

_SERVER = "PulseAudio"
"""Miniaudio's name for the sound servers of Linux desktops: PulseAudio itself, and PipeWire in its place."""

_NOWHERE = b"auto_null"
"""Both servers' own name for the device of those who have none: nobody hears what it gets."""


class Device(Protocol):
    """Something that plays, at SAMPLE_RATE, one channel of 16-bit samples.

    Any call may wait for as long as the machine's sound server hangs.
    """

    @property
    def latency(self) -> int:
        """Frames between a sample's being asked for and its being heard."""

    @property
    def audible(self) -> bool:
        """Whether it is made to be heard."""

    def plugged(self) -> bool:
        """Whether the machine has something now that it can be heard with. Raises NoSoundDevice."""

    def start(self, pull: Callable[[int], bytes], vanished: Callable[[], None]) -> None:
        """Ask `pull` for so many frames whenever they are needed, on a thread of the device's own.

        vanished is called, on any thread, when the device is known to be gone for good; one that is gone
        may also just ask no more. Raises NoSoundDevice.
        """

    def stop(self) -> None:
        """Ask no more until start(). Raises NoSoundDevice."""

    def close(self) -> None:
        """Let the device go."""


class Loudspeakers:
    """Opens the machine's loudspeaker, or, when silent, a device that keeps real time unheard.

    Where a sound server was once found, a loudspeaker is looked for there alone: who takes the card itself
    while the server is away keeps the server from having it again.
    """

    def __init__(self) -> None:
        self._backend: Any = None

    def __call__(self, silent: bool) -> Device:  # noqa: FBT001 -- the player's own call
        """Raises NoSoundDevice."""
        import miniaudio  # type: ignore[import-untyped]  # it ships no types

        if silent:
            return Loudspeaker(miniaudio.Backend.NULL)
        found = Loudspeaker(self._backend)
        if found.backend == _SERVER:
            self._backend = miniaudio.Backend.PULSEAUDIO
        return found


class Loudspeaker:
    """A Device of miniaudio's, of this backend; None: the first that works and can be heard.

    Raises NoSoundDevice when the machine has none.
    """

    def __init__(self, backend: Any = None) -> None:
        import miniaudio

        self._miniaudio = miniaudio
        self._failure: type[Exception] = miniaudio.MiniaudioError
        self._stopping = False
        self._machine: Any = None
        # Made in two steps: one that cannot be opened has a connection to the server to give back, too.
        self._device: Any = miniaudio.PlaybackDevice.__new__(miniaudio.PlaybackDevice)
        try:
            with quiet_alsa():
                self._device.__init__(
                    output_format=miniaudio.SampleFormat.SIGNED16,
                    nchannels=1,
                    sample_rate=SAMPLE_RATE,
                    buffersize_msec=PERIOD_MS,
                    callback_periods=PERIODS,
                    backends=None if backend is None else [backend],
                    app_name="Lingdu",
                )
        except self._failure as error:
            self._disconnect()
            raise NoSoundDevice(detail=_detail(error)) from error
        self.backend = str(self._device.backend)
        self.audible = self.backend.lower() != "null"
        if backend is None and not self.audible:
            # miniaudio falls back to its null backend by itself where nothing else works.
            self.close()
            raise NoSoundDevice(detail="no device but the null one")

    @property
    def latency(self) -> int:
        """The size of all buffers together, as they were asked for: miniaudio does not tell what it got."""
        return SAMPLE_RATE * PERIOD_MS * PERIODS // 1000

    def plugged(self) -> bool:
        """Whether the sound server has a device that can be heard; without a server nobody is asked."""
        if self.backend != _SERVER:
            return self.audible
        try:
            if self._machine is None:
                self._machine = self._miniaudio.Devices([self._miniaudio.Backend.PULSEAUDIO])
            found = self._machine.get_playbacks()
        except self._failure as error:
            self._machine = None
            raise NoSoundDevice(detail=_detail(error)) from error
        names = (bytes(self._miniaudio.ffi.buffer(one["id"])).partition(b"\0")[0] for one in found)
        return any(name != _NOWHERE for name in names)

    def start(self, pull: Callable[[int], bytes], vanished: Callable[[], None]) -> None:
        """Play what pull gives; see Device.start."""
        self._stopping = False

        def stopped() -> None:
            if not self._stopping:
                vanished()

        source = _frames(pull)
        next(source)
        # A sound server's devices stop while they are suspended, and go on by themselves.
        self._device.stop_callback = None if self.backend == _SERVER else stopped
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
        """Let the device go, and what it was reached by."""
        self._stopping = True
        self._machine = None
        self._device.close()
        self._disconnect()

    def _disconnect(self) -> None:
        """Miniaudio's Python part leaves the connection to the server open, and a server has 64 of them."""
        context = getattr(self._device, "_context", None)
        if context is not None:
            self._miniaudio.lib.ma_context_uninit(context)
            self._device._context = None  # noqa: SLF001 -- nobody else lets it go


def _detail(error: Exception) -> str:
    return " ".join(str(part) for part in error.args)


def _frames(pull: Callable[[int], bytes]) -> Generator[bytes, int, None]:
    wanted = yield b""
    while True:
        wanted = yield pull(wanted)

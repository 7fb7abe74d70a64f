"""ALSA's library, which explains on the terminal, line after line, why a device cannot be opened."""

from __future__ import annotations

import ctypes
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_Handler = ctypes.CFUNCTYPE(
    None,
    ctypes.c_void_p,  # file
    ctypes.c_int,  # line
    ctypes.c_void_p,  # function
    ctypes.c_int,  # error
    ctypes.c_void_p,  # format
    ctypes.c_void_p,  # what goes into it, as a va_list: never looked at
)
"""The library's snd_local_error_handler_t. The one for all threads is variadic: ctypes makes none."""


@contextmanager
def quiet_alsa() -> Iterator[None]:
    """Nothing that ALSA's library finds amiss on this thread is written meanwhile.

    What it has to say to other threads is, an open device's own among them, and what anybody else writes.
    Nothing happens where there is no such library.
    """
    exchange = _exchange()
    if exchange is None:
        yield
        return
    # The library keeps no reference: this one lasts as long as it may call.
    nothing = _Handler(lambda *_: None)
    before = exchange(nothing)
    try:
        yield
    finally:
        exchange(before)


def _exchange() -> Any:
    """The function that gives this thread another handler and returns the one before; None without it."""
    if sys.platform != "linux":
        return None
    try:
        # By the name that miniaudio opens it by, too: they share it.
        library = ctypes.CDLL("libasound.so.2")
    except OSError:
        return None
    exchange = getattr(library, "snd_lib_error_set_local", None)
    if exchange is not None:
        exchange.argtypes, exchange.restype = [_Handler], _Handler
    return exchange

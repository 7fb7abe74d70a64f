"""The librarian's PIN: kept so that it cannot be read, guessed at no more than some twenty times a day."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHORTEST = 6
"""Digits or letters of a PIN."""
LONGEST = 64
_NAME = "scrypt"
_COST, _BLOCK, _PARALLEL = 2**15, 8, 1
"""scrypt's N, r and p: 32 MB and about a tenth of a second, RFC 7914 and OWASP's password storage sheet."""
_MEMORY = 64 * 1024 * 1024
_SALT, _KEY = 16, 32

FREE = 3
"""So many wrong ones in a row cost nothing."""
FIRST_WAIT = 30.0
"""Seconds after the next one; each further one doubles them."""
LONGEST_WAIT = 4 * 3600.0
FORGOTTEN = 24 * 3600.0
"""After so many seconds without one, wrong ones count no more."""


class NotAPin(ValueError):
    """Too short, or too long."""


def hashed(pin: str, salt: bytes | None = None) -> str:
    """What stands in the rules for this PIN. Raises NotAPin."""
    if not SHORTEST <= len(pin) <= LONGEST:
        raise NotAPin
    salt = os.urandom(_SALT) if salt is None else salt
    return "$".join((_NAME, _written(salt), _written(_key(pin, salt))))


def is_hash(text: str) -> bool:
    """Whether this is what `hashed` gives."""
    try:
        _parts(text)
    except ValueError:
        return False
    return True


def is_pin(pin: str, expected: str) -> bool:
    """Whether this is the PIN that was hashed; takes a tenth of a second. Raises ValueError for no hash."""
    salt, key = _parts(expected)
    return len(pin) <= LONGEST and hmac.compare_digest(_key(pin, salt), key)


def _key(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=_MEMORY, dklen=_KEY)


def _written(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _parts(text: str) -> tuple[bytes, bytes]:
    name, *parts = text.split("$")
    try:
        salt, key = (base64.b64decode(part, validate=True) for part in parts)
    except binascii.Error as error:
        raise ValueError(text) from error
    if name != _NAME or len(salt) != _SALT or len(key) != _KEY:
        raise ValueError(text)
    return salt, key


class _Kept(Struct, frozen=True):
    """The wrong attempts so far."""

    wrong: int = 0
    last: float = 0.0
    """When the last one was, in seconds of the machine's clock; or when that was seen to be turned back."""
    latest: float = 0.0
    """The latest time at which any was, by that clock."""


class Attempts:
    """Counts wrong PINs over restarts: an attempt is on the disk before it is looked at.

    write puts a text in a file's place, whole or not at all; it raises OSError, and then nobody may try.
    """

    def __init__(self, path: Path, write: Callable[[Path, str], None], clock: Callable[[], float]) -> None:
        self._path = path
        self._write = write
        self._clock = clock

    def wait(self) -> float:
        """Seconds until the next attempt; 0 for now."""
        kept = self._load()
        if kept.wrong < FREE:
            return 0.0
        needed = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** (kept.wrong - FREE))
        gone = self._gone(kept)
        return needed if gone is None else max(0.0, needed - gone)

    def _gone(self, kept: _Kept) -> float | None:
        """Seconds since the last attempt; None where the clock was turned back: they are counted from now on.

        A clock that was turned back has not let any time go by, nor has one that is put right again after a
        start in the past. But if the wait counted on to a moment that is years ahead, because the clock was
        wrong once, it would keep the librarian out for as long.
        """
        now = self._clock()
        if now >= kept.latest:
            return now - max(kept.last, kept.latest)
        if now >= kept.last:
            return now - kept.last
        with suppress(OSError):
            self._keep(_Kept(kept.wrong, now, kept.latest))
        return None

    def begin(self) -> None:
        """Count an attempt as wrong until it is known to be right. Raises OSError."""
        kept = self._load()
        gone, now = self._gone(kept), self._clock()
        long_ago = gone is not None and gone > FORGOTTEN
        self._keep(_Kept(1 if long_ago else kept.wrong + 1, now, max(now, kept.latest)))

    def right(self) -> None:
        """The last one was right: nothing is counted any more. Raises OSError."""
        self._keep(_Kept())

    def _keep(self, kept: _Kept) -> None:
        self._write(self._path, msgspec.json.encode(kept).decode())

    def _load(self) -> _Kept:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Kept)
        except FileNotFoundError:
            return _Kept()
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            # Whoever damages it gains nothing; nor does it keep the librarian out for ever.
            now = self._clock()
            kept = _Kept(FREE, now, now)
            with suppress(OSError):
                self._keep(kept)
            return kept

"""What the program ends with (docs/command-line.md).

0 done, 1 unexpected, 2 wrong usage, 3 not an address or file, 4 network, 5 no article on the page, 6 speech,
7 disk or installing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import errors

if TYPE_CHECKING:
    from reader.errors import ReaderError

OK, UNEXPECTED, USAGE, ADDRESS, NETWORK, NO_ARTICLE, SPEECH, STORAGE = range(8)

_CODES: tuple[tuple[type[ReaderError], int], ...] = (
    (errors.AddressError, ADDRESS),
    (errors.FileError, ADDRESS),
    (errors.FetchError, NETWORK),
    (errors.PageError, NO_ARTICLE),
    (errors.SpeechError, SPEECH),
    (errors.InstallError, STORAGE),
    (errors.StorageError, STORAGE),
)


def exit_code(error: ReaderError) -> int:
    """The exit code that belongs to an error."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), UNEXPECTED)

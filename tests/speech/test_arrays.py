"""Arrays out of .npz files."""

from __future__ import annotations

import io

import numpy as np
import pytest

from reader.speech.engines.arrays import array_in


def npz(**arrays: object) -> bytes:
    """A file as numpy writes it."""
    out = io.BytesIO()
    np.savez_compressed(out, **arrays)  # type: ignore[arg-type]  # numpy's own keyword arguments
    return out.getvalue()


def test_numbers_come_out_as_they_went_in() -> None:
    """The bytes are those of the array, whatever its shape."""
    array = np.arange(24, dtype="<f4").reshape(3, 1, 8)

    data = array_in(npz(voice=array), "voice")

    assert data == array.tobytes()


def test_another_kind_of_number_is_refused() -> None:
    """Anything but 32-bit floats raises ValueError."""
    data = npz(voice=np.arange(4, dtype="<f8"))

    with pytest.raises(ValueError, match="f8"):
        array_in(data, "voice")


def test_a_missing_array_is_told() -> None:
    """An array that is not there raises KeyError."""
    with pytest.raises(KeyError):
        array_in(npz(a=np.zeros(1, "<f4")), "b")

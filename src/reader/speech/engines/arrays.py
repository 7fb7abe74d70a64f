"""Reads one array out of an .npz file, as plain numbers, without running anything from it."""

from __future__ import annotations

import ast
import io
import struct
import zipfile

_MAGIC = b"\x93NUMPY"


def array_in(data: bytes, name: str) -> bytes:
    """The array's numbers, little-endian and in C order, without its header.

    The format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
    Raises ValueError for anything but 32-bit floats, and KeyError when there is no such array.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        npy = archive.read(f"{name}.npy")
    if not npy.startswith(_MAGIC):
        raise ValueError(f"{name} is no array")
    size, start = ("<H", 10) if npy[6] == 1 else ("<I", 12)
    (length,) = struct.unpack_from(size, npy, 8)
    header = ast.literal_eval(npy[start : start + length].decode("latin-1"))
    if header["descr"] != "<f4" or header["fortran_order"]:
        raise ValueError(f"{name} is an array of {header['descr']}")
    return npy[start + length :]

"""Cutting a part out of a network."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.engines.network import part_of

np = pytest.importorskip("numpy", reason="comes with the natural voice")
onnxruntime = pytest.importorskip("onnxruntime", reason="comes with the natural voice")


def field(number: int, value: bytes) -> bytes:
    """A protobuf field of up to 127 bytes."""
    return bytes((number << 3 | 2, len(value))) + value


def node(kind: str, *inputs: str, output: str) -> bytes:
    """A graph's node."""
    named = b"".join(field(1, one.encode()) for one in inputs)
    return field(1, named + field(2, output.encode()) + field(4, kind.encode()))


def value(number: int, name: str) -> bytes:
    """One of a graph's inputs or outputs: a list of floats of any length."""
    shape = field(2, field(1, field(2, b"n")))
    return field(number, field(1, name.encode()) + field(2, field(1, bytes((8, 1)) + shape)))


def number(name: str, content: float) -> bytes:
    """One of a graph's own numbers."""
    data = np.array([content], "<f4").tobytes()
    return field(5, bytes((8, 1, 16, 1)) + field(8, name.encode()) + field(9, data))


def network() -> bytes:
    """(a + 1) * 2 = middle; middle * 10 - b = end."""
    graph = (
        node("Add", "a", "one", output="sum")
        + node("Mul", "sum", "two", output="middle")
        + node("Mul", "middle", "ten", output="much")
        + node("Sub", "much", "b", output="end")
        + number("one", 1)
        + number("two", 2)
        + number("ten", 10)
        + value(11, "a")
        + value(11, "b")
        + value(12, "end")
    )
    length = bytes((len(graph) & 0x7F | 0x80, len(graph) >> 7))
    return bytes((8, 9)) + field(8, bytes((16, 17))) + bytes((7 << 3 | 2,)) + length + graph


def run(model: bytes, **inputs: float) -> list[float]:
    """What comes out."""
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    outputs = session.run(None, {name: np.array([one], np.float32) for name, one in inputs.items()})
    return [float(output[0]) for output in outputs]


def test_two_parts_do_what_the_whole_does() -> None:
    """What the first part gives is what the second one takes, and together they are the network."""
    whole = network()

    first, second = part_of(whole, ("a",), ("middle",)), part_of(whole, ("middle", "b"), ("end",))

    assert run(whole, a=3, b=5) == [75]
    assert run(first, a=3) == [8]
    assert run(second, middle=8, b=5) == [75]


def test_each_part_holds_only_its_own_numbers() -> None:
    """Neither part carries what the other needs: together they are no larger than the whole."""
    first, second = part_of(network(), ("a",), ("middle",)), part_of(network(), ("middle", "b"), ("end",))

    assert b"ten" not in first
    assert b"one" not in second


def test_something_is_missing() -> None:
    """A part that needs what it is not given is refused."""
    with pytest.raises(ValueError, match="b"):
        part_of(network(), ("middle",), ("end",))


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """What is no network raises ValueError and nothing else."""
    with pytest.raises(ValueError, match=r"."):
        part_of(data, ("a",), ("nowhere",))


@given(st.integers(0, 220))
def test_a_file_that_ends_too_early(length: int) -> None:
    """A network that was cut off anywhere is refused."""
    whole = network()

    with pytest.raises(ValueError, match=r"."):
        part_of(whole[: min(length, len(whole) - 1)], ("a",), ("middle",))

"""Cuts a part out of a neural network's file, so that what goes in and comes out can be looked at in between.

The file is an ONNX model: a protobuf message whose fields are numbered in onnx.proto
(https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). Only what is needed of it is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_GRAPH = 7
"""ModelProto's field that holds the GraphProto."""
_NODE, _INITIALIZER, _INPUT, _OUTPUT, _VALUE_INFO = 1, 5, 11, 12, 13
"""GraphProto's fields."""
_NODE_INPUT, _NODE_OUTPUT = 1, 2
_TENSOR_NAME, _VALUE_NAME = 8, 1
_FLOAT = bytes((0x08, 1))
"""TypeProto.Tensor with elem_type FLOAT and no shape: any will do."""

_VARINT, _EIGHT, _LENGTH, _FOUR = 0, 1, 2, 5
_SIZES = {_EIGHT: 8, _FOUR: 4}


def part_of(model: bytes, inputs: Sequence[str], outputs: Sequence[str]) -> bytes:
    """The network from these tensors to those, a model of its own.

    Inputs that the whole network has keep their types; any other one takes floats of any shape. Raises
    ValueError for what is no model, or when an output needs something else.
    """
    kept: list[bytes | memoryview] = []
    graph = memoryview(b"")
    for number, whole, value in _fields(memoryview(model)):
        if number == _GRAPH:
            graph = value
        else:
            kept.append(whole)
    if not graph:
        raise ValueError("there is no network in it")
    part = _graph(graph, inputs, outputs)
    return b"".join((*kept, _head(_GRAPH, sum(map(len, part))), *part))


def _graph(graph: memoryview, inputs: Sequence[str], outputs: Sequence[str]) -> list[bytes | memoryview]:
    """The fields of the smaller graph: the nodes between, and the numbers that they use."""
    nodes: list[tuple[memoryview, list[str], list[str]]] = []
    known: dict[str, memoryview] = {}
    numbers: dict[str, memoryview] = {}
    rest: list[bytes | memoryview] = []
    for field, whole, value in _fields(graph):
        if field == _NODE:
            nodes.append((whole, _names(value, _NODE_INPUT), _names(value, _NODE_OUTPUT)))
        elif field == _INITIALIZER:
            numbers[_names(value, _TENSOR_NAME)[0]] = whole
        elif field == _INPUT:
            known[_names(value, _VALUE_NAME)[0]] = whole
        elif field not in {_OUTPUT, _VALUE_INFO}:
            # The shapes of what is in between are worked out anew when the model is loaded.
            rest.append(whole)
    makers = {name: index for index, (_, _, made) in enumerate(nodes) for name in made}
    used = _reached(nodes, makers, inputs, outputs)
    asked = {name for index in used for name in nodes[index][1]}
    missing = [
        name
        for name in (*asked, *outputs)
        if name not in makers and name not in numbers and name not in inputs
    ]
    if any(missing):
        raise ValueError(f"nothing makes {', '.join(sorted(filter(None, missing)))}")
    return [
        *rest,
        *(nodes[index][0] for index in sorted(used)),
        *(whole for name, whole in numbers.items() if name in asked),
        *(known[name] if name in known else _value(_INPUT, name) for name in inputs),
        *(_value(_OUTPUT, name) for name in outputs),
    ]


def _reached(
    nodes: Sequence[tuple[memoryview, list[str], list[str]]],
    makers: dict[str, int],
    inputs: Iterable[str],
    outputs: Iterable[str],
) -> set[int]:
    """The nodes that the outputs need, going back no further than the inputs."""
    reached: set[int] = set()
    given, open_names = set(inputs), list(outputs)
    while open_names:
        name = open_names.pop()
        index = makers.get(name)
        if name in given or index is None or index in reached:
            continue
        reached.add(index)
        open_names += nodes[index][1]
    return reached


def _value(field: int, name: str) -> bytes:
    """A ValueInfoProto; an input must have a type, an output gets the one that it turns out to have."""
    named = _field(_VALUE_NAME, name.encode())
    typed = _field(2, _field(1, _FLOAT)) if field == _INPUT else b""
    return _field(field, named + typed)


def _names(message: memoryview, field: int) -> list[str]:
    return [bytes(value).decode() for number, _, value in _fields(message) if number == field]


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview, memoryview]]:
    """Each field's number, all its bytes, and its value. Raises ValueError for what is no message."""
    at = 0
    while at < len(message):
        begun = at
        key, at = _varint(message, at)
        kind = key & 7
        start = at
        if kind == _VARINT:
            _, at = _varint(message, at)
        elif kind == _LENGTH:
            length, start = _varint(message, at)
            at = start + length
        elif kind in _SIZES:
            at += _SIZES[kind]
        else:
            raise ValueError(f"no field begins with {key}")
        if at > len(message):
            raise ValueError("the file ends too early")
        yield key >> 3, message[begun:at], message[start:at]


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(message):
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:  # noqa: PLR2004 -- the bit that says that more follows
            return value, at
        shift += 7
    raise ValueError("the file ends too early")


def _head(field: int, length: int) -> bytes:
    return _number(field << 3 | _LENGTH) + _number(length)


def _field(field: int, value: bytes) -> bytes:
    return _head(field, len(value)) + value


def _number(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:  # noqa: PLR2004 -- as above
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)

"""Makes the binding's enumerations as Python would, in a sixth of the time.

With every class of Qt's that is touched the binding makes all enumerations of that class: a hundred with
nineteen hundred members before an article is seen. It asks Python's `enum` for them, which takes apart and
checks what people write in a class; for bare lists of names and numbers that is for nothing
(docs/decisions/first-sight.md).
"""

from __future__ import annotations

import sys
from enum import KEEP, Enum, EnumType, Flag, IntEnum, IntFlag
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Members = Sequence[tuple[str, int]]

SPECIMEN = (("None_", 0), ("One", 1), ("Two", 2), ("Uno", 1), ("Eight", 8), ("Three", 3))
"""What both ways are compared with: a second name for One, bits alone and together, and a bit left out."""


class Mould:
    """Makes enumerations on one base, one of Python's own four, out of names and numbers."""

    def __init__(self, base: EnumType, usual: Callable[..., Any]) -> None:
        """Usual is Python's own way to make one."""
        self._base: Any = base
        self._flags = issubclass(base, Flag)
        empty = usual(base, "Mould", [], module=__name__, boundary=KEEP)
        self._shape = dict(vars(empty))
        """What stands in the class of an enumeration without members."""
        self._taken = {"mro"}.union(*map(vars, empty.__mro__))
        """Names that mean something else in such a class."""
        self.fits = self._makes_what_is_usual(usual)
        """Whether what comes out is what this Python makes itself."""

    def _makes_what_is_usual(self, usual: Callable[..., Any]) -> bool:
        specimen = usual(self._base, "Specimen", SPECIMEN, module=__name__, boundary=KEEP)
        try:
            return described(self.make("Specimen", SPECIMEN)) == described(specimen)
        except (AttributeError, TypeError):
            # A Python whose enumerations are built otherwise makes its own.
            return False

    def takes(self, members: Members) -> bool:
        """Whether these are plain members, with names that nothing else has; bits in ascending order."""
        values = dict(members)
        if len(values) < len(members) or not self._taken.isdisjoint(values):
            return False
        if any(name.startswith("_") for name in values) or not {*map(type, values.values())} <= {int}:
            return False
        bits = [value for value in values.values() if _is_bit(value)] if self._flags else []
        return bits == sorted(bits) and not (self._flags and min(values.values(), default=0) < 0)

    def make(self, name: str, members: Members) -> Any:
        """The enumeration of this name; takes() has said yes to its members."""
        # Lists and dictionaries of members, all empty here, are each enumeration's own.
        shape = {key: type(value)() if value in ([], {}) else value for key, value in self._shape.items()}
        made: Any = type.__new__(EnumType, name, (self._base,), shape)
        new, arguments = made._new_member_, made._use_args_
        order, named, valued = made._member_names_, made._member_map_, made._value2member_map_
        for member_name, value in members:
            member = valued.get(value)
            if member is None:
                member = new(made, value) if arguments else new(made)
                member._value_, member._name_ = value, member_name
                member.__objclass__, member._sort_order_ = made, len(order)
                valued[value] = member
                if not self._flags or _is_bit(value):
                    order.append(member_name)
            named[member_name] = member
            type.__setattr__(made, member_name, member)
        if self._flags:
            _count_bits(made)
        if hasattr(made, "_hashable_values_"):
            made._hashable_values_.extend(valued)
        return made


def _is_bit(value: int) -> bool:
    return value > 0 and value & (value - 1) == 0


def _count_bits(made: Any) -> None:
    """Note which bits these flags have."""
    every = reduce(or_, made._value2member_map_, 0)
    alone = reduce(or_, filter(_is_bit, made._value2member_map_), 0)
    if hasattr(made, "_singles_mask_"):
        made._flag_mask_, made._singles_mask_ = every, alone
    else:
        # Python up to 3.11.3 knows one mask only.
        made._flag_mask_ = alone
    made._all_bits_ = 2 ** every.bit_length() - 1


def described(made: Any) -> tuple[object, ...]:
    """All that there is to an enumeration, in words that can be compared."""
    members = [(name, type(each).__mro__[1:], repr(vars(each))) for name, each in made.__members__.items()]
    return members, {name: repr(getattr(made, name)) for name in vars(made)}


def made_quickly(usual: Callable[..., Any]) -> Callable[..., Any]:
    """Usual is how Python makes an enumeration of names and values; the same, quicker for the binding's.

    What is not plain, and all that others ask for, is made as usual.
    """
    moulds = {base: mould for base in (Enum, IntEnum, Flag, IntFlag) if (mould := Mould(base, usual)).fits}

    # Named as Python names them: from 3.12 on it is called by these names.
    def make(
        base: Any,
        class_name: str,
        names: Any,
        *,
        module: str | None = None,
        qualname: str | None = None,
        boundary: object = None,
        **more: Any,
    ) -> Any:
        # The binding's alone keep numbers that no member has, and are not told their module yet.
        mould = moulds.get(base) if boundary is KEEP and module is None and qualname is None else None
        if mould is not None and mould.takes(names):
            return mould.make(class_name, names)
        if module is None:
            # Python's own way asks who is two frames above; this is one frame more.
            module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 -- as enum itself asks
        return usual(base, class_name, names, module=module, qualname=qualname, boundary=boundary, **more)

    return make


def quicken_enumerations() -> None:
    """Have the binding's enumerations made quickly from now on."""
    # What Enum("Name", members) comes to.
    EnumType._create_ = made_quickly(EnumType._create_)  # type: ignore[attr-defined]  # it is Python's own

"""Names, and what stands around them."""

from __future__ import annotations

import pytest

from reader.extract.about.naming import name_in


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("专栏作者 江一帆", "江一帆"),
        ("柏桐 关注", "柏桐"),
        ("白露未晞，转载请保留此段声明", "白露未晞"),
        ("周关注", "周关注"),
        ("渡口報 記者江一帆／東岸報導", "江一帆"),
    ],
)
def test_what_stands_around_a_name(written: str, name: str) -> None:
    """A label before it, a button or the terms of copying behind it; never all but one character of it."""
    found = name_in(written)

    assert found == name

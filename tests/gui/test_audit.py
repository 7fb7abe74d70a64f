"""The audit: every page and state of the window, in every language, size and palette, without a finding.

make test goes through covering sets: every pair of values of language, window, palette, interface size and
type size. make soak goes through every combination that matters to each measure.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.gui import audit, painted
from tests.gui.conftest import wait_for
from tests.gui.covering import Row, covering, pairs, pairs_in
from tests.gui.states import PAGES, come_to, states
from tests.gui.test_accessible import ARTICLE
from tests.gui.test_words import FACTS, leaves

from reader import errors
from reader.session.listener import News
from reader.settings import TYPE_SIZES, Palette

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pytestqt.qtbot import QtBot

    from reader.app import Desk

LAYOUT: dict[str, Sequence[object]] = {
    "language": ("zh_CN", "zh_TW", "en"),
    "size": ((1280, 800), (800, 600), (320, 640), (320, 256)),
    "interface": (100, 150, 200),
    "type": (24, 36, 96),
}
"""What the layout depends on; the type of 24 px is that of the plain mode."""
LOOK: dict[str, Sequence[object]] = LAYOUT | {"palette": tuple(Palette), "share": (0, 1, 2, 3)}
"""What is painted depends on the palette too; each combination takes its share of the states."""
OWN_PAIR = ("#003b2f", "#e8fff4")
"""A pair that a reader might choose, 7:1 and more."""
DIMMED = ("ruler",)
"""Where text is weaker on purpose: test_ruler.py measures it."""


@pytest.fixture
def audited(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk with an article of every kind of part, its window in front."""
    desk.session.put(ARTICLE, [])
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    desk.session.voices.ask()
    wait_for(qtbot, lambda: bool(desk.window.side._voices))
    # Answers that come in the middle of a measure move what is measured.
    monkeypatch.setattr(desk.session.voices, "ask", lambda: None)
    desk.window.activateWindow()
    return desk


def set_up(desk: Desk, row: Row) -> None:
    """Have the window as the combination says."""
    settings = replace(
        desk.session.settings,
        interface=row["language"],
        interface_size=row["interface"],
        type_size=row["type"],
        elder=row["type"] in TYPE_SIZES,
        palette=row.get("palette", Palette.PAPER),
        own_text=OWN_PAIR[0],
        own_ground=OWN_PAIR[1],
    )
    desk.session.change(settings)
    desk.window.resize(*row["size"])


def laid_out(desk: Desk, qtbot: QtBot) -> dict[str, list[str]]:
    """What the measures of the layout find, by state."""
    findings = {}
    for name, state in states().items():
        come_to(desk, state, qtbot)
        findings[name] = audit.all_of(desk.window, *audit.LAYOUT)
        findings[name] += audit.order(desk.window, qtbot)
    return findings


def looked_at(desk: Desk, qtbot: QtBot, names: Sequence[str]) -> dict[str, list[str]]:
    """What the measures by pixels find in these states."""
    findings = {}
    for name in names:
        come_to(desk, states()[name], qtbot)
        findings[name] = [] if name in DIMMED else list(painted.contrast(desk.window))
        findings[name] += painted.ring(desk.window)
        findings[name] += painted.ground(desk.window)
    return findings


def check(findings: Mapping[str, Sequence[str]]) -> None:
    """Fail with every finding, by where it was made."""
    told = [f"{where}: {found}" for where, each in findings.items() for found in dict.fromkeys(each)]
    if told:
        pytest.fail("\n".join(told), pytrace=False)


def called(row: Row) -> str:
    """A combination in a word."""
    return "-".join(str(value).replace(" ", "") for value in row.values())


# In make test


@pytest.mark.parametrize("row", covering(LAYOUT), ids=called)
def test_names_targets_truncation_and_order(audited: Desk, qtbot: QtBot, row: Row) -> None:
    """Everything is named, large enough, apart, uncut, and reached by Tab in the order on the screen."""
    set_up(audited, row)

    check(laid_out(audited, qtbot))


def test_tab_comes_to_a_message_before_the_page_below_it(audited: Desk, qtbot: QtBot) -> None:
    """A message stands above: Tab comes from it to the page, and to nothing of the page before it."""
    findings = {}
    for name in PAGES:
        come_to(audited, states()[name], qtbot)
        audited.window.listener.told(News.LIST_NOT_USED)
        findings[name] = list(audit.order(audited.window, qtbot))

    check(findings)


@pytest.mark.parametrize("palette", list(Palette))
def test_contrast_and_focus_by_pixels(audited: Desk, qtbot: QtBot, palette: Palette) -> None:
    """In every palette all words are painted 7:1 and more, and the focus is seen wherever it is."""
    findings: dict[str, list[str]] = {}
    for row in covering(LOOK):
        if row["palette"] is palette:
            set_up(audited, row)
            names = list(states())[row["share"] :: len(LOOK["share"])]
            found = looked_at(audited, qtbot, names)
            findings |= {f"{called(row)}: {name}": each for name, each in found.items()}

    check(findings)


@pytest.mark.parametrize("language", LAYOUT["language"])
def test_every_message_has_room(audited: Desk, qtbot: QtBot, language: str) -> None:
    """Whatever there is to tell is shown whole or scrolls, in the smallest window and the largest type."""
    set_up(audited, {"language": language, "size": (320, 256), "interface": 200, "type": 96})
    window = audited.window
    findings = {}
    told: dict[str, Callable[[], object]] = {
        kind.__name__: lambda kind=kind: window.listener.failed(kind(**FACTS))  # type: ignore[misc]  # bound now
        for kind in leaves(errors.ReaderError)
    }
    told |= {news.name: lambda news=news: window.listener.told(news) for news in News}  # type: ignore[misc]  # as above
    for name, tell in told.items():
        come_to(audited, lambda _, tell=tell: tell(), qtbot)  # type: ignore[misc]  # as above
        findings[name] = audit.all_of(window, *audit.LAYOUT)

    check(findings)


def test_the_covering_sets_cover() -> None:
    """Every pair of values is in one of their combinations, and no combination is twice in them."""
    for factors in (LAYOUT, LOOK):
        rows = covering(factors)

        held = set().union(*map(pairs_in, rows))
        assert held == pairs(factors)
        assert len({called(row) for row in rows}) == len(rows)
        assert all(value in factors[name] for row in rows for name, value in row.items())


# In make soak


def every(factors: Mapping[str, Sequence[object]]) -> Iterator[Row]:
    """Every combination."""
    yield from (dict(zip(factors, values, strict=True)) for values in product(*factors.values()))


@pytest.mark.thorough
@pytest.mark.parametrize("row", list(every(LAYOUT)), ids=called)
def test_the_layout_in_every_combination(audited: Desk, qtbot: QtBot, row: Row) -> None:
    """What holds for every pair holds for all four together."""
    set_up(audited, row)

    check(laid_out(audited, qtbot))


@pytest.mark.thorough
@pytest.mark.parametrize("row", covering({name: LOOK[name] for name in (*LAYOUT, "palette")}), ids=called)
def test_every_state_by_pixels_in_every_combination(audited: Desk, qtbot: QtBot, row: Row) -> None:
    """Every state in every pair of palette, language, window, interface size and type size."""
    set_up(audited, row)

    check(looked_at(audited, qtbot, list(states())))

"""The script that an article is read in is remembered for it; the usual one is for all the others."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.session.bench import ARTICLE, Bench

from reader.model import Block, BlockKind
from reader.session.kept.own_scripts import OwnScripts
from reader.settings import Script, Settings

OTHER = replace(ARTICLE, address="http://a.example/other")


def text(bench: Bench) -> str:
    """What stands on the screen."""
    return bench.heard.showings[-1][0].article.blocks[1].text


SIMPLIFIED, TRADITIONAL = "我们打开软件。它很好用。", "我們打開軟件。它很好用。"


def test_the_other_script_is_for_this_article_only() -> None:
    """Toggled in one, the next article is as written; back in the first it is as it was left."""
    bench = Bench().open()
    bench.session.toggle_script()
    first = text(bench)

    bench.open(OTHER)
    second = text(bench)
    told = (bench.session.settings.script, bench.heard.settings[-1].script)
    bench.open()

    assert told == (Script.ORIGINAL, Script.ORIGINAL)
    assert (first, second, text(bench)) == (TRADITIONAL, SIMPLIFIED, TRADITIONAL)
    assert bench.shelf.scripts == {ARTICLE.address: "t"}
    assert {kept.script for kept in bench.kept} == {Script.ORIGINAL}
    assert bench.session.settings.script is Script.TRADITIONAL


def test_it_is_remembered_from_one_start_to_the_next() -> None:
    """Another session on the same shelf shows the article in its own script, however it comes up."""
    before = Bench().open()
    before.session.toggle_script()
    after, kept = Bench(), Bench()
    after.shelf.articles, after.shelf.scripts = before.shelf.articles, before.shelf.scripts
    kept.shelf.scripts = before.shelf.scripts

    after.session.open_last(otherwise=pytest.fail)
    kept.session.show_kept(ARTICLE)

    assert text(after) == text(kept) == TRADITIONAL


def test_what_was_chosen_in_the_settings_is_for_all(bench: Bench) -> None:
    """A script from the settings is kept, and used for every article without one of its own."""
    bench.open()
    bench.session.toggle_script()
    bench.open(OTHER)

    bench.session.set_script(Script.TAIWAN)

    assert "軟體" in text(bench)
    assert bench.kept[-1].script is Script.TAIWAN
    bench.open()
    assert text(bench) == TRADITIONAL
    assert bench.kept[-1].script is Script.TAIWAN


def test_chosen_in_the_settings_an_articles_own_gives_way(bench: Bench) -> None:
    """Who chooses for all while looking at an article with its own script sees the choice."""
    bench.open()
    bench.session.toggle_script()

    bench.session.set_script(Script.SIMPLIFIED)

    assert text(bench) == SIMPLIFIED
    assert bench.shelf.scripts == {ARTICLE.address: ""}


def test_undo_takes_back_each_kind_of_choice(bench: Bench) -> None:
    """First the choice for all, then the article's own; what is on the disk goes along."""
    bench.open()
    bench.session.toggle_script()
    bench.session.set_script(Script.TAIWAN)

    bench.session.undo()
    once = (text(bench), bench.kept[-1].script, dict(bench.shelf.scripts))
    bench.session.undo()

    assert once == (TRADITIONAL, Script.ORIGINAL, {ARTICLE.address: "t"})
    assert text(bench) == SIMPLIFIED
    assert bench.shelf.scripts == {ARTICLE.address: ""}


def test_undo_leaves_another_articles_script_alone(bench: Bench) -> None:
    """A type size is taken back in the second article: its script stays, and so does the first one's."""
    bench.open()
    bench.session.toggle_script()
    bench.session.set_type_size(64)
    bench.open(OTHER)

    bench.session.undo()

    assert bench.session.settings == Settings()
    assert text(bench) == SIMPLIFIED
    bench.open()
    assert text(bench) == TRADITIONAL


def test_a_page_in_both_scripts_becomes_one(bench: Bench) -> None:
    """Toggled, a page with Simplified and Traditional parts is Traditional throughout, and comes back."""
    mixed = replace(
        ARTICLE,
        blocks=(
            Block(BlockKind.PARAGRAPH, "我们打开软件，请看说明书。它很好用。"),
            Block(BlockKind.PARAGRAPH, "我們打開軟體，請看說明書。它很好用。"),
        ),
    )
    bench.open(mixed)

    bench.session.toggle_script()
    other = [block.text for block in bench.heard.showings[-1][0].article.blocks]
    bench.session.toggle_script()

    assert not set("们开软说请书") & set("".join(other)), other
    assert bench.heard.showings[-1][0].article.blocks == mixed.blocks


def test_a_script_that_nobody_knows_is_the_usual_one() -> None:
    """What a newer program may have written does no harm."""
    kept: list[tuple[str, str]] = []
    scripts = OwnScripts(Script.HONG_KONG, lambda address, script: kept.append((address, script)))

    scripts.know("a", "klingon")
    scripts.know("b", "")

    assert [scripts.of(address) for address in ("a", "b", "c")] == [Script.HONG_KONG] * 3
    assert kept == []

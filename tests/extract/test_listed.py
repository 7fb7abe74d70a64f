"""Words that a library adds: always hidden, never hidden, and what becomes of a file that is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.extract.inject import article_of
from tests.extract.test_protect_floor import hidden, texts_of

from reader.children.protocol import Open, Opened
from reader.cli.ask import answers
from reader.extract.protection.claims import Claims
from reader.extract.protection.listed import Fault, ListedWords, Mistake, load_listed, using
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.extract.protection.smuggled import is_advertisement
from reader.model import Reason
from reader.places import LISTED, listed_wrong
from reader.processes import loader_child
from reader.resources import resource

if TYPE_CHECKING:
    from reader.model import Article

SHOP = "青山书屋对面的云来茶馆开门了，云来茶馆的老板说，茶钱随意给。"
ADVERTISEMENT = "今天上午大家在河边必威体育官网登录入口散步，医生提醒必威体育官网登录入口多喝水。"
PAGE = "<title>茶馆</title><h1>茶馆开门</h1>" + f"<p>{SHOP}</p>" * 2 + "<p>邻居们端着杯子来了，坐到很晚。</p>"


def read(text: str, words: ListedWords) -> Article:
    """An article of one paragraph, protected with these words."""
    with using(words):
        return protect(article_of("街上的事", [text]), Claims(title="街上的事"))


def words_hidden(text: str, words: ListedWords) -> list[str]:
    """What goes out of a paragraph with these words."""
    return [notice.text for notice in hidden(read(text, words))]


def test_a_listed_word_goes_wherever_it_stands_and_comes_back() -> None:
    """It needs no other evidence, the notice says why, and putting back gives the identical text."""
    article = read(SHOP, ListedWords(hide=("云来茶馆",)))

    assert [(notice.text, notice.reasons) for notice in hidden(article)] == [
        ("云来茶馆", (Reason.LISTED,))
    ] * 2
    assert texts_of(restore(article)) == ["街上的事", SHOP]


@pytest.mark.parametrize("written", ["雲來茶館", "云\u200b来茶馆", "云 来 茶 馆"])
def test_a_listed_word_is_seen_through_its_disguises(written: str) -> None:
    """Traditional script, invisible characters and spaces between characters."""
    text = f"对面的{written}开门了，老板说，茶钱随意给。"

    assert words_hidden(text, ListedWords(hide=("云来茶馆",))) == [written]


def test_a_latin_word_is_one_by_itself() -> None:
    """No part of a longer one is hidden with it."""
    words = ListedWords(hide=("Abc",))

    assert words_hidden("这里有abcd和xabc，也有ABC。", words) == ["ABC"]


def test_a_phrase_goes_with_the_listed_word_in_it() -> None:
    """What Lingdu itself calls an advertisement and what the list names go as one."""
    assert words_hidden(ADVERTISEMENT, ListedWords(hide=("官网登录",))) == ["必威体育官网登录入口"] * 2


def test_a_kept_word_is_never_hidden() -> None:
    """Nor what Lingdu itself would hide, nor what the other list says."""
    assert words_hidden(ADVERTISEMENT, ListedWords()) == ["必威体育官网登录入口"] * 2
    assert words_hidden(ADVERTISEMENT, ListedWords(keep=("必威体育",))) == []
    assert words_hidden(SHOP, ListedWords(hide=("茶馆",), keep=("云来茶馆",))) == []
    # One that stands elsewhere protects nothing but itself.
    assert words_hidden(SHOP, ListedWords(hide=("云来茶馆",), keep=("青山书屋",))) == ["云来茶馆"] * 2


def test_a_kept_word_makes_a_title_a_title() -> None:
    """A page whose title was taken for an advertisement keeps it."""
    with using(ListedWords(keep=("必威体育",))):
        assert not is_advertisement("必威体育官网")
    assert is_advertisement("必威体育官网")


def test_the_file_that_comes_with_it_is_understood_and_empty() -> None:
    """Whoever copies it begins with nothing changed."""
    assert load_listed([Path(str(resource("extract", LISTED)))]) == ListedWords()


def test_two_files_are_one_list(tmp_path: Path) -> None:
    """The house's and the reader's."""
    (tmp_path / "a.toml").write_text('hide = ["云来"]\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text('hide = ["云来", "青山"]\nkeep = ["书屋"]\n', encoding="utf-8-sig")

    assert load_listed([tmp_path / "a.toml", tmp_path / "b.toml"]) == ListedWords(("云来", "青山"), ("书屋",))


@pytest.mark.parametrize(
    ("text", "fault", "detail"),
    [
        ("hide = [", Fault.NOTATION, ""),
        ("keep = []\nhide = [“云来”]", Fault.NOTATION, "2"),
        ('hidden = ["云来"]', Fault.UNKNOWN, "hidden"),
        ('mistakes = ["云来"]', Fault.UNKNOWN, "mistakes"),
        ('hide = "云来"', Fault.TYPE, "hide"),
        ("hide = [7]", Fault.TYPE, "hide"),
        ('hide = ["云"]', Fault.LENGTH, "云"),
        ('keep = [" "]', Fault.LENGTH, " "),
        (f"keep = {['云来'] * 5001}", Fault.MANY, "keep"),
    ],
)
def test_a_file_that_is_wrong_is_not_used(tmp_path: Path, text: str, fault: Fault, detail: str) -> None:
    """What is wrong is told with the file's name; the other file counts all the same."""
    bad, good = tmp_path / "bad.toml", tmp_path / "good.toml"
    bad.write_text(text, encoding="utf-8")
    good.write_text('hide = ["云来"]', encoding="utf-8")

    words = load_listed([bad, good])

    assert words.hide == ("云来",)
    assert words.mistakes == (Mistake(str(bad), fault, detail),)
    assert str(bad) in words.wrong


def test_a_file_that_is_no_text_is_not_used(tmp_path: Path) -> None:
    """Nor one in another encoding, nor one that cannot be read at all."""
    (tmp_path / "bytes.toml").write_bytes('hide = ["云来"]'.encode("gb18030"))

    faults = [load_listed([path]).mistakes[0].fault for path in (tmp_path / "bytes.toml", tmp_path)]

    assert faults == [Fault.ENCODING, Fault.UNREADABLE]


def opened(page: Path) -> Article:
    """A page as the real loader reads it."""
    loader = loader_child()
    try:
        replies = list(answers(loader, Open(str(page), pictures=False)))
    finally:
        loader.close()
    return next(reply.article for reply in replies if isinstance(reply, Opened))


@pytest.mark.parametrize(("text", "wrong"), [(None, False), ('hide = ["云来"]', False), ("hide = [", True)])
def test_the_window_learns_of_a_list_that_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | None, *, wrong: bool
) -> None:
    """It is told once, after the window stands."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "lingdu").mkdir()
    if text is not None:
        (tmp_path / "lingdu" / LISTED).write_text(text, encoding="utf-8")

    assert listed_wrong() is wrong


@pytest.mark.parametrize("valid", [True, False])
def test_the_loader_reads_with_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, valid: bool) -> None:
    """The list in the settings' folder reaches the process that reads pages; a broken one stops nothing."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "lingdu"
    folder.mkdir()
    (folder / LISTED).write_text('hide = ["云来茶馆"]' if valid else "hide = [", encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")

    article = opened(page)

    assert ("云来茶馆" in article.blocks[0].text) is not valid
    assert any(Reason.LISTED in notice.reasons for notice in article.notices) is valid

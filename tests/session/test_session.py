"""The session without a window: opening, scripts, places, settings, what is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.session.bench import ARTICLE, Bench, Now, T

from reader.children.protocol import (
    Done,
    Open,
    Opened,
    PictureArrived,
    Progress,
    Say,
    Stage,
)
from reader.errors import Blocked, NoArticle, NoSuchHost, ReaderError, SignInFirst, StorageError
from reader.library.shelf.entries import View
from reader.library.shelf.store import Shelf
from reader.model import (
    TITLE,
    Article,
    Block,
    BlockKind,
    Picture,
    Place,
)
from reader.session.listener import News, PlayState
from reader.settings import Palette, Script, Settings
from reader.speech.playing.heard import NoDevice


def test_an_article_is_opened_kept_shown_and_made_ready(bench: Bench) -> None:
    """One address becomes an article on the screen and on the shelf, its first sentence on its way."""
    bench.open()

    shown, place = bench.heard.showings[0]
    assert (shown.article, place) == (ARTICLE, Place())
    assert bench.shelf.last() == (ARTICLE, Place())
    assert isinstance(bench.speaker.waiting()[0], Say)
    assert bench.heard.opened == ["http://a.example/1"]
    assert bench.heard.ended == 1


def test_a_page_out_of_reach_comes_from_the_shelf(bench: Bench) -> None:
    """What is kept of it is shown at its place, and that is said instead of the failure."""
    bench.open()
    bench.open(replace(ARTICLE, address="http://a.example/2"))
    bench.shelf.keep_place(ARTICLE.address, Place(1, 2))

    bench.session.open(ARTICLE.address)
    bench.loader.fail(NoSuchHost(address=ARTICLE.address, host="a.example"))

    shown, place = bench.heard.showings[-1]
    assert (shown.article.address, place) == (ARTICLE.address, Place(1, 2))
    assert bench.heard.news[-1] is News.FROM_SHELF
    assert not bench.heard.errors


@pytest.mark.parametrize(
    "error",
    [
        Blocked(address=ARTICLE.address, host="a.example", rule="never"),
        SignInFirst(address=ARTICLE.address, host="a.example"),
        NoArticle(address=ARTICLE.address),
    ],
)
def test_what_is_forbidden_or_wants_its_reader_is_told(bench: Bench, error: ReaderError) -> None:
    """The shelf does not stand in for it."""
    bench.open()
    shown = len(bench.heard.showings)

    bench.session.open(ARTICLE.address)
    bench.loader.fail(error)

    assert [type(each) for each in bench.heard.errors] == [type(error)]
    assert len(bench.heard.showings) == shown


def test_what_is_on_the_screen_stays_when_opening_fails(bench: Bench) -> None:
    """A dead address is told; the article that was open is still there."""
    bench.open()

    bench.session.open("http://nowhere.example/")
    bench.loader.fail(NoSuchHost(address="http://nowhere.example/", host="nowhere.example"))

    assert [type(error) for error in bench.heard.errors] == [NoSuchHost]
    assert bench.session.article == ARTICLE
    assert len(bench.heard.showings) == 1


def test_only_the_last_wish_counts(bench: Bench) -> None:
    """An article that arrives after another was asked for is dropped."""
    bench.session.open("http://a.example/slow")
    _, late = bench.loader.requests[1]
    bench.session.open("http://a.example/1")

    late(Opened(Article("slow", ())))

    assert bench.heard.showings == []
    assert [message for message in bench.loader.waiting() if isinstance(message, Open)] == [
        Open("http://a.example/1")
    ]


def test_cancelling_leaves_no_trace(bench: Bench) -> None:
    """How far a page has come is told; after a cancel nothing of it arrives any more."""
    bench.session.open("http://a.example/1")
    _, late = bench.loader.requests[1]
    late(Progress(Stage.FETCHING))

    bench.session.cancel_opening()
    late(Progress(Stage.READING))
    late(Opened(ARTICLE))

    assert bench.heard.showings == []
    assert bench.heard.progress == [Progress(Stage.FETCHING)]
    assert bench.heard.ended == 1


def test_pictures_arrive_after_the_text(bench: Bench) -> None:
    """A picture is kept for the article that is open and told to the window."""
    picture = Picture("http://a.example/p.png", 1, 1, b"\0\0\0")
    bench.session.open(ARTICLE.address)
    bench.loader.answer(Opened(ARTICLE))

    bench.loader.answer(PictureArrived(picture), Done())

    assert bench.heard.pictures == [picture]
    assert bench.session.pictures == {picture.address: picture}


def test_a_script_there_and_back_is_the_original(bench: Bench) -> None:
    """The toggle converts what is shown and comes back to exactly the original, place kept."""
    bench.open()
    bench.session.listening.set_view_place(Place(1, 7))

    bench.session.toggle_script()
    converted, place = bench.heard.showings[-1]
    bench.session.toggle_script()
    back, place_back = bench.heard.showings[-1]

    assert converted.article.blocks[1].text == "我們打開軟件。它很好用。"
    assert back.article == ARTICLE
    assert place == place_back == Place(1, 7)


@pytest.mark.parametrize(
    ("script", "text"),
    [
        (Script.TRADITIONAL, "我們打開軟件。它很好用。"),
        (Script.TAIWAN, "我們開啟軟體。它很好用。"),
        (Script.HONG_KONG, "我們打開軟件。它很好用。"),
        (Script.SIMPLIFIED, "我们打开软件。它很好用。"),
    ],
)
def test_every_script_is_shown(bench: Bench, script: Script, text: str) -> None:
    """Each of the scripts that a reader can choose reaches the screen."""
    bench.open()

    bench.session.set_script(script)

    if script is Script.TAIWAN:
        assert "軟體" in bench.heard.showings[-1][0].article.blocks[1].text
    else:
        assert bench.heard.showings[-1][0].article.blocks[1].text == text


def test_broken_lines_run_on_where_the_reader_wants_it() -> None:
    """In any script; the place stays, and what is read aloud goes on."""
    broken = Article(
        "软件", (Block(BlockKind.PARAGRAPH, "我们打开\n软件。它很\n好用。"),), "http://a.example/2"
    )
    bench = Bench(Settings(script=Script.TRADITIONAL)).open(broken)
    bench.session.listening.set_view_place(Place(0, 8))
    bench.session.listening.play_or_pause()

    bench.session.choose("join_lines", "true")
    joined, place = bench.heard.showings[-1]
    bench.session.set_script(Script.ORIGINAL)
    original, _ = bench.heard.showings[-1]
    bench.session.undo()
    bench.session.choose("join_lines", "false")

    assert [shown.article.blocks[0].text for shown in (joined, original)] == [
        "我們打開\u200b軟件。它很\u200b好用。",
        "我们打开\u200b软件。它很\u200b好用。",
    ]
    assert place == Place(0, 8)
    assert bench.heard.showings[-1][0].article.blocks[0].text == "我們打開\n軟件。它很\n好用。"
    assert bench.session.listening.state is PlayState.PLAYING


def test_the_script_is_for_the_next_article_too() -> None:
    """What was chosen and remembered is used from the first sight on."""
    bench = Bench(Settings(script=Script.TRADITIONAL)).open()

    assert [shown.article.title for shown, _ in bench.heard.showings] == ["軟件說明"]


def test_it_remembers_the_place(bench: Bench) -> None:
    """The place that was looked at is kept with the article, and shown again when it is opened again."""
    bench.open()
    bench.session.listening.set_view_place(Place(1, 7))

    bench.session.close()
    bench.open()

    assert bench.shelf.last() == (ARTICLE, Place(1, 7))
    assert bench.heard.showings[-1][1] == Place(1, 7)


def test_the_last_article_is_there_without_the_network(bench: Bench) -> None:
    """Starting again shows what was kept at its place; the loader is asked for its pictures only."""
    bench.shelf.articles[ARTICLE.address] = (ARTICLE, Place(0, 4))

    bench.session.open_last(otherwise=pytest.fail)
    bench.loader.fail(NoSuchHost(address=ARTICLE.address, host="a.example"))

    assert [(shown.article, place) for shown, place in bench.heard.showings] == [(ARTICLE, Place(0, 4))]
    assert bench.heard.errors == []


def test_without_a_last_article_there_is_something_else(bench: Bench) -> None:
    """The very first start does what it is told to do then; so does one whose shelf cannot be read."""
    asked = list[str]()
    bench.session.open_last(otherwise=lambda: asked.append("empty"))
    bench.shelf.error = StorageError(path="/broken", detail="")

    bench.session.open_last(otherwise=lambda: asked.append("broken"))

    assert asked == ["empty", "broken"]


def test_play_begins_where_the_reader_looks(bench: Bench) -> None:
    """Scrolling somewhere and pressing play reads from there."""
    bench.open()
    bench.session.listening.set_view_place(Place(1, 0))

    bench.session.listening.play_or_pause()

    sentence, _ = bench.heard.lit_[-1]
    assert sentence is not None
    assert (sentence.block, sentence.start) == (1, 0)
    assert bench.session.listening.state is PlayState.PLAYING


def test_reading_from_a_place(bench: Bench) -> None:
    """A click or Enter on a sentence reads from that sentence."""
    bench.open()

    bench.session.listening.read_from(Place(0, 5))

    sentence, _ = bench.heard.lit_[-1]
    assert sentence is not None
    assert (sentence.block, sentence.start, sentence.end) == (0, 4, 8)


class Later(Now):
    """A background whose work waits until the test lets it be done."""

    def __init__(self) -> None:
        self.waiting = list[Callable[[], None]]()

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None]
    ) -> None:
        """Keep it."""
        self.waiting.append(lambda: Now.run(self, work, done, failed))

    def work(self) -> None:
        """Do the next piece."""
        self.waiting.pop(0)()


def test_play_before_the_sentences_are_known() -> None:
    """Who presses play as soon as the article is seen is not forgotten: it plays a moment later."""
    later = Later()
    bench = Bench(background=later)
    bench.session.open(ARTICLE.address)
    bench.loader.answer(Opened(ARTICLE), Done())
    later.work()
    assert len(bench.heard.showings) == 1

    bench.session.listening.play_or_pause()
    assert bench.heard.states == []
    later.work()

    assert bench.heard.states == [PlayState.PLAYING]


def test_settings_have_ends(bench: Bench) -> None:
    """Eight sizes of type up and down; at an end nothing changes and the caller knows."""
    sizes = []
    while bench.session.bigger_type():
        sizes.append(bench.session.settings.type_size)

    assert sizes == [40, 48, 56, 64, 80, 96]
    assert not bench.session.bigger_type()
    assert bench.kept[-1] == bench.heard.settings[-1] == bench.session.settings


def test_every_setting_is_kept(bench: Bench) -> None:
    """Colours, speed, voice and interface language are remembered and told."""
    bench.session.next_palette()
    bench.session.faster()
    bench.session.set_voice("zh", "kokoro:zm_yunxi")
    bench.session.set_interface("en")

    kept = bench.kept[-1]
    assert (kept.palette, kept.rate, kept.voice_zh, kept.interface) == (
        Palette.NIGHT,
        110,
        "kokoro:zm_yunxi",
        "en",
    )


def test_a_full_disk_is_told_once_and_reading_goes_on(bench: Bench) -> None:
    """Nothing can be kept: the article is shown all the same, and the reader is told one time."""
    bench.shelf.error = StorageError(path="/full", detail="No space left on device")

    bench.open()
    bench.session.listening.set_view_place(Place(1, 0))
    bench.session.keep_place()

    assert len(bench.heard.showings) == 1
    assert bench.heard.news == [News.NOTHING_KEPT]


def test_a_missing_device_is_told_once(bench: Bench) -> None:
    """Without a loudspeaker the words are lit all the same, and the reader is told one time."""
    bench.open()

    bench.session.heard(NoDevice("none"))
    bench.session.heard(NoDevice("none"))

    assert bench.heard.news == [News.NO_SOUND_DEVICE]


def test_the_place_while_reading_is_the_sentence(bench: Bench) -> None:
    """While reading, the place is what is heard, wherever the reader scrolls."""
    bench.open()
    bench.session.listening.read_from(Place(1, 0))
    bench.session.listening.set_view_place(Place(TITLE, 0))

    assert bench.session.place() == Place(1, 0)


def test_the_plain_text_of_the_same_page(bench: Bench) -> None:
    """After a page without an article the same address is asked for again, for all its text."""
    bench.session.open("http://a.example/odd")
    bench.loader.fail(NoArticle(address="http://a.example/odd"))

    bench.session.open_plain()

    assert bench.loader.waiting() == [Open("http://a.example/odd", plain=True)]


HEADED = Article(
    "题目",
    (Block(BlockKind.HEADING, "开头", level=2), Block(BlockKind.PARAGRAPH, "我们打开软件。")),
    address="http://a.example/2",
    language="zh-Hans",
)


def asked_texts(bench: Bench) -> list[str]:
    """What the speaker is asked to say."""
    return [message.text for message in bench.speaker.waiting() if isinstance(message, Say)]


def test_what_is_told_of_the_structure_can_be_switched_at_once(bench: Bench) -> None:
    """A heading is announced; switched off, what is ready is said anew without, and back on with."""
    bench.open(HEADED)
    assert asked_texts(bench) == ["题目", "heading", "开头", "我们打开软件。"]

    bench.session.choose("structure", "off")
    assert asked_texts(bench) == ["题目", "开头", "我们打开软件。"]
    bench.session.choose("structure", "brief")
    assert asked_texts(bench) == ["题目", "heading", "开头", "我们打开软件。"]


def test_that_something_is_left_unsaid_is_told_in_one_article_only(bench: Bench) -> None:
    """The next article with a long address does without the remark."""
    texts = []
    for number in (1, 2):
        long = Block(BlockKind.PARAGRAPH, "见https://b.example/1。")
        bench.open(Article("题目", (long,), address=f"http://a.example/{number}", language="zh-Hans"))
        texts.append(asked_texts(bench))

    assert texts == [["题目", "见b.example。", "shortened"], ["题目", "见b.example。"]]


def test_a_shelf_that_was_set_aside_is_told_once(bench: Bench) -> None:
    """A broken file is found out by whatever is asked of it: the reader learns that a new one was begun."""
    bench.shelf.set_aside = Path("shelf.broken-1.sqlite")

    for _ in range(2):
        bench.session._keeping.failed(StorageError(path="shelf", detail="malformed"))

    assert bench.heard.news == [News.SHELF_SET_ASIDE, News.NOTHING_KEPT]


def test_small_pictures_that_come_too_late_are_not_shown(bench: Bench) -> None:
    """Who has turned the shelf's page sees the pictures of that one."""
    arrived: list[int] = []
    ended: list[int] = []
    for number in (1, 2):
        bench.session.miniatures.bring(
            [number], (10, 10), lambda row, _: arrived.append(row), partial(ended.append, number)
        )

    for number, (_, reply) in enumerate(list(bench.loader.requests.values()), 1):
        reply(PictureArrived(Picture(str(number), 1, 1, bytes(3))))
        reply(Done())

    assert (arrived, ended) == ([2], [2])


def test_what_was_deleted_is_destroyed_at_the_end(tmp_path: Path) -> None:
    """Until the session is closed it can be put back, from then on never."""
    shelf = Shelf(tmp_path)
    bench = Bench(shelf=shelf).open()
    bench.session.shelving.show(View.ALL)
    kept = bench.session.shelving.delete(0)
    assert kept is not None
    assert bench.session.shelving.undo()
    bench.session.shelving.delete(0)

    bench.session.close()

    assert shelf.bring_back([kept.number]) == 0
    shelf.close()


def test_what_others_ask_of_the_loader_outlives_an_article_that_is_here(bench: Bench) -> None:
    """Opening the next article gives up the one before only while that, or its pictures, are on their way."""
    other = bench.loader.ask(Open("http://a.example/other"), lambda _: None)
    bench.session.open(ARTICLE.address)
    _, reply = bench.loader.requests.pop(bench.loader.last)
    for message in (Opened(ARTICLE), Done()):
        reply(message)

    bench.session.open("http://a.example/2")
    with_pictures = bench.loader.last
    bench.loader.requests[with_pictures][1](Opened(ARTICLE))
    before = list(bench.loader.requests)
    bench.session.open("http://a.example/3")

    assert before == [other, with_pictures]
    assert list(bench.loader.requests) == [bench.loader.last]

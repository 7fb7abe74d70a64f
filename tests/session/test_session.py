"""The session: opening, showing, scripts, places, settings; everything told to the listener."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import pytest
from msgspec.structs import replace
from tests.session.fakes import FakeChild, FakePlayer, FakeShelf, FakeWordsFile, Heard

from reader.children.protocol import (
    Done,
    Installed,
    Listed,
    ListVoices,
    Open,
    Opened,
    PictureArrived,
    Progress,
    Say,
    Stage,
    Voices,
)
from reader.errors import Blocked, ChildDied, NoArticle, NoSuchHost, ReaderError, SignInFirst, StorageError
from reader.model import (
    TITLE,
    Article,
    Block,
    BlockKind,
    Entry,
    Listing,
    Notice,
    NoticeKind,
    Picture,
    Place,
    Reason,
)
from reader.session.listener import News, PlayState
from reader.session.means import Means
from reader.session.session import Session
from reader.settings import Palette, Script, Settings
from reader.sound import Voice
from reader.speech.playing.player import NoDevice
from reader.text_tools import Text

if TYPE_CHECKING:
    from reader.session.parts import Background, Shelf

T = TypeVar("T")

ARTICLE = Article(
    "软件说明",
    (Block(BlockKind.PARAGRAPH, "第一句。第二句。"), Block(BlockKind.PARAGRAPH, "我们打开软件。它很好用。")),
    address="http://a.example/1",
    language="zh-Hans",
)


class Now:
    """A background that works at once; errors go where they belong."""

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None]
    ) -> None:
        """Do it."""
        try:
            result = work()
        except ReaderError as error:
            failed(error)
        else:
            done(result)


class Bench:
    """A session with its fakes around it."""

    def __init__(
        self,
        settings: Settings | None = None,
        shelf: Shelf | None = None,
        *,
        keeps_pages: bool = False,
        background: Background | None = None,
    ) -> None:
        self.loader, self.speaker, self.transcriber = FakeChild(), FakeChild(), FakeChild()
        self.player = FakePlayer()
        self.installer = FakeChild()
        self.shelf, self.heard = FakeShelf(), Heard()
        self.kept: list[Settings] = []
        self.words_file = FakeWordsFile()
        self.timers: list[tuple[float, Callable[[], None]]] = []
        self.volumes: list[int] = []
        now = Now()
        means = Means(
            loader=self.loader,
            speaker=self.speaker,
            installer=self.installer,
            transcriber=self.transcriber,
            player=self.player,
            shelf=shelf or self.shelf,
            words_file=self.words_file,
            text=Text(),
            background=background or now,
            writing=now,
            post=lambda function: function(),
            later=lambda function: function(),
            after=lambda seconds, function: self.timers.append((seconds, function)),
            keep_settings=self.kept.append,
            volume=self.volumes.append,
            keeps_pages=keeps_pages,
        )
        self.session = Session(settings or Settings(), means)
        self.session.listen(self.heard)

    def open(self, article: Article = ARTICLE) -> Bench:
        """Open an article through the loader."""
        self.session.open(article.address)
        self.loader.answer(Opened(article), Done())
        return self


@pytest.fixture
def bench() -> Bench:
    """A session with its fakes around it."""
    return Bench()


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
    """After a cancel nothing of the page arrives any more."""
    bench.session.open("http://a.example/1")
    _, late = bench.loader.requests[1]

    bench.session.cancel_opening()
    late(Progress(Stage.READING))
    late(Opened(ARTICLE))

    assert bench.heard.showings == []
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


def test_a_poor_voice_is_told(bench: Bench) -> None:
    """When no natural Mandarin voice is installed the reader is told how to get one."""
    bench.session.voices.ask()
    espeak = Voice("espeak:cmn", "eSpeak", "zh", "espeak")

    assert bench.speaker.waiting() == [ListVoices()]
    bench.speaker.answer(Voices((espeak,)), Done())

    assert bench.heard.voices == (espeak,)
    assert bench.heard.news == [News.POOR_VOICE]


def test_voices_that_cannot_be_listed_are_not_waited_for(bench: Bench) -> None:
    """The page does not look for voices for ever, and the reader hears why there are none."""
    bench.session.voices.ask()

    bench.speaker.fail(ChildDied(child="speaker", times=3))

    assert bench.heard.voices == ()
    assert [type(error) for error in bench.heard.errors] == [ChildDied]


def test_a_voice_that_stays_poor_is_told_again(bench: Bench) -> None:
    """A voice of another language was installed; where the natural one was, nothing more is told."""
    espeak = Voice("espeak:cmn", "eSpeak", "zh", "espeak")
    natural = Voice("kokoro:zm", "M", "zh", "kokoro", natural=True)
    told = []
    bench.session.voices.ask()
    bench.speaker.answer(Voices((espeak,)), Done())
    for voice in (espeak, natural):
        bench.heard.news.clear()
        bench.session.voice_packs.install("pack")
        bench.installer.answer(Installed((voice,)), Done())
        bench.speaker.answer(Voices((voice,)), Done())
        told.append([*bench.heard.news])

    assert told == [[News.VOICE_INSTALLED, News.POOR_VOICE], [News.VOICE_INSTALLED]]


def test_the_place_while_reading_is_the_sentence(bench: Bench) -> None:
    """While reading, the place is what is heard, wherever the reader scrolls."""
    bench.open()
    bench.session.listening.read_from(Place(1, 0))
    bench.session.listening.set_view_place(Place(TITLE, 0))

    assert bench.session.place() == Place(1, 0)


LISTING = Listing(
    "通知公告",
    (Entry("软件说明", "http://a.example/1", "2026-05-06"), Entry("别的", "http://a.example/2")),
    address="http://a.example/",
    next="http://a.example/?page=2",
)
OTHER = Article("别的", (Block(BlockKind.PARAGRAPH, "另一篇。"),), address="http://a.example/2")


def test_a_list_is_told_and_led_back_to(bench: Bench) -> None:
    """A list comes to the listener; from its articles one comes back to it, then to what was before."""
    bench.open(OTHER)
    bench.session.open(LISTING.address)
    bench.loader.answer(Listed(LISTING), Done())
    assert bench.heard.lists == [LISTING]
    bench.open()
    assert bench.session.can_go_back

    bench.session.go_back()
    assert bench.heard.lists == [LISTING, LISTING]
    bench.session.go_back()

    assert bench.heard.showings[-1][0].article == OTHER
    assert not bench.session.can_go_back
    bench.session.go_back()
    assert bench.heard.news == [News.NOTHING_BEFORE]


def test_a_list_that_was_left_is_behind_the_article(bench: Bench) -> None:
    """Escape from a list shows the article behind it; going back shows the list again."""
    bench.open()
    bench.session.open(LISTING.address)
    bench.loader.answer(Listed(LISTING), Done())

    bench.session.leave_list()
    bench.session.go_back()

    assert bench.heard.lists == [LISTING, LISTING]


def test_a_list_is_shown_in_the_readers_script() -> None:
    """Who reads Traditional gets the list's words in it, its addresses as they were."""
    bench = Bench(Settings(script=Script.TRADITIONAL))
    bench.session.open(LISTING.address)
    bench.loader.answer(Listed(LISTING), Done())

    (listing,) = bench.heard.lists
    assert [entry.title for entry in listing.entries] == ["軟件說明", "別的"]
    assert [entry.address for entry in listing.entries] == [entry.address for entry in LISTING.entries]


def test_reading_waits_while_a_list_is_looked_at(bench: Bench) -> None:
    """A list that comes up while an article is read pauses it."""
    bench.open()
    bench.session.listening.play_or_pause()

    bench.session.open(LISTING.address)
    bench.loader.answer(Listed(LISTING), Done())

    assert bench.session.listening.state is PlayState.PAUSED


def test_the_plain_text_of_the_same_page(bench: Bench) -> None:
    """After a page without an article the same address is asked for again, for all its text."""
    bench.session.open("http://a.example/odd")
    bench.loader.fail(NoArticle(address="http://a.example/odd"))

    bench.session.open_plain()

    assert bench.loader.waiting() == [Open("http://a.example/odd", plain=True)]


HACKED = Article(
    "公告",
    (Block(BlockKind.PARAGRAPH, "第一句。第二句。"), Block(BlockKind.PARAGRAPH, "第三句。")),
    address="http://a.example/h",
    language="zh-Hans",
    notices=(
        Notice(NoticeKind.INJECTED, "metadata", "金凤", (Reason.BRAND,)),
        Notice(NoticeKind.INJECTED, "body", "金凤体育", (Reason.GLUED,), 0, 4),
        Notice(NoticeKind.REPEATED, "body", "第一句。第二句。", (Reason.AGAIN,), 1),
    ),
)


def test_everything_comes_back_and_is_hidden_again(bench: Bench) -> None:
    """One key brings all hidden words back, saying so; again, and the article is what it was."""
    bench.open(HACKED)
    bench.session.listening.set_view_place(Place(1, 2))

    bench.session.toggle_hidden()
    whole, place = bench.heard.showings[-1]
    bench.session.toggle_hidden()
    again, back = bench.heard.showings[-1]

    assert [block.text for block in whole.article.blocks] == [
        "第一句。金凤体育第二句。",
        "第一句。第二句。",
        "第三句。",
    ]
    assert (whole.put_back, place) == (frozenset({1, 2}), Place(2, 2))
    assert (again.article, again.put_back, back) == (HACKED, frozenset(), Place(1, 2))
    assert bench.heard.news == [News.PUT_BACK, News.HIDDEN_AGAIN]
    assert bench.session.article == HACKED


def test_one_is_put_back_in_the_readers_script(bench: Bench) -> None:
    """A single notice comes back, also in the other script; its number stays, its words are marked."""
    bench.open(HACKED)
    bench.session.set_script(Script.TRADITIONAL)

    bench.session.put_back({1}, back=True)

    shown, _ = bench.heard.showings[-1]
    assert shown.article.blocks[0].text == "第一句。金鳳體育第二句。"
    assert [notice.shown for notice in shown.article.notices] == [False, True, False]
    bench.session.put_back({1}, back=False)
    assert bench.heard.showings[-1][0].article.blocks[0].text == "第一句。第二句。"


def test_reading_goes_on_in_the_text_that_came_back(bench: Bench) -> None:
    """Putting back while it is read goes on from the same sentence, with the words that came back."""
    bench.open(HACKED)
    bench.session.listening.read_from(Place(1, 0))

    bench.session.toggle_hidden()

    assert bench.session.listening.state is PlayState.PLAYING
    assert bench.session.place() == Place(2, 0)


def test_the_place_is_kept_as_the_article_was_found(bench: Bench) -> None:
    """What is remembered counts in the article without what was put back."""
    bench.open(HACKED)
    bench.session.toggle_hidden()
    bench.session.listening.set_view_place(Place(2, 1))

    bench.session.close()

    assert bench.shelf.last() == (HACKED, Place(1, 1))


def test_nothing_hidden_is_said(bench: Bench) -> None:
    """Where nothing was taken out the key says so and changes nothing."""
    bench.open()

    bench.session.toggle_hidden()

    assert bench.heard.news == [News.NOTHING_HIDDEN]
    assert len(bench.heard.showings) == 1


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

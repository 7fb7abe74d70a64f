"""What can be asked of the voice: parts, selections, spelling, limits, the sleep timer."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.session.bench import Bench
from tests.session.fakes import sound_of

from reader.children.protocol import Done, Letter, ListVoices, Piece, Say, Spell, Spelled
from reader.model import TITLE, Article, Block, BlockKind, Place, Reading, Sentence
from reader.session.aloud.passages import part_around, parts_between, word_at
from reader.session.aloud.pauses import BLOCK_PAUSE_MS, SENTENCE_PAUSE_MS
from reader.session.aloud.sleeping import END, MINUTES, NONE
from reader.session.aloud.spelling import LONGEST
from reader.session.listener import News, PlayState
from reader.session.said.telling import Telling
from reader.settings import Script, Settings, Structure
from reader.speech.pcm import LEAD_MS, TAIL_MS

ARTICLE = Article(
    "软件说明",
    (
        Block(BlockKind.PARAGRAPH, "第一句。第二句。"),
        Block(BlockKind.PARAGRAPH, "我们打开软件。它很好用。大家喜欢。"),
        Block(BlockKind.PARAGRAPH, "再见。"),
    ),
    address="http://a.example/1",
    language="zh-Hans",
)
READING = Reading(
    (
        Sentence(TITLE, 0, 4), Sentence(0, 0, 4), Sentence(0, 4, 8),
        Sentence(1, 0, 7), Sentence(1, 7, 12), Sentence(1, 12, 17), Sentence(2, 0, 3),
    )
)  # fmt: skip


@pytest.fixture
def bench() -> Bench:
    """A session with the article open and every sentence ready."""
    bench = Bench(Settings(structure=Structure.OFF))
    bench.open(ARTICLE)
    bench.speaker.say_all()
    return bench


def hear(bench: Bench, times: int) -> None:
    """Let so many things be heard; what is asked for meanwhile is said."""
    aloud = bench.session.listening._aloud
    for _ in range(times):
        bench.player.hear(aloud.marked, aloud.finished)
        bench.speaker.say_all()


def here(bench: Bench) -> Place:
    """Where it is read."""
    return bench.session.listening.place()


def test_a_paragraph_is_read_and_nothing_behind_it(bench: Bench) -> None:
    """Reading pauses behind the paragraph's last sentence; Space goes on with the next paragraph."""
    listening = bench.session.listening
    listening.read_part(Place(0, 6))
    assert here(bench) == Place(0, 0)
    hear(bench, 4)

    assert bench.heard.states[-1] is PlayState.PAUSED
    assert bench.heard.lit_[-1] == (None, None)
    assert not bench.player.playing
    listening.play_or_pause()
    hear(bench, 1)
    assert here(bench) == Place(1, 0)
    hear(bench, 7)
    assert listening.state is PlayState.ENDED


def test_a_paragraph_before_the_last_sentence_pauses_too(bench: Bench) -> None:
    """However little of the article is left behind it."""
    listening = bench.session.listening
    listening.read_part(Place(1, 0))
    hear(bench, 6)
    state = listening.state
    listening.play_or_pause()

    assert state is PlayState.PAUSED
    assert here(bench) == Place(2, 0)


def test_the_last_paragraph_ends_the_article(bench: Bench) -> None:
    """There is nothing behind it to pause before."""
    bench.session.listening.read_part(Place(2, 0))
    hear(bench, 2)

    assert bench.session.listening.state is PlayState.ENDED
    assert bench.heard.news == [News.END_OF_ARTICLE]


def test_paragraph_by_paragraph(bench: Bench) -> None:
    """Back goes to the beginning of the paragraph, then to the one before; at both ends that is said."""
    listening = bench.session.listening
    listening.read_from(Place(1, 13))
    places = []
    for step in (
        listening.previous_paragraph, listening.previous_paragraph, listening.next_paragraph,
        listening.next_paragraph, listening.next_paragraph,
    ):  # fmt: skip
        step()
        places.append(here(bench))

    assert places == [Place(1, 0), Place(0, 0), Place(1, 0), Place(2, 0), Place(2, 0)]
    assert bench.heard.news == [News.LAST_PARAGRAPH]
    listening.read_from(Place(TITLE, 0))
    listening.previous_paragraph()
    assert bench.heard.news == [News.LAST_PARAGRAPH, News.FIRST_PARAGRAPH]


def test_a_sentence_is_repeated(bench: Bench) -> None:
    """From its beginning, however far it had come."""
    bench.session.listening.read_from(Place(1, 0))
    aloud = bench.session.listening._aloud
    token = bench.player.queue[0][0]
    aloud.marked(token, sound_of("我们打开软件。").marks[2])

    bench.session.listening.repeat()

    assert bench.heard.lit_[-1] == (Sentence(1, 0, 7), None)
    assert bench.player.queue[0][1] == sound_of("我们打开软件。")


def test_stop_is_silence_and_the_place_stays(bench: Bench) -> None:
    """Nothing is lit; what is read next begins with the sentence that was being read, at once."""
    listening = bench.session.listening
    listening.read_from(Place(1, 7))
    listening._aloud.marked(bench.player.queue[0][0], sound_of("它很好用。").marks[1])
    listening.stop()
    assert (listening.state, bench.heard.lit_[-1], bench.player.playing) == (
        PlayState.STOPPED, (None, None), False,
    )  # fmt: skip

    listening.play_or_pause()

    assert here(bench) == Place(1, 7)
    assert bench.player.queue[0][1] == sound_of("它很好用。")
    listening.stop()
    bench.session.use(replace(bench.session.settings, rate=150))
    first = bench.speaker.waiting()[0]
    assert isinstance(first, Say)
    assert (first.text, first.start, first.rate) == ("它很好用。", 0, 150)


@pytest.mark.parametrize(
    "step",
    [
        "play_or_pause", "next_sentence", "previous_sentence", "repeat", "previous_paragraph",
        "next_paragraph", "read_part",
    ],
)  # fmt: skip
def test_an_article_without_words_is_not_read(step: str) -> None:
    """A picture alone, without a title, has no sentence to go to: no key does anything, nor breaks."""
    bench = Bench().open(Article("", (Block(BlockKind.FIGURE, ""),), address="http://a.example/picture"))

    getattr(bench.session.listening, step)()

    assert bench.session.listening.state is PlayState.STOPPED
    assert not bench.player.playing


def test_from_where_the_reader_looks(bench: Bench) -> None:
    """While nothing is read every step begins where the reader has gone; while something is, at the voice."""
    listening = bench.session.listening
    listening.read_from(Place(0, 0))
    places = []
    for step in (
        listening.play_or_pause, listening.next_sentence, listening.previous_sentence, listening.repeat,
        listening.next_paragraph, listening.previous_paragraph, listening.read_part,
    ):  # fmt: skip
        listening.stop()
        listening.set_view_place(Place(1, 7))
        step()
        places.append(here(bench))
    listening.read_from(Place(0, 4))
    listening.set_view_place(Place(1, 7))
    listening.next_sentence()

    assert places == [
        Place(1, 7), Place(1, 12), Place(1, 0), Place(1, 7), Place(2, 0), Place(1, 0), Place(1, 0),
    ]  # fmt: skip
    assert here(bench) == Place(1, 0)


def test_this_paragraph_is_the_one_that_paused(bench: Bench) -> None:
    """Unless the reader has gone to another one meanwhile."""
    listening = bench.session.listening
    listening.read_from(Place(1, 7))
    listening.pause()
    listening.read_part()
    paused = here(bench)
    listening.pause()
    listening.set_view_place(Place(0, 5))

    listening.read_part()

    assert (paused, here(bench)) == (Place(1, 0), Place(0, 0))


@pytest.mark.parametrize(
    ("step", "place"),
    [
        ("next_sentence", Place(1, 12)), ("previous_sentence", Place(1, 0)), ("repeat", Place(1, 7)),
        ("previous_paragraph", Place(1, 0)), ("next_paragraph", Place(2, 0)),
    ],
)  # fmt: skip
def test_the_article_before_is_not_read(bench: Bench, step: str, place: Place) -> None:
    """What is asked for before the sentences of a new article are known waits for them."""
    listening = bench.session.listening
    listening.forget()
    listening.shown(Place(1, 7))
    getattr(listening, step)()
    silent = listening.state

    listening.can_read(ARTICLE, READING, Place(1, 7), Telling())

    assert (silent, listening.state) == (PlayState.STOPPED, PlayState.PLAYING)
    assert here(bench) == place


def test_a_selection_is_read_word_for_word(bench: Bench) -> None:
    """The words between two places and no others, lit where they stand; the article waits where it was."""
    listening = bench.session.listening
    listening.read_from(Place(0, 0))
    listening.read_selection(Place(1, 2), Place(1, 9))
    assert bench.speaker.say_all()[:2] == ["打开软件。", "它很"]
    bench.heard.lit_.clear()
    aloud = listening._aloud
    bench.player.hear(aloud.marked, aloud.finished)

    assert listening.state is PlayState.PAUSED
    assert bench.heard.lit_ == [
        (Sentence(1, 2, 7), Sentence(1, start, min(start + 2, 7))) for start in (2, 4, 6)
    ]
    bench.player.hear(aloud.marked, aloud.finished)
    bench.player.hear(aloud.marked, aloud.finished)
    assert bench.heard.lit_[-1] == (Sentence(0, 0, 4), None)


def test_a_selection_is_from_where_the_article_is() -> None:
    """Its dollars, and its Cantonese voice, are those of the article's place."""
    bench = Bench(Settings(structure=Structure.OFF))
    bench.open(replace(ARTICLE, region="HK"))
    bench.session.listening.read_selection(Place(1, 2), Place(1, 9))

    says = [message for message in bench.speaker.waiting() if isinstance(message, Say)]
    assert {say.language for say in says} == {"zh-Hans-HK"}


def test_a_selection_without_a_sentence_is_told(bench: Bench) -> None:
    """What stands around the article is not read; the reader hears why nothing is heard."""
    bench.session.listening.read_selection(Place(2, 3), Place(2, 3))

    assert bench.heard.news == [News.NOTHING_TO_READ]


def test_a_long_selection_is_read_by_sentences(bench: Bench) -> None:
    """More than three sentences are read as the article is, and reading pauses behind them."""
    bench.session.listening.read_selection(Place(0, 1), Place(1, 9))
    hear(bench, 8)

    assert bench.session.listening.state is PlayState.PAUSED
    assert bench.session.listening._aloud.current == 5


def test_a_word_is_spelt_slowly_with_tones_and_words(bench: Bench) -> None:
    """The speaker tells how each character is read; each is said with its tone and a word, and lit."""
    bench.session.listening.spell(Sentence(1, 4, 6), Place())
    request = bench.speaker.waiting()[-1]
    assert request == Spell("我们打开软件。它很好用。大家喜欢。", 4, 6)
    bench.speaker.answer(Spelled((Letter("软", "ruan3", "柔软"), Letter("件", "jian4"))), Done())
    says = [message for message in bench.speaker.waiting() if isinstance(message, Say)]
    bench.speaker.say_all()
    bench.heard.lit_.clear()
    aloud = bench.session.listening._aloud
    bench.player.hear(aloud.marked, aloud.finished)

    assert [(say.text, say.words) for say in says[:2]] == [
        ("软，第三声，柔软的软。", "软\truan3\tzh"),
        ("件，第四声。", "件\tjian4\tzh"),
    ]
    assert all(say.rate < 100 for say in says[:2])
    assert {part for part, _ in bench.heard.lit_} == {Sentence(1, 4, 5)}


def test_only_the_beginning_of_much_is_spelt(bench: Bench) -> None:
    """Nobody listens to a whole paragraph letter by letter."""
    block = Block(BlockKind.PARAGRAPH, "字" * 3 * LONGEST)
    bench.open(Article("", (block,), address="http://a.example/long", language="zh-Hans"))

    bench.session.listening.spell(Sentence(0, 1, 3 * LONGEST), Place())

    asked = next(message for message in bench.speaker.waiting() if isinstance(message, Spell))
    assert (asked.start, asked.end) == (1, 1 + LONGEST)


def test_spelling_waits_for_nothing_that_is_made_ready() -> None:
    """How the word is read is asked before the sentences that the speaker has not finished with."""
    bench = Bench(Settings(structure=Structure.OFF))
    bench.open(ARTICLE)
    unfinished = [message for message in bench.speaker.waiting() if isinstance(message, Say)]

    bench.session.listening.spell(Sentence(1, 4, 6), Place())

    assert unfinished
    assert isinstance(bench.speaker.waiting()[0], Spell)
    assert bench.speaker.waiting()[1:] == unfinished


def test_voices_are_listed_before_what_is_made_ready() -> None:
    """While nothing is read they are asked for first; otherwise nothing is asked for a second time.

    The speaker answers it between two pieces of what it is saying.
    """
    silent, reading = (Bench(Settings(structure=Structure.OFF)) for _ in range(2))
    for bench in (silent, reading):
        bench.open(ARTICLE)
    reading.session.listening.play_or_pause()
    before = reading.speaker.waiting()

    for bench in (silent, reading):
        bench.session.voices.ask()

    assert silent.speaker.waiting()[0] == ListVoices()
    assert any(isinstance(message, Say) for message in silent.speaker.waiting()[1:])
    assert reading.speaker.waiting() == [*before, ListVoices()]
    assert isinstance(before[0], Say)


def test_the_word_that_was_heard_is_spelt(bench: Bench) -> None:
    """Also behind a pause or a stop; who has gone somewhere else since hears the word there."""
    listening = bench.session.listening
    spelt = []
    for silence in (listening.pause, listening.stop):
        for away in (False, True):
            listening.read_from(Place(1, 0))
            listening._aloud.marked(bench.player.queue[0][0], sound_of("我们打开软件。").marks[1])
            silence()
            if away:
                listening.set_view_place(Place(2, 0))
            listening.spell(None, Place(2, 0))
            spelt.append(next(one for one in bench.speaker.waiting() if isinstance(one, Spell)).text)
            bench.speaker.requests.clear()

    assert spelt == ["我们打开软件。它很好用。大家喜欢。", "再见。"] * 2


@pytest.mark.parametrize("away", [False, True])
def test_the_same_word_is_spelt_twice(bench: Bench, away: bool) -> None:  # noqa: FBT001 -- both are tried
    """What is lit while it is spelt, and when that has ended, changes neither the word nor the place."""
    listening = bench.session.listening
    aloud = listening._aloud
    listening.read_from(Place(1, 0))
    aloud.marked(bench.player.queue[0][0], sound_of("我们打开软件。").marks[1])
    listening.pause()
    if away:
        listening.set_view_place(Place(2, 0))
    asked = []
    for _ in range(3):
        listening.spell(None, Place(2, 0))
        asked.append(bench.speaker.waiting()[0])
        bench.speaker.answer(Spelled((Letter("再", "zai4"), Letter("见", "jian4"))), Done())
        bench.speaker.say_all()
        for _ in range(len(asked)):
            bench.player.hear(aloud.marked, aloud.finished)

    assert isinstance(asked[0], Spell)
    assert asked[0].text == ("再见。" if away else "我们打开软件。它很好用。大家喜欢。")
    assert asked == [asked[0]] * 3


def test_in_another_script_the_sentence_is_spelt_from_its_beginning(bench: Bench) -> None:
    """Where the word that was heard stands there is not known: Taiwan's words may be shorter or longer."""
    listening = bench.session.listening
    listening.read_from(Place(1, 0))
    listening._aloud.marked(bench.player.queue[0][0], sound_of("我们打开软件。").marks[2])
    listening.pause()
    bench.session.set_script(Script.TAIWAN)
    listening.spell(None, Place(2, 0))

    asked = next(message for message in bench.speaker.waiting() if isinstance(message, Spell))
    assert (asked.text[:7], asked.start) == ("我們開啟軟體。", 0)


def test_before_a_word_is_heard_the_first_one_is_spelt(bench: Bench) -> None:
    """Who has just gone to a sentence means that one, not what the caret was left at."""
    listening = bench.session.listening
    listening.read_from(Place(1, 7))

    listening.spell(None, Place(0, 0))

    asked = next(message for message in bench.speaker.waiting() if isinstance(message, Spell))
    assert (asked.text, asked.start) == ("我们打开软件。它很好用。大家喜欢。", 7)


@pytest.mark.parametrize("step", ["stop", "play_or_pause", "next_sentence", "repeat", "forget"])
def test_what_is_spelt_too_late_is_not_heard(bench: Bench, step: str) -> None:
    """How a word is read may be told late: who has gone on meanwhile does not hear it in between."""
    listening = bench.session.listening
    listening.read_from(Place(1, 0))
    listening.spell(Sentence(1, 4, 6), Place())
    answer = next(reply for message, reply in bench.speaker.requests.values() if isinstance(message, Spell))
    getattr(listening, step)()
    before, state = bench.speaker.waiting(), listening.state

    answer(Spelled((Letter("软", "ruan3", "柔软"), Letter("件", "jian4"))))

    assert bench.speaker.waiting() == before
    assert listening.state is state


def test_latin_words_are_spelt_letter_by_letter(bench: Bench) -> None:
    """Letters by their English names, digits in Chinese, signs not at all."""
    bench.session.listening.spell(Sentence(0, 0, 4), Place())
    bench.speaker.answer(Spelled(tuple(Letter(one) for one in "Wi-5")), Done())

    says = [message for message in bench.speaker.waiting() if isinstance(message, Say)]

    assert [(say.text, say.language) for say in says[:3]] == [("W.", "en"), ("I.", "en"), ("5", "zh")]


def test_a_limit_is_heard_while_the_article_is_read(bench: Bench) -> None:
    """The message comes at once, then the rest of the sentence, from the very word that was heard."""
    listening = bench.session.listening
    listening.read_from(Place(1, 0))
    aloud = listening._aloud
    token = bench.player.queue[0][0]
    marks = sound_of("我们打开软件。").marks
    aloud.marked(token, marks[1])
    bench.player.frame = marks[1].frame
    listening.interject("已经是最快了。", "zh-Hans")
    assert bench.player.queue == []
    said = bench.speaker.say_all()

    assert said[0] == "已经是最快了。"
    assert listening.state is PlayState.PLAYING
    bench.heard.lit_.clear()
    bench.player.hear(aloud.marked, aloud.finished)
    assert bench.heard.lit_ == []
    bench.player.hear(aloud.marked, aloud.finished)
    assert [word for _, word in bench.heard.lit_ if word] == [
        Sentence(1, 2, 4), Sentence(1, 4, 6), Sentence(1, 6, 7),
    ]  # fmt: skip


def test_a_pause_during_the_message_loses_nothing(bench: Bench) -> None:
    """Paused in the middle of it, reading goes on from the word, not from the sentence's beginning."""
    listening = bench.session.listening
    listening.read_from(Place(1, 0))
    marks = sound_of("我们打开软件。").marks
    listening._aloud.marked(bench.player.queue[0][0], marks[1])
    bench.player.frame = marks[1].frame
    listening.interject("已经是最快了。", "zh-Hans")
    bench.speaker.answer(Piece(0, sound_of("已经是最快了。")))

    listening.play_or_pause()
    listening.play_or_pause()

    again = [message for message in bench.speaker.waiting() if isinstance(message, Say)]
    assert [say.start for say in again if say.text == "我们打开软件。"] == [2]


def test_pauses_are_as_long_as_the_reader_wants() -> None:
    """Twice the usual between sentences, half of it between paragraphs."""
    bench = Bench(Settings(structure=Structure.OFF, sentence_pause=200, paragraph_pause=50)).open(ARTICLE)
    bench.speaker.say_all()

    silences = [sound for _, sound in bench.player.queue if isinstance(sound, int)]

    assert silences[:3] == [
        BLOCK_PAUSE_MS // 2 - LEAD_MS - TAIL_MS,
        SENTENCE_PAUSE_MS * 2 - LEAD_MS - TAIL_MS,
        BLOCK_PAUSE_MS // 2 - LEAD_MS - TAIL_MS,
    ]


def test_loudness_goes_to_the_player(bench: Bench) -> None:
    """Step by step, and no further than its ends."""
    steps = [bench.session.softer() for _ in range(5)]
    assert steps == [True, True, True, True, False]
    assert bench.volumes[-1] == 20
    assert bench.session.louder()
    assert bench.volumes[-1] == 40


def test_the_sleep_timer_lets_the_sentence_end(bench: Bench) -> None:
    """A minute before the end it is told; then the sentence is read to its end, and that is all."""
    listening, sleeping = bench.session.listening, bench.session.sleeping
    assert sleeping.next() == MINUTES[0]
    assert sleeping.minutes_left == MINUTES[0]
    assert [seconds for seconds, _ in bench.timers] == [(MINUTES[0] - 1) * 60, MINUTES[0] * 60]
    listening.read_from(Place(1, 0))
    bench.timers[0][1]()
    bench.timers[1][1]()
    assert bench.heard.news == [News.SLEEPING_SOON, News.SLEEPING]
    states = [bench.heard.states[-1]]
    hear(bench, 2)
    states.append(bench.heard.states[-1])

    assert states == [PlayState.PLAYING, PlayState.PAUSED]
    assert (sleeping.choice, sleeping.minutes_left) == (NONE, 0)


def test_who_is_not_listening_is_not_told_of_the_end(bench: Bench) -> None:
    """The time runs out in silence: there is nothing to stop, and nothing to say."""
    bench.session.sleeping.set(MINUTES[0])
    for _, due in bench.timers:
        due()

    assert bench.heard.news == []
    assert bench.session.sleeping.choice == NONE


def test_another_time_replaces_the_first(bench: Bench) -> None:
    """A timer that was set before does nothing any more; behind the last choice comes none."""
    sleeping = bench.session.sleeping
    choices = [sleeping.next() for _ in range(len(MINUTES) + 2)]
    assert choices == [*MINUTES, END, NONE]
    for _, over in bench.timers:
        over()

    assert bench.heard.news == []


def test_the_end_of_the_article_can_be_the_end_of_listening(bench: Bench) -> None:
    """What is told then is another thing, which nobody is woken by."""
    bench.session.sleeping.set(END)
    bench.session.listening.read_from(Place(2, 0))
    hear(bench, 2)

    assert bench.heard.news == [News.ASLEEP]
    assert bench.session.sleeping.choice == NONE


def test_parts_and_selections() -> None:
    """A block's sentences; a selection's, cut at both ends, across blocks, from the title on."""
    assert [part_around(READING, index) for index in (0, 2, 4, 6)] == [(0, 0), (1, 2), (3, 5), (6, 6)]
    assert parts_between(READING, Place(TITLE, 2), Place(0, 5)) == [
        Sentence(TITLE, 2, 4), Sentence(0, 0, 4), Sentence(0, 4, 5),
    ]  # fmt: skip
    assert parts_between(READING, Place(1, 3), Place(1, 3)) == []


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("用Wi-Fi上网", 2, "Wi"),
        ("他说COVID-19很", 3, "COVID"),
        ("我们打开软件", 2, "打开软件"),
        ("，。好的", 0, "好的"),
        ("。。", 0, None),
        ("word", 4, "word"),
        ("再说一遍我们打开软件。", 11, "打开软件"),
    ],
)
def test_a_word_is_found_at_a_place(text: str, offset: int, word: str | None) -> None:
    """All of a word of letters, a few characters of Chinese, the next where there is none, or the last."""
    found = word_at(text, Place(0, offset))

    assert (text[found.start : found.end] if found else None) == word


def test_an_article_without_a_sentence_is_open_and_silent() -> None:
    """A picture without a title: it stands there, and what is said beside it is said."""
    bench = Bench(Settings(structure=Structure.OFF))
    bench.open(
        Article("", (Block(BlockKind.FIGURE, "", image="http://a.example/a.png"),), language="zh-Hans")
    )

    bench.session.listening.announce("打不开。", "zh-Hans")

    assert bench.session.listening.reading == Reading(())
    assert [each.text for each in bench.speaker.waiting() if isinstance(each, Say)] == ["打不开。"]

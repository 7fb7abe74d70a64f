"""Reading aloud: what is asked for, what is heard, what is lit."""

from __future__ import annotations

import pytest
from tests.session.bench import aloud_with
from tests.session.fakes import FakeChild, FakePlayer, Heard, sound_of

from reader.children.protocol import Done, Piece, Say
from reader.errors import EngineFailed
from reader.model import TITLE, Article, Block, BlockKind, Reading, Sentence
from reader.session.aloud.manner import Manner
from reader.session.aloud.pauses import BLOCK_PAUSE_MS, ROW_PAUSE_MS, SENTENCE_PAUSE_MS, pause_after
from reader.session.aloud.preparing import REMARK_MS, Around
from reader.session.listener import News, PlayState
from reader.sound import Sound
from reader.speech.pcm import LEAD_MS, TAIL_MS, silence
from reader.speech.spoken import Stretch, spoken_of

TEXTS = ("天气很好。", "我们出门。", "路上有人。", "他们唱歌。", "我们也唱。", "回家吃饭。")
ARTICLE = Article("题目", tuple(Block(BlockKind.PARAGRAPH, text) for text in TEXTS), language="zh-Hans")
READING = Reading(
    (Sentence(TITLE, 0, 2), *(Sentence(number, 0, len(text)) for number, text in enumerate(TEXTS)))
)


class AloudBench:
    """A reading aloud with its fakes around it."""

    def __init__(self) -> None:
        self.speaker, self.player, self.heard = FakeChild(), FakePlayer(), Heard()
        self.aloud = aloud_with(self.speaker, self.player, self.heard)

    def open(self, start: int = 0) -> AloudBench:
        """Open the article."""
        self.aloud.open(ARTICLE, READING, start)
        return self

    def hear(self, times: int = 1) -> None:
        """Let so many things be heard: a sentence is two, its sound and the silence after it."""
        for _ in range(times):
            self.player.hear(self.aloud.marked, self.aloud.finished)


@pytest.fixture
def bench() -> AloudBench:
    """A reading aloud with its fakes around it."""
    return AloudBench()


def test_first_sentences_are_prepared_before_anybody_asks(bench: AloudBench) -> None:
    """Opening an article makes its first sentences ready, in order, without a sound."""
    bench.open()

    assert bench.speaker.say_all() == ["题目", *TEXTS]
    assert not bench.player.playing
    assert bench.heard.lit_ == [(None, None)]


def test_words_light_up_with_the_sound(bench: AloudBench) -> None:
    """Each mark that the player comes to lights its word in its sentence, in the article's coordinates."""
    bench.open(1)
    bench.speaker.say_all()
    bench.heard.lit_.clear()

    bench.aloud.play()
    bench.hear()

    sentence = Sentence(0, 0, 5)
    assert bench.heard.lit_ == [
        (sentence, None),
        (sentence, Sentence(0, 0, 2)),
        (sentence, Sentence(0, 2, 4)),
        (sentence, Sentence(0, 4, 5)),
    ]


def test_reading_goes_on_to_the_end_and_says_so(bench: AloudBench) -> None:
    """Every sentence is asked for once, heard once, in order; at the end it stops and tells."""
    bench.open()
    said = bench.speaker.say_all()
    bench.aloud.play()

    while bench.player.queue:
        bench.hear()
        said += bench.speaker.say_all()

    assert said == ["题目", *TEXTS]
    assert bench.heard.states == [PlayState.PLAYING, PlayState.ENDED]
    assert bench.heard.news == [News.END_OF_ARTICLE]
    assert bench.heard.lit_[-1] == (None, None)


def test_playing_again_after_the_end_begins_at_the_title(bench: AloudBench) -> None:
    """After the end the same key reads the article once more."""
    bench.open(6)
    bench.speaker.say_all()
    bench.aloud.play()
    bench.hear(2)

    bench.aloud.play()

    assert bench.aloud.current == 0
    assert bench.speaker.say_all()[0] == "题目"


def test_pause_keeps_everything_where_it_is(bench: AloudBench) -> None:
    """A pause takes nothing from the player, so that it resumes at the very frame."""
    bench.open()
    bench.speaker.say_all()
    bench.aloud.play()
    before = list(bench.player.queue)

    bench.aloud.pause()
    bench.aloud.play()

    assert bench.player.queue == before
    assert bench.heard.states == [PlayState.PLAYING, PlayState.PAUSED, PlayState.PLAYING]


def test_going_elsewhere_forgets_what_was_begun(bench: AloudBench) -> None:
    """A jump drops the requests for other sentences, and the wanted one is asked for first."""
    bench.open()

    bench.aloud.go_to(5)

    assert [message.text for message in bench.speaker.waiting() if isinstance(message, Say)] == list(
        TEXTS[4:]
    )
    assert bench.heard.lit_[-1] == (Sentence(4, 0, 5), None)


def test_what_is_ready_is_not_asked_for_again(bench: AloudBench) -> None:
    """The next sentence is in the player at once, since it was ready."""
    bench.open()
    bench.speaker.say_all()
    bench.aloud.play()

    bench.aloud.move(bench.aloud.current, 1)

    assert bench.player.queue[0][1] == sound_of(TEXTS[0])
    assert bench.speaker.waiting() == []


def test_what_is_on_its_way_is_not_asked_for_again(bench: AloudBench) -> None:
    """Whoever goes on by a sentence that is ready leaves the speaker at what it has begun."""
    bench.open()
    for text in ("题目", TEXTS[0]):
        bench.speaker.answer(Piece(0, sound_of(text)), Done())
    on_their_way = list(bench.speaker.requests)
    bench.aloud.play()

    bench.aloud.move(bench.aloud.current, 1)

    assert list(bench.speaker.requests) == on_their_way
    assert len(on_their_way) == len(TEXTS) - 1


def test_the_ends_are_told(bench: AloudBench) -> None:
    """Beyond the first and the last sentence there is nothing, and the reader hears so."""
    bench.open()
    bench.aloud.move(bench.aloud.current, -1)
    bench.aloud.go_to(6)

    bench.aloud.move(bench.aloud.current, 1)

    assert bench.heard.news == [News.FIRST_SENTENCE, News.LAST_SENTENCE]
    assert bench.aloud.current == 6


def test_another_rate_begins_with_the_next_sentence(bench: AloudBench) -> None:
    """A sentence that is ready is heard to its end, from this frame; those after it are asked for anew."""
    bench.open(1)
    bench.speaker.say_all()
    bench.aloud.play()
    whole = sound_of(TEXTS[0])
    bench.player.frame = whole.marks[1].frame
    bench.aloud.marked(bench.player.queue[0][0], whole.marks[1])

    bench.aloud.set_manner(Manner(rate=150))

    rest = bench.player.queue[0][1]
    assert isinstance(rest, Sound)
    assert rest.pcm == whole.pcm[2 * whole.marks[1].frame :]
    assert [(mark.start, mark.frame) for mark in rest.marks] == [(2, 0), (4, whole.marks[1].frame)]
    asked = [message for message in bench.speaker.waiting() if isinstance(message, Say)]
    assert [(say.text, say.start, say.rate) for say in asked] == [(text, 0, 150) for text in TEXTS[1:]]
    assert bench.player.playing
    bench.aloud.go_to(1)
    assert TEXTS[0] in bench.speaker.say_all()


def test_another_rate_in_an_unready_sentence_reads_on_from_the_word(bench: AloudBench) -> None:
    """A sentence that is still being made ready is asked for again from the word that is heard."""
    bench.open(1)
    bench.aloud.play()
    bench.speaker.answer(Piece(0, sound_of(TEXTS[0])))
    bench.aloud.marked(bench.player.queue[0][0], sound_of(TEXTS[0]).marks[1])

    bench.aloud.set_manner(Manner(rate=150))

    asked = [message for message in bench.speaker.waiting() if isinstance(message, Say)]
    assert (asked[0].text, asked[0].start, asked[0].rate) == (TEXTS[0], 2, 150)
    assert all((say.start, say.rate) == (0, 150) for say in asked[1:])
    assert bench.player.playing


def test_another_rate_in_the_pause_begins_with_the_next_sentence(bench: AloudBench) -> None:
    """In the silence after a sentence nothing of it is said again."""
    bench.open(1)
    bench.speaker.say_all()
    bench.aloud.play()
    bench.hear()

    bench.aloud.set_manner(Manner(rate=150))

    asked = [message for message in bench.speaker.waiting() if isinstance(message, Say)]
    assert (asked[0].text, asked[0].start, asked[0].rate) == (TEXTS[1], 0, 150)


def test_another_rate_in_the_last_pause_says_nothing_again(bench: AloudBench) -> None:
    """In the silence after the last sentence only that silence is left, and then the end."""
    bench.open(6)
    bench.speaker.say_all()
    bench.aloud.play()
    bench.hear()

    bench.aloud.set_manner(Manner(rate=150))

    assert bench.speaker.waiting() == []
    assert [sound for _, sound in bench.player.queue] == [BLOCK_PAUSE_MS - LEAD_MS - TAIL_MS]
    bench.hear()
    assert bench.aloud.state is PlayState.ENDED
    assert bench.heard.news == [News.END_OF_ARTICLE]


def test_an_announcement_does_not_wait_for_what_is_made_ready(bench: AloudBench) -> None:
    """What is asked for ahead gives way to a message, and is asked for again behind it."""
    bench.open()

    bench.aloud.announce("找不到网站。", "zh-Hans")

    assert bench.speaker.say_all() == ["找不到网站。", "题目", *TEXTS]


def test_a_replaced_speaker_repeats_nothing(bench: AloudBench) -> None:
    """Pieces that came before the speaker died are not played twice when it says the sentence again."""
    bench.open(1)
    bench.aloud.play()
    first, second = sound_of("天气"), sound_of("很好。")

    bench.speaker.answer(Piece(0, first))
    bench.speaker.answer(Piece(0, first), Piece(1, second), Done())

    silence = BLOCK_PAUSE_MS - LEAD_MS - TAIL_MS
    assert [sound for _, sound in bench.player.queue] == [first, second, silence]


def test_a_sentence_that_cannot_be_said_is_told_when_its_turn_comes(bench: AloudBench) -> None:
    """A failure ahead is kept quiet until the reader gets there; then it pauses and tells."""
    bench.open(5)
    bench.speaker.answer(Piece(0, sound_of(TEXTS[4])), Done())
    bench.speaker.fail(EngineFailed(engine="test", detail="no"))
    bench.aloud.play()
    assert bench.heard.errors == []

    bench.hear(2)

    assert [type(error) for error in bench.heard.errors] == [EngineFailed]
    assert bench.aloud.state is PlayState.PAUSED
    bench.aloud.play()
    assert bench.speaker.say_all() == [TEXTS[5]]


def test_a_voice_that_is_gone_is_told(bench: AloudBench) -> None:
    """The voice that was chosen is not there: another one reads, and the reader is told."""
    bench.aloud.set_manner(Manner({"zh": "kokoro:gone"}))
    bench.open()

    bench.speaker.answer(Piece(0, sound_of("题目"), "kokoro:zm_yunxi"), Done())

    assert bench.heard.news == [News.OTHER_VOICE]


def test_late_answers_are_dropped(bench: AloudBench) -> None:
    """Sound for an article that was left is never heard in the next one."""
    bench.open()
    _, late = bench.speaker.requests[1]
    bench.aloud.open(Article("新", ()), Reading((Sentence(TITLE, 0, 1),)), 0)

    late(Piece(0, sound_of("旧")))

    assert bench.player.queue == []


def test_announcements_are_not_lit_and_give_way(bench: AloudBench) -> None:
    """A message is said without light, never over the article, and reading begins as if it had not been."""
    bench.open()
    bench.speaker.say_all()
    bench.aloud.announce("找不到网站。", "zh-Hans")
    assert bench.speaker.say_all() == ["找不到网站。"]
    assert len(bench.player.queue) == 1
    bench.hear()
    assert bench.heard.lit_ == [(None, None)]

    bench.aloud.play()
    bench.aloud.announce("不该听见。", "zh-Hans")

    assert bench.player.queue[0][1] == sound_of("题目")
    assert bench.speaker.waiting() == []


def test_another_script_goes_on_with_the_sound(bench: AloudBench) -> None:
    """Changing the script while reading asks for nothing again; a shorter sentence bounds the light."""
    bench.open(1)
    bench.speaker.say_all()
    bench.aloud.play()
    shorter = Article("题", tuple(Block(BlockKind.PARAGRAPH, "天氣。") for _ in TEXTS), language="zh-Hant")

    bench.aloud.replace(
        shorter, Reading((Sentence(TITLE, 0, 1), *(Sentence(number, 0, 3) for number in range(6))))
    )
    bench.hear()

    assert bench.speaker.waiting() == []
    assert bench.heard.lit_[-1] == (Sentence(0, 0, 3), None)
    assert (Sentence(0, 0, 3), Sentence(0, 2, 3)) in bench.heard.lit_


def test_pauses_follow_the_article() -> None:
    """The silence is longest where a block ends, shorter between rows, shortest between sentences."""
    article = Article(
        "", (Block(BlockKind.PARAGRAPH, "甲。乙。"), Block(BlockKind.LIST, "一\n二", items=("一", "二")))
    )
    sentences = (Sentence(0, 0, 2), Sentence(0, 2, 4), Sentence(1, 0, 1), Sentence(1, 2, 3))

    pauses = [pause_after(article, sentences, index) for index in range(4)]

    heard = [pause + LEAD_MS + TAIL_MS for pause in pauses]
    assert heard == [SENTENCE_PAUSE_MS, BLOCK_PAUSE_MS, ROW_PAUSE_MS, BLOCK_PAUSE_MS]
    assert SENTENCE_PAUSE_MS < ROW_PAUSE_MS < BLOCK_PAUSE_MS


REMARKS = {1: [("此处跳过疑似广告。", "zh-Hans")]}


def test_a_remark_is_heard_behind_its_sentence(bench: AloudBench) -> None:
    """It is asked for right after the sentence, heard before the next one, and lights no word."""
    bench.aloud.open(ARTICLE, READING, 1, Around(behind=REMARKS))
    said = [message.text for message in bench.speaker.waiting() if isinstance(message, Say)]
    pieces = [sound_of(text) for text in ("天气很好。", "此处跳过", "疑似广告。")]
    bench.speaker.answer(Piece(0, pieces[0]), Done())
    bench.speaker.answer(Piece(0, pieces[1]), Piece(1, pieces[2]), Done())
    bench.speaker.say_all()
    bench.aloud.play()
    bench.heard.lit_.clear()
    heard = [sound.pcm for _, sound in bench.player.queue[:4] if isinstance(sound, Sound)]
    bench.hear(4)

    assert said[:3] == ["天气很好。", "此处跳过疑似广告。", "我们出门。"]
    assert heard == [pieces[0].pcm, silence(REMARK_MS), pieces[1].pcm, pieces[2].pcm]
    assert [word for _, word in bench.heard.lit_ if word] == [
        Sentence(0, 0, 2), Sentence(0, 2, 4), Sentence(0, 4, 5),
    ]  # fmt: skip
    assert bench.aloud.current == 1
    bench.hear()
    assert bench.aloud.current == 2


def test_an_announcement_is_heard_before_its_sentence_and_remembered(bench: AloudBench) -> None:
    """What was announced once is there at once the next time; it lights no word and moves no place."""
    bench.aloud.open(ARTICLE, READING, 1, Around(before={1: [("第1项", "zh-Hans")]}))
    assert bench.speaker.say_all()[:2] == ["第1项", "天气很好。"]
    bench.aloud.play()
    bench.hear(len(bench.player.queue))
    bench.aloud.go_to(1)
    assert bench.speaker.say_all()[0] == "天气很好。"
    bench.heard.lit_.clear()
    bench.hear(2)

    assert [word for _, word in bench.heard.lit_ if word] == []
    bench.hear(1)
    assert next(word for _, word in bench.heard.lit_ if word) == Sentence(0, 0, 2)


def test_what_is_said_otherwise_is_lit_where_it_stands(bench: AloudBench) -> None:
    """The speaker is given the spoken words; their marks come back as the sentence's own."""
    spoken = spoken_of([Stretch(0, 2, "天气", literal=True), Stretch(2, 5, "真的非常好", literal=False)])
    bench.aloud.open(ARTICLE, READING, 1, Around(spoken={1: spoken}))

    said = bench.speaker.say_all()
    bench.aloud.play()
    bench.heard.lit_.clear()
    bench.hear(1)

    assert said[0] == "天气真的非常好"
    words = [word for _, word in bench.heard.lit_ if word]
    assert words == [Sentence(0, 0, 2), Sentence(0, 2, 5)]


def test_a_remark_that_cannot_be_said_is_passed_over(bench: AloudBench) -> None:
    """No remark is a reason not to read on, nor is it told."""
    bench.aloud.open(ARTICLE, READING, 1, Around(behind=REMARKS))
    bench.aloud.play()
    bench.speaker.answer(Piece(0, sound_of("天气很好。")), Done())
    bench.speaker.fail(EngineFailed(engine="kokoro", detail="none"))
    bench.speaker.say_all()
    bench.hear(2)

    assert bench.aloud.state is PlayState.PLAYING
    assert bench.aloud.current == 2
    assert bench.heard.errors == []

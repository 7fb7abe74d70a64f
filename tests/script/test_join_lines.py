"""Lines broken for their looks: joined for the voice and the eye, every place where it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Block, BlockKind, Notice, NoticeKind, Reason, Sentence, Span, SpanKind
from reader.script.find import Finder
from reader.script.join_lines import flowing, with_flowing_lines, with_joined_lines
from reader.sentences.split import split
from reader.session.said.wording import run_on

BROKEN = "书屋里有一只老\n座钟。每到整点，它就\n响起来。"
JOINED = "书屋里有一只老座钟。每到整点，它就响起来。"


def article_of(*blocks: Block, notices: tuple[Notice, ...] = ()) -> Article:
    """An article of these blocks."""
    return Article("座钟", blocks, language="zh-Hans", notices=notices)


def test_only_running_text_is_joined() -> None:
    """A verse, an address, a program, a list and a table keep their lines."""
    kinds = [
        Block(BlockKind.PREFORMATTED, "云溪镇文化站\n2024年3月5日"),
        Block(BlockKind.CODE, "a = 1\nb = 2"),
        Block(BlockKind.LIST, "一\n二", items=("一", "二")),
        Block(BlockKind.TABLE, "甲\t乙\n丙\t丁", rows=(("甲", "乙"), ("丙", "丁"))),
    ]
    article = article_of(Block(BlockKind.PARAGRAPH, BROKEN), Block(BlockKind.QUOTE, BROKEN), *kinds)

    for other in (with_joined_lines(article), with_flowing_lines(article)):
        assert [*other.blocks[2:]] == kinds
        assert not any("\n" in block.text for block in other.blocks[:2])
    assert [block.text for block in with_joined_lines(article).blocks[:2]] == [JOINED, JOINED]


def test_words_of_other_languages_are_parted() -> None:
    """A space between two words, nothing between Chinese characters."""
    text = "The clock\nstrikes, 钟\n响了。"

    assert with_joined_lines(article_of(Block(BlockKind.PARAGRAPH, text))).blocks[0].text == (
        "The clock strikes, 钟响了。"
    )


def test_spans_and_notices_stay_on_their_words() -> None:
    """Counted anew where lines are joined."""
    link = Span(SpanKind.LINK, BROKEN.index("座钟"), BROKEN.index("。"), "https://a.example/")
    notice = Notice(NoticeKind.INJECTED, "body", "x", (Reason.BRAND,), block=0, offset=BROKEN.index("响"))
    article = article_of(Block(BlockKind.PARAGRAPH, BROKEN, spans=(link,)), notices=(notice,))

    joined = with_joined_lines(article)
    (span,) = joined.blocks[0].spans

    assert joined.blocks[0].text[span.start : span.end] == "座钟"
    assert joined.notices[0].offset == JOINED.index("响")


@given(st.text(alphabet="钟响a. \n，。", max_size=40))
def test_a_flowing_text_is_as_long_and_split_alike(text: str) -> None:
    """So no place moves, and no sentence either."""
    article = article_of(Block(BlockKind.PARAGRAPH, text))
    other = with_flowing_lines(article)

    assert len(flowing(text)) == len(text)
    assert split(other) == split(article)


def test_a_sentence_goes_on_over_broken_lines_and_is_said_without_them() -> None:
    """Seen as broken or as joined, the voice says the same, and its marks stand on the words."""
    article = article_of(Block(BlockKind.PARAGRAPH, BROKEN))

    for shown in (article, with_flowing_lines(article)):
        sentence = split(shown).sentences[1]
        said = run_on(shown, sentence)

        assert sentence == Sentence(0, 0, BROKEN.index("每"))
        assert said is not None
        assert said.text == "书屋里有一只老座钟。"
        assert said.on_screen(7, 9) == (BROKEN.index("座"), BROKEN.index("。"))


def test_words_are_found_over_the_end_of_a_line() -> None:
    """Broken or joined, they stand where they are seen."""
    article = article_of(Block(BlockKind.PARAGRAPH, BROKEN))
    place = Sentence(0, BROKEN.index("老"), BROKEN.index("。"))

    assert (
        Finder().find(article, "老座鐘") == Finder().find(with_flowing_lines(article), "老座钟") == (place,)
    )


def test_lines_of_a_verse_and_a_signature_are_said_one_by_one() -> None:
    """No sentence goes over their ends."""
    article = article_of(Block(BlockKind.PREFORMATTED, "船离岸时\n没有人说话\n\n云溪镇文化站\n2024年3月5日"))
    texts = [article.blocks[0].text[each.start : each.end] for each in split(article).sentences[1:]]

    assert texts == ["船离岸时", "没有人说话", "云溪镇文化站", "2024年3月5日"]

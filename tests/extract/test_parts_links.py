"""Links, emphasis and the like, exactly on their words: one small page for each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.extract.one_part import blocks_of, told

from reader.extract.words.spans import in_order
from reader.extract.words.text import tidied, tidy
from reader.model import Span, SpanKind


class TestSpans:
    """Links, emphasis and the like, exactly on their words."""

    def test_links_are_absolute_and_lead_to_the_web(self) -> None:
        """A script's, a mail's, a place on the same page and an empty one are no links."""
        (block,) = blocks_of(
            "<p>　　看<a href='../b.html'> 借阅\n 办法 </a>、<a href='//cdn.example/c'>目录</a>、"
            "<a href='javascript:void(0)'>打开</a>、<a href='mailto:a@b.example'>来信</a>、"
            "<a href='#top'>上面</a>、<a href='a.html#x'>本页</a>、<a href='ftp://f.example/'>旧站</a>"
            "<a href='/d'> </a>和<a href='http://[::1'>坏的</a>。</p>"
        )

        assert told(block) == [
            ("link", "借阅办法", "https://lib.example/b.html"),
            ("link", "目录", "https://cdn.example/c"),
        ]
        assert block.text == "看 借阅办法 、目录、打开、来信、上面、本页、旧站 和坏的。"

    def test_emphasis_by_element_and_by_style(self) -> None:
        """Bold words in a line are strong, a line that is wholly bold is not."""
        first, second = blocks_of(
            "<p>请<b>务必</b><strong>带上</strong>证件，<em>不要</em>迟到，"
            "<span style='font-weight:700'>座位</span>"
            "有限，<i style='x'></i>按<code>F1</code>求助，10<sup>2</sup>本、H<sub>2</sub>O。</p>"
            "<p><b>这一整段都是粗的，所以没有哪几个字比别的字更要紧，读者一看就知道，用不着再说一遍了。"
            "</b></p>"
        )

        assert told(first) == [
            ("strong", "务必带上", ""),
            ("emphasis", "不要", ""),
            ("strong", "座位", ""),
            ("code", "F1", ""),
            ("superscript", "2", ""),
            ("subscript", "2", ""),
        ]
        assert second.spans == ()

    def test_links_that_an_editor_split_are_one(self) -> None:
        """The same address twice in a row with nothing between; another address stays another link."""
        (block,) = blocks_of(
            "<p>全文见<a href='/e'><b>《书屋</b></a><a href='/e'>公约》</a><a href='/f'>附注</a>，"
            "共三条，欢迎取阅。</p>"
        )

        links = [span for span in told(block) if span[0] == "link"]
        assert links == [
            ("link", "《书屋公约》", "https://lib.example/e"),
            ("link", "附注", "https://lib.example/f"),
        ]

    def test_spans_follow_lines_that_are_joined(self) -> None:
        """A text broken at a fixed width is one paragraph, and its links are on their words."""
        lines = [
            "老粮仓建于一九五八年，墙厚六十公分，冬暖夏凉，当年存过全镇的口粮，",
            "后来空了二十多年，屋顶漏雨，门窗也坏了，谁也没想到它还能派上用处。",
            "去年秋天，<a href='/g'>镇文化站</a>找来匠人，把墙刷白，把地垫高，把梁柱重新上",
            "了桐油，又从县图书馆借来一万册书，这才有了今天这间人来人往的书屋，",
            "老人说，闻着新木头的味道看书，心里踏实，比在家里对着电视强得多了。",
        ]
        (block,) = blocks_of(f"<p>{'<br>'.join(lines)}</p>")

        assert told(block) == [("link", "镇文化站", "https://lib.example/g")]
        assert "\n" not in block.text

    def test_words_are_kept_whatever_their_element_is_called(self) -> None:
        """A span in a line named like furniture is a part of the line."""
        (block,) = blocks_of(
            "<p>书屋的<span class='keyword'>防潮</span>做得好，<span class='hot'>夏天</span>也不闷，"
            "<em class='info'>梅雨</em>时也一样。</p>"
        )

        assert block.text == "书屋的防潮做得好，夏天也不闷，梅雨时也一样。"

    @given(
        st.text("中文ab \n\t\u3000\u200b\u00a0。", max_size=40),
        st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=4),
    )
    def test_tidying_keeps_spans_on_their_words(self, text: str, places: list[tuple[int, int]]) -> None:
        """The text is what tidy makes of it; a span covers what it covered, no blanks at its ends."""
        spans = in_order(
            Span(SpanKind.LINK, start, min(len(text), start + length), f"https://a.example/{index}")
            for index, (start, length) in enumerate(places)
            if start < len(text)
        )

        short, moved = tidied(text, spans)

        assert short == tidy(text)
        before = [(span.target, letters(text[span.start : span.end])) for span in spans]
        after = [(span.target, short[span.start : span.end]) for span in moved]
        assert [words for _, words in after if words != words.strip() or not words] == []
        wanted = sorted((target, words) for target, words in before if words)
        assert sorted((target, letters(words)) for target, words in after if letters(words)) == wanted


def letters(text: str) -> str:
    """A text's letters alone."""
    return "".join(sign for sign in text if sign.isalnum())

"""Videos and attachments: what a page has beside its text."""

from __future__ import annotations

import pytest
from tests.extract.one_part import LONG, blocks_of, told

from reader.extract.article import extract
from reader.model import BlockKind, Page


class TestVideos:
    """Films with their titles, and where they can be seen."""

    @pytest.mark.parametrize(
        ("markup", "address", "title"),
        [
            (
                "<video src='/v/open.mp4' title='开馆那天'></video>",
                "https://lib.example/v/open.mp4",
                "开馆那天",
            ),
            (
                (
                    "<video poster='p.jpg'><source src='/v/open.mp4' type='video/mp4'>"
                    "您的浏览器不支持视频</video>"
                ),
                "https://lib.example/v/open.mp4",
                "",
            ),
            (
                (
                    "<iframe src='https://www.youtube.com/embed/abcDEF12345?' title='YouTube video player'>"
                    "</iframe>"
                ),
                "https://www.youtube.com/watch?v=abcDEF12345",
                "",
            ),
            (
                (
                    "<iframe src='//player.bilibili.com/player.html?aid=1&amp;bvid=BV1xx411c7mD&amp;page=1'>"
                    "</iframe>"
                ),
                "https://www.bilibili.com/video/BV1xx411c7mD",
                "",
            ),
            (
                "<iframe class='video_iframe' data-src='https://v.qq.com/txp/iframe/player.html?vid=k0123abcd'></iframe>",
                "https://v.qq.com/x/page/k0123abcd.html",
                "",
            ),
            ("<embed src='/v/talk.mp3'>", "https://lib.example/v/talk.mp3", ""),
            ("<p><a href='/v/talk.mp4'>馆长的话</a></p>", "https://lib.example/v/talk.mp4", "馆长的话"),
        ],
    )
    def test_films_and_players(self, markup: str, address: str, title: str) -> None:
        """Elements, known players, and links to films."""
        (block,) = blocks_of(markup)

        assert (block.kind, block.address, block.text) == (BlockKind.VIDEO, address, title)

    def test_what_is_framed_otherwise_is_nothing(self) -> None:
        """A map, an advertisement, a counter."""
        frames = "<iframe src='https://maps.example/?q=1'></iframe><iframe src='javascript:1'></iframe>"

        assert blocks_of(frames + "<video></video>") == []


class TestAttachments:
    """Files that a page offers."""

    def test_a_line_for_each_file(self) -> None:
        """Name, address, kind and size; what says download and no more is left out."""
        found = blocks_of(
            "<p>附件：1.<a href='/f/1.docx'>书屋公约.docx</a>（12.5KB）<br>2.<a href='/down?id=7'>"
            "座位表.xls</a> 点击下载</p>"
            "<ul><li><a href='/f/plan.pdf'>平面图</a></li><li><a href='/f/all.zip'>"
            "全部资料（3.4 MB）</a></li></ul>" + LONG
        )[:-1]

        assert [(block.kind, block.text, block.address, block.media_type, block.size) for block in found] == [
            (BlockKind.ATTACHMENT, "附件：1.书屋公约.docx", "https://lib.example/f/1.docx", "docx", "12.5KB"),
            (BlockKind.ATTACHMENT, "2.座位表.xls", "https://lib.example/down?id=7", "xls", ""),
            (BlockKind.ATTACHMENT, "平面图", "https://lib.example/f/plan.pdf", "pdf", ""),
            (BlockKind.ATTACHMENT, "全部资料（3.4 MB）", "https://lib.example/f/all.zip", "zip", "3.4 MB"),
        ]

    def test_a_file_named_in_a_sentence_is_a_link(self) -> None:
        """A line that says more than that there is a file stays a paragraph."""
        (block,) = blocks_of(
            "<p>详情请看<a href='/f/1.pdf'>书屋章程</a>第三条，里面写明了借书的期限和赔偿办法。</p>"
        )

        assert block.kind is BlockKind.PARAGRAPH
        assert told(block) == [("link", "书屋章程", "https://lib.example/f/1.pdf")]


BESIDE = (
    "<title>关于公布名单的通知-某县教育局</title>"
    '<div class="nav"><a href="/">首页</a> <a href="/a/">新闻动态</a> <a href="/b/">通知公告</a></div>'
    '<div class="article"><h1>关于公布名单的通知</h1><div class="info">发布时间：2024-03-05</div>'
    '<div class="content">%s</div></div>'
    '<div class="list"><ul><li><a href="/1.html">县教育局召开春季开学工作会议</a></li>'
    '<li><a href="/2.html">全县中小学开展消防演练活动</a></li></ul></div>'
    '<div class="footer">版权所有：某县教育局</div>'
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p><a href="/f/a.doc">公布名单.doc</a></p>', [("attachment", "公布名单.doc")]),
        (
            '<p>附件：<a href="/f/a.doc">1.录用人员名单</a></p><p><a href="/f/b.xls">2.电话一览表</a></p>',
            [("attachment", "附件：1.录用人员名单"), ("attachment", "2.电话一览表")],
        ),
        ('<p>见<a href="/f/a.doc">名单.doc</a></p>', [("paragraph", "见名单.doc")]),
    ],
)
def test_an_article_may_be_nothing_but_its_files(body: str, expected: list[tuple[str, str]]) -> None:
    """A file leads nowhere else: a notice of a heading and files is no page without an article."""
    page = Page("http://www.example.gov.cn/news/a.html", (BESIDE % body).encode(), "text/html")

    blocks = extract(page).article.blocks

    assert [(str(block.kind), block.text) for block in blocks] == expected

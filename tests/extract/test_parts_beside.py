"""Parts that only their neighbours tell from what a page says of itself: one small page for each."""

from __future__ import annotations

import pytest
from tests.extract.one_part import blocks_of

from reader.extract.article import extract
from reader.model import BlockKind, Page

ROW = "<tr><td><img src='a.jpg'></td><td><img src='b.jpg'></td></tr><tr><td>东墙</td><td>西墙</td></tr>"
SLIDE = "<img src='a.jpg'><div class='img-caption'>东墙</div>"
CLOCK = "".join(
    f"<dl><dt>[{when}]</dt><dd>{what}</dd></dl>"
    for when, what in (("10:00", "开会"), ("10:04", "发言"), ("10:09", "散会"))
)
NAMED = "<ul>{}</ul>".format(
    "".join(f"<li><a href='https://a.example/{name}'>{name}</a></li>" for name in ("旧渡", "灯塔", "雾港"))
)
BOX = "硬链接是同一个文件的另一个名字，删掉一个，另一个还在，占的地方也不多。"
SHARED = "<ul><li><a href='#'>facebook</a></li></ul>"
REPORT = (
    "【3日 AFP】渡口的灯昨夜修好了，船工说雾天也能照到对岸，"
    "从前要等雾散了才敢开船，如今早班照样走，没有人再迟到，石阶也看得见了。"
)
FADED = "<style>.lazyload {opacity: 0} .qr {opacity: 0}</style>"
CODE = "<pre><span>1</span> def a():\n<span>2</span>     return 1\n<span>3</span> a()</pre>"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<p>电话：0000-1234567</p><p>Email: <a href='mailto:a@lib.example'>a@lib.example</a></p>",
            ["paragraph 电话：0000-1234567", "paragraph Email: a@lib.example"],
        ),
        ("<p>office@lib.example</p>", []),
        (
            "<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>9</td></tr></table>",
            ["table Tag\tZeit\nMontag\t9"],
        ),
        (f"<table>{ROW}</table>", ["figure 东墙", "figure 西墙"]),
        ("<p><img src='a.jpg'><br><em>东墙的书架</em></p>", ["figure 东墙的书架"]),
        ("<p><img src='a.jpg'><br><em>“谁来擦灰？”</em></p>", ["figure ", "paragraph “谁来擦灰？”"]),
        ("<div><span>图片：林间</span><img src='a.jpg'></div>", ["figure 图片：林间"]),
        ("<p><img src='finish_line.jpg'></p><p><img src='line.gif'></p>", ["figure "]),
        ("<p><img src='/icon16/doc.gif'><a href='a.doc'>报名表.doc</a></p>", ["attachment 报名表.doc"]),
        ("<p><span>时刻表.odt</span><a href='a.odt'>odt(42KB)</a></p>", ["attachment 时刻表.odt"]),
        (CODE, ["code def a():\n    return 1\na()"]),
        (
            CLOCK,
            [f"paragraph {text}" for text in ("[10:00]", "开会", "[10:04]", "发言", "[10:09]", "散会")],
        ),
        (
            f"<div class='gallery-widget'><div>更多圖片（1）</div>{SLIDE}</div>",
            ["figure 东墙"],
        ),
        (
            "<div class='admonition-info'><div>info</div><p>请先登记。</p></div>",
            ["paragraph info", "paragraph 请先登记。"],
        ),
        ("<div class='info'><div>info</div><a href='/a'>登记</a></div>", []),
        (
            "<aside class='callout'><p>Note</p><p>先把手擦干，再翻开第一页，书角不要折。</p></aside>",
            ["paragraph Note", "paragraph 先把手擦干，再翻开第一页，书角不要折。"],
        ),
        ("<aside class='callout'><p>Note</p><a href='/b'>先把手擦干，再翻开第一页的那一天</a></aside>", []),
        (
            f"<div class='sidebar'><p>{BOX}</p></div><p>借书要登记。</p>",
            [f"paragraph {BOX}", "paragraph 借书要登记。"],
        ),
        (
            f"<div class='sidebar'><p><a href='/b'>{BOX}</a></p></div><p>借书要登记。</p>",
            ["paragraph 借书要登记。"],
        ),
        (
            "<ol><li>先看：<pre>ls -l</pre></li><li>再删：<pre>rm a.txt</pre></li></ol>",
            ["list 先看：", "preformatted ls -l", "list 再删：", "preformatted rm a.txt"],
        ),
        (f"<h3>馆藏</h3>{NAMED}", ["heading 馆藏", "list 旧渡\n灯塔\n雾港"]),
        (f"<h3>延伸阅读</h3>{NAMED}", []),
        (f"<h3>馆藏</h3>{NAMED.replace('https://a.example', '')}", ["heading 馆藏"]),
        (
            f"<figure><img src='a.jpg'><figcaption>窗前</figcaption>{SHARED}</figure><p>A-A+</p>",
            ["figure 窗前"],
        ),
        (f"<figure><img src='a.jpg'></figure><p>{REPORT}</p>", ["figure ", f"paragraph {REPORT}"]),
        ("<figure><img src='a.jpg'></figure><p>渡口的灯。AFP/林禾</p>", ["figure 渡口的灯。AFP/林禾"]),
        (f"{FADED}<img class='lazyload' data-src='a.jpg'><img class='qr' src='b.jpg'>", ["figure "]),
        (
            "<div class='cook-time'>Cook Time 50 mins</div><div class='read-time'>Reading time 5 mins</div>",
            ["paragraph Cook Time 50 mins"],
        ),
        ("<div class='pullquote'><p>轻一点。</p></div>", ["quote 轻一点。"]),
        (
            "<p>（一）几时开门；</p><p>（二）几时关门；及</p><p>（三）谁管钥匙？</p>",
            [f"paragraph {text}" for text in ("（一）几时开门；", "（二）几时关门；及", "（三）谁管钥匙？")],
        ),
        (
            "<ul><li>第1页：书架</li><li><a href='a_2.html'>第2页：窗台</a></li></ul>",
            [],
        ),
        (
            "<p><b>【成份】</b></p><p>木料。</p><p><b>【性状】</b></p><p>旧。</p><p><b>【贮藏】</b></p><p>忌水。</p>",
            [
                *("heading 【成份】", "paragraph 木料。", "heading 【性状】", "paragraph 旧。"),
                *("heading 【贮藏】", "paragraph 忌水。"),
            ],
        ),
        (
            "<img src='/up/a.jpg'><p>灰尘要擦。</p><img src='/up/a-150x150.jpg'>",
            ["figure ", "paragraph 灰尘要擦。"],
        ),
    ],
)
def test_a_part_is_told_by_what_stands_beside_it(markup: str, expected: list[str]) -> None:
    """Each comes out as what it is, or not at all."""
    assert [f"{block.kind.value} {block.text}" for block in blocks_of(markup)] == expected


@pytest.mark.parametrize(("mark", "kind"), [("[1]", BlockKind.NOTE), ("（1）", BlockKind.PARAGRAPH)])
def test_one_note_is_enough_where_its_mark_is_in_square_brackets(mark: str, kind: BlockKind) -> None:
    """Nobody counts paragraphs so."""
    text = f"<p>老粮仓改成了书屋，书架是用旧木料打的，很结实，来的人比去年多了一倍{mark}。</p>"
    page = f"<h1>书屋</h1><div class='content'>{text}<hr><p>{mark} 去年的数是估的。</p></div>"

    last = extract(Page("https://lib.example/a.html", page.encode(), "text/html")).article.blocks[-1]

    assert last.kind is kind


@pytest.mark.parametrize(
    ("below", "author"),
    [
        ("<div>Nora Whitfield</div><div>21 May 2019</div>", "Nora Whitfield"),
        ("<div>Local News</div><p>By the river</p>", ""),
        ("<p>石榴</p><p>2022-08-06</p>", "石榴"),
        ("<p>本地</p><p>2022-08-06</p>", ""),
        ("<div class='user__name'>灯下老曹</div><div>2022-01-14 20:31 · 生活</div>", "灯下老曹"),
    ],
)
def test_a_name_alone_beside_the_date_wrote_it(below: str, author: str) -> None:
    """A full name in letters; a Chinese one that has the rights, as the page's foot says, or is a user's."""
    text = (
        "<p>The bus left at two, and nobody slept. They sang, and the driver took the long way round.</p>" * 3
    )
    page = f"<h1>The night bus</h1>{below}<div class='content'>{text}</div><p>© 2022 石榴</p>"

    found = extract(Page("https://lib.example/a.html", page.encode(), "text/html")).article

    assert found.author == author
    assert not author or author not in [block.text for block in found.blocks]


@pytest.mark.parametrize(("shared", "shown"), [("m1/0?wx_fmt=jpeg", 2), ("logo/0", 0)])
def test_slides_that_a_script_lists_stand_above_the_text(shared: str, shown: int) -> None:
    """Where the page gives one of them for sharing it: else they may be another's."""
    slides = ",".join(
        f"{{cdn_url: 'https://p.example/m{n}/0?wx_fmt=jpeg', mark: {{cdn_url: ''}}}}" for n in (1, 2)
    )
    page = (
        f"<meta property='og:image' content='https://p.example/{shared}'><h1>旧邮筒</h1>"
        "<p>码头尽头有一只邮筒，红漆被海风吃掉了一半，每天仍有人来开锁，开锁的人姓柯，今年六十八岁了。</p>"
        f"<script>window.picture_page_info_list = [{slides}];</script>"
    )

    found = extract(Page("https://p.example/s", page.encode(), "text/html")).article.blocks

    assert [block.kind for block in found] == [BlockKind.FIGURE] * shown + [BlockKind.PARAGRAPH]

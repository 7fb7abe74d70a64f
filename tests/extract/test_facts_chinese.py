"""Facts as the templates of Chinese sites write them, with those of other articles all around."""

from __future__ import annotations

import pytest
from msgspec import Struct

from reader.extract.article import extract
from reader.model import Article, Page

TITLE = "东岸的渡船又开了"
TEXT = (
    "<p>渡船每天早上六点从东岸开出，傍晚六点回来，冬天提早一个钟头，大雾天停航。</p>"
    "<p>船工姓何，今年六十八岁，摆渡四十年，没有误过一班。2019年大水那年，他把船拴在屋后的柿子树上。</p>"
    "<p>从上个月起，老人和学生坐船不用买票，只在本子上写一个名字，船费由镇里每月结一次。</p>"
)
TOP = (
    "<div class='top'><span>今天是2026年1月2日 星期五</span><a href='/'>首页</a><a href='/xw'>新闻</a></div>"
    "<div class='crumb'><a href='/'>首页</a> &gt; <a href='/xw'>要闻</a> &gt; 正文</div>"
)
BELOW = (
    "<div class='side'><h3>热点新闻</h3><ul><li><a href='/1'>桥头的茶馆</a> 2025-11-03</li>"
    "<li><a href='/2'>新来的放映员</a> 2025-11-02 来源：北坡晚报</li></ul></div>"
    "<div class='foot'>版权所有 © 2008-2026 柳河在线　备案20081203号　更新日期：2026-01-01</div>"
)


class Shape(Struct, frozen=True):
    """How a page writes its facts, and what they are."""

    name: str
    about: str
    """Between the headline and the text, the headline too where there is an <h1>."""
    published: str = ""
    source: str = ""
    author: str = ""
    updated: str = ""
    head: str = ""
    address: str = "http://pages.example/a.html"
    after: str = ""
    """Below the text, in the same element."""
    text: str = TEXT


def article_of(shape: Shape) -> Article:
    """The article of a page of this shape."""
    about = shape.about if "<h1" in shape.about else f"<h1>{TITLE}</h1>{shape.about}"
    page = (
        f"<html lang='zh-CN'><head><title>{TITLE}_柳河在线</title>{shape.head}</head><body>"
        f"{TOP}<div class='main'>{about}<div id='content'>{shape.text}{shape.after}</div></div>{BELOW}"
        "</body></html>"
    )
    return extract(Page(shape.address, page.encode(), "text/html")).article


SHAPES = [
    Shape(
        "central government",
        "<div class='pages-date'>2023-09-14 18:05 <span class='font'>来源： 渡口报社</span> "
        "<span>【字体：大 中 小】</span><span>打印</span></div>",
        "2023-09-14 18:05",
        "渡口报社",
    ),
    Shape(
        "province, TRS",
        "<div class='xl-info'><span>发布时间：2023-09-14 08:30</span><span>来源：省交通厅</span>"
        "<span>浏览次数：<script>document.write(8)</script></span></div>",
        "2023-09-14 08:30",
        "省交通厅",
        address="http://pages.example/zwgk/202309/t20230914_7712.html",
    ),
    Shape(
        "information source and issuer",
        "<p class='info'>信息来源：东岸镇党政办 发布时间：2023年09月14日 09时12分 点击：1029次</p>",
        "2023-09-14 09:12",
        "东岸镇党政办",
    ),
    Shape(
        "index table with three dates",
        "<table class='suoyin'><tr><td>索 引 号</td><td>0071/2023-00019</td>"
        "<td>发文机关</td><td>东岸镇人民政府</td></tr>"
        "<tr><td>成文日期</td><td>2023年09月11日</td><td>发布日期</td><td>2023年09月14日</td></tr>"
        "<tr><td>文号</td><td>东政〔2023〕7号</td><td>有效性</td><td>有效</td></tr></table>"
        f"<h1>{TITLE}</h1>",
        "2023-09-14",
        "东岸镇人民政府",
        after="<p style='text-align:right'>东岸镇人民政府</p><p style='text-align:right'>2023年9月11日</p>",
    ),
    Shape(
        "index list with one date",
        "<ul class='suoyin'><li><b>索引号：</b>0071/2023-00019</li><li><b>发布机构：</b>东岸镇渡口管理站</li>"
        f"<li><b>发文日期：</b>2023-09-11</li><li><b>文号：</b>无</li></ul><h1>{TITLE}</h1>",
        "2023-09-11",
        "东岸镇渡口管理站",
    ),
    Shape(
        "agency page",
        "<div class='header-time left'><span class='year'><em>2023</em></span><span class='day'>"
        "<em>09</em>/<em>14</em></span>"
        "<span class='time'>20:52:15</span></div><div class='source'> 来源：渡口网</div>",
        "2023-09-14 20:52:15",
        "渡口网",
        head="<meta name='publishdate' content='2023-09-14'><meta name='source' content='渡口社'>",
    ),
    Shape(
        "people's paper",
        "<div class='col-1-1 fl'>2023年09月14日08:11 | 来源：<a href='http://b.example/'>渡口网－渡口日报</a></div>",
        "2023-09-14 08:11",
        "渡口网－渡口日报",
    ),
    Shape(
        "broadcaster",
        "<div class='info1'>来源 : 渡口网 | 2023年09月14日 10:47:03</div>",
        "2023-09-14 10:47:03",
        "渡口网",
    ),
    Shape(
        "news service",
        "<div class='content_left_time'>2023年09月14日 09:58　来源：渡口新闻网</div>",
        "2023-09-14 09:58",
        "渡口新闻网",
        address="http://pages.example/sh/2023/09-14/1007.shtml",
    ),
    Shape(
        "news app, author and source apart",
        "<div class='author'>渡口新闻记者 何小舟</div><div class='time'><span>2023-09-14 11:20</span>"
        "<span>来源：<span>渡口新闻</span></span></div>",
        "2023-09-14 11:20",
        "渡口新闻",
        "何小舟",
    ),
    Shape(
        "portal with a link for the source",
        "<div class='post_info'>2023-09-14 11:36:20　来源: <a href='http://b.example/'>渡口晚报</a>"
        "<a class='post_jubao'>举报</a></div>",
        "2023-09-14 11:36:20",
        "渡口晚报",
        after="<div>(责任编辑：金秋_NB1201)</div>",
        head="<meta name='author' content='金秋_NB1201'>",
    ),
    Shape(
        "portal with the source unlabelled",
        "<div class='date-source'><span class='date'>2023年09月14日 07:02</span>"
        "<span class='source ent-source'>渡口日报</span></div>",
        "2023-09-14 07:02",
        "渡口日报",
        head="<meta name='weibo: article:create_at' content='2023-09-14 07:02:00'>",
    ),
    Shape(
        "account on a portal",
        "<div class='article-info'><span class='time'>2023-09-14 06:15</span>"
        "<span>来源:渡口观察员</span></div>",
        "2023-09-14 06:15",
        "渡口观察员",
        head="<meta name='mediaid' content='渡口观察员'>",
    ),
    Shape(
        "date alone, a house beside it",
        "<div>2023-09-14 09:57 渡口网</div><div>分享到</div><div>微信</div>",
        "2023-09-14 09:57",
        "渡口网",
    ),
    Shape(
        "host, date, house",
        "<div>http://news.pages.example 2023年09月14日03:18 渡口娱乐信报</div>",
        "2023-09-14 03:18",
        "渡口娱乐信报",
    ),
    Shape(
        "glued spans",
        "<div class='art_info'><span>2023-09-14</span><span>04:29:44</span><span>渡口健康网</span></div>",
        "2023-09-14 04:29:44",
        "渡口健康网",
    ),
    Shape(
        "time and author by label",
        "<div>时间：2023.09.14 来源：渡口日报 作者：何小舟 分享到：</div>",
        "2023-09-14",
        "渡口日报",
        "何小舟",
    ),
    Shape(
        "labels one a line",
        "<ul><li>来源：渡口社</li><li>作者：</li><li>2023-09-14 14:43</li></ul>",
        "2023-09-14 14:43",
        "渡口社",
    ),
    Shape(
        "changed and published",
        "<div>发布时间：2023-09-14 09:00 最后更新：2023-09-16 10:30 作者：何小舟</div>",
        "2023-09-14 09:00",
        "",
        "何小舟",
        "2023-09-16 10:30",
    ),
    Shape(
        "source and date below the text",
        "",
        "2023-09-14 13:22",
        "渡口晚报",
        after="<p>（来源：渡口晚报）</p><p>发布于 2023-09-14 13:22</p>",
    ),
    Shape(
        "printed in a newspaper",
        "",
        "2023-09-14",
        "渡口日报",
        "何小舟 金秋",
        after="<p>《渡口日报》（ 2023年09月14日 02版）</p>",
        text="<p>渡口日报记者 何小舟 金秋</p>" + TEXT,
    ),
    Shape(
        "dateline of an agency",
        "<div>2023-09-14</div>",
        "2023-09-14",
        "渡口社",
        "何小舟、金秋",
        text="<p>渡口社东岸9月14日电（记者何小舟、金秋）入秋以来，渡船每天多开一班，船上多了一盏灯。</p>"
        + TEXT,
    ),
    Shape(
        "folders of the address",
        "",
        "2023-09-14",
        address="http://pages.example/xw/2023-09/14/content_81.htm",
    ),
    Shape(
        "stamp in the address", "", "2023-09-14", address="http://pages.example/xw/202309/t20230914_81.html"
    ),
    Shape(
        "number in the address",
        "",
        "2023-09-14",
        address="http://pages.example/n1/2023/0914/c1001-4007.html",
    ),
    Shape(
        "only the date of today and of others",
        "<div>字体：大 中 小</div>",
    ),
    Shape(
        "an event's date is not the article's",
        "<p>时间：9月20日上午九点</p><p>地点：东岸渡口</p>",
        text="<p>活动时间：2023年9月20日上午九点至十一点，逢大雾顺延一天。</p>" + TEXT,
    ),
    Shape(
        "years of the Republic",
        "<div>發布日期：112-09-14</div><div>發布單位：東岸區公所</div>",
        "2023-09-14",
        "東岸區公所",
    ),
    Shape(
        "Taiwan, reporter and desk",
        "<div class='info'><span>2023/09/14 14:22</span><span>島嶼時報</span></div>",
        "2023-09-14 14:22",
        "島嶼時報",
        "許安之",
        text="<p>記者許安之／東岸報導</p>" + TEXT,
    ),
    Shape(
        "Taiwan, agency",
        "<div class='updatetime'><span>2023/9/14 14:22（9/14 15:01 更新）</span></div>",
        "2023-09-14 14:22",
        "渡口社",
        "許安之",
        text="<p>（渡口社記者許安之東岸14日電）入秋以來，渡船每天多開一班，船上多了一盞燈。</p>" + TEXT,
    ),
    Shape(
        "Taiwan, the Republic's years in words",
        "<div>民國112年9月14日</div>",
        "2023-09-14",
    ),
    Shape(
        "Hong Kong",
        "<div class='meta'>發佈時間: 2023-09-14 19:00　更新時間: 2023-09-15 08:10</div>"
        "<div>撰文：許安之</div>",
        "2023-09-14 19:00",
        "",
        "許安之",
        "2023-09-15 08:10",
    ),
    Shape(
        "questions and answers",
        "<div class='AuthorInfo'><a class='UserLink'>何小舟</a></div>",
        "2023-09-14 10:20",
        author="何小舟",
        updated="2023-09-15 08:00",
        after="<div class='ContentItem-time'>编辑于 2023-09-15 08:00</div><div>发布于 2023-09-14 10:20</div>",
    ),
    Shape(
        "notebook platform",
        "<div><span class='name'><a>何小舟</a></span><time datetime='2023-09-14T02:09:10.000Z'>"
        "2023.09.14 10:09:10</time><span>字数 1,203</span><span>阅读 88</span></div>",
        "2023-09-14 10:09:10",
    ),
    Shape(
        "editor in the head, no author",
        "<div>2023-09-14 08:10 来源：渡口日报</div>",
        "2023-09-14 08:10",
        "渡口日报",
        head="<meta name='author' content='何小舟'>",
        after="<div>[责任编辑：何小舟]</div>",
    ),
    Shape(
        "writer and cameraman",
        "<div>文/何小舟 图/金秋</div><div>2023-09-14</div>",
        "2023-09-14",
        "",
        "何小舟",
    ),
    Shape(
        "another page's date in a column before it",
        f"<div class='left'><a href='/3'>老桥的灯</a> 2025-12-01</div><h1>{TITLE}</h1>"
        "<div>2023-09-14 来源：渡口日报</div>",
        "2023-09-14",
        "渡口日报",
    ),
    Shape(
        "afternoon",
        "<div>2023年9月14日 下午3:05 来源：渡口日报</div>",
        "2023-09-14 15:05",
        "渡口日报",
    ),
    Shape(
        "spaces for looks",
        "<div>来 源：渡 口 社　　发布时间：2023-09-14</div>",
        "2023-09-14",
        "渡口社",
    ),
    Shape(
        "source that is none",
        "<div>发布时间：2023-09-14 来源：本站 作者：admin 点击：</div>",
        "2023-09-14",
    ),
    Shape(
        "glued labels",
        "<div>时间:2023-09-14来源:渡口日报作者:何小舟</div>",
        "2023-09-14",
        "渡口日报",
        "何小舟",
    ),
    Shape(
        "index table, no date of publishing but in the address",
        "<table><tr><td>索引号：</td><td>0071/2023-00071</td><td>主题分类：</td><td>交通</td></tr>"
        "<tr><td>发文机关：</td><td>东岸县人民政府</td><td>成文日期：</td><td>2023年09月11日</td></tr></table>"
        f"<h1>{TITLE}</h1>",
        "2023-09-14",
        "东岸县人民政府",
        address="http://pages.example/zc/202309/t20230914_1.html",
    ),
    Shape(
        "title in the index table",
        "<table><tr><td>索&nbsp;引&nbsp;号：</td><td>0071/2023-00071</td></tr>"
        f"<tr><td>标&nbsp;&nbsp;题：</td><td>{TITLE}</td></tr>"
        "<tr><td>发文字号：</td><td>东政〔2023〕7号</td><td>发布日期：</td><td>2023年09月14日</td></tr></table><p></p>",
        "2023-09-14",
    ),
    Shape(
        "a law's own dates",
        "<p>（2023年9月1日东岸县人民代表大会常务委员会第七次会议通过 自2023年10月1日起施行）</p>",
    ),
    Shape(
        "whole date in an attribute",
        "<div><a title='2023-09-14 10:20' href='/1'>09月14日 10:20</a> 来自 <a href='/2'>渡口网</a></div>",
        "2023-09-14 10:20",
    ),
    Shape(
        "account by the element's name",
        "<div><a class='media-name' href='/om/1'>渡口日报官方账号</a><span>2023-09-14 10:20</span></div>",
        "2023-09-14 10:20",
        "渡口日报官方账号",
    ),
    Shape(
        "seconds in the head",
        "",
        "2023-09-14 10:11",
        head="<meta property='article:published_time' content='1694657460'>",
    ),
    Shape(
        "data for a search engine",
        "",
        "2023-09-14 10:20:11",
        head='<script type=\'application/ld+json\'>{"@id":"http://pages.example/1","title":"渡船",'
        '"pubDate":"2023-09-14T10:20:11"}</script>',
    ),
    Shape(
        "a list right below the date",
        "<div>2023-09-14 10:20</div><ul><li><a href='/1'>老桥的灯</a><span>2024-01-02 10:00</span></li></ul>",
        "2023-09-14 10:20",
    ),
    Shape(
        "who entered it",
        "<div>发布者：何小舟发布时间：2023-09-14浏览次数：33</div>",
        "2023-09-14",
    ),
]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_the_facts_beside_an_article(shape: Shape) -> None:
    """Title, dates, source and author as many sites write them; nothing where none is told."""
    article = article_of(shape)

    told = (article.title, article.published, article.source, article.author, article.updated)
    assert told == (TITLE, shape.published, shape.source, shape.author, shape.updated)


WECHAT = """<html><head><title></title><meta property="og:title" content="菜园里的霜">
<meta property="og:site_name" content="微信公众平台"><meta name="author" content="穗子"></head><body>
<div id="page-content"><h1 id="activity-name">菜园里的霜</h1>
<div id="meta_content"><span id="profileBt"><a id="js_name">{name}</a></span>
<em id="publish_time"></em></div><div id="js_content" style="visibility: hidden">{text}</div></div>
<script>var nickname = htmlDecode("南坡种菜记"); {script}
document.getElementById("js_content").style.visibility = "visible";</script></body></html>"""


@pytest.mark.parametrize(
    ("script", "published"),
    [
        ('var ct = "1694657460";', "2023-09-14 10:11"),
        ("var createTime = '2023-09-14 10:11'; var oriCreateTime = '1694657460';", "2023-09-14 10:11"),
        ("", ""),
    ],
)
@pytest.mark.parametrize("name", ["南坡种菜记", ""])
def test_a_page_that_a_script_completes(script: str, published: str, name: str) -> None:
    """The date is a number in a script, and so may be the name of the account."""
    page = WECHAT.format(name=name, text=TEXT, script=script)

    article = extract(Page("https://mp.pages.example/s/x", page.encode(), "text/html")).article

    assert (article.title, article.published) == ("菜园里的霜", published)
    assert (article.site, article.source, article.author) == ("南坡种菜记", "南坡种菜记", "穗子")


def test_the_time_stands_in_the_line_behind_the_day() -> None:
    """As offices print it below their notices; a number, or a time that is past, is none."""
    day = "2023年6月1日（星期四）"
    times = ("香港時間14時30分", "14:30", "14時30分開始", "99:30")
    below = [Shape(time, "", after=f"<div>完<br><br>{day}<br>{time}</div>") for time in times]

    assert [article_of(shape).published for shape in below] == [
        "2023-06-01 14:30",
        "2023-06-01 14:30",
        "2023-06-01",
        "2023-06-01",
    ]


def test_a_source_behind_the_buttons_for_larger_type() -> None:
    """The buttons are letters with a sign, and stand in the same line without a space."""
    line = "<div>2021-07-25 07:36:18 字号：<a>A-</a><a>A</a><a>A+</a><span>来源：山河评论</span></div>"

    assert article_of(Shape("buttons", line)).source == "山河评论"

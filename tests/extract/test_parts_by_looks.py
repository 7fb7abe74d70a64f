"""Parts that no element names: told by their rank, their colour, their place, the line beside them."""

from __future__ import annotations

import pytest

from reader.extract.article import extract
from reader.model import Block, BlockKind, Page

BEFORE = "渡口的灯塔一九三六年点亮，看灯的人换了五代，如今灯芯换成了电的，夜里还是按老时辰开。"
BEHIND = "看灯人每天傍晚上塔，把玻璃擦一遍，再看一眼江面，写下风向和水位，一天也没有断过。"
TEXT = "潮水每天来两回，渡船跟着潮水走，赶集的人要记住日子，晚一个时辰就得在对岸过夜了。"


def blocks_of(body: str, title: str = "渡口的灯塔") -> list[Block]:
    """The blocks of an article with this between its first and its last paragraph."""
    page = (
        f"<html lang='zh'><head><meta charset='utf-8'><title>{title}</title></head><body><h1>{title}</h1>"
        f"<div class='content'><p>{BEFORE}</p>{body}<p>{BEHIND}</p></div></body></html>"
    )
    found = extract(Page("https://ferry.example/a.html", page.encode(), "text/html")).article.blocks
    return [block for block in found if block.text not in {BEFORE, BEHIND}]


def levels(blocks: list[Block]) -> list[tuple[str, int]]:
    """The headings and their levels."""
    return [(block.text, block.level) for block in blocks if block.kind is BlockKind.HEADING]


def test_a_section_stands_below_its_chapter() -> None:
    """第一节 below 第一章, 一、 below both; a book without chapters begins with what it has."""
    chapters = f"<p>第一章　江</p><p>第一节　潮</p><p>{TEXT}</p><p>一、大潮</p><p>{TEXT}</p><p>第二章　岸</p>"

    assert levels(blocks_of(chapters)) == [
        ("第一章　江", 2),
        ("第一节　潮", 3),
        ("一、大潮", 4),
        ("第二章　岸", 2),
    ]
    assert levels(blocks_of(f"<p>第一节　潮</p><p>{TEXT}</p>")) == [("第一节　潮", 2)]


def test_a_table_of_contents_has_no_headings() -> None:
    """Chapters that come again below are headings there, and lines where they are only listed."""
    chapters = ["第一章　江", "第二章　岸", "第三章　船"]
    body = "".join(f"<p>{each}</p>" for each in chapters)
    body = f"<p align='center'>目　录</p>{body}" + "".join(f"<p>{each}</p><p>{TEXT}</p>" for each in chapters)

    assert levels(blocks_of(body)) == [("目　录", 2), *((each, 2) for each in chapters)]


def test_a_number_on_a_line_of_its_own_is_part_of_its_heading() -> None:
    """01 above the words; alone above text it is the heading itself."""
    numbered = "<p align='center'><b>01</b></p><p align='center'><b>看灯的人</b></p>"
    alone = "<p align='center'><b>2</b></p>"

    assert levels(blocks_of(f"{numbered}<p>{TEXT}</p>{alone}<p>{TEXT}</p>")) == [("01 看灯的人", 2), ("2", 2)]


@pytest.mark.parametrize(
    ("numbers", "headings"),
    [
        ("123", ["1", "2", "3"]),
        ("1223", ["1", "2", "2", "3"]),
        ("23", []),
        ("132", []),
        ("1", []),
    ],
)
def test_plain_numbers_from_one_on_count_sections(numbers: str, headings: list[str]) -> None:
    """One after the other, each above a text; an editor may count one twice."""
    found = blocks_of("".join(f"<p>{number}</p><p>{TEXT}</p>" for number in numbers))

    assert [text for text, _ in levels(found)] == headings


def test_plain_numbers_count_the_short_lines_below_them() -> None:
    """Where such a line stands below each of them, it is the heading's words."""
    sections = ((1, "花"), (2, "猫"))
    found = blocks_of("".join(f"<p>0{place}</p><p>门口的{what}</p><p>{TEXT}</p>" for place, what in sections))

    assert levels(found) == [("01 门口的花", 2), ("02 门口的猫", 2)]


def test_who_wrote_is_no_heading() -> None:
    """However bold it is."""
    body = f"<p><b>本报记者 石磊 发自渡口</b></p><p>{TEXT}</p><p><b>文｜石磊</b></p><p>{TEXT}</p>"

    assert levels(blocks_of(body)) == []


def test_a_title_that_is_broken_into_lines_is_not_said_again() -> None:
    """Neither as lines of one paragraph nor as several ones."""
    title = "关于印发渡口灯塔看护办法的通知"
    broken = "<p align='center'><b>关于印发</b></p><p align='center'><b>渡口灯塔看护办法<br>的通知</b></p>"
    page = (
        f"<html><head><meta charset='utf-8'><title>{title}</title></head><body><h1>{title}</h1>"
        f"<div class='content'>{broken}<p>{BEFORE}</p><p>{BEHIND}</p></div></body></html>"
    )
    article = extract(Page("https://ferry.example/a.html", page.encode(), "text/html")).article

    assert [block.text for block in article.blocks] == [BEFORE, BEHIND]


def test_the_line_above_a_table_is_its_name() -> None:
    """No heading, though it is bold; its unit may stand between."""
    table = "<table border='1'><tr><td>月</td><td>次</td></tr><tr><td>一月</td><td>31</td></tr></table>"
    name = "<p align='center'><b>开灯次数</b></p>"

    for between in ("", "<p align='right'>单位：次</p>"):
        found = blocks_of(f"{name}{between}{table}<p>{TEXT}</p>")

        assert levels(found) == []
        assert found[0].text == "开灯次数"


@pytest.mark.parametrize(
    "markup",
    [
        "<p><img src='/a.jpg'></p><p><font color='navy'>江上的灯塔</font></p>",
        "<p><img src='/a.jpg'></p><p><span style='color:#00008b'>江上的灯塔</span></p>",
        "<div><img src='/a.jpg'><div class='picInfo'>江上的灯塔</div></div>",
        "<div><img src='/a.jpg'><p class='photo_txt'>江上的灯塔</p></div>",
    ],
)
def test_captions_by_colour_and_compound_names(markup: str) -> None:
    """A line below a picture in a colour that the text has not, or in an element named for it."""
    (block,) = blocks_of(markup)

    assert (block.kind, block.text) == (BlockKind.FIGURE, "江上的灯塔")


def test_captions_of_a_series() -> None:
    """Where every picture has one centred line below it, all the lines are captions."""
    said = ["擦灯。", "上油。", "记水位。", "望江。"]
    body = "".join(
        f"<p align='center'><img src='/{number}.jpg'></p><p align='center'>{each}</p>"
        for number, each in enumerate(said)
    )

    assert [(block.kind, block.text) for block in blocks_of(body)] == [
        (BlockKind.FIGURE, each) for each in said
    ]


def test_who_took_the_picture_belongs_to_its_caption() -> None:
    """A line that looks like the caption above it and says nothing else."""
    body = (
        "<p><img src='/a.jpg'></p><p><font color='navy'>六月，江上的灯塔。</font></p>"
        f"<p><font color='navy'>江报社记者 石磊 摄</font></p><p>{TEXT}</p>"
    )

    assert [block.text for block in blocks_of(body)] == ["六月，江上的灯塔。 江报社记者 石磊 摄", TEXT]


def test_one_picture_for_browsers_with_scripts_and_without_is_one() -> None:
    """The lazy one beside its noscript is the same, whatever address each has."""
    lazy = "<img class='lazy' src='data:image/gif;base64,R0lGODlh' data-original='/large.jpg'>"
    plain = "<noscript><img src='/small.jpg'></noscript>"

    for both in (plain + lazy, lazy + plain):
        assert [block.image for block in blocks_of(f"<figure>{both}</figure>")] == [
            "https://ferry.example/large.jpg"
        ]


@pytest.mark.parametrize(
    ("picture", "kept"),
    [
        ("<a href='/ad/click'><img src='/x.jpg'></a>", False),
        ("<a href='/shop'><img src='/x.jpg' width='600' height='90'></a>", False),
        ("<a href='/x-large.jpg'><img src='/ads/x.jpg'></a>", True),
        ("<a href='/story'><img src='/x.jpg' width='600' height='400'></a>", True),
        ("<img src='/ads/x.jpg'>", True),
        ("<a href='/story'><img src='/w640h130/x.png'></a>", False),
        ("<a href='/story'><img src='/w640h480/x.png'></a>", True),
        ("<a href='/story_2.html'><img src='/next_page.jpg'></a>", False),
        ("<img src='/x_size1_w16_h16.png'>", False),
    ],
)
def test_a_picture_that_leads_to_an_advertisement_is_left_out(picture: str, kept: bool) -> None:  # noqa: FBT001  a fact
    """Only where it is a link: to its own large form, or to nothing, it is the article's."""
    assert bool(blocks_of(f"<p>{picture}</p><p>{TEXT}</p>")[:-1]) is kept


def test_lines_of_one_width_are_paragraphs_again_though_each_is_an_element() -> None:
    """Old pages begin a p where a line was full; paragraphs of their own stay, however alike in length."""
    whole = (BEFORE + TEXT + BEHIND) * 4
    lines = [whole[start : start + 38] for start in range(0, len(whole), 38)]
    apart = [f"{number}号灯塔的看灯人说，{TEXT}" for number in range(9)]

    assert [block.text for block in blocks_of("<div><p>" + "<p>".join(lines) + "</div>")] == [whole]
    assert [block.text for block in blocks_of("".join(f"<p>{line}</p>" for line in apart))] == apart


def in_column(text: str, room: int) -> list[str]:
    """The text in lines of so many characters; no line begins with a mark."""
    lines: list[str] = []
    while text:
        cut = room
        while cut < len(text) and text[cut] in "，。！？、；”":
            cut += 1
        lines.append(text[:cut])
        text = text[cut:]
    return lines


def each(lines: list[str]) -> str:
    """Every line in a paragraph of its own."""
    return "".join(f"<p>{line}</p>" for line in lines)


TALE = (
    "昨天下午镇上的老人又聚在渡口晒太阳。他们说起年轻时修码头的事，个个来了精神。"
    "老何说：那年冬天水特别冷，他和弟弟下水打桩，上来喝一碗姜汤，第二天接着干。"
)
LATER = (
    "码头修好那天放了一挂鞭炮。镇上杀了两头猪，请远近的船工来吃饭。现在说起那顿饭，他还记得猪肉炖粉条的味道。"
)


@pytest.mark.parametrize("room", [13, 16, 20])
def test_prose_in_a_narrow_column_is_paragraphs_again(room: int) -> None:
    """Each line a p; the line ends are still to be seen, and headings, items and long paragraphs part it."""
    tale, later = in_column(TALE, room), in_column(LATER, room)
    steps = ["1、先打桩，后铺板。", "2、桩要打到石头上。"]

    found = [block.text for block in blocks_of(each([*tale, "那一顿饭", *later, *steps, TEXT]))]

    assert found == ["\n".join(tale), "那一顿饭", "\n".join(later), *steps, TEXT]


@pytest.mark.parametrize(
    "lines",
    [
        # Verse, a talk with and without names, items, an address, headlines, sentences of one line each.
        "黑夜里船灯照着水面|一个人走下长长的石级|他把缆绳系在老树上|然后坐下来等天亮|等一声咳嗽从对岸来",
        "老何：今天的雾真大。等等吧。|小李：等到几点？我要赶集呢。|老何：八点。不行就九点再说。|小李：好吧。我先去买个烧饼。",
        "“今天还开船吗？老何？”|“开。等雾散了就开船。”|“雾什么时候才会散呢？”|“太阳出来。你先坐吧。”",
        "一是船票每人两元。老人免费|二是自行车另收五毛。推上来|三是大雾天一律停航。看告示|四是小孩要有人带。拉好手。",
        "临江市渡口镇码头街十八号|渡口轮船公司三楼办公室收|邮政编码四四三零零零零号|联系电话请打值班室的分机",
        "雾太大了！三条航线停航一天|老码头要拆？镇上这样回应了|船票涨价！老人还能免费坐船|灯塔亮了！八十年来头一次修",
        "渡船六点开船。中午不停。|大雾天气停航。请看告示。|老人小孩先上。不要拥挤。|自行车放船尾。自己扶好。",
    ],
)
def test_lines_that_are_no_column_of_prose_stay_apart(lines: str) -> None:
    """However alike in length."""
    blocks = blocks_of(each(lines.split("|")))

    assert "|".join(block.text for block in blocks) in {lines, lines.replace("|", "\n")}
    assert len(blocks) > 1 or blocks[0].kind is BlockKind.PREFORMATTED


def test_a_table_in_an_item_leaves_the_list_a_list() -> None:
    """The list stops at it and goes on behind it."""
    table = "<table><tr><td>月</td><td>次</td></tr><tr><td>一月</td><td>31</td></tr></table>"
    found = blocks_of(f"<ol><li>看灯</li><li>记次数：{table}</li><li>擦灯</li></ol>")

    assert [(block.kind, block.items) for block in found] == [
        (BlockKind.LIST, ("看灯", "记次数：")),
        (BlockKind.TABLE, ()),
        (BlockKind.LIST, ("擦灯",)),
    ]


def test_words_that_a_picture_has_too_are_its_caption() -> None:
    """What the picture says of itself, said once more below it."""
    (block,) = blocks_of("<div><a href='/1'><img src='/a.jpg' alt='擦灯'></a><span><br>擦灯</span></div>")

    assert (block.kind, block.text, block.alt) == (BlockKind.FIGURE, "擦灯", "")


def test_one_note_is_enough_where_its_mark_is_raised() -> None:
    """A raised ① and a paragraph that begins with ①."""
    first, note = blocks_of("<p>灯塔换过三回灯芯<sup>①</sup>，都是在冬天换的。</p><p>① 看灯人的账本。</p>")

    assert [(span.kind.value, span.target) for span in first.spans] == [("note", "①")]
    assert (note.kind, note.text, note.label) == (BlockKind.NOTE, "看灯人的账本。", "①")


def test_a_rhyme_keeps_its_lines() -> None:
    """Short clauses, each on its line, that a sentence runs over."""
    (block,) = blocks_of("<p>一盏灯，<br>两支桨，<br>三更天里等客商，<br>四更送他过大江。</p>")

    assert (block.kind, block.text.count("\n")) == (BlockKind.PREFORMATTED, 3)


def test_the_pages_of_an_article_are_no_line_of_it() -> None:
    """Numbers that lead to them are left out; a number that is a link alone stays."""
    pager = "<p align='center'><b>1</b> <a href='a_2.html'>2</a> <a href='a_3.html'>3</a></p>"

    assert blocks_of(pager) == []
    assert [block.text for block in blocks_of("<p><a href='/r'>8.6</a></p>")] == ["8.6"]


def test_the_card_of_a_book_stays_whatever_its_title() -> None:
    """One link of several lines with a rating is a work that the text speaks of, and no other article."""
    prose = f"<p>{TEXT}甲</p><p>{TEXT}乙</p><p>{TEXT}丙</p><p>{TEXT}丁</p>"
    card = (
        "<div><a href='https://ferry.example/b/1'><div>{}</div><div>{}</div><div>骆驼 / 2011</div></a></div>"
    )

    book = blocks_of(prose + card.format("巷子里的伞和伞下的九个人", "7.9") + prose)
    teaser = blocks_of(prose + card.format("本市今年新增一百座口袋公园", "视频") + prose)

    assert [block.text for block in book[4:7]] == ["巷子里的伞和伞下的九个人", "7.9", "骆驼 / 2011"]
    assert "本市今年新增一百座口袋公园" not in [block.text for block in teaser]


def test_a_numbered_line_right_above_a_table_is_a_heading() -> None:
    """Though the next line is the next of them: what stands between is what it heads."""
    table = "<table border=1><tr><th>船</th><th>班</th></tr><tr><td>一号</td><td>六</td></tr></table>"

    blocks = blocks_of(f"<p>一、东岸</p>{table}<p>二、西岸</p>{table}<p>{TEXT}</p>")

    assert levels(blocks) == [("一、东岸", 2), ("二、西岸", 2)]


def test_bold_lines_that_count_themselves_are_headings_however_many_there_are() -> None:
    """1. 2. 3., each above its text; bold lines that count nothing are only bold where there are so many."""
    counted = "".join(f"<p><b>{number}. 潮水第{number}回</b></p><p>看灯人上塔。</p>" for number in (1, 2, 3))
    uncounted = "".join(f"<p><b>潮水第{number}回</b></p><p>看灯人上塔。</p>" for number in (1, 2, 3, 4))

    assert [level for _, level in levels(blocks_of(counted))] == [2, 2, 2]
    assert levels(blocks_of(uncounted)) == []


def test_the_time_of_a_meeting_stays_above_its_place() -> None:
    """A time alone above a text is the page's; one above a place is what the text tells."""
    page = (
        "<html><head><meta charset='utf-8'><title>渡口会议纪要</title></head><body><h1>渡口会议纪要</h1><div>"
        f"<p>时间：2022年5月17日</p><p>地点：渡口二楼</p><p>{BEFORE}</p><p>{BEHIND}</p></div></body></html>"
    )

    found = extract(Page("https://ferry.example/a.html", page.encode(), "text/html")).article

    assert [block.text for block in found.blocks][:2] == ["时间：2022年5月17日", "地点：渡口二楼"]

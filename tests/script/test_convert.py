"""An article in each script: what changes, what must not, and what comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Block, BlockKind, Notice, NoticeKind, Place, Reason
from reader.script.convert import Converter, convert
from reader.script.place import place_in
from reader.settings import Script

CONVERTER = Converter()
CHANGING = [script for script in Script if script is not Script.ORIGINAL]

SIMPLIFIED = Article(
    title="皇后的头发",
    site="新闻网",
    source="台湾日报",
    author="钟丽",
    published="2026-01-02",
    address="https://example.org/头发",
    language="zh-Hans",
    blocks=(
        Block(BlockKind.HEADING, "开发软件", level=2),
        Block(BlockKind.PARAGRAPH, "先打开文件夹，再用鼠标点优盘里的程序。后面还有信息网络。"),
        Block(BlockKind.LIST, "面条\n干净", items=("面条", "干净"), ordered=True),
        Block(
            BlockKind.TABLE, "键\t用处\n空格\t朗读", rows=(("键", "用处"), ("空格", "朗读")), header_rows=1
        ),
        Block(BlockKind.FIGURE, "图：发型", image="https://example.org/发.png", alt="一头长发"),
    ),
    notices=(Notice(NoticeKind.INJECTED, "body", "点击这里", (Reason.GLUED,), block=1, offset=18),),
)
TEXT = st.text(
    st.sampled_from("皇后头发软件鼠标著干乾里裏台臺着說说。！？，“”…\n ab.1\0\u200b\ud800😀の\u0301")
    | st.characters(),
    max_size=60,
)


def _paragraph(text: str, language: str = "") -> Article:
    return Article("", (Block(BlockKind.PARAGRAPH, text),), language=language)


def _converted(text: str, script: Script, language: str = "zh-Hans") -> str:
    return CONVERTER.convert(_paragraph(text, language), script).blocks[0].text


@given(TEXT)
def test_original_is_the_article_itself(text: str) -> None:
    """Asking for the original gives back the very article, whatever is in it."""
    article = _paragraph(text)

    assert CONVERTER.convert(article, Script.ORIGINAL) is article


@pytest.mark.parametrize(
    ("script", "title", "paragraph"),
    [
        (Script.TRADITIONAL, "皇后的頭髮", "先打開文件夾，再用鼠標點優盤裏的程序。後面還有信息網絡。"),
        (Script.TAIWAN, "皇后的頭髮", "先開啟資料夾，再用滑鼠點優盤裡的程式。後面還有資訊網路。"),
        (Script.HONG_KONG, "皇后的頭髮", "先打開文件夾，再用鼠標點優盤裏的程序。後面還有信息網絡。"),
    ],
)
def test_simplified_becomes_each_traditional(script: Script, title: str, paragraph: str) -> None:
    """One Simplified character becomes the right one of several, and Taiwan gets its own words."""
    article = CONVERTER.convert(SIMPLIFIED, script)

    assert (article.title, article.blocks[1].text) == (title, paragraph)


@pytest.mark.parametrize(
    ("script", "text"),
    [
        (Script.SIMPLIFIED, "于小姐看着钟先生的著作，卫生间里的软件"),
        (Script.TRADITIONAL, "于小姐看著鍾先生的著作，衞生間裏的軟件"),
        (Script.TAIWAN, "于小姐看著鍾先生的著作，衛生間裡的軟體"),
        (Script.HONG_KONG, "于小姐看着鍾先生的著作，衞生間裏的軟件"),
    ],
)
def test_traditional_keeps_its_names(script: Script, text: str) -> None:
    """Traditional never goes through Simplified on the way to another Traditional: 于 and 鍾 stay names."""
    assert _converted("于小姐看著鍾先生的著作，衞生間裏的軟件", script, "zh-Hant") == text


@pytest.mark.parametrize("script", [Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG])
def test_people_take_part_and_are_no_ginseng(script: Script) -> None:
    """人 before 参加, 参观, 参与 and 参会 begins no other word; a 蔘 that somebody wrote stays."""
    text = "三百人参加，一百多人参观，有人参与，等人参会，买人参。"

    assert _converted(text, script) == "三百人參加，一百多人參觀，有人參與，等人參會，買人參。"
    assert _converted("高丽蔘", Script.TRADITIONAL) == "高麗蔘"


def test_everything_on_the_screen_is_converted() -> None:
    """Site, source, author, items, cells, captions, alt texts and notices follow; addresses do not."""
    article = CONVERTER.convert(SIMPLIFIED, Script.TRADITIONAL)

    assert (article.site, article.source, article.author) == ("新聞網", "臺灣日報", "鍾麗")
    assert article.blocks[2].items == ("麪條", "乾淨")
    assert article.blocks[3].rows == (("鍵", "用處"), ("空格", "朗讀"))
    assert (article.blocks[4].text, article.blocks[4].alt) == ("圖：髮型", "一頭長髮")
    assert article.blocks[4].image == SIMPLIFIED.blocks[4].image
    assert article.notices[0].text == "點擊這裏"
    assert (article.address, article.published) == (SIMPLIFIED.address, SIMPLIFIED.published)


@pytest.mark.parametrize(
    ("script", "language"),
    [
        (Script.SIMPLIFIED, "zh-Hans"),
        (Script.TRADITIONAL, "zh-Hant"),
        (Script.TAIWAN, "zh-Hant-TW"),
        (Script.HONG_KONG, "zh-Hant-HK"),
    ],
)
def test_language_says_the_script(script: Script, language: str) -> None:
    """The converted article's language is the script that it is in now."""
    assert CONVERTER.convert(SIMPLIFIED, script).language == language


def test_notice_moves_with_its_place() -> None:
    """Where Taiwan's words are longer, a notice's offset is still right behind the same full stop."""
    article = _paragraph("U盘和U盘。后面", "zh-Hans")
    notice = Notice(NoticeKind.INJECTED, "body", "广告", (Reason.GLUED,), block=0, offset=6)
    with_notice = Article("", article.blocks, language="zh-Hans", notices=(notice,))

    converted = CONVERTER.convert(with_notice, Script.TAIWAN)

    assert converted.blocks[0].text == "隨身碟和隨身碟。後面"
    assert converted.notices[0].offset == 8


@pytest.mark.parametrize("script", CHANGING)
@pytest.mark.parametrize("text", ["こんにちは、学校の国語です。", "The 3 little pigs.", "café", ""])
def test_other_languages_stay_as_they_are(script: Script, text: str) -> None:
    """Japanese, English and French are nobody's Simplified."""
    article = _paragraph(text)

    assert CONVERTER.convert(article, script) is article


@pytest.mark.parametrize("script", CHANGING)
def test_a_quotation_in_the_other_script_is_told_apart(script: Script) -> None:
    """In a Simplified article a Traditional paragraph is treated as Traditional: 于 stays a name."""
    blocks = (*SIMPLIFIED.blocks, Block(BlockKind.QUOTE, "于小姐說：這裡沒有電腦，請稍後再來。"))

    article = CONVERTER.convert(Article("标题", blocks, language="zh-Hans"), script)

    assert "于小姐" in article.blocks[-1].text


@pytest.mark.parametrize("script", [Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG])
def test_a_piece_that_tells_little_goes_with_its_article(script: Script) -> None:
    """One or two characters that Simplified writes so are names in an article that is Traditional."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in ("請稍後再來，這裡沒有電腦。", "范于二人"))

    article = CONVERTER.convert(Article("公告", blocks, language="zh-Hant"), script)

    assert article.blocks[1].text == "范于二人"


@pytest.mark.parametrize("script", CHANGING)
@given(texts=st.lists(TEXT, min_size=1, max_size=4))
def test_shape_is_kept(script: Script, texts: list[str]) -> None:
    """Blocks, items, rows and cells stay as many, and text stays what joins them, whatever the text is."""
    cells = tuple(text.translate({9: None, 10: None}) for text in texts)
    blocks = (
        Block(BlockKind.LIST, "\n".join(cells), items=cells),
        Block(BlockKind.TABLE, "\n".join(["\t".join(cells)] * 2), rows=(cells, cells)),
    )

    converted = CONVERTER.convert(Article("题", blocks), script)

    assert [len(converted.blocks[0].items), len(converted.blocks[1].rows)] == [len(cells), 2]
    assert converted.blocks[0].text == "\n".join(converted.blocks[0].items)
    assert converted.blocks[1].text == "\n".join("\t".join(row) for row in converted.blocks[1].rows)


@pytest.mark.parametrize("script", CHANGING)
@given(TEXT)
def test_what_is_no_character_of_ours_stays(script: Script, text: str) -> None:
    """NUL, lone surrogates, emoji, marks and white space come through, and nothing is cut off."""
    converted = _converted(text, script)

    assert all(converted.count(sign) == text.count(sign) for sign in "\0\ud800😀。！？…“”\n\u0301の")
    assert _converted(f"软件\0{text}\ud800软件", Script.TRADITIONAL)[:3] == "軟件\0"


@pytest.mark.parametrize("script", CHANGING)
@given(TEXT)
def test_place_stays_inside_and_in_order(script: Script, text: str) -> None:
    """Places of one script land inside the other's text, and never change their order."""
    article = _paragraph(text, "zh-Hans")
    converted = CONVERTER.convert(article, script)

    offsets = [place_in(article, converted, Place(0, offset)).offset for offset in range(len(text) + 1)]

    assert offsets == sorted(offsets)
    assert 0 <= offsets[0] <= offsets[-1] <= len(converted.blocks[0].text)


@given(st.lists(st.sampled_from(["U盘", "鼠标", "。", "！", "打印机", "程序", "，"]), max_size=40), st.data())
def test_place_stays_in_its_clause(words: list[str], data: st.DataObject) -> None:
    """Behind any number of longer words a clause's beginning is found exactly, there and back."""
    article = _paragraph("".join([*words, "。后面"]), "zh-Hans")
    converted = CONVERTER.convert(article, Script.TAIWAN)
    text = article.blocks[0].text
    starts = [0, *(index + 1 for index, sign in enumerate(text) if sign in "。！，")]
    place = Place(0, data.draw(st.sampled_from(starts)))

    moved = place_in(article, converted, place)

    assert place_in(converted, article, moved) == place
    assert sum(text[: place.offset].count(sign) for sign in "。！，") == sum(
        converted.blocks[0].text[: moved.offset].count(sign) for sign in "。！，"
    )


def test_place_in_the_title() -> None:
    """The title is a place like any other."""
    converted = convert(SIMPLIFIED, Script.TRADITIONAL)

    assert place_in(SIMPLIFIED, converted, Place(offset=3)) == Place(offset=3)


@pytest.mark.parametrize(
    ("taiwan", "simplified", "hong_kong"),
    [
        ("看著專著與論著", "看着专著与论著", "看着專著與論著"),
        ("編著者見微知著", "编著者见微知著", "編著者見微知著"),
        ("討論著功課，配合著老師", "讨论着功课，配合着老师", "討論着功課，配合着老師"),
        ("寫著作業，叫著名字，看著書", "写着作业，叫着名字，看着书", "寫着作業，叫着名字，看着書"),
        ("著名作家的著作", "著名作家的著作", "著名作家的著作"),
    ],
)
def test_one_character_of_taiwan_is_two_elsewhere(taiwan: str, simplified: str, hong_kong: str) -> None:
    """著 stays where it means to write or to show, and becomes 着 elsewhere."""
    assert _converted(taiwan, Script.SIMPLIFIED, "zh-Hant-TW") == simplified
    assert _converted(taiwan, Script.HONG_KONG, "zh-Hant-TW") == hong_kong

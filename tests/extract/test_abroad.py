"""What hacked pages sell in other languages than Chinese, and what honest pages say of the same things."""

from __future__ import annotations

import pytest
from tests.extract.inject import article_of

from reader.extract.protection.abroad import sells_abroad
from reader.extract.protection.claims import Claims
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import Article, Notice, NoticeKind

MILL = (
    "On Sunday the volunteers opened the sluice, and the wheel turned for the first time in sixty years.",
    "The miller showed the children how the stones are set, and everybody took home a bag of flour.",
    "The mill will be open on the first Sunday of every month until October.",
)
SLUICE = (
    "水闸本月完成检修，闸门启闭灵活，止水橡皮全部更换。",
    "站长说，检修用了二十天，工人们每天干到天黑。",
    "汛期里，值班室二十四小时有人，雨量每小时上报一次。",
)
PITCHES = (
    "Order generic velanix 50mg online overnight delivery no prescription needed.",
    "Where to buy cheap velanix pills without a doctor, worldwide shipping on all tablets.",
    "Looking for betting sites not on gamstop? Luckyvale offers 200 free spins and a welcome bonus.",
    "Students can order a custom term paper from our essay writers, cheap and plagiarism free.",
    "Best replica watches and cheap jerseys, free shipping, aaa quality.",
    "ベルマーク 財布 スーパーコピー n級品 激安 通販 送料無料",
    "ベルマーク時計 コピー 激安 通販 N級品 代引き対応",
    "Nhà cái kx77 uy tín, nổ hũ đổi thưởng, tải app tặng 99k cho thành viên mới",
    "สล็อตเว็บตรง แตกง่าย ฝากถอนไม่มีขั้นต่ำ สมัครรับเครดิตฟรี",
    "RAJALIMA88 situs slot gacor terpercaya, daftar sekarang dan raih maxwin.",
    "안전한 카지노사이트 추천, 먹튀검증 완료 바카라사이트 가입쿠폰",
    "Онлайн казино велакс: бездепозитный бонус, рабочее зеркало, играть на реальные деньги.",
    "Velaks bahis siteleri, deneme bonusu ve güncel giriş adresi.",
)


def hidden(article: Article) -> list[Notice]:
    """What was taken out of its text."""
    return [one for one in article.notices if one.kind is NoticeKind.INJECTED and not one.shown]


@pytest.mark.parametrize("pitch", PITCHES)
@pytest.mark.parametrize("page", [MILL, SLUICE], ids=["english", "chinese"])
def test_what_is_sold_between_paragraphs_or_behind_one_is_hidden(page: tuple[str, ...], pitch: str) -> None:
    """Nothing of the page's own goes with it, and restoring gives the very text back."""
    first, second, third = page
    for texts in ((first, pitch, second, third), (first, f"{second}{' ' * page[0].isascii()}{pitch}", third)):
        article = article_of(first[:8], texts)
        found = protect(article, Claims(title=first[:8], address="http://www.mill.example.org/a"))

        assert [" ".join(block.text.split()) for block in found.blocks] == list(page)
        assert [block.text for block in restore(found).blocks] == list(texts)


def test_what_is_sold_inside_a_sentence_leaves_the_sentence() -> None:
    """From the first word of the trade to the last one."""
    texts = (MILL[0], MILL[1].replace("children ", "children buy essay online from professional writers "))
    found = protect(article_of("The mill", texts), Claims(address="http://www.mill.example.org/a"))

    assert [one.text for one in hidden(found)] == ["buy essay online from professional writers"]


def test_a_name_that_such_a_sentence_has_gives_another_away() -> None:
    """It has too little of the trade for itself."""
    texts = (
        MILL[0],
        "RAJALIMA88 slot gacor maxwin, daftar sekarang.",
        MILL[1],
        "login rajalima88 link resmi",
    )
    found = protect(article_of("The mill", texts), Claims(address="http://www.mill.example.org/a"))

    assert [block.text for block in found.blocks] == [MILL[0], MILL[1]]


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        (
            "Regulator warns of pills sold online",
            ('Offers such as "cheap cialis, overnight delivery, no prescription needed" are fraud.',),
        ),
        (
            "Sildenafil: what to ask",
            (
                "You can buy sildenafil 50mg without a prescription. Generic tablets cost less.",
                "Take one tablet.",
            ),
        ),
        (
            "Bingo night",
            (
                "Sign up at the shop and play for free; the jackpot is a ham.",
                "There was a casino table, too.",
            ),
        ),
        ("Essay help", ("Book online. We do not write; sites where you can buy an essay are cheating.",)),
        (
            "Payday loans: read this first",
            ("A payday loan with instant approval and no credit check can cost a thousand percent.",),
        ),
        ("Words for shopping", ("In shops you read 激安 (cheap) and 送料無料; a コピー is a fake.",)),
        ("越南语会话", ("问价钱说“Cái này bao nhiêu tiền?”，彩票是“xổ số”。", "夜里的casino很亮。")),
        (
            "A reader's letter",
            ("My son found free spins and a bonus code on a poster and asked me what it was.",),
        ),
    ],
)
def test_who_speaks_about_such_things_keeps_every_word(title: str, texts: tuple[str, ...]) -> None:
    """Chemists, offices, teachers and travellers use the same words; a warning quotes them."""
    article = article_of(title, (*texts, *MILL[:2]))

    assert protect(article, Claims(title=title, address="http://www.help.example.org/a")).notices == ()


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        (
            "Viagra online without prescription for the first time",
            (
                "From Monday pharmacists may hand out the blue pill after a short talk, the agency decided.",
                "Viagra has been sold on doctors' orders alone since 1998, and many were too shy to ask.",
            ),
        ),
        (
            "Pelajar diduga main judi online",
            (
                "Kepala sekolah memanggil orang tua lima pelajar yang diduga bermain judi online di kelas.",
                "Ia mengatakan judi online merusak masa depan anak, dan ponsel kini dikumpulkan setiap pagi.",
            ),
        ),
    ],
)
def test_a_title_whose_article_tells_of_such_things_is_its_own(title: str, texts: tuple[str, ...]) -> None:
    """It is told nowhere, and no beginning of its words is marked."""
    found = protect(article_of(title, texts), Claims(title=title, address="http://www.news.example.org/a"))

    assert found.notices == ()
    assert found.title == title


def test_a_title_that_sells_is_told() -> None:
    """The article's own title is another one, and stays."""
    title = "Buy Velanix Online Without Prescription | The mill turns again"
    found = protect(article_of("The mill turns again", MILL), Claims(title=title))

    assert [(one.where, one.text) for one in found.notices] == [
        ("title", "Buy Velanix Online Without Prescription")
    ]
    assert not sells_abroad("Casino Royale, a film of 2006")


SPUN = (
    "A walk of this kind is as good for the heart as cheap viagra tablets that were noticed by nobody. "
    "Every man who was asked would sooner have a rest than cialis online in his bag. "
    "If it is Sunday then purchase levitra is closed and the reports are due on Monday. "
)


@pytest.mark.parametrize("around", [("", ""), ("The path was steep. ", "We rested at the hut.")])
def test_sentences_that_a_machine_has_spun_go(around: tuple[str, str]) -> None:
    """Whole paragraphs, or in the middle of one, and nothing but them."""
    before, behind = around
    texts = (
        "We walked up to the lake on Friday.",
        before + SPUN + behind,
        "The water was cold, and we swam.",
    )

    found = protect(article_of("Three days in the hills", texts), Claims())

    kept = f"{before}{behind}"
    assert [block.text for block in found.blocks] == [texts[0], *([kept] if kept else []), texts[2]]
    assert [block.text for block in restore(found).blocks] == list(texts)


def test_the_same_words_before_every_sentence_go() -> None:
    """With the space that parts them from what they were put behind."""
    words = "Canadian viagra best deals"
    texts = (
        f"{words} We walked up to the lake. {words} The water was cold.",
        f"{words} On Sunday it rained, {words.lower()} and we went home.",
    )

    found = protect(article_of("Three days in the hills", texts), Claims())

    assert [block.text.strip() for block in found.blocks] == [
        "We walked up to the lake. The water was cold.",
        "On Sunday it rained, and we went home.",
    ]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Levitra is the new sponsor of the league. Viagra was there before, and cialis online.",
            "People ask why a game needs Levitra, and the players laugh about it.",
        ),
        (
            "Buy viagra or not, the doctor said. She knows what cheap cialis does. Levitra is no sweet.",
            "Whoever has a weak heart should not take Viagra at all, and ask before taking anything else.",
        ),
    ],
)
def test_whoever_writes_of_pills_keeps_the_words(texts: tuple[str, ...]) -> None:
    """The names stand elsewhere, too."""
    found = protect(article_of("What the league sells", texts), Claims())

    assert [block.text for block in found.blocks] == list(texts)

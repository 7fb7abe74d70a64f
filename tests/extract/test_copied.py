"""What one of two copies of a paragraph has more than the other."""

from __future__ import annotations

import pytest
from tests.extract.inject import article_of

from reader.extract.protection import copied
from reader.extract.protection.claims import Claims
from reader.extract.protection.looked import looked_at
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import Reason

STANDS = (
    "市图书馆今年新添了三千余册大字本图书，放在二楼东侧的阅览区，老年读者凭身份证就可以借阅，每次不超过五册。"
)
AMID = "馆内还开设了朗读角，志愿者每周三下午为视力不好的读者读报，讲解怎样使用放大镜和助视器。"


def noticed(*paragraphs: str) -> list[tuple[str, bool]]:
    """What is hidden or, with True, only marked in these paragraphs; all of it can be put back."""
    article = article_of("市图书馆添大字本图书", paragraphs)
    found = protect(
        article, Claims(title="市图书馆添大字本图书-北岭晚报", address="http://news.example.org/a")
    )
    assert [block.text for block in restore(found).blocks] == [block.text for block in article.blocks]
    return [(one.text, one.shown) for one in found.notices if Reason.COPY in one.reasons]


@pytest.mark.parametrize(
    ("phrase", "marked"),
    [("星曜阁", True), ("银禾娱乐", False), ("沐风k77", False)],
    ids=["name", "trade", "number"],
)
@pytest.mark.parametrize(
    ("word", "place"), [("就可以", "{}就可以"), ("老年", "{}")], ids=["put in", "in place"]
)
def test_a_copy_tells_what_was_put_into_the_other(phrase: str, marked: bool, word: str, place: str) -> None:  # noqa: FBT001  a row
    """Wherever the other stands; a word whose place it took is no part of it. What is folded is hidden."""
    attacked = STANDS.replace(word, place.format(phrase))
    folded = word in attacked

    assert noticed(attacked, AMID, STANDS) == [(phrase, marked)]
    assert noticed(STANDS, AMID, attacked) == [(phrase, marked and not folded)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (STANDS, STANDS.replace("放在", "由市民捐赠，放在")),
        (STANDS, STANDS.replace("每次", "（须年满六十岁）每次")),
        (STANDS, STANDS.replace("三千", "三千五百六十")),
        (STANDS, STANDS.removeprefix("市图书馆")),
        ("招聘会计一名，要求有三年以上工作经验。", "招聘软件测试工程师一名，要求有三年以上工作经验。"),
        (
            f"条例修改前：{STANDS}",
            f"条例修改后：{STANDS}".replace("就可以", "或者居住证就可以"),
        ),
    ],
    ids=["clause", "bracket", "figure", "beginning", "pattern", "revision"],
)
def test_what_editors_change_is_left_alone(one: str, other: str) -> None:
    """A clause, a bracket, a beginning left out, texts made after one pattern, a law before and after."""
    assert noticed(one, AMID, other) == []


def test_a_catalogue_of_a_thousand_entries_is_not_compared_with_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Entries that all begin alike: the work does not grow with their square."""
    compared: list[str] = []
    put_in = copied._put_in

    def counted(text: str, less: str) -> tuple[int, int] | None:
        compared.append(text)
        return put_in(text, less)

    monkeypatch.setattr(copied, "_put_in", counted)
    entries = [STANDS.replace("三千余册", "大" * (number % 29)) for number in range(1000)]

    copied.copied([looked_at(entry) for entry in entries])

    assert len(compared) == copied.PAIRS

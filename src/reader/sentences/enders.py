"""Decides where sentences end, in Chinese, in English, and in one inside the other."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSERS = "”’\"')\\]}）】〕〗〉》」』﹂﹄〞］｝"
"""Quotes and brackets that close, as the inside of a regular expression's class."""

SPACE = re.compile(r"[\s\u200b\u2060\ufeff]*")
"""White space, with the kinds that have no width."""

_STOPS = "。！？｡!?‼⁇⁈⁉…⋯.．"
# Marks that may end a sentence with what closes behind them; then what follows, and after what space.
_ENDING = re.compile(
    rf"(?P<marks>(?:[。！？｡!?‼⁇⁈⁉…⋯．]|\.(?=[A-Z]{{0,3}}[\u3400-\u9fff]|(?![0-9A-Za-z/])))[{_STOPS}{CLOSERS}\u0300-\u036f\u200d\ufe00-\ufe0f]*)"
    r"(?=(?P<space>[\s\u200b\u2060\ufeff]*)(?P<next>.?))",
)
_FULL_STOPS = frozenset("。｡")
_ASKS = frozenset("！？!?‼⁇⁈⁉")
_DOTS = re.compile(r"[…⋯]|[.．]{2}")
_CONTINUES = frozenset("，、；：,;:)）》〉％%")
# Words that go on after a quotation that asks or calls: “为什么？”的问题, “走吧！”和“等等！”.
_CONTINUES_QUOTE = frozenset("的地得等和与與及或")
# Behind a quotation that is a part of the sentence, as in 喊了一声“站住！”就追.
_EMBEDDED = re.compile(
    r"[就便才並并而後后時时]|[然随]后|[然隨]後|接[着著]|之[類类後后]|[这這那]?[样樣]?[几幾一二三四五六七八两兩]个字|[这這][樣样種种類类句]"
)
# Who has called goes on to do something: 他大喊：“着火啦！”然后冲下楼去.
_SAME_PERSON = re.compile(
    r"[追冲沖扑撲]|[然随隨]后|然後|隨後|接着|接著|[说說]完|[说說][着著]|便(?![宜利])|就(?![是像在])"
)
# Behind an ellipsis that stands for what is left out: 苹果、梨……都很甜. Not 也许, 都市.
_LEFT_OUT = re.compile(r"[等的地得和與与及或]|都(?![市城])|也(?![许許])|[再直]到")
_COUNTER_WITHIN = re.compile(r"[：:；;]\s*\d{1,2}\Z")
_COUNTER = re.compile(r"\s*[(（]?(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})[)）]?\Z")
_WORD_BEFORE = re.compile(r"[A-Za-z.'-]+\Z")
_LAST_WORD = re.compile(r"[A-Za-z']+\Z")
_WORD_AFTER = re.compile(r"[A-Za-z']+")
_ACRONYM = re.compile(r"(?:[a-z]\.)*[a-z]")
_COUNTER_LENGTH = 12
_LONGEST_WORD = 24
_STAMMERED = 4
"""So many characters are said again at most: 可是……可是我答应了."""

_ASIDE = 60
"""The longest text in brackets that is an aside within a sentence, in code points."""

# A name in book marks; one that never closes is none.
_NAME = re.compile(r"《[^《》\n]*》|〈[^〈〉\n]*〉")
_QUOTES_CLOSE = frozenset("”’\"'」』﹂﹄〞")
_COPULAS = frozenset("是的已")
_INNER_QUOTES_CLOSE = frozenset("’』﹄")
_COLONS = frozenset(":：")
_QUOTES_OPEN = frozenset("“‘\"'「『")
_BRACKETS_CLOSE = {"）": "（", ")": "(", "】": "【", "］": "［", "]": "["}
# Who said it, behind what was said: “走吧。”他说。 Not “好。”这说明…
_SAID = re.compile(
    r"[\u4e00-\u9fff]{0,7}?(?:(?<![知难難])道|[说說问問答喊叫嚷骂罵叹嘆歎笑想吼哭催劝勸应應念唱]|嘀咕|嘟囔|解释|解釋|补充|補充|欢呼|歡呼)"
    r"[着著了道说說起来來下去不地应應出]{0,6}[，,。：:！？!?…]"
)
# A mark that leads to a note belongs to the sentence before it.
_NOTE_MARKS = re.compile(r"(?:[\[［]\d{1,3}[\]］]|[¹²³⁰⁴-⁹])+")
# Taiwan's word for U盘 begins with no letter: such words count as Chinese, so that all scripts split alike.
_CHINESE = re.compile(r"[A-Z]{0,3}[\u3400-\u9fff]")


class _Point(Struct):
    """Marks that may end the sentence that began at `begin`, and what stands behind them."""

    text: str
    begin: int
    at: int
    marks: str
    space: str
    next: str
    """The next word's first character; empty at the end."""
    end: int

    @property
    def cut(self) -> int:
        """Where the sentence would end."""
        return self.at + len(self.marks)

    @property
    def after(self) -> str:
        """What stands right behind the marks."""
        return self.space[:1] or self.next

    @property
    def glued(self) -> bool:
        """Whether something that is not Chinese stands right behind: page?number=2, www.example.org."""
        return (
            not self.space and self.next.isascii() and _CHINESE.match(self.text, self.cut, self.end) is None
        )

    @property
    def goes_on(self) -> bool:
        """Whether a small English letter follows, glued or after a space."""
        return self.next.isascii() and self.next.islower()


class Enders:
    """Where sentences end. Reads its lists of abbreviations when it is made."""

    def __init__(self) -> None:
        text = resource("sentences", "abbreviations.toml").read_text(encoding="utf-8")
        words = {name: frozenset(listed) for name, listed in tomllib.loads(text).items()}
        self._never, self._sometimes = words["never"], words["sometimes"]
        self._clock, self._beside_a_clock = words["clock"], words["beside_a_clock"]
        self._before_numbers, self._starters = words["before_numbers"], words["starters"]

    def ends(self, text: str, start: int, end: int) -> Iterator[int]:
        """The ends of the sentences in text[start:end] but the last, each behind its closing marks."""
        begin, counted, quotes = start, start, 0
        names = _NAME.finditer(text, start, end)
        name = next(names, None)
        for match in _ENDING.finditer(text, start, end):
            at = match.start()
            while name is not None and name.end() <= at:
                name = next(names, None)
            if name is not None and name.start() < at and "。" not in match.group():
                # 《你好，李焕英！》
                continue
            marks, space, following = match.groups()
            if '"' in marks:
                # A straight quote closes only what another one has opened.
                straight = at + marks.index('"')
                quotes += text.count('"', counted, straight)
                counted = straight
                if quotes % 2 == 0:
                    marks, space, following = text[at:straight], "", '"'
            cut = at + len(marks)
            if cut >= end:
                return
            chinese = marks == "。" and following >= "一"
            if chinese or self._is_end(_Point(text, begin, at, marks, space, following, end)):
                noted = _NOTE_MARKS.match(text, cut, end)
                begin = whole(text, noted.end() if noted else cut, end)
                if begin >= end:
                    return
                yield begin

    def _is_end(self, point: _Point) -> bool:
        after, marks = point.after, point.marks
        if after in _CONTINUES or self._said(point):
            return False
        if marks[0] in _FULL_STOPS or (marks[0] == "." and not _FULL_STOPS.isdisjoint(marks)):
            # “他讲过‘温故而知新。’这句话我没忘。” 《红楼梦》（一百二十回本。）是程高本。
            goes_on = marks[-1] in _INNER_QUOTES_CLOSE and self._embedded(point)
            return not (goes_on or self._named(point) or (point.next in _COPULAS and self._aside(point)))
        if marks[-1] in CLOSERS and after in _CONTINUES_QUOTE:
            return False
        if marks[0] in _ASKS:
            # page?number=2; Yahoo! news; “Really?” he said; 他（真的吗？）不去
            return not (
                (point.glued and marks[0].isascii())
                or point.goes_on
                or self._aside(point)
                or self._embedded(point)
            )
        if _DOTS.search(marks):
            # 我……我不知道
            return not (point.goes_on or self._stammers(point))
        return self._ends_with_point(point)

    def _said(self, point: _Point) -> bool:
        """Whether the marks close what somebody says, and who says it follows."""
        opened = point.text[point.begin : point.begin + 4].lstrip()[:1] in _QUOTES_OPEN
        if not opened or point.marks[-1] not in _QUOTES_CLOSE or point.next < "一":
            return False
        return _SAID.match(point.text, point.cut + len(point.space), point.end) is not None

    def _aside(self, point: _Point) -> bool:
        """Whether the marks close a bracket that opened in the middle of this sentence, which goes on."""
        opened = _BRACKETS_CLOSE.get(point.marks[-1])
        if opened is None or point.space or not point.next.isalnum():
            return False
        return point.text.rfind(opened, max(point.begin, point.at - _ASIDE), point.at) > point.begin

    def _embedded(self, point: _Point) -> bool:
        """Whether the marks close a quotation that is a part of this sentence, which goes on."""
        if point.marks[-1] not in _QUOTES_CLOSE:
            return False
        before = self._before_quotation(point)
        if before in _COLONS:
            return _SAME_PERSON.match(point.text, point.cut, point.end) is not None
        return (
            "\u4e00" <= before <= "\u9fff" and _EMBEDDED.match(point.text, point.cut, point.end) is not None
        )

    def _named(self, point: _Point) -> bool:
        """Whether the marks close a quotation with a 的: 是“等一会儿。”的意思. Not “好。”的确如此."""
        if point.marks[-1] not in _QUOTES_CLOSE or point.after != "的":
            return False
        certainly = point.text.startswith("的确", point.cut)
        return not certainly and "\u4e00" <= self._before_quotation(point) <= "\u9fff"

    def _before_quotation(self, point: _Point) -> str:
        """What stands before the quotation that the marks close; empty where it begins the sentence."""
        start = max(point.begin, point.at - _ASIDE)
        opened = max(point.text.rfind(one, start, point.at) for one in _QUOTES_OPEN)
        return point.text[opened - 1] if opened > point.begin else ""

    def _stammers(self, point: _Point) -> bool:
        """Whether what follows the dots is what stood before them, or goes on for what they leave out."""
        before = point.text[point.begin : point.at]
        word = _LAST_WORD.search(before[-_LONGEST_WORD:])
        if word is not None:
            again = _WORD_AFTER.match(point.text, point.cut + len(point.space), point.end)
            return again is not None and again.group().lower() == word.group().lower()
        if point.space or point.marks[-1] in CLOSERS:
            return False
        twice = (point.text[point.cut : point.cut + length] for length in range(1, _STAMMERED + 1))
        return any(one and before.endswith(one) for one in twice) or (
            "、" in before[-_ASIDE:] and _LEFT_OUT.match(point.text, point.cut, point.end) is not None
        )

    def _ends_with_point(self, point: _Point) -> bool:
        """Whether a single Western full stop ends a sentence: not in 3.14, e.g., Mr. Li, www.example.org."""
        following = point.next
        if point.goes_on or point.glued or (following.isdigit() and not point.space):
            return False
        if self._counts(point):
            return False
        found = _WORD_BEFORE.search(point.text[max(point.begin, point.at - _LONGEST_WORD) : point.at])
        word = found.group().lower().lstrip(".'-") if found else ""
        if word in self._never or (word in self._before_numbers and following.isdigit()):
            return False
        if _ACRONYM.fullmatch(word) or word in self._sometimes:
            return self._ends_with_short(point, word)
        return True

    def _counts(self, point: _Point) -> bool:
        """Whether the full stop belongs to the number of an item, at the sentence's beginning or within."""
        if point.at - point.begin < _COUNTER_LENGTH and _COUNTER.match(point.text, point.begin, point.at):
            return True
        before = point.text[max(point.begin, point.at - _COUNTER_LENGTH) : point.at]
        return _COUNTER_WITHIN.search(before) is not None

    def _ends_with_short(self, point: _Point, word: str) -> bool:
        """Whether an abbreviation's full stop ends the sentence too: by the word that follows."""
        following_at = point.cut + len(point.space)
        if _CHINESE.match(point.text, following_at, point.end):
            # 他在Apple Inc.工作
            return not _ACRONYM.fullmatch(word) and bool(point.space)
        starter = _WORD_AFTER.match(point.text, following_at, point.end)
        if starter is None:
            return False
        following = starter.group().lower()
        if word in self._clock:
            # He left at 7 p.m. Dinner was cold. But: 7 p.m. Monday, 7 p.m. Beijing time
            timed = following in self._beside_a_clock or point.text.startswith(" time", starter.end())
            return not timed
        return following in self._starters


def whole(text: str, cut: int, end: int) -> int:
    """The cut, moved on past whatever belongs to the character before it, up to end."""
    while 0 < cut < end and _belongs(text[cut - 1], text[cut]):
        cut += 1
    return cut


def _belongs(before: str, after: str) -> bool:
    """Whether two code points are parts of one character: marks, joined emoji, split surrogates."""
    if after == "\u200d" or before == "\u200d" or "\U0001f3fb" <= after <= "\U0001f3ff":
        return True
    if after < "\u0300":
        return False
    return unicodedata.category(after)[0] == "M" or (
        "\ud800" <= before <= "\udbff" and "\udc00" <= after <= "\udfff"
    )

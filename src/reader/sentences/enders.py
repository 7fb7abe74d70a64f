"""Decides where sentences end, in Chinese, in English, and in one inside the other."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from typing import TYPE_CHECKING

from reader.resources import resource
from reader.sentences.point import CHINESE, Point
from reader.sentences.quotations import (
    ASIDE,
    is_aside,
    is_aside_to_who,
    is_asked_in_english,
    is_embedded,
    is_in_brackets,
    is_named,
    is_nested,
    is_said,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSERS = "”’\"')\\]}）】〕〗〉》」』﹂﹄〞］｝"
"""Quotes and brackets that close, as the inside of a regular expression's class."""

SPACE = re.compile(r"[\s\u200b\u2060\ufeff]*")
"""White space, with the kinds that have no width."""

_STOPS = "。！？｡!?‼⁇⁈⁉…⋯.．"
# Marks that may end a sentence with what closes behind them; then what follows, and after what space.
_ENDING = re.compile(
    rf"(?P<marks>(?:[。！？｡!?‼⁇⁈⁉…⋯．]|\.(?=(?!NET)[A-Z]{{0,3}}[\u3400-\u9fff]|(?![0-9A-Za-z/])))[{_STOPS}{CLOSERS}\u0300-\u036f\u200d\ufe00-\ufe0f]*)"
    r"(?=(?P<space>[\s\u200b\u2060\ufeff]*)(?P<next>.?))",
)
_FULL_STOPS = frozenset("。｡")
_ASKS = frozenset("！？!?‼⁇⁈⁉")
_DOTS = re.compile(r"[…⋯]|[.．]{2}")
_CONTINUES = frozenset("，、；：,;:)）》〉％%")
# Words that go on after a quotation that asks or calls: “为什么？”的问题, “走吧！”和“等等！”.
_CONTINUES_QUOTE = frozenset("的地得等和与與及或")
# Behind an ellipsis that stands for what is left out: 苹果、梨……都很甜. Not 也许, 都市.
_LEFT_OUT = re.compile(
    r"[等的地得和與与及或]|都(?![市城])|也(?![许許])|[再直]到|[这這那][些样樣]|全都|[统統]{2}|[统統]通|[应應]有尽有"
)
# What a speaker hesitates behind: 我想……还是算了吧, 如果那天我没有去……也许
_UNFINISHED = re.compile(
    r"(?:\A[“‘「『\s]*(?:如果|要是|假如|假使|倘若|若是|[虽雖]然|[尽儘]管|即使|即便|哪怕|因[为為]|由[于於]|既然|只要|除非|[为為]了)"
    r"[^，,；;]*|(?:可是|但是|不[过過]|因[为為]|所以|那[么麼]|而且|[还還]有|就是|比如|例如|比方[说說]|我[想看]|[觉覺]得|以[为為]"
    r"|[应應][该該]|可能|也[许許]))\Z"
)
# What comes next: 他想了想……然后摇摇头.
_THEN = re.compile(r"[然随隨]后(?!呢)|[然隨]後(?!呢)|接[着著](?!呢)")
_LONGEST_CLAUSE = 40
_COUNTER_WITHIN = re.compile(r"(?<!\d)[：:；;]\s*\d{1,2}\Z")
_COUNTER = re.compile(r"\s*[(（]?(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})[)）]?\Z")
_WORD_BEFORE = re.compile(r"[A-Za-z.'-]+\Z")
_PAUSES = frozenset("，、,")
_DASHES = frozenset("—–")
_SHORTENED = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{1,4}\Z")
_LAST_WORD = re.compile(r"[A-Za-z']+\Z")
_WORD_AFTER = re.compile(r"[A-Za-z']+")
_ACRONYM = re.compile(r"(?:[a-z]\.)*[a-z]")
_WHEN = re.compile(r"\W{0,4}(?:At|By|Around|About|Before|After|Until|Since|From)\s[\d:.]{1,5}\s?[ap]\.m")
"""A sentence that has told no more than when: At 3 p.m. Mr. Lee spoke."""

_COUNTER_LENGTH = 12
_LONGEST_WORD = 24
_STAMMERED = 4
"""So many characters are said again at most: 可是……可是我答应了."""

# A name in book marks; one that never closes is none.
_NAME = re.compile(r"《[^《》\n]*》|〈[^〈〉\n]*〉")
# A face or a hand shows how the sentence before it is meant; other pictures may begin one.
_FEELINGS = re.compile(
    r"\s?(?:[\u2600\u2639\u263a\u2728\u2764\U0001f339\U0001f389\U0001f38a\U0001f440-\U0001f450\U0001f493-\U0001f49f"
    r"\U0001f4aa\U0001f525\U0001f600-\U0001f64f\U0001f90c-\U0001f93e\U0001f970-\U0001f97a\U0001fac0-\U0001faf8]"
    r"[\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+"
)
# What a reporter notes of a speaker belongs to what was said: 真没想到！（笑）
_REMARKS = re.compile(
    r"(?:[（(](?:大笑|苦笑|微笑|众笑|笑|热烈鼓掌|鼓掌|掌声|哽咽|流泪|哭|叹气|沉默|停顿)[)）])+[”’」』]*"
)
# A mark that leads to a note belongs to the sentence before it.
_NOTE_MARKS = re.compile(r"(?:[\[［]\d{1,3}[\]］]|[¹²³⁰⁴-⁹])+")


class Enders:
    """Where sentences end. Reads its lists of abbreviations when it is made."""

    def __init__(self) -> None:
        text = resource("sentences", "abbreviations.toml").read_text(encoding="utf-8")
        words = {name: frozenset(listed) for name, listed in tomllib.loads(text).items()}
        self._never, self._sometimes = words["never"], words["sometimes"]
        self._clock, self._beside_a_clock = words["clock"], words["beside_a_clock"]
        self._before_numbers, self._starters = words["before_numbers"], words["starters"]
        self._called = words["called"]

    def ends(self, text: str, start: int, end: int) -> Iterator[int]:
        """The ends of the sentences in text[start:end] but the last, each behind its closing marks."""
        begin, counted, quotes = start, start, 0
        names = _NAME.finditer(text, start, end)
        name = next(names, None)
        for match in _ENDING.finditer(text, start, end):
            at = match.start()
            while name is not None and name.end() <= at:
                name = next(names, None)
            if (
                name is not None
                and name.start() < at
                and ("。" not in match.group() or name.end() == match.end())
            ):
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
            if is_in_brackets(text, begin, cut, end):
                continue
            if chinese or self._is_end(Point(text, begin, at, marks, space, following, end)):
                more = (
                    _NOTE_MARKS.match(text, cut, end)
                    or _FEELINGS.match(text, cut, end)
                    or _REMARKS.match(text, cut, end)
                )
                begin = whole(text, more.end() if more else cut, end)
                if begin >= end:
                    return
                yield begin

    def _is_end(self, point: Point) -> bool:
        after, marks = point.after, point.marks
        if after in _CONTINUES or is_said(point) or is_nested(point):
            return False
        if marks[0] in _FULL_STOPS or (marks[0] == "." and not _FULL_STOPS.isdisjoint(marks)):
            # 《红楼梦》（一百二十回本。）是程高本。
            return not (is_embedded(point) or is_named(point) or is_aside_to_who(point))
        if marks[-1] in CLOSERS and after in _CONTINUES_QUOTE:
            return False
        if marks[0] in _ASKS:
            # page?number=2; Yahoo! news; “Really?” he said; 他（真的吗？）不去
            return not (
                (point.glued and marks[0].isascii())
                or point.goes_on
                or is_aside(point)
                or is_embedded(point)
                or is_asked_in_english(point)
                or self._is_called_so(point)
            )
        if _DOTS.search(marks):
            # 我……我不知道; “……两弯眉”
            return not (point.goes_on or point.opens or self._stammers(point))
        return not (is_embedded(point) or is_aside(point)) and self._ends_with_point(point)

    def _is_called_so(self, point: Point) -> bool:
        """Whether the mark is a name's, with Chinese or a firm's kind behind it: Yahoo!奇摩, Yahoo! Inc."""
        if point.marks != "!":
            return False
        behind = _WORD_AFTER.match(point.text, point.cut + len(point.space), point.end)
        if point.space and (behind is None or behind.group().lower() not in self._sometimes):
            return False
        word = _LAST_WORD.search(point.text[max(point.begin, point.at - _LONGEST_WORD) : point.at])
        return word is not None and word.group().lower() in self._called

    def _stammers(self, point: Point) -> bool:
        """Whether what follows the dots is what stood before them, or goes on for what they leave out."""
        before = point.text[point.begin : point.at]
        if before[-1:] in _PAUSES:
            return True
        word = _LAST_WORD.search(before[-_LONGEST_WORD:])
        if word is not None:
            again = _WORD_AFTER.match(point.text, point.cut + len(point.space), point.end)
            return again is not None and again.group().lower() == word.group().lower()
        if point.space or point.marks[-1] in CLOSERS:
            return False
        if _UNFINISHED.search(before[-_LONGEST_CLAUSE:]) or _THEN.match(point.text, point.cut, point.end):
            return True
        twice = (point.text[point.cut : point.cut + length] for length in range(1, _STAMMERED + 1))
        return any(one and before.endswith(one) for one in twice) or (
            "、" in before[-ASIDE:] and _LEFT_OUT.match(point.text, point.cut, point.end) is not None
        )

    def _ends_with_point(self, point: Point) -> bool:
        """Whether a single Western full stop ends a sentence: not in 3.14, e.g., Mr. Li, www.example.org."""
        following = point.next
        if point.goes_on or point.glued or (following.isdigit() and not point.space):
            return False
        if self._counts(point):
            return False
        if following in _DASHES and _SHORTENED.search(
            point.text, max(point.begin, point.at - _LONGEST_WORD), point.at
        ):
            # TAMPA, Fla. — The city
            return False
        found = _WORD_BEFORE.search(point.text[max(point.begin, point.at - _LONGEST_WORD) : point.at])
        word = found.group().lower().lstrip(".'-") if found else ""
        if word in self._never or (word in self._before_numbers and following.isdigit()):
            return False
        if _ACRONYM.fullmatch(word) or word in self._sometimes:
            return self._ends_with_short(point, word)
        return True

    def _counts(self, point: Point) -> bool:
        """Whether the full stop belongs to the number of an item, at the sentence's beginning or within."""
        if point.at - point.begin < _COUNTER_LENGTH and _COUNTER.match(point.text, point.begin, point.at):
            return True
        before = point.text[max(point.begin, point.at - _COUNTER_LENGTH) : point.at]
        return _COUNTER_WITHIN.search(before) is not None

    def _ends_with_short(self, point: Point, word: str) -> bool:
        """Whether an abbreviation's full stop ends the sentence too: by the word that follows."""
        following_at = point.cut + len(point.space)
        if CHINESE.match(point.text, following_at, point.end):
            # 他在Apple Inc.工作
            return not _ACRONYM.fullmatch(word) and bool(point.space)
        starter = _WORD_AFTER.match(point.text, following_at, point.end)
        if starter is None:
            return False
        following = starter.group().lower()
        if word in self._clock:
            # He left at 7 p.m. Dinner was cold. But: 7 p.m. Monday, 7 p.m. Beijing time
            timed = following in self._beside_a_clock or point.text.startswith(" time", starter.end())
            return not timed and _WHEN.fullmatch(point.text, point.begin, point.at) is None
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

"""The rules of resources/mandarin/numbers.toml: where one applies, and what it says."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cached_property
from math import gcd
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.resources import resource
from reader.speech.mandarin.numerals import cardinal, digits, number, telephone

if TYPE_CHECKING:
    from collections.abc import Callable

_HOLE = re.compile(r"<(\d(?:\+\d)*):(\w+)>")
_BEFORE = 16
"""How many code points before a figure may decide how it is said."""

_LONGEST = 40
"""A run of more digits than this is no number and nobody's telephone."""

_RUN = re.compile(r"\d+")
_PAIR = re.compile(r"(\d{1,3})-(\d{1,3})")
# Pairs side by side: 6-4、3-6、7-6(5), and what ends them.
_SCORES_BEFORE = re.compile(r"(?:(?<!\d)\d{1,3}-\d{1,3}(?:\(\d{1,2}\))?[、，,/]\s?)*$")
_SCORES_BEHIND = re.compile(r"\d{1,3}-\d{1,3}(?:\(\d{1,2}\))?(?:[、，,/]\s?\d{1,3}-\d{1,3}(?:\(\d{1,2}\))?)*")
_AROUND = 60
"""How many code points before and behind a score its match's other scores may stand in."""

_HIGH = 40
"""In matches of so many points the loser has more than half of the winner's: 112-108, but 满300-50."""

_NUMBERED = frozenset("月号日度栋楼室单章页课路层房弄组班座区幢铺-—/:")
"""What a number before it is the name of: 3-1号楼, 12-1单元."""

_LATIN = re.compile(r"[A-Za-z]+")
_ZEROS = {"million": 6, "M": 6, "m": 6, "billion": 9, "B": 9, "bn": 9, "K": 3, "k": 3}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_SIGNS = {
    "+": "加",
    "-": "减",
    "−": "减",
    "×": "乘",
    "x": "乘",
    "X": "乘",
    "*": "乘",
    "÷": "除以",
    "/": "除以",
}
_IN_ADDRESS = {".": "点", "_": "下划线", "-": "杠", "+": "加", "%": "百分号", "@": "艾特", "#": "井号"}
_MONTHS, _DAYS = 12, 31
_HALF_A_DAY = 12
_PARTS_OF_A_DAY = frozenset({"早上", "上午", "中午", "下午", "傍晚", "晚上", "凌晨", "清晨"})
_LARGEST_DIGIT = 9
_ALL = 100
"""What the parts of one whole come to: 50/50, 80/20."""

_FEWEST_DAYS = 11
"""9/14 is a day and 3/4 is not: no fraction with a larger denominator is usual, but for these."""

_USUAL_DENOMINATORS = frozenset({12, 16, 20, 24, 25, 30})


class Rule(Struct, frozen=True):
    """One way of writing that is said otherwise."""

    pattern: re.Pattern[str]
    after: re.Pattern[str] | None
    say: str
    make: str

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """The rule's match that begins at `at`; None where it does not apply."""
        found = self.pattern.match(text, at)
        if found is None or self.after is None:
            return found
        return found if self.after.search(text[max(0, at - _BEFORE) : at]) else None


class Figures:
    """Knows how each figure and sign is said. Building one reads the rules."""

    def __init__(self) -> None:
        table: dict[str, Any] = tomllib.loads(resource("mandarin", "numbers.toml").read_text("utf-8"))
        words: dict[str, str] = table["words"]
        self._units: dict[str, str] = table["units"]
        self._currencies: dict[str, str] = table["currencies"]
        self._words = words
        self._rows: dict[str, Any] = table
        self._match = re.compile(words["MATCH"])
        self._measure = re.compile(r"\s?" + _filled(words["MEASURE"], words))
        self._manners: dict[str, Callable[[str], str]] = {
            "number": number,
            "spaced": lambda text: number(re.sub(r"\s", "", text)),
            "month": lambda text: cardinal(text.lstrip("0")),
            "count": _count,
            "digits": digits,
            "telephone": telephone,
            "version": lambda text: "点".join(cardinal(part) for part in text.split(".")),
            "address": _address,
            "unit": lambda text: (
                self._units[text].replace("每小时…公里", "公里每小时").replace("每秒…米", "米每秒")
            ),
            "text": str,
        }
        self._makers: dict[str, Callable[[re.Match[str]], str | None]] = {
            "time": _time,
            "ratio": lambda found: "比".join(number(part) for part in found.groups() if part),
            "choices": lambda found: "、".join(number(part) for part in found[1].split("/")),
            "score": self._score,
            "telephone": _extension,
            "sum": lambda found: "加".join(
                number(part) if part.isdecimal() else part for part in found[1].split("+")
            ),
            "equation": _equation,
            "fraction": _fraction,
            "temperatures": lambda found: _temperatures(found, "零上" if found[2] else ""),
            "below_zero": lambda found: _temperatures(found, "零下"),
            "angle": _angle,
            "verse": lambda found: _verses(found, "章"),
            "psalm": lambda found: _verses(found, "篇"),
            "range": self._range,
            "money": self._money,
            "roman": _roman,
            "masked": _masked,
            "hexadecimal": _hexadecimal,
            "power": lambda found: f"的{number(unicodedata.normalize('NFKC', found[1]))}次方",
            "charge": _charge,
            "clocked": lambda found: f"{_count(found[1])}分{_two_digits(int(found[2]))}秒{digits(found[3])}",
            "lowered": lambda found: cardinal(unicodedata.normalize("NFKC", found[1])),
            "item": lambda found: f"{_enclosed(found)}，",
            "next_item": lambda found: f"，{_enclosed(found)}，",
            "enclosed": _enclosed,
            "capacity": lambda found: f"{number(found[1])}{found[2].upper()}",
            "middle_point": lambda found: f"{'百分之' if found[3] else ''}{number(f'{found[1]}.{found[2]}')}",
        }

    def dollars_at_home(self, text: str, *, otherwise: bool) -> bool:
        """Whether a bare $ is Hong Kong's, Macau's or Taiwan's, by the places that the text names."""
        places = self._rows["dollar"]
        if re.search(places["american"], text):
            return False
        return otherwise or re.search(places["at_home"], text) is not None

    # Compiled when there is something for them to say: most sentences have no Latin letters.

    @cached_property
    def _digit(self) -> list[Rule]:
        return [_rule(row, self._words) for row in self._rows["digit"]]

    @cached_property
    def _latin(self) -> list[Rule]:
        return [_rule(row, self._words) for row in self._rows["latin"]]

    @cached_property
    def _sign(self) -> list[Rule]:
        return [_rule(row, self._words) for row in self._rows["sign"]]

    def at(self, text: str, at: int) -> tuple[int, str | None]:
        """What is said for what begins at `at`, and where it ends; None where it is said as it is written."""
        one = text[at]
        if "0" <= one <= "9":
            run = _RUN.match(text, at)
            if run is not None and run.end() - at > _LONGEST:
                return run.end(), digits(run.group())
            rules = self._digit
        elif one.isascii() and one.isalpha():
            rules = self._latin
        else:
            rules = self._sign
        for rule in rules:
            found = rule.match(text, at)
            if found is not None and found.end() > at:
                said = self._said(rule, found)
                if said is not None:
                    return found.end(), said
        word = _LATIN.match(text, at)
        return (word.end() if word else at + 1), None

    def _said(self, rule: Rule, found: re.Match[str]) -> str | None:
        if rule.make:
            return self._makers[rule.make](found)
        if not rule.say and _kept(found):
            return None

        def fill(hole: re.Match[str]) -> str:
            groups = [found[int(name)] or "" for name in hole[1].split("+")]
            return self._quantity(*groups) if hole[2] == "quantity" else self._manners[hole[2]](groups[0])

        return _HOLE.sub(fill, rule.say)

    def _quantity(self, amount: str, unit: str, multiple: str = "") -> str:
        said = _count(amount) + multiple
        name = self._units[unit]
        return name.replace("…", said) if "…" in name else said + name

    def _score(self, found: re.Match[str]) -> str | None:
        """Two numbers of a match, where they or others beside them go down and nothing is counted by them."""
        text = found.string
        before = _SCORES_BEFORE.search(text[max(0, found.start() - _AROUND) : found.start()])
        behind = _SCORES_BEHIND.match(text[found.start() : found.start() + _AROUND])
        if before is None or behind is None or self._counts(text, found.start() + behind.end()):
            return None
        pairs = [(int(one), int(other)) for one, other in _PAIR.findall(before.group() + behind.group())]
        close = all(max(pair) < _HIGH or min(pair) * 2 > max(pair) for pair in pairs)
        # 不敌王楚钦（8-11、7-11、9-11）: the loser's goes up every time.
        lost = len(pairs) > 1 and self._match.search(text[max(0, found.start() - _AROUND) : found.start()])
        if not close or not (lost or any(one > other for one, other in pairs)):
            return None
        return f"{number(found[1])}比{number(found[2])}"

    def _counts(self, text: str, at: int) -> bool:
        """Whether what stands at `at` makes rooms, pages, days or things of the numbers before it."""
        return self._measure.match(text, at) is not None or text[at : at + 1] in _NUMBERED

    def _range(self, found: re.Match[str]) -> str:
        counted = self._measure.match(found.string, found.end()) is not None
        manner = (
            _count if counted and found.string[max(0, found.start() - 1) : found.start()] != "第" else number
        )
        return f"{manner(found[1])}到{manner(found[2])}"

    def _money(self, found: re.Match[str]) -> str:
        low, high, multiple = found[2], found[3], found[4] or ""
        zeros = _ZEROS.get(multiple, 0)
        amounts = [_large(amount.removesuffix(".00"), zeros) for amount in (low, high) if amount]
        multiple = "" if zeros else multiple
        return "到".join(amounts) + multiple + self._currencies[found[1]]


def _kept(found: re.Match[str]) -> bool:
    """Whether the match is a word that is said as it is written: a Latin one."""
    return found.group().isascii() and found.group().isalpha()


def _rule(row: dict[str, str], words: dict[str, str]) -> Rule:
    after = row.get("after")
    return Rule(
        re.compile(_filled(row["pattern"], words)),
        None if after is None else re.compile(_filled(after, words)),
        row.get("say", ""),
        row.get("make", ""),
    )


def _filled(pattern: str, words: dict[str, str]) -> str:
    names = "|".join(sorted(words, key=len, reverse=True))
    return re.sub(rf"(?<![A-Za-z])(?:{names})(?![A-Za-z])", lambda name: words[name.group()], pattern)


def _count(text: str) -> str:
    return "两" if text == "2" else number(text)


def _large(amount: str, zeros: int) -> str:
    """An amount with so many more zeros: 1.5 million is 一百五十万, as nobody says 一点五百万."""
    whole, _, decimals = amount.replace(",", "").partition(".")
    if not zeros or len(decimals) > zeros:
        return _count(amount)
    return _count((whole + decimals.ljust(zeros, "0")).lstrip("0") or "0")


def _address(text: str) -> str:
    return digits("".join(_IN_ADDRESS.get(one, one) for one in text))


def _time(found: re.Match[str]) -> str:
    hour, minute, second, half = int(found[1]), int(found[2] or 0), found[3], found[4]
    said = _count(str(hour)) + "点"
    told = found.string[max(0, found.start() - 2) : found.start()] in _PARTS_OF_A_DAY
    if half and hour <= _HALF_A_DAY and not told:
        said = _part_of_a_day(hour, half) + said
    if minute or second:
        said += _two_digits(minute) + "分"
    return said + (_two_digits(int(second)) + "秒" if second else "")


def _part_of_a_day(hour: int, half: str) -> str:
    """What Mandarin says before the hour for a.m. and p.m."""
    if half in "Aa":
        return "凌晨" if hour == _HALF_A_DAY else "上午"
    return "中午" if hour == _HALF_A_DAY else "下午"


def _verses(found: re.Match[str], chapter: str) -> str:
    """A place in the Bible: chapter, verse, and perhaps the last verse."""
    until = f"到{number(found[3])}" if found[3] else ""
    return f"{number(found[1])}{chapter}{number(found[2])}{until}节"


def _two_digits(value: int) -> str:
    """A minute or a second: 5 is 零五."""
    return ("零" if 0 < value <= _LARGEST_DIGIT else "") + cardinal(str(value))


def _extension(found: re.Match[str]) -> str:
    area, number_, *extension = found.groups()
    said = f"{telephone(area)}，{telephone(number_)}"
    return said + (f"转{telephone(extension[0])}" if extension and extension[0] else "")


def _equation(found: re.Match[str]) -> str:
    parts = re.findall(r"[1-9]\d?/[1-9]\d?(?![\d.])|[\d.,]+|[-+×÷*/−xX]", found[1])
    return "".join(_term(part) for part in parts) + "等于"


def _term(part: str) -> str:
    """A sign, a number, or a fraction such as 1/3; 6/2 is divided."""
    above, line, below = part.partition("/")
    if line and above:
        less = int(above) < int(below)
        return f"{number(below)}分之{number(above)}" if less else f"{number(above)}除以{number(below)}"
    return _SIGNS.get(part) or number(part)


def _fraction(found: re.Match[str]) -> str:
    above, below = int(found[1]), int(found[2])
    if found[2].startswith("0") and below:
        # 24/028: the number of an issue in its year.
        return f"{number(found[1])}，{digits(found[2])}"
    day = 0 < above <= _MONTHS and _FEWEST_DAYS <= below <= _DAYS
    if day and above > 1 and (below not in _USUAL_DENOMINATORS or gcd(above, below) > 1):
        return f"{cardinal(str(above))}月{cardinal(str(below))}日"
    if above >= _ALL and below - above == 1:
        # 625/626: two models, one beside the other.
        return f"{number(found[1])}、{number(found[2])}"
    if above + below == _ALL and below % 5 == 0:
        return f"{number(found[1])}比{number(found[2])}"
    if below == 0 or above > below * 10:
        return f"{number(found[1])}斜杠{number(found[2])}"
    return f"{number(found[2])}分之{number(found[1])}"


def _temperatures(found: re.Match[str], first: str) -> str:
    low, below, high = found.groups()[:3]
    head = first if first == "零下" else ""
    return f"{head}{_count(low)}{'摄氏度' if head else ''}到{'零下' if below else ''}{_count(high)}摄氏度"


def _angle(found: re.Match[str]) -> str:
    parts = zip(found.groups(), ("度", "分", "秒"), strict=True)
    return "".join(number(part) + name for part, name in parts if part)


def _roman(found: re.Match[str]) -> str:
    values = [_ROMAN[one] for one in found[1]]
    total = sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))
    return cardinal(str(total))


def _masked(found: re.Match[str]) -> str:
    """A number of which some digits are hidden: what is shown, with a pause for the rest."""
    return "，".join(telephone(part) for part in found.groups() if part)


def _charge(found: re.Match[str]) -> str:
    """Of an ion: how often it is charged, and which way."""
    times = cardinal(unicodedata.normalize("NFKC", found[1])) if found[1] else ""
    return times + ("正" if found[2] == "⁺" else "负")


def _hexadecimal(found: re.Match[str]) -> str:
    """The address of a device, its parts one behind the other."""
    return digits(re.sub(r":{2}", "，，", found[1]).replace(":", "，").replace("-", "，"))


def _enclosed(found: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", found[1])
    if "⁄" in plain:
        above, _, below = plain.partition("⁄")
        whole = "又" if found.string[max(0, found.start() - 1) : found.start()].isdecimal() else ""
        return f"{whole}{cardinal(below)}分之{cardinal(above)}"
    value = unicodedata.numeric(found[1], 0.0)
    return cardinal(str(int(value)))

"""Numbers, dates, amounts and abbreviations as an English speaker says them, mapped to the screen."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from typing import TYPE_CHECKING, Any, TypeAlias

from reader.resources import resource
from reader.speech.english_numerals import (
    cardinal,
    decade,
    digits,
    fraction,
    number,
    ordinal,
    telephone,
    year,
)
from reader.speech.spoken import Spoken, Stretch, spoken_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_NUMBER = r"(?>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
_LARGE = r"(?:\s?(million|billion|trillion|thousand|m|bn|k)\b)?"
_LARGE_NAMES = {"m": "million", "bn": "billion", "k": "thousand"}
_YEAR = r"(?:1[1-9]|20)\d\d"
_DASH = r"\s?[-–—]\s?"
_YEAR_WORD = re.compile(
    r"(?:\b(?:in|since|from|by|of|until|till|before|after|around|during|early|late|mid|year|summer|winter|spring|"
    r"autumn|fall|circa|to|and|and early|for)\s|[(–-])$",
    re.IGNORECASE,
)
_NOT_A_YEAR = re.compile(
    r"\s?(?:people|percent|%|dollars|miles|km|kg|times|tons|feet|men|women|children|[a-z]+s\b(?<!was))"
)
_COUNTED = re.compile(
    r"(?:\b(?:about|over|under|than|nearly|almost|some|roughly|approximately|only|just|least|most|to|all|of|another|"
    r"room|suite|flight|model|level|no\.|number|page|act|route|highway|unit|lot|bus)\s|[#№])$",
    re.IGNORECASE,
)
"""What stands before a number that is no year, though it might be one: over 1950."""
_WORD = re.compile(r"[A-Za-z]+")
_NOTABLE = re.compile(
    r"[0-9A-Za-z$£€¥￥#&@=+×÷±≥≤≈→\-−½⅓⅔¼¾①-⓿Ⅰ-ⅿ©®™\u231a-\u23ff\u2600-\u27bf\u2b50\u2b55\ufe0f\u200d\U0001f000-\U0001faff]"
)
_PICTURE = (
    r"[©®™\u231a-\u23ff\u2600-\u27bf\u2b50\u2b55\ufe0f\u200d\U0001f000-\U0001faff]"
    r"[\ufe0f\u200d\U0001f000-\U0001faff\u2600-\u27bf]{0,40}"
)
_RUN = re.compile(r"\d+")
_LONGEST_RUN = 40

Say: TypeAlias = "Callable[[re.Match[str]], str | None]"
Rule: TypeAlias = "tuple[re.Pattern[str], Say]"


class English:
    """Says a text's figures and signs in English words. Linear in the text's length."""

    def __init__(self) -> None:
        table: dict[str, Any] = tomllib.loads(resource("english", "figures.toml").read_text("utf-8"))
        self._units: dict[str, list[str]] = table["units"]
        self._currencies: dict[str, list[str]] = table["currencies"]
        self._months: dict[str, str] = table["months"]
        self._names = list(self._months.values())
        self._signs: dict[str, str] = table["signs"]
        full = {**table["abbreviations"], **table["before_numbers"]}
        self._full: dict[str, str] = full
        self._digit, self._latin, self._sign = self._rules(table)

    def spoken(self, text: str, given: Iterable[tuple[int, int, str]] = ()) -> Spoken:
        """The text as it is said; each (start, end, respelling) of `given`, in order, is said like that."""
        return spoken_of(self._stretches(text, [*given, (len(text), len(text), "")]))

    def _stretches(self, text: str, given: list[tuple[int, int, str]]) -> Iterator[Stretch]:
        plain = "".join(
            chr(ord(one) - 0xFEE0) if "！" <= one <= "～" and chr(ord(one) - 0xFEE0).isalnum() else one
            for one in text
        )
        said_to = at = 0
        for start, end, respelling in given:
            while (found := _NOTABLE.search(plain, at, start)) is not None:
                place = found.start()
                last, words = self._at(plain, place)
                if words is None or last > start:
                    at = min(max(last, place + 1), start)
                    continue
                if said_to < place:
                    yield Stretch(said_to, place, text[said_to:place], literal=True)
                yield Stretch(place, last, words, literal=False)
                at = said_to = last
            if start < end:
                if said_to < start:
                    yield Stretch(said_to, start, text[said_to:start], literal=True)
                yield Stretch(start, end, respelling, literal=False)
                said_to = end
            at = max(at, end)
        if said_to < len(text):
            yield Stretch(said_to, len(text), text[said_to:], literal=True)

    def _at(self, text: str, at: int) -> tuple[int, str | None]:
        """What is said for what begins here, and where it ends; None for what is said as it is written."""
        one = text[at]
        rules = self._sign
        if one.isascii() and one.isdigit():
            run = _RUN.match(text, at)
            if run is not None and len(run.group()) > _LONGEST_RUN:
                return run.end(), digits(run.group())
            rules = self._digit
        elif one.isascii() and one.isalpha():
            rules = self._latin
        for pattern, say in rules:
            found = pattern.match(text, at)
            if found is not None and found.end() > at:
                said = say(found)
                if said is not None:
                    return found.end(), said
        word = _WORD.match(text, at)
        return (word.end() if word else at + 1), None

    def _rules(self, table: dict[str, Any]) -> tuple[list[Rule], list[Rule], list[Rule]]:
        units = _choice(self._units)
        coins = _choice(self._currencies)
        months = "|".join(rf"{name}(?:{full[len(name) :]}|t)?" for name, full in self._months.items())
        always, numbered = _choice(table["abbreviations"]), _choice(table["before_numbers"])
        address = r"([A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,10})(?![A-Za-z0-9])"
        digit: list[tuple[str, Say]] = [
            (r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)", self._iso_date),
            (r"(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/(\d{4})(?!\d)", self._american_date),
            (
                rf"(\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s({months})\.?,?(?:\s({_YEAR})(?!\d))?\b",
                self._british_date,
            ),
            (rf"({_YEAR}){_DASH}({_YEAR})(?![\d.,])", lambda f: f"{year(f[1])} to {year(f[2])}"),
            (rf"({_YEAR})s\b", lambda f: decade(f[1])),
            (r"(\d0)s\b", lambda f: decade(f[1])),
            (r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?!\d)(\s?[AaPp]\.?[Mm]\b)?", _time),
            (r"(\d{1,3}):(\d{1,3})(?!\d)", lambda f: f"{number(f[1])} to {number(f[2])}"),
            (r"((?:1-)?\d{3}-\d{3}-\d{4}|\d{3}-\d{4})(?![\d-])", lambda f: telephone(f[1])),
            (r"24/7(?!\d)", lambda _: "twenty-four seven"),
            (r"802\.11(?=([a-z])?)", lambda f: "eight oh two dot eleven" + (" " if f[1] else "")),
            (rf"({_NUMBER})\s?[x×]\s?(?=\d)", lambda f: f"{number(f[1])} by "),
            (
                rf"({_NUMBER})\s?\^\s?(\d{{1,4}})(?!\d)",
                lambda f: f"{number(f[1])} to the power of {number(f[2])}",
            ),
            (
                r"(\d{1,3}) (\d{1,2})/(\d{1,2})(?![\d/])",
                lambda f: f"{number(f[1])} and {fraction(f[2], f[3])}",
            ),
            (r"(\d{1,4})/(\d{1,4})(?![\d/])", lambda f: fraction(f[1], f[2])),
            (r"(\d{1,6})(?:st|nd|rd|th)\b", lambda f: ordinal(f[1])),
            (
                rf"({_NUMBER})\s?%?{_DASH}({_NUMBER})\s?%",
                lambda f: f"{number(f[1])} to {number(f[2])} percent",
            ),
            (rf"({_NUMBER})\s?%", lambda f: f"{number(f[1])} percent"),
            (
                rf"({_NUMBER}){_DASH}({_NUMBER})\s?({units})(?![A-Za-z0-9])",
                lambda f: f"{number(f[1])} to {self._amount(f[2], f[3])}",
            ),
            (rf"({_NUMBER})\s?({units})(?![A-Za-z0-9])", lambda f: self._amount(f[1], f[2])),
            (
                r"(\d+(?:\.\d+){2,6})(?!\d)",
                lambda f: " point ".join(number(part) for part in f[1].split(".")),
            ),
            (rf"({_NUMBER}){_DASH}({_NUMBER})(?![\d-])", lambda f: f"{number(f[1])} to {number(f[2])}"),
            (rf"({_YEAR})(?![\d.,]\d|\d)", _bare_year),
            (rf"({_NUMBER})(?=[A-Za-z])", lambda f: number(f[1]) + " "),
            (rf"({_NUMBER})", lambda f: number(f[1])),
        ]
        latin: list[tuple[str, Say]] = [
            (
                (
                    r"(?:https?|ftp)://((?:[A-Za-z0-9-]{1,63}\.){0,6}[A-Za-z0-9-]{1,63})(?::\d{1,5})?"
                    r"(?:[/?#][!-~]{0,2000})?(?<![.,;:!?)\]])"
                ),
                lambda f: _address(f[1]),
            ),
            (address, lambda f: _address(f[1])),
            (r"(www\.(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,10})(?![A-Za-z0-9])", lambda f: _address(f[1])),
            (
                (
                    r"((?:[A-Za-z0-9-]{1,63}\.){1,3}(?:com|org|net|io|co|gov|edu|info|cn|tw|hk|uk|eu|de|fr))"
                    r"/[!-~]{1,2000}(?<![.,;:!?)\]])"
                ),
                lambda f: _address(f[1]),
            ),
            (rf"({always})(?![A-Za-z])", self._abbreviation),
            (rf"({numbered})\s?(?=\d)", lambda f: self._full[f[1]] + " "),
            (
                rf"({months})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s({_YEAR})(?!\d))?",
                lambda f: f"{self._month(f[1])} {ordinal(f[2])}" + (f", {year(f[3])}" if f[3] else ""),
            ),
            (rf"({months})\.?,?\s({_YEAR})(?!\d)", lambda f: f"{self._month(f[1])} {year(f[2])}"),
            (rf"({coins})\s?({_NUMBER}){_LARGE}", self._money),
            (r"([A-Za-z]{1,20})-(\d{1,3})(?![\d-])", lambda f: f"{f[1]} {number(f[2])}"),
            (
                r"((?:War|Part|Chapter|Phase|Act|Volume|Type|Henry|Louis|Elizabeth|George)\s)([IVX]{1,5})\b",
                _roman,
            ),
            (
                r"([A-Za-z]{1,6})(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}\.\d+)(?![\d.,]*\d)(?=([A-Za-z])?)",
                lambda f: _lettered(f, number(f[2])),
            ),
            (
                r"([A-Za-z]{1,6})(\d{1,6}(?:\.\d{1,6}){2,6})(?!\d)",
                lambda f: f"{f[1]} " + " point ".join(number(part) for part in f[2].split(".")),
            ),
            (
                r"([A-Za-z]{1,20})(\d{1,2})(?!\d)(?=([A-Za-z])?)",
                lambda f: _lettered(f, number(f[2])),
            ),
            (
                r"([A-Za-z]{1,6})(\d{3,6})(?!\d)(?=([A-Za-z])?)",
                lambda f: _lettered(f, digits(f[2])),
            ),
        ]
        sign: list[tuple[str, Say]] = [
            (rf"({coins})\s?({_NUMBER}){_DASH}({_NUMBER}){_LARGE}", self._money_range),
            (rf"({coins})\s?({_NUMBER}){_LARGE}", self._money),
            (r"#\s?(\d+)", lambda f: f"number {number(f[1])}"),
            (
                rf"(?<![\w)])[-−]({_NUMBER})\s?({units})(?![A-Za-z0-9])",
                lambda f: f"minus {self._amount(f[1], f[2])}",
            ),
            (
                rf"(?<![\w)])[-−]({_NUMBER})(\s?%)?",
                lambda f: f"minus {number(f[1])}" + (" percent" if f[2] else ""),
            ),
            (r"(\s?)([&=+×÷±≥≤≈→])(\s?)(?=[\w$])", lambda f: f"{self._apart(f)}{self._signs[f[2]]} "),
            (r"([½⅓⅔¼¾①-⓿Ⅰ-ⅿ])", _enclosed),
            (_PICTURE, lambda _: ""),
        ]
        return _compiled(digit), _compiled(latin), _compiled(sign)

    def _apart(self, found: re.Match[str]) -> str:
        before = found.string[max(0, found.start() - 1) : found.start()]
        return " " if before and not before.isspace() else ""

    def _abbreviation(self, found: re.Match[str]) -> str | None:
        """An abbreviation in full; its stop stays where it ends the sentence too."""
        last = found[1] in {"etc.", "Inc.", "Ltd.", "Co.", "Corp.", "Jr."}
        rest = found.string[found.end() : found.end() + 40].lstrip("”\"')")
        ends = last and (not rest.strip() or re.match(r"\s+[A-Z]", rest) is not None)
        return self._full[found[1]] + ("." if ends else "")

    def _month(self, name: str) -> str:
        return self._months[name[:3]]

    def _iso_date(self, found: re.Match[str]) -> str:
        return f"{self._names[int(found[2]) - 1]} {ordinal(found[3])}, {year(found[1])}"

    def _american_date(self, found: re.Match[str]) -> str:
        return f"{self._names[int(found[1]) - 1]} {ordinal(found[2])}, {year(found[3])}"

    def _british_date(self, found: re.Match[str]) -> str:
        article = (
            "" if found.string[max(0, found.start() - 4) : found.start()].lower().endswith("the ") else "the "
        )
        day = f"{article}{ordinal(found[1])} of {self._month(found[2])}"
        return day + (f", {year(found[3])}" if found[3] else "")

    def _amount(self, amount: str, unit: str) -> str:
        return f"{number(amount)} {self._units[unit][amount != '1']}"

    def _money(self, found: re.Match[str]) -> str:
        one, several, cent, cents = self._currencies[found[1]]
        amount, large = found[2], _LARGE_NAMES.get(found[3] or "", found[3] or "")
        whole, point, small = amount.partition(".")
        if large:
            return f"{number(amount)} {large} {several}"
        if point and len(small) == 2:  # noqa: PLR2004 - dollars and cents
            said = f"{number(whole)} {one if whole == '1' else several}"
            value = int(small)
            return said + (f" and {number(str(value))} {cent if value == 1 else cents}" if value else "")
        return f"{number(amount)} {one if amount == '1' else several}"

    def _money_range(self, found: re.Match[str]) -> str:
        large = _LARGE_NAMES.get(found[4] or "", found[4] or "")
        amount = f"{number(found[2])} to {number(found[3])}"
        return f"{amount}{' ' + large if large else ''} {self._currencies[found[1]][1]}"


def _compiled(rules: list[tuple[str, Say]]) -> list[Rule]:
    return [(re.compile(pattern), say) for pattern, say in rules]


def _choice(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _lettered(found: re.Match[str], said: str) -> str:
    """A number behind letters, apart from them and from those that follow: SLG46620V."""
    return f"{found[1]} {said}" + (" " if found[3] else "")


def _time(found: re.Match[str]) -> str:
    hour, minute = number(str(int(found[1]))), int(found[2])
    half = (found[4] or "").strip()
    if minute == 0:
        said = hour if half else f"{hour} o'clock"
    else:
        said = f"{hour} {'oh ' if minute < 10 else ''}{cardinal(minute)}"  # noqa: PLR2004
    if found[3]:
        said += f" and {cardinal(int(found[3]))} seconds"
    return said + (f" {half}" if half else "")


def _bare_year(found: re.Match[str]) -> str | None:
    before = found.string[max(0, found.start() - 14) : found.start()]
    if _NOT_A_YEAR.match(found.string, found.end()):
        return None
    recent = "1700" <= found[1] <= "2049" and found[1] != "2000" and not _COUNTED.search(before)
    return year(found[1]) if recent or _YEAR_WORD.search(before) else None


def _roman(found: re.Match[str]) -> str:
    values = [{"I": 1, "V": 5, "X": 10}[one] for one in found[2]]
    total = sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))
    return found[1] + cardinal(total)


def _enclosed(found: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", found[1])
    above, slash, below = plain.partition("⁄")
    return fraction(above, below) if slash else cardinal(int(unicodedata.numeric(found[1], 0)))


def _address(text: str) -> str:
    signs = {"@": " at ", ".": " dot ", "_": " underscore ", "-": " dash ", "+": " plus "}
    said = "".join(signs.get(one, f" {digits(one)} " if one.isdecimal() else one) for one in text)
    return " ".join(said.split())

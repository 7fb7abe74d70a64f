"""Numbers, dates, amounts and abbreviations as an English speaker says them, mapped to the screen."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, TypeAlias

from reader.resources import resource
from reader.speech.english_matches import (
    address_in_words,
    bare_year,
    digits_alone,
    enclosed,
    hours_and_minutes,
    lasted,
    lettered,
    of_that_name,
    roman,
    street,
    time_of_day,
    zip_code,
)
from reader.speech.english_numerals import (
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
_LARGE = r"(?:\s?(million|billion|trillion|thousand|[mM]|[bB]n?|[kK])\b)?"
_LARGE_NAMES = {"m": "million", "bn": "billion", "b": "billion", "k": "thousand"}
_YEAR = r"(?:1[1-9]|20)\d\d"
_DASH = r"\s?[-–—]\s?"
_MARKED = re.compile(r"\b(?:an?|got|grade|graded|rated|rating|mark|from|to|than|of)\s$", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")
_NOTABLE = re.compile(
    r"[0-9A-Za-z$£€¥￥#&@=+×÷±≥≤≈→\-−½⅓⅔¼¾①-⓿Ⅰ-ⅿ©®™\u231a-\u23ff\u2600-\u27bf\u2b50\u2b55\ufe0f\u200d\U0001f000-\U0001faff]"
    r"|['’‘](?=\d0s)"
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
        self._days: dict[str, str] = table["days"]
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
        days, reigned = _choice(table["days"]), _choice(table["reigned"]["names"])
        address = r"([A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,10})(?![A-Za-z0-9])"
        digit: list[tuple[str, Say]] = [
            (r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)", self._iso_date),
            (r"(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/(\d{4})(?!\d)", self._american_date),
            (
                rf"(\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s({months})\.?,?(?:\s({_YEAR})(?!\d))?\b",
                self._british_date,
            ),
            (rf"({_YEAR}){_DASH}({_YEAR})(?!\d|[.,]\d)", lambda f: f"{year(f[1])} to {year(f[2])}"),
            (rf"({_YEAR})s\b", lambda f: decade(f[1])),
            (r"((?:1[789]|20)\d0)['’]s\b", lambda f: decade(f[1])),
            (r"9/11(?![\d/])", lambda _: "nine eleven"),
            (r"(?<=[A-Z]{2} )(\d{5})(?:-(\d{4}))?(?![\d,.-]\d|\d)", zip_code),
            (r"(?<=ISBN )(97[89][- ]?)?(\d[\d -]{7,12}[\dXx])(?![\d-])", lambda f: digits_alone(f[0])),
            (
                r"(?<=able |gure |tion |mple )(\d{1,3})-(\d{1,3})(?![\d-])",
                lambda f: f"{number(f[1])} dash {number(f[2])}",
            ),
            (r"(\d0)s\b", lambda f: decade(f[1])),
            (r"(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:])", lasted),
            (r"(\d{1,3})\s?h(?:r|rs|ours?)?\s?(\d{1,2})\s?m(?:in|ins|inutes?)?\b", hours_and_minutes),
            (r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?!\d)(\s?[AaPp]\.?[Mm]\b)?", time_of_day),
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
            (
                rf"(\d{{1,2}})/(\d{{1,2}})\s?({units})(?![A-Za-z0-9])",
                lambda f: f"{fraction(f[1], f[2])} of {self._one(f[3])}",
            ),
            (r"(\d{1,4})/(\d{1,4})(?![\d/])", lambda f: fraction(f[1], f[2])),
            (
                r"(\d{1,2})\s?(?:ft|feet|')\s?(\d{1,2})\s?in\b(?!\s(?:the|a|an|[A-Z0-9]))",
                lambda f: f"{self._amount(f[1], 'ft')} {number(f[2])} inch{'' if f[2] == '1' else 'es'}",
            ),
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
            (rf"({_YEAR})(?![\d.,]\d|\d)", bare_year),
            (rf"({_NUMBER})(?=[A-Za-z])", lambda f: number(f[1]) + " "),
            (rf"({_NUMBER})", lambda f: number(f[1])),
        ]
        latin: list[tuple[str, Say]] = [
            (
                (
                    r"(?:https?|ftp)://((?:[A-Za-z0-9-]{1,63}\.){0,6}[A-Za-z0-9-]{1,63})(?::\d{1,5})?"
                    r"(?:[/?#][!-~]{0,2000})?(?<![.,;:!?)\]])"
                ),
                lambda f: address_in_words(f[1]),
            ),
            (address, lambda f: address_in_words(f[1])),
            (
                r"(www\.(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,10})(?![A-Za-z0-9])",
                lambda f: address_in_words(f[1]),
            ),
            (
                (
                    r"((?:[A-Za-z0-9-]{1,63}\.){1,3}(?:com|org|net|io|co|gov|edu|info|cn|tw|hk|uk|eu|de|fr))"
                    r"/[!-~]{1,2000}(?<![.,;:!?)\]])"
                ),
                lambda f: address_in_words(f[1]),
            ),
            (rf"({days})\.,?\s(?=(?:{months})\b|\d)", lambda f: f"{self._days[f[1]]}, "),
            (r"St\.", street),
            (rf"({always})(?![A-Za-z])", self._abbreviation),
            (r"([A-Z])\+\+(?![\w+])", lambda f: f"{f[1]} plus plus"),
            (r"([A-DF])([-−+])(?=[\s,.;:!?)]|$)", self._grade),
            (rf"({numbered})\s?(?=\d)", lambda f: self._full[f[1]] + " "),
            (
                rf"({months})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s({_YEAR})(?!\d))?",
                lambda f: f"{self._month(f[1])} {ordinal(f[2])}" + (f", {year(f[3])}" if f[3] else ""),
            ),
            (rf"({months})\.?,?\s({_YEAR})(?!\d)", lambda f: f"{self._month(f[1])} {year(f[2])}"),
            (rf"({coins})\s?({_NUMBER}){_LARGE}", self._money),
            (r"([A-Za-z]{1,20})-(\d{1,3})(?![\d-])", lambda f: f"{f[1]} {number(f[2])}"),
            (rf"((?:{reigned})\s)([IVX]{{1,5}})\b(?!\.)", of_that_name),
            (
                r"((?:War|Part|Chapter|Phase|Act|Volume|Type|Title|Stage|Class|Super Bowl)\s)([IVX]{1,5})\b",
                roman,
            ),
            (
                r"([A-Za-z]{1,6})(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}\.\d+)(?![\d.,]*\d)(?=([A-Za-z])?)",
                lambda f: lettered(f, number(f[2])),
            ),
            (
                r"([A-Za-z]{1,6})(\d{1,6}(?:\.\d{1,6}){2,6})(?!\d)",
                lambda f: f"{f[1]} " + " point ".join(number(part) for part in f[2].split(".")),
            ),
            (
                r"([A-Za-z]{1,20})(\d{1,2})(?!\d)(?=([A-Za-z])?)",
                lambda f: lettered(f, number(f[2])),
            ),
            (
                r"([A-Za-z]{1,6})(\d{3,6})(?!\d)(?=([A-Za-z])?)",
                lambda f: lettered(f, digits(f[2])),
            ),
        ]
        sign: list[tuple[str, Say]] = [
            (r"['’‘](\d0)s\b", lambda f: decade(f[1])),
            (rf"({coins})\s?({_NUMBER}){_DASH}(?:{coins})?({_NUMBER}){_LARGE}", self._money_range),
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
            (r"([½⅓⅔¼¾①-⓿Ⅰ-ⅿ])", enclosed),
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

    def _one(self, unit: str) -> str:
        name = self._units[unit][0]
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"

    def _grade(self, found: re.Match[str]) -> str | None:
        """A school's mark or a rating; not the first half of A- and B-roads."""
        before = found.string[max(0, found.start() - 12) : found.start()]
        if not _MARKED.search(before):
            return None
        return f"{found[1]} {'plus' if found[2] == '+' else 'minus'}"

    def _money(self, found: re.Match[str]) -> str:
        one, several, cent, cents = self._currencies[found[1]]
        amount, large = found[2], _LARGE_NAMES.get((found[3] or "").lower(), found[3] or "")
        whole, point, small = amount.partition(".")
        if large:
            return f"{number(amount)} {large} {several}"
        if point and len(small) == 2:  # noqa: PLR2004 - dollars and cents
            said = f"{number(whole)} {one if whole == '1' else several}"
            value = int(small)
            return said + (f" and {number(str(value))} {cent if value == 1 else cents}" if value else "")
        return f"{number(amount)} {one if amount == '1' else several}"

    def _money_range(self, found: re.Match[str]) -> str:
        large = _LARGE_NAMES.get((found[4] or "").lower(), found[4] or "")
        amount = f"{number(found[2])} to {number(found[3])}"
        return f"{amount}{' ' + large if large else ''} {self._currencies[found[1]][1]}"


def _compiled(rules: list[tuple[str, Say]]) -> list[Rule]:
    return [(re.compile(pattern), say) for pattern, say in rules]


def _choice(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

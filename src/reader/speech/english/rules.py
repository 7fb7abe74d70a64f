"""What is said for each form of figure, sign and abbreviation in English: the rules, in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from reader.speech.english.amounts import Amounts, counted, full_name
from reader.speech.english.dates import YEAR, Dates
from reader.speech.english.matches import (
    address_in_words,
    bare_year,
    counted_in_millions,
    digits_alone,
    enclosed,
    inches,
    lettered,
    mixed,
    of_that_name,
    roman,
    shared,
    street,
    zip_code,
)
from reader.speech.english.numerals import (
    cardinal,
    decade,
    digits,
    fraction,
    number,
    ordinal,
    telephone,
    year,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_NUMBER = r"(?>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
_LARGE = r"(?:[\s-]?(million|billion|trillion|thousand|[mM]n?|[bB]n?|tn|[kK])\b)?"
_WRITTEN_LARGE = r"(?:\s?(million|billion|trillion|thousand)|(?:\s?)(m|bn|tn)(?=\s))"
_DASH = r"\s?[-–—]\s?"
_TIMES = "h|s|d|day|night|week|month|year|person"
_PACKED = "(?:can|jar|tin|package|packet|pack|bottle|bag|carton|steak|bar)s?|box(?:es)?|glass(?:es)?"
_STREETS = "Ave|Avenue|St|Street|Rd|Road|Blvd|Boulevard|Drive|Lane|Way"
_PARTS = "½⅓⅔¼¾⅐-⅞"
_MARKED = re.compile(r"\b(?:an?|got|grade|graded|rated|rating|mark|from|to|than|of)\s$", re.IGNORECASE)
PICTURE = (
    r"[©®™\u231a-\u23ff\u2600-\u27bf\u2b50\u2b55\ufe0f\u200d\U0001f000-\U0001faff]"
    r"[\ufe0f\u200d\U0001f000-\U0001faff\u2600-\u27bf]{0,40}"
)
_ENDING = frozenset({"etc.", "Inc.", "Ltd.", "Co.", "Corp.", "Jr.", "Sr."})

Say: TypeAlias = "Callable[[re.Match[str]], str | None]"
Rule: TypeAlias = "tuple[re.Pattern[str], Say]"


class Rules:
    """Three ordered lists: of what begins with a figure, with a letter and with a sign.

    Of each list the first rule that matches and says something is right.
    """

    def __init__(self, table: dict[str, Any]) -> None:
        self._units: dict[str, list[str]] = table["units"]
        self._currencies: dict[str, list[str]] = table["currencies"]
        self._signs: dict[str, str] = table["signs"]
        self._full: dict[str, str] = {**table["abbreviations"], **table["before_numbers"]}
        self._amounts = Amounts(self._units, self._currencies)
        self._counted = _choice(table["counted_in_millions"]["things"])
        dates = Dates(table)
        self.digit = _compiled(self._of_figures(dates))
        self.latin = _compiled(self._of_letters(dates, table))
        self.sign = _compiled(self._of_signs())

    def _of_figures(self, dates: Dates) -> list[tuple[str, Say]]:
        units = _choice(self._units)
        return [
            (
                r"(\d{1,3}\.\d{1,2})/(5|10|100)(?![\d/]|\.\d)",
                lambda f: f"{number(f[1])} out of {number(f[2])}",
            ),
            *self._of_numbers_by_digit(),
            *dates.digit(),
            (r"(\d0)s\b", lambda f: decade(f[1])),
            (r"802\.11(?=([a-z])?)", lambda f: "eight oh two dot eleven" + (" " if f[1] else "")),
            (r"(\d{1,3}(?:\.\d+)?):(\d{1,3}(?:\.\d+)?)(?!\d)", lambda f: f"{number(f[1])} to {number(f[2])}"),
            (
                rf"({_NUMBER})\s?(['’′])\s?[x×]\s?({_NUMBER})\s?\2",
                lambda f: f"{self._amounts.amount(f[1], 'ft')} by {self._amounts.amount(f[3], 'ft')}",
            ),
            (rf"({_NUMBER})\s?[x×]\s?(?=\d)", lambda f: f"{number(f[1])} by "),
            (r"(\d{1,2})x/(day|week|month|year)\b", lambda f: f"{number(f[1])} times a {f[2]}"),
            (rf"({_NUMBER})[x×](?![A-Za-z0-9])", lambda f: f"{number(f[1])} times"),
            (
                rf"({_NUMBER})\s?\^\s?(\d{{1,4}})(?!\d)",
                lambda f: f"{number(f[1])} to the power of {number(f[2])}",
            ),
            (r"(\d{2})ers\b", lambda f: f"{cardinal(int(f[1]))}ers".replace("eers", "ers")),
            (rf"(\d{{4}})(?=\s(?:[A-Z][a-z]+\s){{1,3}}(?:{_STREETS})\b)", lambda f: year(f[1])),
            (r"(1,000|100)s\b", lambda f: f"{cardinal(int(f[1].replace(',', ''))).split()[1]}s"),
            (
                rf"({_NUMBER}){_DASH}(?=\d{{1,3}}(?:\s?[{_PARTS}]|\s\d{{1,2}}/\d{{1,2}}))",
                lambda f: f"{number(f[1])} to ",
            ),
            (
                (
                    rf"(\d{{1,3}})(?:\s?([{_PARTS}])|[ -](\d{{1,2}})/(\d{{1,2}})(?![\d/]))"
                    rf"(?:\s?({units})(?![A-Za-z0-9])|({_DASH})(?=\d))?"
                ),
                lambda f: mixed(f, self._units),
            ),
            (
                rf"(\d{{1,2}})/(\d{{1,2}})\s?({units})(?![A-Za-z0-9])",
                lambda f: f"{fraction(f[1], f[2])} of {self._amounts.one(f[3])}",
            ),
            (r"(\d0|\d5)/(\d0|\d5)(?![\d/])", shared),
            (r"(\d{1,4})/(\d{1,4})(?![\d/])", lambda f: fraction(f[1], f[2])),
            (
                r"(\d{1,2})\s?(?:ft\.?|feet)\s?(\d{1,2})\s?in\b\.?(?!\s(?:(?:the|an?)\b|[A-Z0-9]))",
                self._amounts.feet,
            ),
            (r"(\d{1,2})\s?['’′]\s?(1[01]|\d)(?!\d)(?:\s?(?:[\"”″]|''|’’))?", self._amounts.feet),
            (rf"({_NUMBER})(?:[\"”″]|-?in\.)(?=([-\s](?![A-Z])[a-z]+)?)", inches),
            (
                r"(\d{1,2})\s?st\s?(\d{1,2})\s?lbs?\b",
                lambda f: f"{number(f[1])} stone {self._amounts.amount(f[2], 'lb')}",
            ),
            (r"(1[1-3]|\d?[02-9])st\b", lambda f: f"{number(f[1])} stone"),
            (r"(\d{1,6})(?:st|nd|rd|th)(s?)\b", lambda f: ordinal(f[1]) + f[2]),
            (r"(\d{1,3})(?=\s[Vv]\s\d)(\s[Vv])", lambda f: f"{number(f[1])} versus"),
            (r"(?<=[A-Z] )([2-9])s\b", lambda f: f"{number(f[1])}{'es' if f[1] == '6' else 's'}"),
            (
                rf"({_NUMBER})\s?%?{_DASH}({_NUMBER})\s?%",
                lambda f: f"{number(f[1])} to {number(f[2])} percent",
            ),
            (rf"({_NUMBER})\s?%", lambda f: f"{number(f[1])} percent"),
            (
                rf"({_NUMBER})(?:{_DASH}({_NUMBER}))?\s?({units})/({units}|{_TIMES})(?![A-Za-z0-9/])",
                self._amounts.rate,
            ),
            (
                rf"({_NUMBER})(?:\s?(?:{units}))?{_DASH}({_NUMBER})\s?({units})(?![A-Za-z0-9])",
                lambda f: f"{number(f[1])} to {self._amounts.amount(f[2], f[3])}",
            ),
            (rf"({_NUMBER})-({units})(?![A-Za-z0-9])", lambda f: f"{number(f[1])}-{self._units[f[2]][0]}"),
            (
                rf"({_NUMBER}){_WRITTEN_LARGE}\s?({units})(?![A-Za-z0-9])",
                lambda f: f"{number(f[1])} {full_name(f[2] or f[3])} {self._units[f[4]][1]}",
            ),
            (
                rf"({_NUMBER})(?:{_DASH}({_NUMBER}))?\s?(bn|tn)\b|({_NUMBER})(?:{_DASH}({_NUMBER}))?\s?(m)(?=\s(?:[a-z]+\s)?(?:{self._counted})\b)",
                lambda f: counted(f[1] or f[4], f[2] or f[5], f[3] or f[6]),
            ),
            (rf"({_NUMBER})m(?![A-Za-z0-9])", counted_in_millions),
            (r"(?:144|240|360|480|576|720)p\b", lambda f: f"{number(f[0][:-1])} P"),
            (
                rf"({_NUMBER})\s?({units})(?=\s(?:{_PACKED})\b)",
                lambda f: f"{number(f[1])} {self._units[f[2]][0]}",
            ),
            (rf"({_NUMBER})\s?({units})(?![A-Za-z0-9])", self._amounts.measured),
            (r"(\d+\.\d+)\s?s\b", lambda f: f"{number(f[1])} seconds"),
            (
                r"(\d+(?:\.\d+){2,6})(?!\d)",
                lambda f: " point ".join(number(part) for part in f[1].split(".")),
            ),
            (rf"({_NUMBER}){_DASH}({_NUMBER})(?![\d-])", lambda f: f"{number(f[1])} to {number(f[2])}"),
            (rf"({YEAR})(?![\d.,]\d|\d)", bare_year),
            (
                r"(?:(?<=\bIn )|(?<=\bin )|(?<=\bAD )|(?<=\bof ))(10[1-9]\d)(?=[,;:.)](?!\d))",
                lambda f: year(f[1]),
            ),
            (rf"({_NUMBER})(?=[A-Za-z])", lambda f: number(f[1]) + " "),
            (rf"({_NUMBER})", lambda f: number(f[1])),
        ]

    def _of_numbers_by_digit(self) -> list[tuple[str, Say]]:
        """Telephones, postal codes, books, files, flights: what nobody counts."""
        return [
            (r"(?<=[A-Z]{2} )(\d{5})(?:-(\d{4}))?(?![\d,.-]\d|\d)", zip_code),
            (r"(?<=ISBN )(97[89][- ]?)?(\d[\d -]{7,12}[\dXx])(?![\d-])", lambda f: digits_alone(f[0])),
            (
                r"(?:(?<=able |gure |tion |mple |case )|(?<=[Nn]o\. ))(\d{1,3})-(\d{1,4})(?![\d-])",
                lambda f: f"{number(f[1])} dash {number(f[2])}",
            ),
            (r"(?<=\()(\d{3})(?=\)\s?\d{3}-\d{4}\b)", lambda f: digits(f[1])),
            (r"((?:1-)?\d{3}-\d{3}-\d{4}|\d{3}-\d{4})(?![\d-])", lambda f: telephone(f[1])),
            (r"0x([0-9A-Fa-f]{1,16})(?![0-9A-Za-z])", lambda f: f"zero x {_spelled(f[1])}"),
            (r"0\d{2,4}(?:[ -]\d{3,4}){1,2}(?![\d-]|[,.]\d)", lambda f: digits_alone(f[0])),
            (
                r"(?:(?<=doi: )|(?<=DOI: )|(?<=doi:)|(?<=DOI:))10\.\d{4,9}/[\w./()-]{1,80}(?<![.()-])",
                _address,
            ),
            (r"(?:(?<=\bdial |\bDial )|(?<=[Ff]light |Boeing ))(\d{3,4})(?![\d,.]\d|\d)", _by_digit),
            (
                r"(?:(?<=call |Call |ring |text |hone )|(?<=NHS )|(?<=alled ))(911|999|112|1[01]1|311|988)\b",
                _by_digit,
            ),
        ]

    def _of_letters(self, dates: Dates, table: dict[str, Any]) -> list[tuple[str, Say]]:
        coins = _choice(self._currencies)
        always, numbered = _choice(table["abbreviations"]), _choice(table["before_numbers"])
        reigned, titles = _choice(table["reigned"]["names"]), _choice(table["reigned"]["titles"])
        address = r"([A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,10})(?![A-Za-z0-9])"
        return [
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
            (r"(?<![A-Za-z0-9])w/\s?(?=[A-Za-z0-9$])(?!o\b)", lambda _: "with "),
            *dates.latin(),
            (r"(?:St|Ave|Rd|Blvd)\.?(?![A-Za-z])", street),
            (rf"({always})(?![A-Za-z])", self._abbreviation),
            (r"([A-Z])&([A-Z])(?:\b|(?=s))", lambda f: f"{f[1]} and {f[2]}"),
            (r"AT&T\b", lambda _: "A.T and T"),
            (r"([A-Z])\+\+(?![\w+])", lambda f: f"{f[1]} plus plus"),
            (r"([A-DF])([-−+])(?=[\s,.;:!?)]|$)", self._grade),
            (rf"({numbered})\s([IVX]{{1,5}})\b", lambda f: roman(f, self._full[f[1]] + " ")),
            (rf"({numbered})\s?(?=\d)", lambda f: self._full[f[1]] + " "),
            (r"(?:(?<=\bthe )|(?<=\bat )|(?<=\bworld ))No\s(?=\d{1,3}\b)", lambda _: "number "),
            (
                rf"({coins})\s?({_NUMBER}){_LARGE}{_DASH}(?:{coins})?\s?({_NUMBER}){_LARGE}",
                self._amounts.money_range,
            ),
            (rf"({coins})\s?({_NUMBER}){_LARGE}", self._amounts.money),
            (
                rf"([A-Z]{{2,10}})-({YEAR})-(\d{{1,8}})(?!\d)",
                lambda f: f"{f[1]} {year(f[2])}, {digits(f[3])}",
            ),
            (
                r"(?<=[Ff]light )([A-Z]{2})\s?(\d{1,4})(?!\d)",
                lambda f: f"{f[1]} {digits(f[2]) if len(f[2]) > 2 else number(f[2])}",  # noqa: PLR2004
            ),
            (r"([A-Za-z]{1,20})-(\d{1,3}(?:\.\d+)?)(?![\d-])", lambda f: f"{f[1]} {number(f[2])}"),
            (rf"((?:{reigned})\s)([IVX]{{1,5}})\b(?!\.\s?[A-Z])", of_that_name),
            (rf"((?:{titles})\s[A-Z][a-z]{{1,15}}\s)([IVX]{{1,5}})\b", of_that_name),
            (
                r"((?:War|Part|Chapter|Phase|Act|Volume|Type|Title|Stage|Class|Super Bowl)\s)([IVX]{1,5})\b",
                roman,
            ),
            (r"([A-Z][a-z]{2,15}\s)(II|III|IV|VI{1,3}|IX|XI{1,3}|XI?V|XVI{0,3}|XI?X)\b", roman),
            (
                r"([A-Za-z]{1,6})(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}\.\d+)(?![\d.,]*\d)(?=([A-Za-z])?)",
                lambda f: lettered(f, number(f[2])),
            ),
            (
                r"([A-Za-z]{1,6})(\d{1,6}(?:\.\d{1,6}){2,6})(?!\d)",
                lambda f: f"{f[1]} " + " point ".join(number(part) for part in f[2].split(".")),
            ),
            (
                r"([A-Z]{1,4})((?:\.\d{1,3}){1,4})(?!\w)",
                lambda f: f"{f[1]} point " + " point ".join(number(part) for part in f[2][1:].split(".")),
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

    def _of_signs(self) -> list[tuple[str, Say]]:
        units, coins = _choice(self._units), _choice(self._currencies)
        return [
            (r"['’‘](\d0)s\b", lambda f: decade(f[1])),
            (
                r"\+(\d{1,3})((?:[ -]\(?\d{1,4}\)?){2,5})(?!\d)",
                lambda f: f"plus {digits(f[1])}, {digits_alone(re.sub('[()]', '', f[2]))}",
            ),
            (
                rf"({coins})\s?({_NUMBER}){_LARGE}{_DASH}(?:{coins})?\s?({_NUMBER}){_LARGE}",
                self._amounts.money_range,
            ),
            (rf"({coins})\s?({_NUMBER}){_LARGE}", self._amounts.money),
            (rf"({coins})\s?\(({_NUMBER})\){_LARGE}", lambda f: f"minus {self._amounts.money(f)}"),
            (r"\.(\d{1,9})(?!\w)", lambda f: f"point {digits(f[1])}"),
            (r"#\s?(\d+)", lambda f: f"number {number(f[1])}"),
            (
                rf"(?<![\w)])[-−]({_NUMBER})\s?({units}|[CF])(?![A-Za-z0-9])",
                lambda f: f"minus {self._amounts.amount(f[1], f[2] if f[2] not in 'CF' else '°' + f[2])}",
            ),
            (
                rf"(?<![\w)])[-−]({_NUMBER})(\s?%)?",
                lambda f: f"minus {number(f[1])}" + (" percent" if f[2] else ""),
            ),
            (r"&c(?:\.(?=,|\s+[a-z]))?(?![A-Za-z])", lambda _: "et cetera"),
            (r"(\s?)([&=+×÷±≥≤≈→])(\s?)(?=[\w$])", lambda f: f"{self._apart(f)}{self._signs[f[2]]} "),
            (r"([<>~§])\s?(?=\.?\d)", lambda f: f"{self._apart(f)}{self._signs[f[1]]} "),
            (
                rf"([{_PARTS}])\s?({units})(?![A-Za-z0-9])",
                lambda f: f"{enclosed(f)} of {self._amounts.one(f[2])}",
            ),
            (r"([½⅓⅔¼¾⅐-⅞①-⓿Ⅰ-ⅿ])", enclosed),
            (PICTURE, lambda _: ""),
        ]

    def _apart(self, found: re.Match[str]) -> str:
        before = found.string[max(0, found.start() - 1) : found.start()]
        return " " if before and not before.isspace() else ""

    def _abbreviation(self, found: re.Match[str]) -> str | None:
        """An abbreviation in full; its stop stays where it ends the sentence too."""
        rest = found.string[found.end() : found.end() + 40].lstrip("”\"')")
        ends = found[1] in _ENDING and (not rest.strip() or re.match(r"\s+[A-Z]", rest) is not None)
        return self._full[found[1]] + ("." if ends else "")

    def _grade(self, found: re.Match[str]) -> str | None:
        """A school's mark or a rating; not the first half of A- and B-roads."""
        before = found.string[max(0, found.start() - 12) : found.start()]
        if not _MARKED.search(before):
            return None
        return f"{found[1]} {'plus' if found[2] == '+' else 'minus'}"


def _spelled(code: str) -> str:
    """Every digit and letter by itself."""
    return " ".join(digits(one) if one.isdecimal() else one.upper() for one in code)


def _by_digit(found: re.Match[str]) -> str:
    """Call 911, Flight 370, Boeing 737."""
    if found.string[max(0, found.start() - 7) : found.start()] == "Boeing " and len(found[1]) == 3:  # noqa: PLR2004
        return f"{digits(found[1][0])} {cardinal(int(found[1][1:]))}"
    return digits(found[1])


def _address(found: re.Match[str]) -> str:
    return address_in_words(found[0])


def _compiled(rules: list[tuple[str, Say]]) -> list[Rule]:
    return [(re.compile(pattern), say) for pattern, say in rules]


def _choice(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

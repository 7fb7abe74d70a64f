"""How a time, a year, a street and other single things that a rule has found are said in English."""

from __future__ import annotations

import re
import unicodedata

from reader.speech.english_numerals import cardinal, digits, fraction, number, ordinal, year

_YEAR_WORD = re.compile(
    r"(?:\b(?:in|since|from|by|of|until|till|before|after|around|during|early|late|mid|year|summer|winter|spring|"
    r"autumn|fall|circa|to|and|and early|for)\s|[(–-])$",
    re.IGNORECASE,
)
_NAMED_YEAR = re.compile(
    r"\b(?!Over|About|Nearly|Some|Almost|Roughly|More|Than|Only|Just|Room|Suite)[A-Z][a-z]+\s$"
)
_NOUNS = "people|percent|%|dollars|miles|km|kg|times|tons|feet|men|women|children"
_COUNTED_NOUN = re.compile(rf"\s?(?:{_NOUNS})")
_NOT_A_YEAR = re.compile(rf"\s?(?:{_NOUNS}|(?!is\b|was\b|has\b|does\b|as\b|its\b|sees\b|vs\b)[a-z]+s\b)")
_COUNTED = re.compile(
    r"(?:\b(?:about|over|under|than|nearly|almost|some|roughly|approximately|only|just|least|most|to|all|of|another|"
    r"room|suite|flight|model|level|no\.|number|page|act|route|highway|unit|lot|bus)\s|[#№])$",
    re.IGNORECASE,
)
"""What stands before a number that is no year, though it might be one: over 1950."""
_LASTED = re.compile(r"\b(?:in|of|time|took|lasted|ran|record)\s$", re.IGNORECASE)
_ON_A_STREET = re.compile(r"(?:[A-Z][A-Za-z]+|\d(?:st|nd|rd|th))\s$")


def lettered(found: re.Match[str], said: str) -> str:
    """A number behind letters, apart from them and from those that follow: SLG46620V."""
    return f"{found[1]} {said}" + (" " if found[3] else "")


def time_of_day(found: re.Match[str]) -> str:
    """8:30, 9:05 a.m."""
    hour, minute = number(str(int(found[1]))), int(found[2])
    half = (found[4] or "").strip()
    if minute == 0:
        said = hour if half else f"{hour} o'clock"
    else:
        said = f"{hour} {'oh ' if minute < 10 else ''}{cardinal(minute)}"  # noqa: PLR2004
    if found[3]:
        said += f" and {cardinal(int(found[3]))} seconds"
    return said + (f" {half}" if half else "")


def hours_and_minutes(found: re.Match[str]) -> str:
    """2h 15m."""
    return _span(found[1], found[2])


def lasted(found: re.Match[str]) -> str | None:
    """How long something took, where that is told; else it is a time of day."""
    if not _LASTED.search(found.string[max(0, found.start() - 8) : found.start()]):
        return None
    return _span(found[1], found[2], found[3])


def _span(*parts: str) -> str:
    """Hours, minutes and perhaps seconds; what is nothing is not said."""
    counted = [(int(part), name) for part, name in zip(parts, ("hour", "minute", "second"), strict=False)]
    return " ".join(
        f"{cardinal(value)} {name}{'' if value == 1 else 's'}" for value, name in counted if value
    )


def street(found: re.Match[str]) -> str | None:
    """Main St., but in St. Louis and at Mount St. Helens."""
    if not _ON_A_STREET.search(found.string[max(0, found.start() - 24) : found.start()]):
        return None
    rest = found.string[found.end() :][:3]
    if re.match(r"\s[A-Z]", rest):
        return None
    return "Street" + ("" if rest.strip() else ".")


def zip_code(found: re.Match[str]) -> str:
    """AZ 85260."""
    return digits(found[1]) + (f", {digits(found[2])}" if found[2] else "")


def digits_alone(text: str) -> str:
    """The number of a book, digit by digit, with a pause where a line stands."""
    return ", ".join(digits(part) for part in re.split(r"[- ]+", text.strip()))


def bare_year(found: re.Match[str]) -> str | None:
    """A number that is a year by itself or by what stands before it; None for any other."""
    before = found.string[max(0, found.start() - 14) : found.start()]
    told = _YEAR_WORD.search(before) or _NAMED_YEAR.search(before)
    if (_COUNTED_NOUN if told else _NOT_A_YEAR).match(found.string, found.end()):
        return None
    recent = "1700" <= found[1] <= "2049" and found[1] != "2000" and not _COUNTED.search(before)
    return year(found[1]) if recent or _YEAR_WORD.search(before) else None


def roman(found: re.Match[str]) -> str:
    """World War II."""
    return found[1] + cardinal(_value(found[2]))


def of_that_name(found: re.Match[str]) -> str:
    """Elizabeth II, Pope Francis I."""
    return f"{found[1]}the {ordinal(str(_value(found[2])))}"


def _value(numerals: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[one] for one in numerals]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def enclosed(found: re.Match[str]) -> str:
    """½, ②, Ⅳ."""
    plain = unicodedata.normalize("NFKC", found[1])
    above, slash, below = plain.partition("⁄")
    return fraction(above, below) if slash else cardinal(int(unicodedata.numeric(found[1], 0)))


def address_in_words(text: str) -> str:
    """www.example.org, with its dots said."""
    signs = {"@": " at ", ".": " dot ", "_": " underscore ", "-": " dash ", "+": " plus "}
    said = "".join(signs.get(one, f" {digits(one)} " if one.isdecimal() else one) for one in text)
    return " ".join(said.split())

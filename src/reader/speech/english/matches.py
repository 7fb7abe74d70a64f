"""How a time, a year, a street and other single things that a rule has found are said in English."""

from __future__ import annotations

import re
import unicodedata

from reader.speech.english.numerals import cardinal, digits, fraction, number, ordinal, year

_YEAR_WORD = re.compile(
    r"(?:\b(?:in|since|from|by|of|until|till|before|after|around|during|early|late|mid|year|summer|winter|spring|"
    r"autumn|fall|Q[1-4]|H[12]|circa|c\.|ca\.|est\.|to|and|and early|for)\s|[(–-])$",
    re.IGNORECASE,
)
_NAMED_YEAR = re.compile(
    r"\b(?!Over|About|Nearly|Some|Almost|Roughly|More|Than|Only|Just|Room|Suite)[A-Z][a-z]+\s$"
)
_NOUNS = "people|percent|%|dollars|miles|km|kg|times|tons|feet|men|women|children"
_COUNTED_NOUN = re.compile(rf"\s?(?:{_NOUNS})")
_NOT_A_YEAR = re.compile(
    rf"\s?(?:{_NOUNS}|(?!is\b|was\b|has\b|does\b|as\b|its\b|sees\b|vs\b)[a-z]+(?<![uis])s\b)"
)
_COUNTED = re.compile(
    r"(?:\b(?:about|over|under|than|nearly|almost|some|roughly|approximately|only|just|least|most|to|all|of|another|"
    r"room|suite|flight|model|level|no\.|number|page|act|route|highway|unit|lot|bus)\s|[#№])$",
    re.IGNORECASE,
)
"""What stands before a number that is no year, though it might be one: over 1950."""
_MEASURED = re.compile(
    r"(?:wide|long|tall|thick|deep|high|by|and|or|of|in|to|across|above|below|apart|from|per|each|at|on)\b"
)
_OWNED = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her|our|my|another)|['’]s)\s(?:[a-z]+(?<![^s]ed)(?<!id)\s)?$",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"-(?!plus\b)[a-z]|\s(?!(?:of|in|into|to|from|for|that|which|who|it|its|they|he|she|we|you|I|and|or|but|per|an?|the|on|at|by|"
    r"with|as|was|were|is|are|be|been|has|have|had|would|will|could|can|should|may|might|must|did|does|do|more|less|"
    r"each|apiece|worth|goes|comes|makes|went|came|made|lost|won|spent|paid|owed|left|than|if|when|while|after|before|"
    r"since|under|over|during|through|until|because|so|not|already|back|away|today|yesterday|annually|monthly|weekly|"
    r"daily|yearly|last|this|next|now|then|short|higher|lower|out|off|up|down)\b)[A-Za-z][a-z-]*(?<!ed)\b"
)
"""What an amount of money belongs to when it is said in the singular: a two million dollar budget."""
_COUNTED_SOLD = re.compile(
    r"(?:\b(?i:sales|deliveries|users|subscribers|downloads|views|viewers|population|registrations|exports|imports|output|"
    r"production|circulation|membership|members|followers|orders|bookings|jobs|audience|readership|attendance|visitors)"
    r"|\b[A-Z]{2,5}s)\b[^.;:]{0,40}?\b(?:hit|hits|hitting|reach|reached|reaches|top|tops|topped|pass|passed|passes|"
    r"surpass|surpassed|exceed|exceeds|exceeded|at|of|by|to|nearly|almost|about|over)\s$"
)
_STREETS = {"St": "Street", "Ave": "Avenue", "Rd": "Road", "Blvd": "Boulevard"}
_ON_A_STREET = re.compile(r"(?:[A-Z][A-Za-z]+|\d(?:st|nd|rd|th))\s$")


def lettered(found: re.Match[str], said: str) -> str:
    """A number behind letters, apart from them and from those that follow: SLG46620V."""
    return f"{found[1]} {said}" + (" " if found[3] else "")


def mixed(found: re.Match[str], units: dict[str, list[str]]) -> str | None:
    """1½ tsp, 3 1/2: a whole number and a part of one, with what they measure."""
    if found[2]:
        above, _, below = unicodedata.normalize("NFKC", found[2]).partition("⁄")
    else:
        above, below = found[3], found[4]
    if int(below) == 0 or int(above) >= int(below):
        return None
    part = fraction(above, below)
    said = f"{number(found[1])} and {'a' + part[3:] if part.startswith('one ') else part}"
    if found[6]:
        return f"{said} to "
    return said + (f" {units[found[5]][1]}" if found[5] else "")


def shared(found: re.Match[str]) -> str | None:
    """50/50, 80/20: the parts of one whole. None for any other pair."""
    first, second = int(found[1]), int(found[2])
    return f"{cardinal(first)} {cardinal(second)}" if first + second == 100 else None  # noqa: PLR2004


def inches(found: re.Match[str]) -> str | None:
    """6.1" across; no inches where the mark closes what is quoted."""
    mark = found[0][-1]
    text, at = found.string, found.start()
    if mark == '"' and text.count('"', 0, at) % 2:
        return None
    if mark == "”" and text.count("“", 0, at) > text.count("”", 0, at):
        return None
    behind = (found[2] or "").lstrip("- ").strip()
    of_what = behind and not _MEASURED.fullmatch(behind)
    return f"{number(found[1])} inch{'' if found[1] == '1' or of_what else 'es'}"


def counted_in_millions(found: re.Match[str]) -> str | None:
    """1m where something is counted that was sold or that came: sales hit 1m. None for a length."""
    before = found.string[max(0, found.start() - 80) : found.start()]
    return f"{number(found[1])} million" if _COUNTED_SOLD.search(before) else None


def is_attributive(found: re.Match[str]) -> bool:
    """Whether an amount of money tells what something is that it stands before: its $2 million budget."""
    text = found.string
    before = text[max(0, found.start() - 24) : found.start()]
    return _OWNED.search(before) is not None and _OWNS.match(text, found.end()) is not None


def street(found: re.Match[str]) -> str | None:
    """Main St., 5th Ave, but in St. Louis and at Mount St. Helens."""
    short = found[0]
    if not _ON_A_STREET.search(found.string[max(0, found.start() - 24) : found.start()]):
        return None
    rest = found.string[found.end() :][:3]
    if re.match(r"\s[A-Z]", rest):
        return None
    return _STREETS[short.rstrip(".")] + ("." if short.endswith(".") and not rest.strip() else "")


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


def roman(found: re.Match[str], before: str = "") -> str:
    """World War II; the word before it may be said otherwise than it is written."""
    return (before or found[1]) + cardinal(_value(found[2]))


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
    signs = {"@": " at ", ".": " dot ", "_": " underscore ", "-": " dash ", "+": " plus ", "/": " slash "}
    said = "".join(signs.get(one, f" {digits(one)} " if one.isdecimal() else one) for one in text)
    return " ".join(said.split())

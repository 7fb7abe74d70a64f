"""Whether what closes at a point, a quotation or a bracket, is a part of the sentence around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.sentences.point import Point

# Behind a quotation that is a part of the sentence, as in 喊了一声“站住！”就追.
_EMBEDDED = re.compile(
    r"[就便才並并而後后時时]|[然随]后|[然隨]後|接[着著]|之[類类後后]|[这這那]?[样樣]?[几幾一二三四五六七八两兩]个字"
    r"|[两兩幾]個字|[这這][樣样種种類类句]"
)
# Who has called goes on to do something: 他大喊：“着火啦！”然后冲下楼去.
_SAME_PERSON = re.compile(
    r"[追冲沖扑撲]|[然随隨]后|然後|隨後|接着|接著|[说說]完|[说說][着著]|便(?![宜利])|就(?![是像在])|又[看望问問瞧摇搖低抬转轉走拿指补補]"
)
ASIDE = 60
"""The longest text in brackets, and the longest quotation, that is a part of a sentence, in code points."""
_ALL_AROUND = 240
"""How far back the quotation may have begun that another one stands in."""
_SPACE = 4
"""So much white space may stand before what opens."""
_NAMED = 3
"""What a bracket behind so few characters explains is no sentence yet: 他（去年刚退休。）现在种菜."""

_QUOTES_CLOSE = frozenset("”’\"'」』﹂﹄〞")
_INNER = frozenset("’』﹄")
_OUTER = (("“", "”"), ("「", "」"), ("﹁", "﹂"))
_COLONS = frozenset(":：")
_AFTER_WHO_SPEAKS = frozenset(":：,，")
_GOES_ON_WITHIN = frozenset("‘『﹃—")
_QUOTES_OPEN = frozenset("“‘\"'「『")
_OPENED_BY = {"”": "“", "’": "‘", "」": "「", "』": "『", "﹂": "﹁", "﹄": "﹃"}
_BRACKETS = (("（", "）"), ("(", ")"))
_BRACKETS_CLOSE = {"）": "（", ")": "(", "】": "【", "］": "［", "]": "["}
# What goes on behind a bracket with a stop in it: 旧相机（九成新。）送给儿子. Not 后来, 不过, 没想到.
_GOES_ON_BEHIND = re.compile(
    r"[是的已给給把被让讓也才便却卻送交进進均皆仍曾向和及能应應须須很最]|[后後](?![来來天者面])|[时時](?![间間候])|前(?![天者年不])"
    r"|都(?![说說市])|就(?![是像])|用(?![户戶])|去(?![年])|不(?![过過料久知仅僅])|[没沒](?![想人])|[为為](?![此了什何])"
    r"|[与與](?!此)|[并並](?![且非])|[会會](?![议議场場员員])|要(?!是)|非常|十分|特[别別](?!是)"
)
_CLAUSE = re.compile(r"[，、；：,;:。！？”」\s]")
# Who said it, behind what was said: “走吧。”他说。 Not “好。”这说明…, “算了。”我没再问。 or “好。”也就是说，
_SAID = re.compile(
    r"(?!也?就是[说說]|[这這那]就是[说說]|[换換]句[话話][说說]|[总總一]?[的般][来來][说說]|可以[说說]|或者[说說]|[据據听聽][说說]"
    r"|比如[说說]|例如[说說]|[说說]明|[说說]不定|[说說]到底|[说說][实實])"
    r"(?![\u4e00-\u9fff]{0,4}(?:[没沒](?:[再有人]|[说說]完)|[可难難好][说說][，,。！!？?]|[无無][话話]))[\u4e00-\u9fff]{0,7}?"
    r"(?:(?:(?<![知难難])道|[说說问問答喊叫嚷骂罵叹嘆歎笑想吼哭催劝勸应應念唱]|嘀咕|嘟囔|解释|解釋|补充|補充|欢呼|歡呼)"
    r"[着著了道说說起来來下去不地应應出你我他她它]{0,6}|[说說]完[\u4e00-\u9fff]{0,6}|[叹嘆歎]了一?[口声聲][气氣]?)(?P<end>[，,。：:！？!?…—])"
)

# Who calls or asks, in English: "Really?" I said. Not "Really?" Tom said nothing.
_SAID_IN_ENGLISH = re.compile(
    r"\s?(?:I|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|(?:Mr|Mrs|Ms|Dr)\.\s[A-Z][a-z]+|[Tt]he\s[a-z]+)\s(?:said|says|asked|asks|cried"
    r"|shouted|replied|whispered|yelled|answered|added|murmured|muttered|exclaimed|called|screamed|demanded|wondered)\b"
    r"(?!\s(?:nothing|no more|little|for|it|him|her|them|me|us|to his|to her|out)\b)"
)
_DASH = re.compile(r"—{0,2}(?=[一-鿿])")
"""What may stand before who said it: “快跑！”——他大喊。"""
_SPEAKS = re.compile(r"[道说說问問答喊叫嚷骂罵]")
"""Who laughs behind a quotation need not be who has spoken."""


def closes_quotation(point: Point) -> bool:
    """Whether a closing quotation mark is the last of the marks."""
    return point.marks[-1] in _QUOTES_CLOSE


def is_said(point: Point) -> bool:
    """Whether the marks close what somebody says, and who says it follows.

    Where the quotation does not begin the sentence, a colon tells that somebody else begins to speak.
    """
    if not closes_quotation(point):
        return False
    dash = _DASH.match(point.text, point.cut + len(point.space), point.end)
    said = _SAID.match(point.text, dash.end(), point.end) if dash is not None else None
    if said is None:
        return False
    before = _before_quotation(point)
    if not before and point.text[point.begin : point.begin + 4].lstrip()[:1] in _QUOTES_OPEN:
        return True
    spoken = _SPEAKS.search(said.group()) is not None and said["end"] not in _COLONS
    return spoken and (not before or before in "，,—")


def is_asked_in_english(point: Point) -> bool:
    """Whether the marks close what somebody asks or calls, and who does so follows: "Wait!" Tom cried."""
    if not closes_quotation(point) or _before_quotation(point):
        return False
    return _SAID_IN_ENGLISH.match(point.text, point.cut, point.end) is not None


def is_aside(point: Point) -> bool:
    """Whether the marks close a bracket that opened in the middle of this sentence, which goes on."""
    return _opened(point) > point.begin


def is_aside_to_who(point: Point) -> bool:
    """The same where a full stop stands in the bracket: behind a word or two, or before what goes on."""
    opened = _opened(point)
    if opened <= point.begin:
        return False
    before = _CLAUSE.split(point.text[max(point.begin, opened - ASIDE) : opened])[-1]
    goes_on = _GOES_ON_BEHIND.match(point.text, point.cut, point.end) is not None
    return goes_on or 0 < len(before) <= _NAMED


def _opened(point: Point) -> int:
    opening = _BRACKETS_CLOSE.get(point.marks[-1])
    if opening is None or point.space or not point.next.isalnum():
        return -1
    return point.text.rfind(opening, max(point.begin, point.at - ASIDE), point.at)


def is_in_brackets(text: str, begin: int, cut: int, end: int) -> bool:
    """Whether the cut is inside brackets that opened in the middle of the sentence that began at `begin`."""
    for opening, closing in _BRACKETS:
        opened = text.rfind(opening, max(begin + 1, cut - ASIDE), cut)
        if (
            opened > 0
            and text.find(closing, opened, cut) < 0
            and text[max(begin, opened - _SPACE) : opened].strip()
        ):
            return text.find(closing, cut, min(end, opened + ASIDE)) > 0
    return False


def is_embedded(point: Point) -> bool:
    """Whether the marks close a quotation that is a part of this sentence, which goes on."""
    if not closes_quotation(point):
        return False
    before = _before_quotation(point)
    if before in _AFTER_WHO_SPEAKS:
        return _SAME_PERSON.match(point.text, point.cut, point.end) is not None
    return "\u4e00" <= before <= "\u9fff" and _EMBEDDED.match(point.text, point.cut, point.end) is not None


def is_nested(point: Point) -> bool:
    """Whether the marks close a quotation inside another one, whose sentence goes on: “‘走。’是谁说的？”."""
    closing, goes_on = point.marks[-1], point.next >= "一" or point.next in _GOES_ON_WITHIN
    if closing not in _INNER or point.space or not goes_on:
        return False
    opened = point.text.rfind(_OPENED_BY[closing], max(0, point.at - ASIDE), point.at)
    if opened <= 0 or opened < point.begin:
        return False
    start = max(0, opened - _ALL_AROUND)
    return any(
        point.text.rfind(left, start, opened) > point.text.rfind(right, start, opened)
        for left, right in _OUTER
    )


def is_named(point: Point) -> bool:
    """Whether the marks close a quotation with a 的: 是“等一会儿。”的意思. Not “好。”的确如此."""
    if not closes_quotation(point) or point.after != "的":
        return False
    certainly = point.text.startswith("的确", point.cut) or point.text.startswith("的確", point.cut)
    return not certainly and "\u4e00" <= _before_quotation(point) <= "\u9fff"


def _before_quotation(point: Point) -> str:
    """What stands before the quotation that the marks close; empty where that begins the sentence, or did."""
    opening = _OPENED_BY.get(point.marks[-1], point.marks[-1])
    opened = point.text.rfind(opening, max(point.begin, point.at - ASIDE), point.at)
    return "" if opened < 0 else point.text[max(point.begin, opened - _SPACE) : opened].rstrip()[-1:]

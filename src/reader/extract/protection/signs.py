"""What is said of a name where it stands: the people, the rooms and the deeds of an institution."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from reader.extract.protection.institutions import Kind

BESIDE = 12
"""So many characters before and behind a name say what it is."""
MOST = 200
"""So many of a name's places are looked at."""

_WORD = re.compile(r"[\u3400-\u9fffa-z0-9]")
_ROOM = re.compile(
    r"[^\W\d_a-z的和与及在到向从由对是了被把让给说]{1,5}"
    r"(?:处|科|系|部|班|队|室|站|所|支行|网点|学院|教研室|大队|车间|分厂|项目部|团队|中心|领导小组)"
    r"(?=(?:副?[处科主院队部]?[长任]|负责人|工作人员|副?教授|教师|老师|师傅|医生|作出|介绍|表示|提醒|统一|负责|为此|电话|审批|的)"
    r"|(?![\u3400-\u9fff]))"
    r"|[^\W\d_a-z的和与及在到向从由对是了被把让给说]{1,4}(?:老师|师傅|医生|护士长|研究员|工程师|经理|教练|书记|主任)"
)
"""A room or a part of an institution, and one who works there or the end of what is said of it."""
_TRADING = re.compile(
    "赞助|冠名|捐赠|捐助|合作|签约|签署|协议|承建|供应|中标|代言|联名|援建|授权|品牌|产品|客户端|小程序|软件"
)
"""What is said of a firm that an institution deals with."""
_VISITS = re.compile(
    r"[^，。；！？\n]{0,14}(?:来我?|到我|走进我|访问我|莅临我?)(?:院|校|馆|局|园|村|社区|公司|中心|会|县|市|区|司)"
    r"|一行[^，。；！？\n]{0,6}(?:来|到|赴)"
)
_VISITED = re.compile("(?:赴|走访|考察|参观|参访|拜访|到访|访问|探访|对接|观摩)了?$")
_ADVERB = re.compile("统一|再次|继续|正在|现已|将|已|今年|今天|昨天|近日|于")


class Signs(Struct):
    """What is said of a name in its places."""

    places: int = 0
    titles: set[str] = field(default_factory=set)
    organs: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    """Rooms, and titles that go with every kind."""
    deeds: set[str] = field(default_factory=set)
    """Acts that go with every kind."""
    dealt: bool = False
    """It is something that an institution deals with."""
    signed: bool = False
    """It stands below a text, alone or with one of its organs."""
    others: bool = False
    """It is an institution of another kind, or a visitor."""
    visited: bool = False
    """One goes to see it."""
    begins: bool = False
    """A part of a sentence begins with it."""


def signs_of(name: str, kind: Kind, whole: str) -> Signs:
    """The signs of a name in a text, folded, as an institution of a kind, at the first MOST of its places."""
    signs = Signs(places=whole.count(name))
    own = others = False
    for match in islice(re.finditer(re.escape(name), whole), MOST):
        end = match.end()
        before = whole[match.start() - 1 : match.start()] if match.start() else "\n"
        if title := kind.titles.match(whole, end):
            signs.titles.add(title.group())
        # 某某的门诊 is its own as well; 某某的院长 may be anybody's.
        organ = kind.organs.match(whole, end + whole.startswith("的", end))
        if organ:
            signs.organs.add(organ.group())
        adverb = _ADVERB.match(whole, end)
        if act := kind.acts.match(whole, adverb.end() if adverb else end):
            signs.acts.add(act.group())
        room = _ROOM.match(whole, end)
        if person := room or kind.people.match(whole, end):
            signs.people.add(person.group())
        if deed := kind.deeds.match(whole, adverb.end() if adverb else end):
            signs.deeds.add(deed.group())
        signs.dealt |= _TRADING.search(whole, max(0, match.start() - BESIDE), end + BESIDE) is not None
        own |= kind.marks.match(whole, end) is not None
        others |= kind.others.match(whole, end) is not None
        signs.others |= _VISITS.match(whole, end) is not None
        signs.visited |= _VISITED.search(whole, max(0, match.start() - BESIDE), match.start()) is not None
        signs.begins |= not _WORD.match(before)
        last = max(end, *(found.end() if found else end for found in (organ, room)))
        signs.signed |= before == "\n" and whole[last : last + 1] in {"", "\n"}
    signs.others |= others and not own
    return signs

"""Puts into clean articles what intruders put into pages; the same seed gives the same page."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from reader.extract.protection.claims import Claims
from reader.model import Article, Block, BlockKind, Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.extract.clean import Clean

KNOWN = (
    "57365线路检测中心", "36365路检测中心", "3388必威体育", "必威官网", "必威体育官网", "bet365官网",
    "亚博体育app", "beat365亚洲版官网", "开云体育官网", "乐鱼体育app下载", "4066金沙官网登录入口",
    "华体会体育官网", "新莆京8883官网", "M88体育", "888真人娱乐", "威廉希尔官网", "雷竞技官网",
    "九游会官网", "88必威", "亚搏手机版登录", "南宫NG体育官网", "必赢唯一官方网站", "8040威尼斯人官网",
)  # fmt: skip
"""Names whose parts injected.toml lists."""

UNSEEN = (
    "星耀体育官网", "鼎丰国际娱乐", "6688鸿运体育", "tk7788体育app下载", "卓越棋牌官网登录",
    "云海电竞官网入口", "9527顺达彩票", "qv188vip体育", "鑫润体育app官方下载", "天胜娱乐平台",
    "嘉禾真人视讯", "5518宏泰线路检测", "瑞博体育官网登录入口", "百川国际官网app下载",
    "金鼎体育(中国)官方网站", "zt707体育平台",
)  # fmt: skip
"""Names that stand nowhere in resources/; only their form is known."""

TRADES = (
    "盛通体育官网登录入口", "pinbo体育官网", "5577优盈体育", "３６８８天禧娱乐官网", "k7体育官网入口",
    "聚星娱乐注册登录", "h t 9 9 体 育", "鑫寶體育官網", "bеt883官网", "恒彩彩票官网", "金誉体育官网首页",
    "7758线路检测中心", "海纳体育(中国)股份有限公司", "宏·盛·体·育·官·网", "ｗｄ６６娱乐下载",
    "万家彩票app官网", "芒果成人直播官网", "优快贷款app官网", "不看征信网贷秒批", "身份证贷款秒到账",
    "代办大专文凭官网", "办理假毕业证", "仙剑私服发布网", "地下城sf发布站", "雪豹加速器下载",
    "速飞梯子app下载", "穿越火线外挂网站", "代写硕士论文平台", "京东刷单平台官网", "芝麻开门交易所官网下载",
)  # fmt: skip
"""The same for all that is sold so: betting, lotteries, films, loans, papers, copied games, cheats, coins."""

MADE_UP = (
    "汇腾体育官网入口", "9971银湾娱乐", "启辰电竞app下载", "金沐国际平台登录", "澜庭娱乐注册",
    "hx528体育在线", "www.kf8862.com", "万福彩票手机版", "旺鼎棋牌官方下载", "火焰山直播app最新版",
    "6619线路检测", "永昌真人网页版", "尊皓会员登录", "鸿图28预测", "z9国际站官网",
    "乐淘体育(中国)官方网站", "黑户秒下款口子", "花户强开借款", "小鹿速贷app", "蜜桃视频成人版",
    "91夜色直播", "樱花影院在线观看", "印度神油正品店", "速勃延时喷剂", "传奇1.76复古私服",
    "奇迹sf发布网", "代办学位证书", "伪造驾驶证办理", "百度快排蜘蛛池", "泛目录站群出租",
)  # fmt: skip
"""Names that no rule was made for, of more trades and with other tails ..."""

PLAIN = (
    "博纳汇", "星瀚88", "利鑫", "嘉博盛世", "8827金殿", "天豪会", "yth206", "金樽汇", "5588cc", "大旺家",
)  # fmt: skip
"""... and such as are a name and nothing else."""

UNTRIED = (
    "宝隆体育官网登录", "天际娱乐app", "恒耀彩票平台", "x39棋牌下载", "祥瑞真人官网", "极光电竞注册",
    "4488鼎盛娱乐", "雅博汇体育入口", "梦幻成人直播app", "轻松网贷app下载", "飞鱼加速器app",
    "星火外挂下载", "大秦私服官网", "代办本科学历", "星链钱包app下载", "聚丰投注平台", "蓝海视讯app",
    "7766太合国际", "黑户秒批网贷", "紫荆彩票登录入口",
)  # fmt: skip
"""Names that no rule was tried on: a word of a trade, and a name that nobody knows."""

LATER = (
    "鸿泰体育官网入口", "锦绣娱乐城官网", "7719万利棋牌", "骏腾电竞app下载", "瑞雪真人荷官", "鼎丰时时彩平台",
    "qm99体育登录", "博远国际娱乐官网", "聚财棋牌手机版", "3366鑫达线路检测", "麒麟投注官网",
    "云顶星娱乐注册", "彩蝶直播app官网", "疾风vpn加速器下载", "好借网贷app下载", "龙城私服发布网",
    "鹰眼透视外挂网站", "代办博士学位", "黑户快速下款口子", "妙笔论文代写平台", "蓝鲸钱包官网下载",
    "凯乐彩票网页版", "澳琪视讯官方入口", "优赢体育(中国)官网", "金池娱乐平台登录",
)  # fmt: skip
"""More of them, put into sentences that no rule was tried on either (untried_pages.txt)."""


class Injected(Struct, frozen=True):
    """A tampered page."""

    family: str
    brand: str
    article: Article
    claims: Claims
    times: int
    """How often the brand was written into the text."""


Family: TypeAlias = "Callable[[Clean, str, Random], Injected | None]"


def article_of(title: str, paragraphs: tuple[str, ...] | list[str]) -> Article:
    """An article of paragraphs."""
    return Article(title, tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs))


def _claims(clean: Clean, brand: str, *, bad: bool) -> Claims:
    name = clean.name or "北岭晚报"
    title = f"{brand}(中国)有限公司官网" if bad else f"{clean.title}-{name}"
    metas = (f"{brand},{brand}官网,app下载",) if bad else (f"{clean.title},{name}",)
    return Claims(
        title=title, metas=metas, names=(name,) if clean.name else (), address="http://news.example.org/a"
    )


def replaced(clean: Clean, brand: str, random: Random) -> Injected | None:
    """The institution's name is the brand everywhere; the page's foot still has it."""
    del random
    if not clean.name or sum(text.count(clean.name) for text in clean.paragraphs) < 2:
        return None
    texts = [text.replace(clean.name, brand) for text in clean.paragraphs]
    title = clean.title.replace(clean.name, brand)
    times = sum(text.count(clean.name) for text in (clean.title, *clean.paragraphs))
    claims = Claims(title=f"{title}-{brand}", names=(clean.name,), address="http://news.example.org/a")
    return Injected("replaced", brand, article_of(title, texts), claims, times)


def _places(text: str) -> list[int]:
    """Where a phrase may be put into a sentence: between two characters."""
    return [at for at in range(4, len(text) - 4) if _is_word(text[at - 1]) and _is_word(text[at])]


def _is_word(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _inserted(clean: Clean, brand: str, random: Random, times: int = 2) -> tuple[list[str], int]:
    texts = list(clean.paragraphs)
    for index in random.sample(range(len(texts)), min(times, len(texts))):
        at = random.choice(_places(texts[index]))
        # A word of two characters goes, the brand stands in its place.
        texts[index] = texts[index][:at] + brand + texts[index][at + 2 :]
    return texts, min(times, len(texts))


def inserted(clean: Clean, brand: str, random: Random) -> Injected:
    """The brand stands in place of an ordinary word, and in the page's title."""
    texts, times = _inserted(clean, brand, random)
    article = article_of(clean.title, texts)
    return Injected("inserted", brand, article, _claims(clean, brand, bad=True), times)


def inserted_only(clean: Clean, brand: str, random: Random) -> Injected:
    """The brand stands in place of an ordinary word; the page's title says nothing of it."""
    texts, times = _inserted(clean, brand, random)
    article = article_of(clean.title, texts)
    return Injected("inserted only", brand, article, _claims(clean, brand, bad=False), times)


def titled(clean: Clean, brand: str, random: Random) -> Injected:
    """The title has the brand before it."""
    sign = random.choice(("-", "_", "|", " - "))
    article = article_of(f"{brand}{sign}{clean.title}", clean.paragraphs)
    return Injected("titled", brand, article, _claims(clean, brand, bad=True), 1)


def disguised(clean: Clean, brand: str, random: Random) -> Injected:
    """As inserted, in full-width letters and digits, or with characters in it that nobody sees."""
    wide = brand.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    middle = len(brand) // 2
    pulled = brand[:middle] + random.choice("\u200b\u200d\u2060\ufeff") + brand[middle:]
    shape = pulled if wide == brand or random.random() < 0.5 else wide
    texts, times = _inserted(clean, shape, random)
    article = article_of(clean.title, texts)
    return Injected("disguised", shape, article, _claims(clean, brand, bad=True), times)


def dropped(clean: Clean, brand: str, random: Random) -> Injected:
    """As inserted, and the title's brand has lost its first character or two."""
    texts, times = _inserted(clean, brand, random)
    claims = Claims(
        title=f"{brand[1:]}(中国)有限公司官网",
        metas=(f"{brand}官网登录入口",),
        address="http://news.example.org/a",
    )
    return Injected("dropped", brand, article_of(clean.title, texts), claims, times)


def paragraph(clean: Clean, brand: str, random: Random) -> Injected:
    """A paragraph of nothing but the advertisement, and one of the article's own twice."""
    texts = list(clean.paragraphs)
    texts.insert(random.randrange(1, len(texts)), f"{brand}登录入口")
    texts.append(texts[0])
    article = article_of(clean.title, texts)
    return Injected("paragraph", brand, article, _claims(clean, brand, bad=True), 1)


def linked(clean: Clean, brand: str, random: Random) -> Injected:
    """The brand stands in a sentence, a link to a site of its own; the page's title says nothing of it."""
    texts = list(clean.paragraphs)
    index = random.randrange(len(texts))
    at = random.choice(_places(texts[index]))
    texts[index] = texts[index][:at] + brand + texts[index][at:]
    article = article_of(clean.title, texts)
    link = Span(SpanKind.LINK, at, at + len(brand), "http://ad.bad.example/app")
    blocks = list(article.blocks)
    blocks[index] = replace(blocks[index], spans=(link,))
    return Injected(
        "linked", brand, replace(article, blocks=tuple(blocks)), _claims(clean, brand, bad=False), 1
    )


CALLS = (
    "想玩真人百家乐就来{}，注册送58元彩金，提款秒到账，客服微信{}。",
    "点击下载{}客户端，首存送100%，棋牌捕鱼随时提现，飞机@{}。",
    "{}长期出售各类透视自瞄外挂，稳定防封，包教包会，加V：{}。",
    "欢迎各位老板咨询{}，代办学历证书免考包过，先出证后付款，Q：{}。",
)
"""Sentences that call the reader, for a name and for whom to write to."""
ABROAD = (
    "Order {} 50mg online without prescription, overnight delivery, cheapest price.",
    "Claim 200 free spins and a welcome bonus at {} casino today.",
    "{} スーパーコピー 激安 通販 n級品 送料無料",
    "{} slot gacor maxwin hari ini, daftar sekarang tanpa potongan.",
    "Nhà cái {} uy tín, nổ hũ đổi thưởng, tải app tặng 99k.",
    "สล็อตเว็บตรง {} แตกง่าย ฝากถอนไม่มีขั้นต่ำ",
    "{} 카지노사이트 추천 먹튀검증 가입쿠폰",
    "{} онлайн казино, бездепозитный бонус, рабочее зеркало.",
)
"""The same in the languages in which such things are sold most."""
CODES = ("zoravex", "bettiva88", "lumaq303", "trivonil", "kasdora77", "velanix")
"""Names in Latin letters that stand nowhere in resources/."""


def listed(clean: Clean, brand: str, random: Random) -> Injected:
    """The brand with a site's tails in a row behind a paragraph."""
    texts = list(clean.paragraphs)
    index = random.randrange(len(texts))
    sign = random.choice((",", "|", "、", " "))
    texts[index] += sign.join((brand, f"{brand}登录网址", f"{brand}手机版", f"{brand}下载"))
    article = article_of(clean.title, texts)
    return Injected("listed", brand, article, _claims(clean, brand, bad=False), 4)


def called(clean: Clean, brand: str, random: Random) -> Injected:
    """A sentence between two paragraphs calls the reader to the brand."""
    texts = list(clean.paragraphs)
    contact = f"{random.choice('abk')}{random.randrange(10**5, 10**6)}"
    texts.insert(random.randrange(1, len(texts)), random.choice(CALLS).format(brand, contact))
    article = article_of(clean.title, texts)
    return Injected("called", brand, article, _claims(clean, brand, bad=False), 1)


def doored(clean: Clean, brand: str, random: Random) -> Injected:
    """The brand stands in place of words, twice with a door of a site behind it."""
    texts = list(clean.paragraphs)
    shapes = (f"{brand}手机版", f"{brand}网址", brand)
    for shape, index in zip(shapes, random.sample(range(len(texts)), min(3, len(texts))), strict=False):
        at = random.choice(_places(texts[index]))
        texts[index] = texts[index][:at] + shape + texts[index][at + 2 :]
    article = article_of(clean.title, texts)
    return Injected("doored", brand, article, _claims(clean, brand, bad=False), min(3, len(texts)))


def abroad(clean: Clean, brand: str, random: Random) -> Injected:
    """A sentence in another language, behind a paragraph or between two, sells under the brand."""
    texts = list(clean.paragraphs)
    pitch = random.choice(ABROAD).format(brand)
    if random.random() < 0.5:
        texts[random.randrange(len(texts))] += pitch
    else:
        texts.insert(random.randrange(1, len(texts)), pitch)
    article = article_of(clean.title, texts)
    return Injected("abroad", brand, article, _claims(clean, brand, bad=False), 1)


FAMILIES: tuple[Family, ...] = (
    replaced,
    inserted,
    inserted_only,
    titled,
    disguised,
    dropped,
    paragraph,
    linked,
)

WITHOUT_TITLE: tuple[Family, ...] = (listed, called, doored)
"""Families in which neither title nor institution says anything of the brand."""

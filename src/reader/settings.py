"""What the reader can set, with its limits. Every value here is one that the window can show."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

TYPE_SIZES = (32, 36, 40, 48, 56, 64, 80, 96)
"""The eight steps of elder mode's type, in px. 32 px and up: MIIT 2021, annex 1 asks for 18 dp and more."""

PLAIN_SIZES = (24, 28, *TYPE_SIZES)
"""The steps of the plain mode, which begins where most other programs end."""

LINE_HEIGHTS = (150, 175, 200, 225, 250)
"""From one line to the next, in percent of the type size; WCAG 2.2, 1.4.8 asks for 150 and more."""

LETTER_SPACINGS = (0, 5, 12, 20)
"""Between two letters, in percent of the type size; WCAG 2.2, 1.4.12 asks that 12 be possible."""

WEIGHTS = (400, 500, 700)
"""How heavy the type is, as CSS counts: regular, medium, bold."""

INTERFACE_SIZES = (100, 125, 150, 175, 200)
"""The type of buttons and messages, in percent of its usual size."""

PRINT_POINTS = (18, 24, 36)
"""The type on paper, in points; large print begins at 16 to 18."""

LEAST_CONTRAST = 4.5
"""A pair of colours with less is refused; WCAG 2.2, 1.4.3."""
GOOD_CONTRAST = 7.0
"""A pair with less is warned of; 1.4.6."""

RATES = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 275, 300)
"""The steps of the speed of reading aloud, in percent of the voice's own."""


VOLUMES = (20, 40, 60, 80, 100)
"""The steps of loudness, in percent of the voice's own."""

PAUSES = (50, 100, 150, 200, 300)
"""The steps of the silence between sentences and between paragraphs, in percent of the usual one."""

RULERS = (0, 1, 3, 5)
"""How many lines the reading ruler lights; 0 for none."""

CROSS_HAIRS = (0, 3, 6, 12)
"""How thick the cross-hair's lines are, in px, without their rims; 0 for none."""

POINTER_SIZES = (0, 48, 72, 96)
"""How high the pointer is, in px; 0 for the system's own."""

MAGNIFICATIONS = (0, 200, 250, 300, 400)
"""What the magnifier shows, in percent of its size; 0 for no magnifier."""

SHELF_MEGABYTES = (200, 1_000, 5_000, 1_000_000)
"""How much the shelf keeps, in MB; the last one is more than anybody reads."""


class Script(StrEnum):
    """The script that an article is shown and read in."""

    ORIGINAL = "original"
    SIMPLIFIED = "s"
    TRADITIONAL = "t"
    TAIWAN = "tw"
    """Traditional with Taiwan's characters and words."""
    HONG_KONG = "hk"


class Palette(StrEnum):
    """The colours of the page."""

    PAPER = "paper"
    """Black on warm white."""
    NIGHT = "night"
    """Warm white on black."""
    YELLOW = "yellow"
    """Yellow on black."""
    WHITE = "white"
    """Black on white."""
    BLACK = "black"
    """White on black."""
    SUN = "sun"
    """Black on yellow."""
    BLUE = "blue"
    """Yellow on blue."""
    SYSTEM = "system"
    """The system's own colours, as far as they can be read."""
    OWN = "own"
    """The reader's own pair."""


class Pinyin(StrEnum):
    """Whether the reading stands above every Chinese character."""

    OFF = "off"
    PLAIN = "plain"
    COLOURED = "coloured"
    """Each tone in a colour of its own."""


class Typeface(StrEnum):
    """The kind of type that an article is set in."""

    SANS = "sans"
    SERIF = "serif"
    LEGIBLE = "legible"
    """Made to be told apart easily: letters with shapes of their own."""


class Structure(StrEnum):
    """How much is told of what an article is made of, while it is read aloud."""

    OFF = "off"
    BRIEF = "brief"
    """Headings, lists, tables, pictures, quotations, notes."""
    FULL = "full"
    """Links and pictures without a caption, too."""


class Pointing(StrEnum):
    """What happens when the pointer or the caret comes to rest on a part of the article."""

    OFF = "off"
    PART = "part"
    """It is read, and nothing after it."""
    ONWARD = "onward"
    """The article is read from there."""


class Captions(StrEnum):
    """Whether what is being read stands below the article once more, in very large type."""

    OFF = "off"
    SAME = "same"
    OTHER = "other"
    """In the other script: Traditional for Simplified, and the other way round."""
    PINYIN = "pinyin"
    """As written, with pinyin above the characters."""


class PointerColour(StrEnum):
    """The colour of the large pointer; its rim is of the opposite."""

    BLACK = "black"
    WHITE = "white"
    YELLOW = "yellow"
    RED = "red"


class Buttons(StrEnum):
    """Whether the buttons below the article stay there (固定), or give it their room."""

    PINNED = "pinned"
    READING = "reading"
    """Away while it is read aloud."""
    AWAY = "away"
    """Away until they are asked for."""


class Settings(Struct, frozen=True):
    """Everything that is remembered about how this reader reads."""

    elder: bool = True
    """Elder mode: no type smaller than 32 px."""
    type_size: int = 36
    """Body type in px, one of sizes()."""
    typeface: Typeface = Typeface.SANS
    weight: int = 400
    """One of WEIGHTS."""
    line_height: int = 175
    """One of LINE_HEIGHTS."""
    letter_spacing: int = 0
    """One of LETTER_SPACINGS."""
    pinyin: Pinyin = Pinyin.OFF
    pictures: bool = True
    """Whether an article's pictures are shown."""
    print_points: int = 24
    """One of PRINT_POINTS."""
    print_pictures: bool = True
    print_pinyin: bool = False
    """Whether readings stand above the characters on paper."""
    follow_system: bool = True
    """Whether colours and sizes go along with the system; until the reader has chosen one of them."""
    palette: Palette = Palette.PAPER
    own_text: str = "#1a1712"
    """The text of the reader's own pair, #rrggbb ..."""
    own_ground: str = "#fbf6ea"
    """... and its ground."""
    interface_size: int = 100
    """One of INTERFACE_SIZES."""
    script: Script = Script.ORIGINAL
    join_lines: bool = False
    """Whether lines that a page broke for their looks run on for the eye as they do for the voice."""
    rate: int = 100
    """One of RATES."""
    voice_zh: str = ""
    """The Mandarin voice by name; empty for the best one installed."""
    voice_yue: str = ""
    """The Cantonese voice for Hong Kong's articles; empty to have them read in Mandarin as others are."""
    voice_en: str = ""
    volume: int = 100
    """One of VOLUMES."""
    sentence_pause: int = 100
    """One of PAUSES, as the next."""
    paragraph_pause: int = 100
    structure: Structure = Structure.BRIEF
    say_headings: bool = True
    """Whether headings are announced, where structure has anything announced; so each of the next."""
    say_lists: bool = True
    say_tables: bool = True
    """Tables, and the headers of their cells."""
    say_pictures: bool = True
    say_quotes: bool = True
    say_notes: bool = True
    say_code: bool = True
    say_files: bool = True
    """Attachments and videos."""
    say_links: bool = True
    shorten: bool = True
    """Whether footnotes' marks, most of an address and repeated captions are left unsaid."""
    pointing: Pointing = Pointing.OFF
    captions: Captions = Captions.OFF
    shelf_megabytes: int = 1_000
    """One of SHELF_MEGABYTES."""
    check_daily: bool = True
    """Whether subscriptions are looked at every day; otherwise only when their reader asks."""
    tray: bool = True
    """Whether there is an entry in the desktop's tray, where it has one."""
    self_voicing: bool = False
    """Whether our voice says buttons and what they did, where no screen reader runs."""
    ruler: int = 0
    """One of RULERS."""
    cross_hair: int = 0
    """One of CROSS_HAIRS."""
    magnifier: int = 0
    """One of MAGNIFICATIONS."""
    pointer_size: int = 0
    """One of POINTER_SIZES."""
    pointer_colour: PointerColour = PointerColour.BLACK
    buttons: Buttons = Buttons.PINNED
    guided: bool = False
    """Whether the questions of the first start have been asked."""
    interface: str = ""
    """zh_CN, zh_TW or en; empty to follow the system."""
    keys: dict[str, tuple[str, ...]] = {}
    """The reader's own keys, by the name of what they do; nothing of what has its usual ones."""
    keys_set_aside: dict[str, tuple[str, ...]] = {}
    """Own keys that could not be used, as they were written."""

    @property
    def voices(self) -> dict[str, str]:
        """The voices by language, one of LANGUAGES."""
        return {"zh": self.voice_zh, "yue": self.voice_yue, "en": self.voice_en}

    def sizes(self) -> tuple[int, ...]:
        """The type sizes to choose from."""
        return TYPE_SIZES if self.elder else PLAIN_SIZES


SAID = (
    "say_headings", "say_lists", "say_tables", "say_pictures", "say_quotes", "say_notes", "say_code",
    "say_files", "say_links",
)  # fmt: skip
"""The settings of what is announced of an article's structure, one by one."""

LANGUAGES = ("zh", "yue", "en")
"""The languages that a voice is remembered for."""


def with_voice(settings: Settings, language: str, name: str) -> Settings:
    """The settings with this voice for a language, one of LANGUAGES; unchanged for another one."""
    from msgspec.structs import replace

    return replace(settings, **{f"voice_{language}": name}) if language in LANGUAGES else settings


STEPS = {
    "type_size": PLAIN_SIZES,
    "weight": WEIGHTS,
    "line_height": LINE_HEIGHTS,
    "letter_spacing": LETTER_SPACINGS,
    "interface_size": INTERFACE_SIZES,
    "print_points": PRINT_POINTS,
    "ruler": RULERS,
    "cross_hair": CROSS_HAIRS,
    "magnifier": MAGNIFICATIONS,
    "pointer_size": POINTER_SIZES,
    "shelf_megabytes": SHELF_MEGABYTES,
    "rate": RATES,
    "volume": VOLUMES,
    "sentence_pause": PAUSES,
    "paragraph_pause": PAUSES,
}
"""The values that each setting with steps may have."""


def is_colour(text: str) -> bool:
    """Whether this is a colour as it is written here: # and six hexadecimal digits."""
    return len(text) == len("#rrggbb") and text[0] == "#" and not text[1:].strip("0123456789abcdefABCDEF")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (#rrggbb), 1 to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- the definition's
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def step(values: tuple[int, ...], current: int, by: int) -> int:
    """The value `by` steps from the one nearest to current, held within the ends."""
    nearest = min(range(len(values)), key=lambda index: abs(values[index] - current))
    return values[max(0, min(len(values) - 1, nearest + by))]

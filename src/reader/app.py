"""Chooses and wires the concrete things: the one place that knows them all."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from msgspec.structs import replace

from reader.children.child import Child
from reader.children.discreet import Discreet
from reader.children.loaders import Loaders
from reader.resources import resource
from reader.session.parts import News
from reader.settings import Script

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from reader.gui.translation import Translation
    from reader.gui.window import MainWindow
    from reader.model import Article, Notice, Place, Reading, Sentence
    from reader.script.convert import Converter
    from reader.script.find import Finder
    from reader.session.session import Session
    from reader.speech.player import Player, PlayerEvent

log = logging.getLogger(__name__)

LOADER_TRIES = 2
"""A page that ended the loader twice would end it a third time."""

LOADER_PATIENCE = 3.0
"""Seconds that a new page waits for a loader that is still at one nobody wants any more."""

SPEAKER_TRIES = 3

LONGEST_LOG = 1_000_000
"""Bytes after which the log begins anew; the one before it is kept."""

WAKE_MS = 300
"""After so long the voice is woken, or earlier when it is asked for something."""

AFTER_PAINTING_MS = 50
"""The painting of a change is an event that waits already; what may come later comes so much later."""

WINDOW_PX = (1280, 800)
"""The window's size at the start."""

FRAME_PX = 48
"""What a window's title and borders take, at the most."""

LISTED = "advertisements.toml"
"""Words that are always hidden, or never, in the folder of the settings."""

WORDS = "words.txt"
"""The reader's own pronunciations, in the data folder."""

PREFERRED = {
    "zh_CN": "zh-CN,zh;q=0.9,en;q=0.6",
    "zh_TW": "zh-TW,zh-HK;q=0.9,zh;q=0.8,en;q=0.6",
    "en": "en,zh-CN;q=0.8,zh;q=0.7",
}
"""By the interface's language: the languages that a site is asked for, as HTTP names them."""

SAMPLE = "sample:"
"""sample:zh and sample:en name the bundled articles wherever an address may stand; for the window sample:
alone is the one in its own language."""


class Folders(Struct, frozen=True):
    """Where this reader's things are on this machine."""

    settings: Path
    data: Path
    voices: Path
    log: Path
    cache: Path
    """What can be made anew at any time; nothing about the reader."""


def folders() -> Folders:
    """The platform's own places; LINGDU_VOICES names another folder for voices."""
    from platformdirs import PlatformDirs

    places = PlatformDirs("lingdu", appauthor=False)
    data = Path(places.user_data_dir)
    voices = os.environ.get("LINGDU_VOICES")
    return Folders(
        settings=Path(places.user_config_dir),
        data=data,
        voices=Path(voices) if voices else data / "voices",
        log=Path(places.user_log_dir) / "lingdu.log",
        cache=Path(places.user_cache_dir),
    )


def resolve(address: str) -> str:
    """The address that the loader understands: the bundled samples become files."""
    if address.startswith(SAMPLE):
        return str(resource("sample", f"{address.removeprefix(SAMPLE)}.html"))
    return address


def bundled(address: str) -> Article | None:
    """A bundled sample as the loader would find it, kept ready beside its page; None for anything else."""
    name = address.removeprefix(SAMPLE)
    kept = resource("sample", f"{name}.json")
    if name == address or not kept.is_file():
        return None
    import msgspec

    from reader.model import Article

    article = msgspec.json.decode(kept.read_bytes(), type=Article)
    folder = Path(str(resource("sample"))).as_uri()
    blocks = tuple(
        replace(block, image=f"{folder}/{block.image}") if block.image else block for block in article.blocks
    )
    return replace(article, address=f"{folder}/{article.address}", blocks=blocks)


def policy_file() -> Path | None:
    """The rules of this house: for everybody on this machine, else LINGDU_POLICY's, else the reader's."""
    from platformdirs import PlatformDirs

    places = PlatformDirs("lingdu", appauthor=False)
    named = os.environ.get("LINGDU_POLICY")
    for_all = Path(places.site_config_dir) / "policy.toml"
    if for_all.exists() or not named:
        own = Path(places.user_config_dir) / "policy.toml"
        return next((path for path in (for_all, own) if path.exists()), None)
    return Path(named)


def listed_places() -> tuple[Path, Path]:
    """Where lists of words to hide or to keep may be: for everybody on this machine, and the reader's."""
    from platformdirs import PlatformDirs

    places = PlatformDirs("lingdu", appauthor=False)
    return Path(places.site_config_dir) / LISTED, Path(places.user_config_dir) / LISTED


def listed_wrong() -> bool:
    """Whether such a list is there and cannot be understood."""
    found = [path for path in listed_places() if path.exists()]
    if not found:
        return False
    from reader.extract.listed import load_listed

    return bool(load_listed(found).wrong)


def python(module: str) -> list[str]:
    """The command that runs one of our modules; nothing is imported from the folder that we are in."""
    return [sys.executable, "-P", "-m", module]


def loader_child(log_to: int | None = None, interface: str = "zh_CN") -> Loaders:
    """The processes that fetch and extract; not started yet. interface: the reader's language."""
    command = python("reader.loader")
    for path in listed_places():
        if path.exists():
            command += ["--listed", str(path)]
    for_files = [*command, "--files"]
    if (policy := policy_file()) is not None:
        command += ["--policy", str(policy)]
    command += ["--languages", PREFERRED[interface]]
    web, files = (
        Child("loader", each, tries=LOADER_TRIES, log_to=log_to, patience=LOADER_PATIENCE)
        for each in (command, for_files)
    )
    return Loaders(web, files, _names_file)


def speaker_child(voices: Path, engine: str = "", log_to: int | None = None) -> Child:
    """The process that holds the speech engines; not started yet."""
    command = [*python("reader.speaker"), "--voices", str(voices)]
    if engine:
        command += ["--engine", engine]
    return Child("speaker", command, tries=SPEAKER_TRIES, log_to=log_to)


def installer_child(voices: Path, log_to: int | None = None) -> Child:
    """The process that installs voices; started when one is wanted."""
    command = [sys.executable, "-m", "reader.installer", "--voices", str(voices)]
    return Child("installer", command, tries=1, log_to=log_to, patience=LOADER_PATIENCE)


def transcriber_child(log_to: int | None = None) -> Child:
    """The process that tells how characters are read; not started yet. It never keeps a voice waiting."""
    return Child(
        "transcriber", [*python("reader.speaker"), "--engine", "silent"], tries=SPEAKER_TRIES, log_to=log_to
    )


def open_log(path: Path) -> int | None:
    """Log into this file, anew when it has grown large; its descriptor for the children."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LONGEST_LOG:
            path.replace(path.with_suffix(".old.log"))
        stream = path.open("a", encoding="utf-8")
    except OSError:
        logging.basicConfig(level=logging.ERROR)
        return None
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        Discreet("%(asctime)s %(process)d %(name)s %(levelname)s %(message)s", _hosts_in_log)
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    sys.excepthook = _log_fault
    return stream.fileno()


def _hosts_in_log() -> bool:
    from reader.fetch.policy import load_policy

    return load_policy(policy_file()).hosts_in_log


def _log_fault(kind: type[BaseException], fault: BaseException, trace: object) -> None:
    """A fault of ours goes to the log whole; no traceback reaches the screen."""
    log.critical("fault", exc_info=(kind, fault, trace))  # type: ignore[arg-type]  # excepthook's own types


class Text:
    """The tools for an article's text; each is loaded when it is first used, most of them by a worker."""

    def __init__(self) -> None:
        self._converter: Converter | None = None
        self._finder: Finder | None = None

    def convert(self, article: Article, script: Script) -> Article:
        """The article in this script."""
        if script is Script.ORIGINAL:
            return article
        from reader.script.convert import Converter

        if self._converter is None:
            self._converter = Converter()
        return self._converter.convert(article, script)

    def split(self, article: Article) -> Reading:
        """The article's sentences."""
        from reader.sentences.split import split

        return split(article)

    def find(self, article: Article, wanted: str) -> tuple[Sentence, ...]:
        """Every place that holds these words, in whichever script they are written."""
        from reader.script.find import Finder

        if self._finder is None:
            self._finder = Finder()
        return self._finder.find(article, wanted)

    def restore(self, article: Article, notices: tuple[Notice, ...]) -> Article:
        """The article with these of its notices' words back in their places, and no notices."""
        from reader.extract.protect import restore

        return restore(replace(article, notices=notices))

    def flow(self, article: Article) -> Article:
        """The article with lines that were broken for their looks running on."""
        from reader.script.join_lines import with_flowing_lines

        return with_flowing_lines(article)

    def place_in(self, article: Article, other: Article, place: Place) -> Place:
        """The place in the same article in another script."""
        if article is other:
            return place
        from reader.script.place import place_in

        return place_in(article, other, place)

    def sentence_at(self, reading: Reading, place: Place) -> int:
        """The sentence at or after the place; behind the last one it is the last."""
        from reader.sentences.find import index_at

        index = index_at(reading, place)
        return max(0, len(reading.sentences) - 1) if index is None else index

    def language_of(self, text: str, article_language: str) -> str:
        """The language that a sentence is to be read in."""
        from reader.sentences.find import language_of

        return language_of(text, article_language)


def _names_file(text: str) -> bool:
    from reader.fetch.address import names_file

    return names_file(text)


def _address_in(text: str) -> str | None:
    from reader.fetch.address import address_in

    return address_in(text)


class Desk(Struct):
    """A window with everything behind it."""

    application: QApplication
    session: Session
    window: MainWindow
    loader: Loaders
    speaker: Child
    player: Player
    close: Callable[[], None]


def make_desk(
    *,
    where: Folders,
    engine: str = "",
    device: str = "auto",
    log_to: int | None = None,
    remember: bool = True,
) -> Desk:
    """Build the window and all that it needs; nothing is opened yet.

    engine "silent" speaks without sound, device "null" plays to nobody; remember=False keeps nothing.
    """
    # Qt's binding reads the source of every module that is loaded, or named again, after it: what can
    # come before it does.
    resource()
    from reader.gui.binding import load_binding
    from reader.library.settings_file import SettingsFile
    from reader.library.shelf import Shelf
    from reader.library.words_file import NoWordsFile, WordsFile
    from reader.session.parts import Forgetful
    from reader.session.session import Session
    from reader.speech.player import Player

    settings_file = SettingsFile(where.settings / "settings.toml")
    loaded = settings_file.load()
    load_binding(where.cache)
    application = _application()

    from reader.gui.bridge import Post, Worker
    from reader.gui.translation import Translation

    post = Post()
    worker = Worker(post)
    translation = Translation(application)
    translation.use(loaded.settings.interface)
    loader = loader_child(log_to, translation.language)
    speaker = speaker_child(where.voices, engine, log_to)
    installer = installer_child(where.voices, log_to)
    transcriber = transcriber_child(log_to)
    kept = Shelf(where.data)

    def heard(event: PlayerEvent) -> None:
        post(lambda: session.heard(event))

    player = Player(heard, device=device)
    session = Session(
        loaded.settings,
        loader=loader,
        speaker=speaker,
        installer=installer,
        transcriber=transcriber,
        player=player,
        shelf=kept if remember else Forgetful(),
        keep_settings=settings_file.save if remember else lambda _: None,
        background=worker,
        post=post,
        later=_after_painting,
        text=Text(),
        after=_after,
        volume=player.set_volume,
        words_file=WordsFile(where.data / WORDS) if remember else NoWordsFile(),
        resolve=resolve,
    )
    close = _closing(
        translation, post, player, kept, worker, loader, speaker, installer, transcriber, session
    )
    window = _window(session, translation, close, str(where.settings / LISTED))
    if loaded.set_aside is not None or loaded.error is not None:
        window.told(News.SETTINGS_SET_ASIDE)
    return Desk(application, session, window, loader, speaker, player, close)


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("lingdu")
    application.setDesktopFileName("lingdu")
    return application


def _window(session: Session, translation: Translation, close: Callable[[], None], listed: str) -> MainWindow:
    from reader.gui.window import MainWindow

    window = MainWindow(session, translation, address_in=_address_in, listed=listed, on_close=close)
    session.listen(window)
    return window


class _Closable(Protocol):
    def close(self) -> None: ...


def _closing(*things: _Closable) -> Callable[[], None]:
    """Closes these, the last one first; one that cannot be closed does not keep the others open."""
    stack = ExitStack()
    for thing in things:
        stack.callback(thing.close)
    return stack.close


def _after_painting(function: Callable[[], None]) -> None:
    """Call soon, on the window's thread, when what was changed has been painted."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(AFTER_PAINTING_MS, function)


def _after(seconds: float, function: Callable[[], None]) -> None:
    """Call after so many seconds, on the window's thread."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(round(seconds * 1000), function)


def begin(desk: Desk, address: str | None) -> None:
    """Show the window on this address, or on what was read last, or on the sample."""
    from PySide6.QtCore import QTimer

    def wake() -> None:
        desk.loader.start()
        desk.speaker.start()
        desk.player.warm()
        desk.session.list_voices()
        desk.session.own_words.load()
        if sys.platform == "linux":
            _offer_media_keys(desk)
        if listed_wrong():
            desk.window.told(News.LIST_NOT_USED)

    session = desk.session
    sample = f"{SAMPLE}{'en' if desk.window.language == 'en' else 'zh'}"
    if address == SAMPLE:
        address = sample
    _show_window(desk)
    # Between show and the first painting: the article is laid out once, at its size, and painted at once.
    if address is None:
        session.open_last(otherwise=lambda: open_here(desk, sample))
    else:
        open_here(desk, address)
    # Children take a second or two of work to wake: the article's first sight comes before it.
    QTimer.singleShot(WAKE_MS, wake)


def _offer_media_keys(desk: Desk) -> None:
    """Let the desktop's media keys reach the session; without a session bus nothing happens."""
    from PySide6.QtDBus import QDBusConnection

    from reader.gui.media_keys import MediaKeys

    keys = MediaKeys(desk.session, desk.window, QDBusConnection.sessionBus(), desk.window)
    desk.window.playing_changed.connect(keys.tell)
    desk.application.aboutToQuit.connect(keys.close)


def _show_window(desk: Desk) -> None:
    """Show it at its usual size, or as large as the screen where it would not fit with its frame."""
    width, height = WINDOW_PX
    room = desk.application.primaryScreen().availableSize()
    desk.window.resize(width, height)
    if room.width() < width + FRAME_PX or room.height() < height + FRAME_PX:
        desk.window.showMaximized()
    else:
        desk.window.show()


def open_here(desk: Desk, address: str) -> None:
    """Open this address: a bundled sample at once, everything else through the loader."""
    article = bundled(address)
    if article is not None:
        desk.session.show_kept(article)
    else:
        desk.session.open(address)


def run_window(address: str | None, *, engine: str = "", device: str = "auto") -> int:
    """Open the window and stay until it is closed; the exit code."""
    where = folders()
    log_to = open_log(where.log)
    desk = make_desk(where=where, engine=engine, device=device, log_to=log_to)
    if log_to is not None:
        # From here on sound and window systems complain to the log, not into somebody's terminal.
        os.dup2(log_to, 2)
    begin(desk, address)
    return desk.application.exec()

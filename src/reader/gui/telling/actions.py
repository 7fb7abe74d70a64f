"""Everything that the reader can do from the article: one row each, with name, description and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from reader.gui.toolkit.values import WIDGET_WITH_CHILDREN, set_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget


class _Row(Struct, frozen=True):
    name: str
    keys: tuple[str, ...]
    act: Callable[[], object]
    everywhere: bool = False


REGIONS = tuple(
    enumerate(("to_beginning", "to_notices", "to_article", "to_buttons", "to_page", "to_message"), 1)
)
"""The window's regions, by the number that leads there with Alt."""


class Actions(QObject):
    """The actions by name; their words follow the interface's language."""

    def __init__(self, scope: QWidget, window: QWidget, act: dict[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._scope = scope
        self._by_name: dict[str, QAction] = {}
        self.usual: dict[str, tuple[str, ...]] = {}
        """The keys that each has unless the reader has chosen others, by name."""
        self.fixed: dict[str, tuple[str, ...]] = {}
        """Keys that some have whatever the reader chooses, by name."""
        self._buttons_shown = True
        for row in self._rows(act):
            action = QAction(self)
            action.setObjectName(row.name)
            self.usual[row.name] = row.keys
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            if not row.everywhere:
                set_value(action, "shortcutContext", WIDGET_WITH_CHILDREN)
            action.triggered.connect(lambda _=False, act=row.act: act())
            (window if row.everywhere else scope).addAction(action)
            self._by_name[row.name] = action
        self.retranslate()

    def _rows(self, act: dict[str, Callable[[], object]]) -> list[_Row]:
        """Name, keys, what it does, and whether its key works on every page.

        Single letters work only where no text is typed. Space and Enter are the article's own keys.
        """
        return [
            _Row("open", ("Ctrl+L", "Ctrl+O"), act["open"], everywhere=True),
            _Row("shelf", ("Ctrl+B",), act["shelf"], everywhere=True),
            _Row("subscriptions", ("Ctrl+R",), act["subscriptions"], everywhere=True),
            _Row("subscribe", ("Ctrl+Shift+S",), act["subscribe"]),
            _Row("back", ("Alt+Left",), act["back"], everywhere=True),
            _Row("forward", ("Alt+Right",), act["forward"], everywhere=True),
            _Row("next_page", ("Ctrl+PgDown",), act["next_page"], everywhere=True),
            _Row("previous", ("Ctrl+Up", "B"), act["previous"]),
            _Row("play", ("P", "Media Play"), act["play"]),
            _Row("next", ("Ctrl+Down", "N"), act["next"]),
            _Row("slower", ("[",), act["slower"]),
            _Row("faster", ("]",), act["faster"]),
            _Row("smaller", ("-", "Ctrl+-"), act["smaller"]),
            _Row("larger", ("=", "+", "Ctrl+=", "Ctrl++"), act["larger"]),
            _Row("script", ("T",), act["script"]),
            _Row("colours", ("C",), act["colours"]),
            _Row("follow", ("F",), act["follow"]),
            _Row("next_link", ("K",), act["next_link"]),
            _Row("previous_link", ("Shift+K",), act["previous_link"]),
            _Row("contents", ("M",), act["contents"]),
            _Row("next_heading", ("J",), act["next_heading"]),
            _Row("previous_heading", ("Shift+J",), act["previous_heading"]),
            _Row("find", ("Ctrl+F",), act["find"]),
            _Row("find_next", ("F3",), act["find_next"]),
            _Row("find_previous", ("Shift+F3",), act["find_previous"]),
            _Row("stop", ("X",), act["stop"]),
            _Row("repeat", ("R",), act["repeat"]),
            _Row("previous_part", ("Ctrl+Shift+Up", "Shift+B"), act["previous_part"]),
            _Row("next_part", ("Ctrl+Shift+Down", "Shift+N"), act["next_part"]),
            _Row("read_part", ("Shift+P",), act["read_part"]),
            _Row("read_selection", ("Shift+R",), act["read_selection"]),
            _Row("spell", ("L",), act["spell"]),
            _Row("softer", ("9",), act["softer"]),
            _Row("louder", ("0",), act["louder"]),
            _Row("sleep", ("Z",), act["sleep"]),
            _Row("pointing", ("I",), act["pointing"]),
            _Row("captions", ("A",), act["captions"]),
            _Row("aids", ("E",), act["aids"]),
            _Row("ruler", ("5",), act["ruler"]),
            _Row("cross_hair", ("6",), act["cross_hair"]),
            _Row("magnifier", ("G",), act["magnifier"]),
            _Row("magnify_less", (",",), act["magnify_less"]),
            _Row("magnify_more", (".",), act["magnify_more"]),
            _Row("pointer_size", ("7",), act["pointer_size"]),
            _Row("pointer_colour", ("8",), act["pointer_colour"]),
            _Row("buttons", ("W",), act["buttons"]),
            _Row("open_again", ("F5",), act["open_again"]),
            _Row("kept_page", ("Ctrl+F5",), act["kept_page"]),
            _Row("changes", ("Shift+F5",), act["changes"]),
            _Row("bookmark", ("Ctrl+D",), act["bookmark"]),
            _Row("highlight", ("O",), act["highlight"]),
            _Row("bookmarks", ("Ctrl+Shift+D",), act["bookmarks"], everywhere=True),
            _Row("put_back", ("H",), act["put_back"]),
            _Row("hidden", ("Shift+H",), act["hidden"]),
            _Row("plain", ("Ctrl+T",), act["plain"], everywhere=True),
            _Row("try_again", ("F6",), act["try_again"], everywhere=True),
            _Row("in_browser", ("F7",), act["in_browser"], everywhere=True),
            _Row("settings", ("Ctrl+,", "S"), act["settings"]),
            _Row("look", ("V",), act["look"]),
            _Row("pinyin", ("Y",), act["pinyin"]),
            _Row("print", ("Ctrl+P",), act["print"]),
            _Row("phone", ("Q",), act["phone"]),
            _Row("undo", ("Ctrl+Z",), act["undo"], everywhere=True),
            _Row("reading", ("Shift+S",), act["reading"]),
            _Row("voices", ("Shift+V",), act["voices"]),
            _Row("dictionary", ("D",), act["dictionary"]),
            _Row("more", ("F2",), act["more"], everywhere=True),
            _Row("voicing", ("U",), act["voicing"]),
            _Row("first_steps", ("F4",), act["first_steps"], everywhere=True),
            _Row("help", ("F1",), act["help"], everywhere=True),
            _Row("keys", ("Shift+F1",), act["keys"], everywhere=True),
            *(_Row(name, (f"Alt+{number}",), act[name], everywhere=True) for number, name in REGIONS),
            _Row("quit", ("Ctrl+Q",), act["quit"], everywhere=True),
        ]

    def __getitem__(self, name: str) -> QAction:
        """The action of this name."""
        return self._by_name[name]

    def work_everywhere(self, name: str) -> bool:
        """Whether this one's key works on every page."""
        return self[name] not in self._scope.actions()

    def all(self) -> list[QAction]:
        """Every action, in the order of the help page."""
        return list(self._by_name.values())

    def also(self, name: str, key: str) -> None:
        """Have this key for this one, too; no other can ever have it."""
        self.fixed[name] = (*self.fixed.get(name, ()), key)
        self._by_name[name].setShortcuts([*self._by_name[name].shortcuts(), QKeySequence(key)])

    def set_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Have these keys, by name; whoever shows them goes along."""
        for name, texts in keys.items():
            sequences = [QKeySequence(text) for text in texts]
            if sequences != self[name].shortcuts():
                self[name].setShortcuts(sequences)

    def set_playing(self, *, playing: bool) -> None:
        """Say what the large button does now."""
        self["play"].setText(self.tr("Pause") if playing else self.tr("Read"))

    def set_buttons(self, *, shown: bool) -> None:
        """Say what is done about the buttons below the article, which are there or not."""
        self._buttons_shown = shown
        action = self["buttons"]
        action.setText(self.tr("Put the buttons away") if shown else self.tr("Show the buttons"))
        action.setToolTip(
            self.tr("Give the text the room of the buttons below it")
            if shown
            else self.tr("Have the buttons below the text again")
        )

    def retranslate(self) -> None:
        """Set every word anew."""
        words = {
            "open": (self.tr("Open"), self.tr("Open an address or a file")),
            "shelf": (
                self.tr("Shelf"), self.tr("Everything that you have opened: go on reading, search, save")
            ),
            "subscriptions": (
                self.tr("Subscriptions"), self.tr("What is new in the lists that you have subscribed to")
            ),
            "subscribe": (
                self.tr("Subscribe"), self.tr("Have Lingdu tell what is new on this article's site")
            ),
            "back": (self.tr("Back"), self.tr("Back to the list or the article before this one")),
            "forward": (self.tr("Forward"), self.tr("To the list or the article that you went back from")),
            "next_page": (self.tr("Next page"), self.tr("Open the next page of a list of articles")),
            "previous": (self.tr("Previous"), self.tr("Read the previous sentence")),
            "play": (
                self.tr("Read"),
                self.tr("Read aloud, or pause; in the article the space bar does the same, and Enter "
                        "reads from the sentence at the caret"),
            ),
            "next": (self.tr("Next"), self.tr("Read the next sentence")),
            "slower": (self.tr("Slower"), self.tr("Read more slowly")),
            "faster": (self.tr("Faster"), self.tr("Read faster")),
            "smaller": (self.tr("Smaller"), self.tr("Make the text smaller")),
            "larger": (self.tr("Larger"), self.tr("Make the text larger")),
            "script": (self.tr("Script"), self.tr("Switch between Simplified and Traditional")),
            "colours": (self.tr("Colours"), self.tr("Use the next colours")),
            "follow": (self.tr("Back to the reading"), self.tr("Show the sentence that is being read")),
            "next_link": (
                self.tr("Next link"),
                self.tr("Go to the next link, footnote or hidden place; Enter opens it"),
            ),
            "previous_link": (
                self.tr("Previous link"),
                self.tr("Go to the link, footnote or hidden place before"),
            ),
            "contents": (self.tr("Contents"), self.tr("Show the article's headings; Enter goes to one")),
            "next_heading": (self.tr("Next heading"), self.tr("Go to the next heading of this article")),
            "previous_heading": (
                self.tr("Previous heading"),
                self.tr("Go to the heading of this section, or to the one before"),
            ),
            "find": (
                self.tr("Find"),
                self.tr("Find words in this article, in Simplified or Traditional"),
            ),
            "find_next": (self.tr("Find next"), self.tr("Go to the next place that was found")),
            "find_previous": (self.tr("Find previous"), self.tr("Go to the place before that was found")),
            "open_again": (
                self.tr("Open again"), self.tr("Open this article from its page again; your place stays")
            ),
            "kept_page": (
                self.tr("Read the kept page"),
                self.tr("Find this article once more on its page as it is kept here, without the web"),
            ),
            "changes": (
                self.tr("What has changed"), self.tr("Show what is new on this page since you read it before")
            ),
            "bookmark": (
                self.tr("Bookmark"), self.tr("Put a bookmark at this sentence, or take it away")
            ),
            "highlight": (self.tr("Highlight"), self.tr("Keep what is selected lit, or no longer")),
            "bookmarks": (
                self.tr("Bookmarks"), self.tr("List bookmarks and highlights, go to one, write a note")
            ),
            "put_back": (
                self.tr("Put back"),
                self.tr("Bring back everything that was hidden in this article, or hide it again"),
            ),
            "hidden": (self.tr("What was hidden"), self.tr("Show what was hidden in this article, and why")),
            "plain": (
                self.tr("Show the plain text"),
                self.tr("Show all the text of a page on which no article was found"),
            ),
            "try_again": (self.tr("Try again"), self.tr("Ask once more for the page that did not come")),
            "in_browser": (
                self.tr("Open in the browser"),
                self.tr("Open the page that cannot be shown here, or this article's page, in the browser"),
            ),
            "settings": (self.tr("Settings"), self.tr("Voice, script, speed, language and more")),
            "look": (
                self.tr("Type and colours"), self.tr("Choose type, spaces and colours")
            ),
            "print": (self.tr("Print"), self.tr("Print the article in large type, or save it as a PDF")),
            "phone": (
                self.tr("Continue on a phone"), self.tr("Show a code with which a phone opens this article")
            ),
            "pinyin": (self.tr("Pinyin"), self.tr("Show the reading above every character, or hide it")),
            "undo": (self.tr("Undo"), self.tr("Take back the last change of a setting")),
            "stop": (self.tr("Stop"), self.tr("Stop reading aloud")),
            "repeat": (self.tr("Repeat"), self.tr("Read this sentence once more")),
            "previous_part": (
                self.tr("Previous paragraph"), self.tr("Read this paragraph from its start, or the last one")
            ),
            "next_part": (self.tr("Next paragraph"), self.tr("Read from the next paragraph on")),
            "read_part": (
                self.tr("Read this paragraph"), self.tr("Read this paragraph, list or table, and no further")
            ),
            "read_selection": (self.tr("Read the selection"), self.tr("Read what is selected, no more")),
            "spell": (
                self.tr("Spell this word"),
                self.tr("Say each character slowly, with its tone and a word that it is known by"),
            ),
            "softer": (self.tr("Softer"), self.tr("Make the voice softer")),
            "louder": (self.tr("Louder"), self.tr("Make the voice louder")),
            "sleep": (
                self.tr("Sleep timer"), self.tr("Stop reading after some time, or at the end of the article")
            ),
            "pointing": (
                self.tr("Read by pointing"), self.tr("Read what the pointer or the caret comes to rest on")
            ),
            "captions": (self.tr("Captions"), self.tr("Show the sentence once more in very large type")),
            "aids": (
                self.tr("Reading aids"),
                self.tr("Ruler, cross-hair, magnifier, large pointer, and where the buttons are"),
            ),
            "ruler": (self.tr("Reading ruler"), self.tr("Light 1, 3 or 5 lines and dim the others")),
            "cross_hair": (
                self.tr("Cross-hair"), self.tr("Have two lines meet at what is read or pointed at")
            ),
            "magnifier": (
                self.tr("Magnifier"), self.tr("Show what is read or pointed at much larger, on top")
            ),
            "magnify_less": (self.tr("Magnify less"), self.tr("Let the magnifier be weaker")),
            "magnify_more": (self.tr("Magnify more"), self.tr("Let the magnifier be stronger")),
            "pointer_size": (self.tr("Large pointer"), self.tr("Use the next size of the mouse pointer")),
            "pointer_colour": (
                self.tr("Colour of the pointer"), self.tr("Use the next colour of a large mouse pointer")
            ),
            "reading": (
                self.tr("Settings of reading aloud"),
                self.tr("Pauses, loudness, what is announced, captions, pronunciation"),
            ),
            "more": (self.tr("More"), self.tr("Everything else that Lingdu can do")),
            "voices": (
                self.tr("Voices"),
                self.tr("Choose who reads each language, hear the voices, install more"),
            ),
            "dictionary": (self.tr("Pronunciation"), self.tr("Say how a word is to be read aloud")),
            "voicing": (
                self.tr("Buttons said aloud"),
                self.tr("Say buttons and what they do aloud, for who has no screen reader"),
            ),
            "to_beginning": (
                self.tr("To the beginning"), self.tr("Go to the title, and say where the article is from")
            ),
            "to_notices": (
                self.tr("To what was found"), self.tr("Go to the lines that say what was hidden or marked")
            ),
            "to_article": (self.tr("To the article"), self.tr("Go to the article, where you were in it")),
            "to_buttons": (self.tr("To the buttons"), self.tr("Go to the buttons below the article")),
            "to_page": (
                self.tr("To the other page"),
                self.tr("Go to the page beside the article, or back to the last one"),
            ),
            "to_message": (self.tr("To the message"), self.tr("Go to the message on top, and say it")),
            "first_steps": (
                self.tr("First steps"),
                self.tr("Size, colours, voice and script, one question after the other"),
            ),
            "help": (self.tr("Help"), self.tr("Say what this is and what it does; once more: every key")),
            "keys": (self.tr("Keys"), self.tr("Show every key, and change it")),
            "quit": (self.tr("Quit"), self.tr("Close Lingdu; your place is remembered")),
        }  # fmt: skip
        self.set_buttons(shown=self._buttons_shown)
        for name, (text, description) in words.items():
            self[name].setText(text)
            self[name].setToolTip(description)


def keys_of(action: QAction, between: str) -> str:
    """The action's keys as they are called here, with this between them; empty where it has none."""
    return between.join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())

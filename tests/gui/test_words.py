"""Words for people: every error and news has its sentence, in three languages, complete."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton

from reader import errors
from reader.children.protocol import Progress, Stage
from reader.errors import ReaderError
from reader.gui.document.document_words import DocumentWords
from reader.gui.document.notice_words import NoticeWords
from reader.gui.telling.error_words import ErrorWords
from reader.gui.telling.news_words import NewsWords
from reader.gui.telling.opening_words import OpeningWords
from reader.gui.telling.remark_words import RemarkWords
from reader.gui.telling.visitor_words import VisitorErrorWords
from reader.gui.toolkit.translation import Translation, language_for, speech_language
from reader.model import Notice, NoticeKind, Reason
from reader.session.listener import News
from reader.session.said.remarks import Remark
from reader.session.said.structure import Announcement, Part

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
FACTS: dict[str, str | int] = {
    "host": "a.example", "path": "/a.html", "voice": "v", "tool": "npm",
    "needed": 200_000_000, "free": 5_000_000,
    "status": 404, "media_type": "application/pdf", "child": "loader", "times": 3,
}  # fmt: skip

FILES = (errors.NoSuchFile, errors.UnreadableFile, errors.EmptyFolder)
"""What may be wrong with what a tile leads to on its own machine."""


def leaves(kind: type[ReaderError]) -> list[type[ReaderError]]:
    """Every error that has none below it."""
    below = kind.__subclasses__()
    return [leaf for one in below for leaf in leaves(one)] if below else [kind]


@pytest.fixture(params=["zh_CN", "zh_TW", "en"])
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> object:
    """The interface in one language."""
    translation = Translation(qapp)
    translation.use(request.param)
    yield request.param
    translation.close()


@pytest.mark.parametrize("mode", ["AcceptOpen", "AcceptSave"])
def test_dialogs_of_qts_own_speak_the_interfaces_language(language: str, qtbot: QtBot, mode: str) -> None:
    """Where the system has no dialog for choosing a file, nothing in Qt's is English beside Chinese."""
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode[mode])

    words = [label.text() for label in dialog.findChildren(QLabel)]
    words += [button.text() for button in dialog.findChildren(QPushButton)]
    words += [button.toolTip() for button in dialog.findChildren(QToolButton)]
    assert len(words) > 5
    assert all(re.search("[a-z]{2}", text) is None for text in words) is (language != "en")


@pytest.mark.parametrize("words", [ErrorWords(), VisitorErrorWords()], ids=["own", "all"])
def test_every_error_has_a_sentence_of_its_own(language: str, words: ErrorWords) -> None:
    """No error falls back to "something went wrong", none shows a bare placeholder or an internal word."""
    plain = words.of(ReaderError())

    for kind in [*leaves(errors.ReaderError), errors.EmptyPage]:
        sentence = words.of(kind(**FACTS))
        assert sentence != plain, kind
        assert "{" not in sentence, kind
        assert sentence.rstrip()[-1] in ".。", kind
        assert kind.__name__ not in sentence, kind
        if language != "en":
            assert re.search("[\u4e00-\u9fff]", sentence), kind


def test_a_visitor_is_sent_to_no_address_file_or_browser(language: str) -> None:
    """Whoever has pressed a tile can choose another one or tell the librarian, whatever is behind it."""
    words = VisitorErrorWords()
    beyond = ("check the address", "choose a file", "choose it again", "browser", "/a.html")
    if language == "en":
        for kind in [*leaves(errors.FetchError), *leaves(errors.PageError), *FILES]:
            for facts in (FACTS, {}, FACTS | {"status": 403}):
                assert not any(each in words.of(kind(**facts)) for each in beyond), kind
    assert words.of(errors.NoSuchHost(host="a.example")) != ErrorWords().of(
        errors.NoSuchHost(host="a.example")
    )


def test_every_news_stage_and_notice_has_words(language: str) -> None:
    """Whatever the session can tell is said in the language of the interface."""
    words, news_words, remarks = NoticeWords(), NewsWords(), RemarkWords()
    said = [news_words.of(news) for news in News]
    awaiting = OpeningWords()
    said += [awaiting.awaited(Progress(stage, 1, 2, page)) for stage in Stage for page in (1, 2)]
    said += [awaiting.awaited(None, words) for words in ("", "x")]
    said += [awaiting.way_out(words) for words in ("", "x")]
    said += [remarks.of(remark) for remark in Remark]
    said += [remarks.of(Announcement(part, 2, count, "x")) for part in Part for count in (1, 5)]
    every = [
        Notice(kind, where, "x", (reason,), block=0, offset=0, shown=shown)
        for kind in NoticeKind
        for where in ("title", "metadata", "heading", "body")
        for reason in Reason
        for shown in (False, True)
    ]
    for notice in every:
        said += [words.notice(notice), words.reasons(notice.kind, notice.reasons)]
    for notices in ((notice,) for notice in every):
        said += [line.text for put_back in ({0}, set()) for line in words.lines(notices, frozenset(put_back))]
    said += [words.gap(), words.times(2)]
    renamed = words.words(Notice(NoticeKind.RENAMED, "body", "必赢 → 青溪小学", ()))
    assert "→" not in renamed
    assert "青溪小学" in renamed
    told = words.reasons(NoticeKind.IMPOSTOR, (Reason.NAME, Reason.HOST))
    assert told != words.reasons(NoticeKind.RENAMED, (Reason.NAME, Reason.HOST))

    assert all(said)
    assert not any("{" in sentence for sentence in said)
    if language != "en":
        assert all(re.search("[\u4e00-\u9fff]", sentence) for sentence in said)


@pytest.mark.parametrize(
    ("interface", "article", "source"),
    [
        ("zh_CN", "zh-Hans", "来源：{source}"),
        ("zh_CN", "zh-Hant", "來源：{source}"),
        ("zh_CN", "zh-Hant-HK", "來源：{source}"),
        ("zh_TW", "zh-Hant", "來源：{source}"),
        ("zh_TW", "zh-Hans", "来源：{source}"),
        ("zh_TW", "en", "來源：{source}"),
        ("en", "zh-Hant", "Source: {source}"),
    ],
)
def test_words_in_an_article_are_in_its_script(
    interface: str, article: str, source: str, qapp: QCoreApplication
) -> None:
    """Above a Traditional article stands 來源, above a Simplified one 来源; English stays English."""
    translation = Translation(qapp)
    translation.use(interface)

    words = DocumentWords(translation).words(article)

    translation.close()
    assert words.source == source
    assert all(getattr(words, name) for name in words.__struct_fields__)


def sources_in(file: Path) -> dict[tuple[str, str], str]:
    """(context, source) -> translation of a .ts file; an unfinished one is empty."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 -- our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            finished = translation.get("type") is None
            found[name, message.findtext("source") or ""] = (translation.text or "") if finished else ""
    return found


@pytest.mark.parametrize("name", ["zh_CN", "zh_TW"])
def test_every_string_of_the_source_is_translated(name: str, tmp_path: Path) -> None:
    """A string found in the source and missing from the translation, or unfinished, fails."""
    fresh = tmp_path / "fresh.ts"
    files = [str(file) for folder in ("gui", "cli") for file in (ROOT / "src/reader" / folder).rglob("*.py")]
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    subprocess.run([tool, "-silent", *files, "-ts", fresh], check=True, capture_output=True)

    translated = sources_in(TRANSLATIONS / f"lingdu_{name}.ts")

    assert [key for key in sources_in(fresh) if not translated.get(key)] == []


@pytest.mark.parametrize("name", ["zh_CN", "zh_TW"])
def test_translations_keep_the_placeholders(name: str) -> None:
    """What is filled into a sentence is filled into its translation too."""
    for (_, source), translation in sources_in(TRANSLATIONS / f"lingdu_{name}.ts").items():
        assert sorted(re.findall(r"{[\w-]+}", source)) == sorted(re.findall(r"{[\w-]+}", translation)), source


@pytest.mark.parametrize("name", ["zh_CN", "zh_TW"])
def test_the_compiled_words_are_the_written_ones(name: str, tmp_path: Path) -> None:
    """The .qm that is shipped is made from the .ts beside it."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    fresh = tmp_path / "fresh.qm"
    source = TRANSLATIONS / f"lingdu_{name}.ts"
    subprocess.run([tool, "-silent", source, "-qm", fresh], check=True, capture_output=True)

    assert fresh.read_bytes() == source.with_suffix(".qm").read_bytes()


def test_taiwan_has_words_of_its_own() -> None:
    """The Traditional interface speaks as Taiwan does, not as a conversion would."""
    text = (TRANSLATIONS / "lingdu_zh_TW.ts").read_text(encoding="utf-8")

    assert not [
        word for word in ("設置", "文件", "網絡", "打印", "軟件", "光標", "普通話", "磁盤") if word in text
    ]


@pytest.mark.parametrize(
    ("chosen", "locale", "language"),
    [
        ("", "zh_CN", "zh_CN"),
        ("", "zh_HK.UTF-8", "zh_TW"),
        ("", "zh_Hant_TW", "zh_TW"),
        ("", "en_GB", "en"),
        ("", "fr_FR", "en"),
        ("", "", "zh_CN"),
        ("en", "zh_CN", "en"),
        ("nonsense", "zh_TW", "zh_TW"),
    ],
)
def test_the_interface_follows_the_choice_then_the_system(chosen: str, locale: str, language: str) -> None:
    """What the reader chose counts first, then the system; a system that tells nothing gets Chinese."""
    assert language_for(chosen, locale) == language


def test_messages_are_spoken_in_their_language() -> None:
    """Each interface language has the language of its voice."""
    assert [speech_language(name) for name in ("zh_CN", "zh_TW", "en")] == ["zh-Hans", "zh-Hant", "en"]

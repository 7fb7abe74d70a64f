"""One extractor as a process: a JSON line {"path", "url"} in, one line {"text", "title", "seconds"} out.

python tests/score/peer.py NAME. seconds are of this process's processor time and hold the extraction alone.
It runs in an environment that has the extractor, and needs nothing of this project's beside Lingdu's own.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def decoded(data: bytes) -> str:
    """One rule for all who do not look for themselves: UTF-8, what the page declares, or GB 18030."""
    declared = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]+)", data[:4096])
    name = declared.group(1).decode("ascii").lower() if declared else "gb18030"
    for encoding in ("utf-8", "gb18030" if name.startswith("gb") else name):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("gb18030", "replace")


def lingdu() -> Callable[[bytes, str], dict[str, Any]]:
    """Everything that the loader does with a page's bytes."""
    from reader.extract.article import Found, read
    from reader.extract.protection.protect import protect
    from reader.loader import warm
    from reader.model import Page

    warm()

    def extract(data: bytes, url: str) -> dict[str, Any]:
        found = read(Page(url, data, "text/html"))
        if not isinstance(found, Found):
            return {}
        article = protect(found.article, found.claims)
        text = "\n".join(block.text for block in article.blocks if block.text)
        return {"text": text, "title": article.title}

    return extract


def trafilatura(**options: bool) -> Callable[[bytes, str], dict[str, Any]]:
    """As its own documents recommend it, with the facts about the article."""
    bare = importlib.import_module("trafilatura").bare_extraction

    def extract(data: bytes, url: str) -> dict[str, Any]:
        found = bare(decoded(data), url=url, with_metadata=True, **options)
        return {"text": found.text, "title": found.title} if found else {}

    return extract


def readability() -> Callable[[bytes, str], dict[str, Any]]:
    """Its summary, and the text in it."""
    document, html = importlib.import_module("readability").Document, importlib.import_module("lxml.html")

    def extract(data: bytes, url: str) -> dict[str, Any]:
        found = document(decoded(data), url=url)
        root = html.fromstring(found.summary())
        for each in root.iter("p", "div", "li", "h1", "h2", "h3", "tr", "br", "blockquote"):
            each.tail = "\n" + (each.tail or "")
        return {"text": root.text_content(), "title": found.short_title()}

    return extract


def newspaper() -> Callable[[bytes, str], dict[str, Any]]:
    """newspaper4k, which is told the language, since it asks for it."""
    module = importlib.import_module("newspaper")

    def extract(data: bytes, url: str) -> dict[str, Any]:
        text = decoded(data)
        chinese = sum("\u4e00" <= char <= "\u9fff" for char in text) * 20 > len(text)
        found = module.Article(url, language="zh" if chinese else "en", fetch_images=False)
        found.download(input_html=text)
        found.parse()
        return {"text": found.text, "title": found.title}

    return extract


def resiliparse() -> Callable[[bytes, str], dict[str, Any]]:
    """Its main content."""
    plain = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    parsed = importlib.import_module("resiliparse.parse.html").HTMLTree.parse

    def extract(data: bytes, _url: str) -> dict[str, Any]:
        tree = parsed(decoded(data))
        return {"text": plain(tree, main_content=True), "title": tree.title or ""}

    return extract


PEERS: dict[str, Callable[[], Callable[[bytes, str], dict[str, Any]]]] = {
    "lingdu": lingdu,
    "trafilatura": trafilatura,
    "trafilatura, precision": lambda: trafilatura(favor_precision=True),
    "readability-lxml": readability,
    "newspaper4k": newspaper,
    "resiliparse": resiliparse,
}


def main() -> None:
    """Answer until nobody asks."""
    warnings.simplefilter("ignore")
    answer, sys.stdout = sys.stdout, sys.stderr
    extract = PEERS[sys.argv[1]]()
    answer.write("ready\n")
    answer.flush()
    for line in sys.stdin:
        asked = json.loads(line)
        data = Path(asked["path"]).read_bytes()
        begun = time.process_time()
        try:
            found = extract(data, asked["url"])
        except Exception as error:  # noqa: BLE001 - any of them is an answer: it failed
            found = {"error": repr(error)}
        found["seconds"] = time.process_time() - begun
        answer.write(json.dumps(found) + "\n")
        answer.flush()


if __name__ == "__main__":
    main()

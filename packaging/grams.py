"""Writes resources/extract/grams.toml: sequences of four characters that are usual in smuggled titles.

Run as `python packaging/grams.py` after injected.toml has changed. Titles are put together from its words as
intruders do; a sequence is kept when it stands in titles of many different names, and dropped when it
stands in any of the clean articles of tests/extract/clean.py or in one of the ordinary words.
"""

from __future__ import annotations

import sys
import tomllib
from collections import defaultdict
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
NAMES = 40
"""A sequence that stands with fewer names belongs to a name and not to the trade."""
FORMS = (
    "{0}{1}{2}",
    "{0}{2}{1}",
    "{0}(中国){1}{2}",
    "{0}{1}(中国){2}",
    "{0}{1}-{2}",
    "{0}{1}(中国)有限公司{2}",
)
HEADER = """\
# Sequences of four characters that are usual in the titles of smuggled advertisements and absent from
# ordinary text. Written by packaging/grams.py from injected.toml and the clean articles of
# tests/extract: do not edit.

grams = [
"""


def main() -> None:
    """Write the file."""
    from tests.extract.clean import ARTICLES

    from reader.extract.protection.clean import fold
    from reader.extract.words.grams import SIZE

    lists = tomllib.loads((ROOT / "resources/extract/injected.toml").read_text(encoding="utf-8"))["words"]
    names = [name for name in lists["brands"] if not name.isascii()][:60]
    middles = ["", *lists["weak_trade"]]
    ends = [*lists["tails"], *lists["weak_tails"]]
    pairs = [*product(middles, ends), *((word, "") for word in lists["trade"])]
    seen: dict[str, set[str]] = defaultdict(set)
    titles = [(name, form.format(name, *words)) for name, form, words in product(names, FORMS, pairs)]
    for name, title in titles:
        for start in range(len(title) - SIZE + 1):
            seen[title[start : start + SIZE]].add(name)
    clean = fold(
        "\n".join([*lists["ordinary"], *(text for one in ARTICLES for text in (one.title, *one.paragraphs))])
    )
    typical = sorted(
        gram
        for gram, with_names in seen.items()
        if len(with_names) >= NAMES and gram not in clean.text and _tells(gram)
    )
    lines = [", ".join(f'"{gram}"' for gram in typical[at : at + 8]) for at in range(0, len(typical), 8)]
    text = HEADER + "".join(f"  {line},\n" for line in lines) + "]\n"
    (ROOT / "resources/extract/grams.toml").write_text(text, encoding="utf-8")
    print(f"{len(typical)} sequences")


def _tells(gram: str) -> bool:
    """Whether it is words and no sign."""
    return gram.isalnum()


if __name__ == "__main__":
    main()

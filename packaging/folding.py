"""Writes resources/extract/folding.toml: every Traditional character and the Simplified one for it.

Run as `python packaging/folding.py`; it asks OpenCC, one character at a time.
"""

from __future__ import annotations

from pathlib import Path

from opencc import OpenCC

ROOT = Path(__file__).resolve().parents[1]
HEADER = """\
# Traditional characters, and the Simplified ones that the words of injected.toml are written with.
# Written by packaging/folding.py: do not edit.
"""
CHARACTERS = range(0x4E00, 0x9FFF + 1)


def main() -> None:
    """Write the file."""
    to_simplified = OpenCC("t2s")
    pairs = [(chr(code), to_simplified.convert(chr(code))) for code in CHARACTERS]
    pairs = [(one, other) for one, other in pairs if one != other and len(other) == 1]
    lines = [HEADER]
    for name, at in (("from", 0), ("to", 1)):
        lines.append(f'{name} = """\\')
        text = "".join(pair[at] for pair in pairs)
        lines += [text[start : start + 100] + "\\" for start in range(0, len(text), 100)]
        lines.append('"""')
    (ROOT / "resources/extract/folding.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(pairs)} characters")


if __name__ == "__main__":
    main()

"""What is wrong with the rules of a house (policy.toml), told to whoever wrote them, as of a terminal's."""

from __future__ import annotations

import difflib
import re

from reader.cli.kiosk import KioskWords
from reader.fetch.policy import Policy
from reader.kiosk.rules import Kind, Mistake

_LINE = re.compile(r"\(at line (\d+)")
_UNKNOWN = re.compile(r"unknown field `(\w+)`")
_TYPE = re.compile(r"^Expected .* at `\$\.(\w+)", re.MULTILINE)
_HOSTS = '["…", "…"]'
_WANTED = {
    "ports": "[8080, 8443]", "local": _HOSTS, "only": _HOSTS, "never": _HOSTS,
    "hosts_in_log": "true / false", "proxy": '"…"',
}  # fmt: skip


def mended(wrong: str) -> str:
    """What is to be mended; wrong is the file's path and why it could not be understood, as Policy has it."""
    path, _, why = wrong.partition(": ")
    say = KioskWords().mistake
    if "codec can't decode" in wrong:
        return say(Mistake(Kind.ENCODING, path))
    if line := _LINE.search(wrong):
        return say(Mistake(Kind.NOT_TOML, path, line[1]))
    if name := _UNKNOWN.search(wrong):
        known = [each for each in Policy.__struct_fields__ if each != "wrong"]
        near = difflib.get_close_matches(name[1], known, 1)
        return f"{path}: {say(Mistake(Kind.UNKNOWN, name[1], near[0] if near else ''))}"
    if name := _TYPE.search(why):
        return f"{path}: {say(Mistake(Kind.TYPE, name[1], _WANTED[name[1]]))}"
    return wrong

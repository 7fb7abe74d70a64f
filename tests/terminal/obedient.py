"""A patron's session that does as it is told: python obedient.py HOW --talk DESCRIPTOR.

HOW: stay, freeze, compute, die, end, orphan, pin:DIGITS, or guess:TIMES. It leaves its environment in NOTES,
a folder. One that computes does so until there is a file `enough` beside that; one that guesses leaves a file
`guessed` there.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from socket import socket

from reader.kiosk.talk import Alive, End, Pin, line


def main() -> None:
    """Begin, be used, then do what this one does."""
    how, _, descriptor = sys.argv[1:4]
    talk = socket(fileno=int(descriptor))
    home = Path(os.environ["HOME"])
    notes = Path(os.environ["NOTES"])
    token = f"planted in {notes}"
    (home / "read").write_text(token)
    number = len(list(notes.iterdir()))
    found = [path.name for path in home.parent.glob("lingdu-patron-*") if path != home]
    (notes / f"{number}").write_text(json.dumps({"home": str(home), "others": found, "process": os.getpid()}))
    talk.sendall(line(Alive()))
    if number > int(os.environ.get("CALM_AFTER", "0")):
        how = "stay"
    if how == "orphan":
        subprocess.Popen(
            [sys.executable, "-c", "import time; time.sleep(600)", token], start_new_session=True
        )
    talk.sendall(line(Alive(used=how != "stay")))
    if how == "die":
        os.kill(os.getpid(), 9)
    if how in {"end", "orphan"}:
        talk.sendall(line(End()))
    if how.startswith("pin:"):
        talk.sendall(line(Pin(how.removeprefix("pin:"))))
    if how.startswith("guess:"):
        for guess in range(int(how.removeprefix("guess:"))):
            talk.sendall(line(Pin(f"{os.getpid()}-{guess:06d}")) + line(Alive(used=True)))
            talk.recv(4096)
        (notes.parent / "guessed").touch()
    while how == "compute" and not (notes.parent / "enough").exists():
        pass
    while how != "freeze":
        talk.sendall(line(Alive(used=how != "stay")))
        time.sleep(0.2)
    time.sleep(600)


if __name__ == "__main__":
    main()

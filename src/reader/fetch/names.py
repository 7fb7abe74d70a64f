"""Names of hosts looked up, for no longer than somebody waits: the system's own way cannot be interrupted."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from copy import copy
from typing import cast

Resolve = Callable[[str, int], Sequence[str]]
"""All numbers of a name, in the order in which they are to be tried. Raises OSError when there is none."""
_Numbers = Future[Sequence[str]]


def system_names(name: str, port: int) -> list[str]:
    """The numbers that this machine's own resolver knows a name by."""
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class Names:
    """Looks names up, one that is being looked up not a second time; nothing is kept of what was found.

    A name server that does not answer holds a thread here until the system gives up, however often the
    name is asked for meanwhile.
    """

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self._lock = threading.Lock()
        self._asked: dict[tuple[str, int], _Numbers] = {}
        self._given_up: Future[None] = Future()

    def numbers(self, name: str, port: int, seconds: float) -> Sequence[str]:
        """What the resolver says. Raises what it raises; TimeoutError after so many seconds or give_up."""
        answer, given_up = self._ask(name, port)
        both: tuple[Future[object], ...] = (cast("Future[object]", answer), cast("Future[object]", given_up))
        wait(both, seconds, FIRST_COMPLETED)
        if not answer.done():
            raise TimeoutError(name)
        if (error := answer.exception()) is not None:
            # Of its own for each who waits: an error that is raised refers to who raised it.
            raise copy(error)
        return answer.result()

    def give_up(self) -> None:
        """Whoever waits now waits no longer."""
        with self._lock:
            given_up, self._given_up = self._given_up, Future()
        given_up.set_result(None)

    def _ask(self, name: str, port: int) -> tuple[_Numbers, Future[None]]:
        with self._lock:
            answer = self._asked.get((name, port))
            if answer is None:
                answer = self._asked[name, port] = Future()
                threading.Thread(
                    target=self._look_up, args=(name, port, answer), name="names", daemon=True
                ).start()
            return answer, self._given_up

    def _look_up(self, name: str, port: int, answer: _Numbers) -> None:
        numbers: Sequence[str] = ()
        failed: Exception | None = None
        try:
            numbers = self._resolve(name, port)
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            failed = error.with_traceback(None)
        with self._lock:
            del self._asked[name, port]
        if failed is None:
            answer.set_result(numbers)
        else:
            answer.set_exception(failed)

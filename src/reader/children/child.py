"""A child process as the window sees it: started early, killed at any instant, replaced at once."""

from __future__ import annotations

import itertools
import logging
import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, BinaryIO, cast

from reader.children.protocol import Done, Failed, Forget, Message
from reader.children.run import Request, Run, launch
from reader.children.wire import WireError, pack, receive
from reader.errors import Fact, Failure

if TYPE_CHECKING:
    from reader.children.spare import Spare

log = logging.getLogger(__name__)

Reply = Callable[[Message], None]

_CLOSING_SECONDS = 2.0

_SIGKILL = 9

_MOST_KILLED = 20
"""So often may a process be ended by somebody else before the request that it works on is suspected."""

_COLD = 4
"""So many times as long may a process be silent that may have everything still to load."""

_LOOKS = 1.0
"""Seconds between two looks at a process that is at work."""

_MOMENT = 0.2
"""So many seconds later it is asked once more before a process is ended."""


class Child:
    """One child process and the requests that it has not answered yet.

    A request is answered by any number of messages and then by exactly one Done or Failed, unless it is
    forgotten. When the process dies its requests are sent again to a new one. Only the first request can
    have been what killed it; one that did so `tries` times fails with ChildDied. A request that was sent
    again answers from its beginning, unless `rest` knows what is left of it after a reply; one that comes
    further than ever before has all its tries again.

    Replies are called on a thread of the child's own, never under its lock and never inside ask. One
    that is on its way while its request is forgotten still arrives: compare numbers. No call here waits
    for the process.

    With `patience`, a process that works on something forgotten for so many seconds while something new
    waits is ended and replaced; one that hardly gets to compute on a busy machine has longer. With a `spare`,
    that one replaces it; it is made ready when the process has fulfilled something, and so has what it needs
    most itself.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        tries: int,
        log_to: int | None = None,
        patience: float | None = None,
        rest: Callable[[Message, Message], Message] = lambda message, _: message,
        spare: Spare | None = None,
    ) -> None:
        self.name = name
        self._command = list(command)
        self._tries = tries
        self._log_to = log_to
        self._patience = patience
        self._rest = rest
        self._spare = spare
        self._lock = threading.RLock()
        self._numbers = itertools.count(1)
        self._requests: dict[int, Request] = {}
        self._run: Run | None = None
        self._closed = False

    @property
    def process_id(self) -> int | None:
        """The running process, or None."""
        with self._lock:
            return self._run.process.pid if self._run else None

    def start(self) -> None:
        """Start the process now, so that the first request finds it ready."""
        with self._lock:
            if self._run is not None or self._closed:
                return
            try:
                run = (self._spare.take() if self._spare else None) or launch(self._command, self._log_to)
            except OSError as error:
                log.exception("%s cannot be started", self.name)
                self._give_up(str(error))
                return
            self._run = run
            run.note()
            run.listener = self._thread(self._listen, run)
            self._thread(run.write)
            for number in sorted(self._requests):
                run.send(number, self._requests[number])
            self._watch_over(run)

    def ask(
        self,
        message: Message,
        reply: Reply,
        *,
        seconds: float | None = None,
        silence: float | None = None,
    ) -> int:
        """Send a request; its number.

        After `seconds` without an end the process is killed and the request fails with TooSlow; of one with a
        `silence` only those count in which it is the first that is open. A process that says nothing for
        `silence` seconds, while this request is the first that is open, has hung: it is replaced, and the
        request tried again with twice as much patience. A new process, which may have much to load, has some
        times as much. After close nothing is asked any more.
        """
        with self._lock:
            number = next(self._numbers)
            if self._closed:
                return number
            request = Request(message, reply, self._tries, seconds, silence=silence)
            try:
                data = pack(number, message)
            except WireError as error:
                self._thread(reply, Failed(Failure("ReaderError", {"detail": str(error)})))
                return number
            request.cold = (silence or 0.0) * _COLD
            request.turn_at = 0.0 if self._requests else time.monotonic()
            if self._run is not None and not self._requests:
                self._run.note()
            self._requests[number] = request
            if seconds is not None:
                request.deadline = self._timer(seconds, self._too_late, number)
            if self._run is None:
                self.start()
            else:
                self._run.outgoing.put(data)
                self._lose_patience(self._run)
                self._watch_over(self._run)
            return number

    def ask_lastingly(self, message: Message, reply: Reply, *, silence: float | None = None) -> None:
        """Send a request that outlives forget(); silence as in ask()."""
        with self._lock:
            number = self.ask(message, reply, silence=silence)
            if number in self._requests:
                self._requests[number].lasting = True

    def forget(self, before: int) -> None:
        """Drop every request with a number below this one; one that lasts is asked anew."""
        with self._lock:
            dropped = [number for number in self._requests if number < before]
            ended = [self._end(number) for number in dropped]
            if self._run is not None and dropped:
                self._run.stale = True
                self._run.outgoing.put(pack(0, Forget(before)))
                self._lose_patience(self._run)
            for each in ended:
                if each is not None and each.lasting:
                    self.ask_lastingly(each.message, each.reply, silence=each.silence)

    def kill(self) -> None:
        """End the process at once; a new one takes over what it had to do, and no request is blamed."""
        with self._lock:
            if self._run is not None:
                self._run.blameless = True
                self._run.process.kill()

    def close(self) -> None:
        """End the process for good; nothing more is heard of its requests."""
        with self._lock:
            self._closed = True
            for number in list(self._requests):
                self._end(number)
            run = self._run
        if self._spare is not None:
            self._spare.close()
        if run is not None:
            run.process.kill()
            if run.listener is not None and run.listener is not threading.current_thread():
                run.listener.join(_CLOSING_SECONDS)

    def _thread(self, target: Callable[..., object], *arguments: object) -> threading.Thread:
        thread = threading.Thread(target=target, args=arguments, name=self.name, daemon=True)
        thread.start()
        return thread

    def _timer(self, seconds: float, target: Callable[..., object], *arguments: object) -> threading.Timer:
        timer = threading.Timer(seconds, target, arguments)
        timer.daemon = True
        timer.start()
        return timer

    def _end(self, number: int) -> Request | None:
        request = self._requests.pop(number, None)
        if request is not None and request.deadline is not None:
            request.deadline.cancel()
        following = self._requests.get(min(self._requests, default=0))
        if following is not None and not following.turn_at:
            following.turn_at = time.monotonic()
        return request

    def _give_up(self, detail: str) -> None:
        """Fail every request: there is no process to be had."""
        facts: dict[str, Fact] = {"child": self.name, "times": self._tries, "detail": detail}
        for number in sorted(self._requests):
            if (request := self._end(number)) is not None:
                self._thread(self._tell, request, Failed(Failure("ChildDied", facts)))

    def _tell(self, request: Request, message: Message) -> None:
        try:
            request.reply(message)
        except Exception:
            # A fault in one reply must not leave every other request without an answer.
            log.exception("%s: a reply failed", self.name)

    def _too_late(self, number: int) -> None:
        with self._lock:
            request = self._requests.get(number)
            if request is None:
                return
            if request.silence is not None and (left := self._left(number, request)) > 0:
                request.deadline = self._timer(left, self._too_late, number)
                return
            request.late = True
            if self._run is not None:
                self._run.ours = True
                self._run.process.kill()
                return
            self._end(number)
        self._tell(request, self._failed(request))

    def _left(self, number: int, request: Request) -> float:
        """The seconds that are left to one that may not be silent; they begin when its turn has come."""
        seconds = request.seconds or 0.0
        return request.turn_at + seconds - time.monotonic() if number == min(self._requests) else seconds

    def _lose_patience(self, run: Run) -> None:
        if self._patience is None or not (run.stale and self._requests):
            return
        run.kept_since = run.kept_since or time.monotonic()
        if run.patience is None:
            run.patience = self._timer(self._patience, self._out_of_patience, run, self._patience)

    def _out_of_patience(self, run: Run, patience: float, asked_of: float = 0.0) -> None:
        """End the process if it has kept something new waiting for long enough, and does so a moment later.

        asked_of: since when it had, as that was asked last: it may have spoken long ago, to a window that was
        too busy itself to hear it.
        """
        with self._lock:
            run.patience = None
            if self._run is not run or not run.stale or not self._requests:
                return
            now = time.monotonic()
            left = run.kept_since + patience - now
            # A new one would have everything to load, and no more of a busy machine than this one.
            starves = run.work is not None and run.work.starves(now, patience)
            if left <= 0 and not starves and run.kept_since == asked_of:
                log.info("%s is still at something forgotten; a new one takes over", self.name)
                self.kill()
                return
            wait = left if left > 0 else _LOOKS if starves else _MOMENT
            asked_of = run.kept_since if left <= 0 else 0.0
            run.patience = self._timer(wait, self._out_of_patience, run, patience, asked_of)

    def _watch_over(self, run: Run) -> None:
        """See to it that somebody looks whether the process has hung."""
        request = self._requests.get(min(self._requests, default=0))
        if run.watch is None and request is not None and request.silence is not None:
            left = run.heard_at + self._allowed(run, request) - time.monotonic()
            run.watch = self._timer(max(0.0, min(_LOOKS, left)), self._look, run)

    def _allowed(self, run: Run, request: Request) -> float:
        silence = request.silence or 0.0
        return silence if run.proven else max(silence, request.cold)

    def _look(self, run: Run) -> None:
        with self._lock:
            run.watch = None
            request = self._requests.get(min(self._requests, default=0))
            if self._run is not run or request is None or request.silence is None:
                return
            now, allowed = time.monotonic(), self._allowed(run, request)
            left = run.heard_at + allowed - now
            # A machine that is busy with something else must not cost the reader the voice.
            starves = run.work is not None and run.work.starves(now, allowed)
            if left > 0 or starves:
                run.watch = self._timer(min(_LOOKS, left) if left > 0 else _LOOKS, self._look, run)
                return
            log.warning("%s has said nothing for %.1f s; a new one takes over", self.name, request.silence)
            request.silence *= 2
            run.ours = True
            run.process.kill()

    def _listen(self, run: Run) -> None:
        stream = cast("BinaryIO", run.process.stdout)
        while (received := self._received(run, stream)) is not None:
            number, message = received
            with self._lock:
                run.answered = True
                run.note()
                last = isinstance(message, Done | Failed)
                request = self._end(number) if last else self._requests.get(number)
                if request is not None:
                    run.stale = False
                    run.kept_since = 0.0
                    self._count(run, request, message)
                    self._watch_over(run)
            if request is not None:
                self._tell(request, message)
            if isinstance(message, Done) and self._spare is not None:
                self._spare.prepare()
        self._died(run)

    def _count(self, run: Run, request: Request, reply: Message) -> None:
        """A reply has come; a request that comes further than before is not what ends the process."""
        request.heard += 1
        # The first reply may be no more than a promise, made before anything was loaded.
        if not run.proven and request.silence is not None and request.heard > 1:
            run.proven = True
            if run.watch is not None:
                # It was set for one that may have much to load.
                run.watch.cancel()
                run.watch = None
        before, request.message = request.message, self._rest(request.message, reply)
        if request.heard > request.most or request.message is not before:
            request.most = max(request.most, request.heard)
            request.tries = self._tries
            request.killed = 0

    def _received(self, run: Run, stream: BinaryIO) -> tuple[int, Message] | None:
        try:
            return receive(stream)
        except (WireError, OSError):
            log.exception("%s sent something unreadable", self.name)
            run.ours = True
            run.process.kill()
            return None

    def _died(self, run: Run) -> None:
        # One that closed its output and lives on is of no more use than a dead one.
        run.process.kill()
        code = run.process.wait()
        run.outgoing.put(None)
        cast("BinaryIO", run.process.stdout).close()
        with self._lock:
            for timer in (run.patience, run.watch):
                if timer is not None:
                    timer.cancel()
            self._run = None
            if self._closed:
                return
            log.warning("%s ended with code %s, %d requests open", self.name, code, len(self._requests))
            lost = self._lost(run, ended=code == -_SIGKILL and not run.ours)
            # One that never answered and has nothing to do would only die again: the next request starts it.
            if self._requests or run.answered or run.blameless:
                self.start()
        for request in lost:
            self._tell(request, self._failed(request))

    def _lost(self, run: Run, *, ended: bool) -> list[Request]:
        """The requests that are not tried again; they are open no more.

        ended: whether somebody else has ended the process. That is no request's fault, unless it is the
        system, for want of memory, again and again.
        """
        first = min(self._requests, default=0)
        lost = []
        for number, request in sorted(self._requests.items()):
            if number == first and not run.blameless:
                request.killed += ended
                request.tries -= not ended or request.killed > _MOST_KILLED
            if request.late or request.tries <= 0:
                self._end(number)
                lost.append(request)
        return lost

    def _failed(self, request: Request) -> Failed:
        if request.late:
            return Failed(Failure("TooSlow", {"child": self.name, "seconds": round(request.seconds or 0)}))
        return Failed(Failure("ChildDied", {"child": self.name, "times": self._tries}))

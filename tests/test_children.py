"""Child processes: real ones, which answer, die, hang and talk nonsense."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from tests.asked import COMMAND, PATIENCE, Heard, ask, failure

from reader.children.child import Child
from reader.children.protocol import Done, Failed, Message, Open, Progress, Stage
from reader.children.run import launch
from reader.children.wire import WireError, pack
from reader.errors import ChildDied, NoSuchHost, TooSlow

if TYPE_CHECKING:
    from pathlib import Path

MakeChild = Callable[..., Child]


@pytest.fixture
def make_child() -> Iterator[MakeChild]:
    """Makes children, and ends them after the test."""
    made: list[Child] = []

    def make(command: list[str] = COMMAND, *, tries: int = 2, patience: float | None = None) -> Child:
        made.append(Child("mischief", command, tries=tries, patience=patience))
        return made[-1]

    yield make
    for child in made:
        child.close()


def test_requests_are_answered_in_order(make_child: MakeChild) -> None:
    """Each request gets its own replies and one Done, from one process."""
    child = make_child()

    answers = [ask(child, f"number {number}").all() for number in range(3)]

    assert all(len(replies) == 3 and replies[-1] == Done() for replies in answers)
    assert len({replies[0] for replies in answers}) == 1


def test_started_early(make_child: MakeChild) -> None:
    """A child that was started answers from the very process that was started."""
    child = make_child()
    child.start()
    started = child.process_id

    assert ask(child, "").pid() == started


def test_noise_on_standard_output(make_child: MakeChild) -> None:
    """What a library prints in the child does not disturb the conversation."""
    assert ask(make_child(), "print").all()[-1] == Done()


def test_an_error_comes_over_with_its_facts(make_child: MakeChild) -> None:
    """A ReaderError in the child is the same ReaderError here."""
    error = failure(ask(make_child(), "error:x").all())

    assert isinstance(error, NoSuchHost)
    assert error.facts == {"address": "x", "host": "nowhere"}


@pytest.mark.parametrize("what", ["bug:zero", "bug:os", "half"])
def test_a_fault_fails_its_request_only(make_child: MakeChild, what: str) -> None:
    """Any other exception, OSError too, fails the request; the process lives on."""
    child = make_child()
    first = ask(child, what)
    process = first.pid()

    assert "of our own" in str(failure(first.all())) or what == "half"
    assert ask(child, "").pid() == process


def test_death_is_mended(make_child: MakeChild, tmp_path: Path) -> None:
    """A request whose process dies is sent again to a new one and answered from its beginning."""
    heard = ask(make_child(), f"die-once:{tmp_path / 'died'}")

    first, second = heard.pid(), heard.pid()

    assert first != second
    assert heard.all()[-1] == Done()


def test_death_again_and_again(make_child: MakeChild) -> None:
    """A request that kills as many processes as it has tries fails with ChildDied; the next one is served."""
    child = make_child(tries=3)
    heard = ask(child, "die:7")

    replies = heard.all()

    assert len({reply.done for reply in replies if isinstance(reply, Progress)}) == 3
    error = failure(replies)
    assert isinstance(error, ChildDied)
    assert error.facts == {"child": "mischief", "times": 3}
    assert ask(child, "").all()[-1] == Done()


def test_only_the_first_request_is_blamed(make_child: MakeChild) -> None:
    """Requests that wait behind a deadly one are answered, even with a single try each."""
    child = make_child(tries=1)
    deadly, others = ask(child, "die:1"), [ask(child, ""), ask(child, "")]

    assert isinstance(failure(deadly.all()), ChildDied)
    assert [heard.all()[-1] for heard in others] == [Done(), Done()]


def test_killed_from_outside(make_child: MakeChild) -> None:
    """A child that something else kills in the middle of its work is replaced, and the work done."""
    child = make_child()
    heard = ask(child, "slow")
    process = heard.pid()

    os.kill(process, signal.SIGTERM)

    while (reply := heard.next()) == Progress(Stage.FETCHING, getattr(reply, "done", 0)):
        pass
    assert isinstance(reply, Progress)
    assert reply.done != process


def test_killed_on_purpose_blames_nobody(make_child: MakeChild) -> None:
    """Kill costs the request at work none of its tries."""
    child = make_child(tries=1)
    heard = ask(child, "slow")
    first = heard.pid()

    child.kill()

    while (reply := heard.next()) and isinstance(reply, Progress) and reply.stage is Stage.FETCHING:
        pass
    assert isinstance(reply, Progress)
    assert reply.done != first


def test_an_idle_child_is_replaced(make_child: MakeChild) -> None:
    """A child that dies while it has nothing to do is replaced before the next request."""
    child = make_child()
    first = ask(child, "")
    process = first.pid()
    first.all()

    child.kill()

    assert ask(child, "").pid() != process


def test_a_child_that_cannot_live(make_child: MakeChild, caplog: pytest.LogCaptureFixture) -> None:
    """A program that ends at once is not started over and over; each request fails."""
    child = make_child([sys.executable, "-c", "raise SystemExit(5)"], tries=2)
    with caplog.at_level(logging.WARNING):
        errors = [failure(ask(child, "").all()) for _ in range(2)]

    assert [type(error) for error in errors] == [ChildDied, ChildDied]
    assert len([record for record in caplog.records if "ended with code 5" in record.getMessage()]) == 4


def test_a_program_that_is_not_there(make_child: MakeChild) -> None:
    """Where there is nothing to start, requests fail with ChildDied, and ask itself does not."""
    child = make_child(["/nowhere/at/all"])

    assert isinstance(failure(ask(child, "").all()), ChildDied)


@pytest.mark.parametrize("what", ["garbage", "deep"])
def test_nonsense_is_a_death(make_child: MakeChild, what: str) -> None:
    """A child that sends what is no message, or one nested without end, is ended and replaced."""
    child = make_child()

    assert isinstance(failure(ask(child, what).all()), ChildDied)
    assert ask(child, "").all()[-1] == Done()


def test_too_slow(make_child: MakeChild) -> None:
    """A request past its deadline fails with TooSlow, and a new process serves the next."""
    child = make_child()
    heard = ask(child, "hang", seconds=1)
    waiting = ask(child, "")

    error = failure(heard.all())

    assert isinstance(error, TooSlow)
    assert error.facts == {"child": "mischief", "seconds": 1}
    assert waiting.all()[-1] == Done()


def test_in_time(make_child: MakeChild) -> None:
    """A deadline that was kept ends nothing when its time comes."""
    child = make_child()
    heard = ask(child, "", seconds=2)
    process = heard.pid()
    assert heard.all()[-1] == Done()

    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer):
            thread.join(PATIENCE)

    assert ask(child, "").pid() == process


def test_forgotten_between_two_replies(make_child: MakeChild) -> None:
    """What is forgotten stops at its next reply, and the same process takes the next request."""
    child = make_child()
    heard = ask(child, "slow")
    process = heard.pid()
    heard.next()

    child.forget(2)

    assert ask(child, "").pid() == process


def test_forgotten_before_its_turn(make_child: MakeChild) -> None:
    """What is forgotten while it waits is never begun."""
    child = make_child()
    first, second = ask(child, "slow"), ask(child, "die:9")
    process = first.pid()
    third = Heard()
    number = child.ask(Open(""), third)

    child.forget(number)

    assert third.pid() == process
    assert third.all()[-1] == Done()
    assert second.nothing()


def test_what_lasts_is_answered_though_all_is_forgotten(make_child: MakeChild) -> None:
    """It is answered once, by the same process, and before what is asked afterwards."""
    child = make_child()
    first, lasting, later = Heard(), Heard(), Heard()
    child.ask(Open("slow"), first)
    process = first.pid()
    child.ask_lastingly(Open(""), lasting)

    child.forget(3)
    child.ask(Open("slow"), later)

    assert lasting.pid() == process
    assert lasting.all()[-1] == Done()
    assert later.pid() == process
    assert lasting.nothing()


def test_patience_with_what_is_forgotten(make_child: MakeChild) -> None:
    """A process stuck in something forgotten is replaced when something new has waited long enough."""
    child = make_child(tries=1, patience=0.5)
    heard = ask(child, "hang")
    stuck = heard.pid()

    child.forget(2)

    fresh = ask(child, "")
    assert fresh.pid() != stuck
    assert fresh.all()[-1] == Done()


def test_patience_begins_anew_with_each_that_waits(make_child: MakeChild) -> None:
    """A process that has given up one thing after the other in time is kept, however long that goes on."""
    child = make_child(tries=1, patience=0.5)
    heard = ask(child, "wait:0.3")
    same = heard.pid()

    for number in range(2, 8):
        child.forget(number)
        heard = ask(child, "wait:0.3")
        assert heard.pid() == same


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_patience_with_who_gets_hardly_any_of_a_busy_machine(make_child: MakeChild) -> None:
    """One that works off what was forgotten with a tenth of a processor goes on to what is new."""
    child = make_child(tries=1, patience=0.5)
    heard = ask(child, "toil:0.2")
    slow = heard.pid()

    child.forget(2)

    following = ask(child, "")
    assert following.pid() == slow
    assert following.all()[-1] == Done()


def test_a_stopped_child_holds_nobody_up(make_child: MakeChild) -> None:
    """Asking more than any pipe holds does not wait for a process that reads nothing."""
    child = make_child([sys.executable, "-c", "import time; time.sleep(3600)"])

    numbers = [child.ask(Open("x" * 10_000), Heard()) for _ in range(100)]
    child.forget(numbers[-1] + 1)

    assert numbers == list(range(1, 101))


def test_half_a_character_cannot_be_sent(make_child: MakeChild) -> None:
    """A file name that is no text fails its own request, not the caller."""
    child = make_child()

    assert "surrogates" in str(failure(ask(child, "\udcff").all()))
    with pytest.raises(WireError):
        pack(1, Open("\udcff"))


def test_a_reply_that_fails(make_child: MakeChild, caplog: pytest.LogCaptureFixture) -> None:
    """A fault where a reply is taken in is logged, and later requests are answered all the same."""
    child = make_child()

    def broken(_message: Message) -> None:
        raise ZeroDivisionError

    child.ask(Open(""), broken)

    assert ask(child, "").all()[-1] == Done()
    assert "a reply failed" in caplog.text


def test_closed_for_good(make_child: MakeChild) -> None:
    """After close the process is gone, nothing more is heard, and nothing new is asked."""
    child = make_child()
    heard = ask(child, "hang")
    process = heard.pid()

    child.close()

    assert child.process_id is None
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert ask(child, "").nothing()
    assert heard.nothing()


def test_closed_from_a_reply(make_child: MakeChild) -> None:
    """A reply may close its own child."""
    child = make_child()
    closed = threading.Event()

    def close(_message: Message) -> None:
        child.close()
        closed.set()

    child.ask(Open(""), close)

    assert closed.wait(PATIENCE)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for a single process")
def test_an_interrupt_is_the_windows_affair(make_child: MakeChild) -> None:
    """Ctrl+C in a terminal reaches the children too, and they stay calm."""
    child = make_child()
    heard = ask(child, "slow")
    process = heard.pid()

    os.kill(process, signal.SIGINT)

    child.forget(2)
    assert ask(child, "").pid() == process


def test_a_process_that_hangs_is_replaced(make_child: MakeChild, tmp_path: Path) -> None:
    """One that falls silent in the middle is ended, and the request answered whole by a new one."""
    heard = Heard()
    child = make_child(tries=3)
    child.ask(Open(f"hang-once:{tmp_path / 'hung'}"), heard, silence=1.0)
    hung = heard.pid()

    replies = heard.all()

    assert replies[-1] == Done()
    assert isinstance(replies[0], Progress)
    assert replies[0].done != hung


def test_what_lasts_does_not_hang(make_child: MakeChild, tmp_path: Path) -> None:
    """Also a request that was asked anew when all was forgotten is answered by a new process."""
    lasting, behind = Heard(), Heard()
    child = make_child(tries=3)
    child.ask_lastingly(Open(f"hang-once:{tmp_path / 'hung'}"), lasting, silence=1.0)
    hung = lasting.pid()
    child.forget(2)

    child.ask(Open(""), behind, silence=1.0)

    assert lasting.all()[-1] == Done()
    assert behind.all()[-1] == Done()
    assert child.process_id != hung


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_a_process_that_is_given_little_time_is_left_in_peace(make_child: MakeChild) -> None:
    """One that computes, on a machine that is busy with something else, is slow and has not hung."""
    heard = Heard()
    child = make_child(tries=1)
    child.ask(Open("toil:0.4"), heard, silence=0.3)

    replies = heard.all()

    assert replies[-1] == Done()


def test_the_time_in_line_is_not_its_own(make_child: MakeChild) -> None:
    """One that waits behind another for longer than it may take ends nothing, and is answered."""
    first, second = Heard(), Heard()
    child = make_child(tries=1)
    child.ask(Open("toil:0.4"), first, silence=30)
    process = first.pid()
    child.ask(Open(""), second, seconds=2, silence=30)

    assert first.all()[-1] == Done()
    assert second.pid() == process
    assert second.all()[-1] == Done()


def test_one_that_computes_without_end_is_given_up(make_child: MakeChild) -> None:
    """Who has had the time and says nothing has hung, also when it does so at full speed."""
    heard = Heard()
    child = make_child(tries=1)
    child.ask(Open("spin"), heard, silence=0.3)

    failed = failure(heard.all())

    assert isinstance(failed, ChildDied)
    assert ask(child, "").all()[-1] == Done()


def test_one_that_hangs_every_time_is_given_up(make_child: MakeChild) -> None:
    """After as many tries as there are the request fails; the next one finds a process that works."""
    heard = Heard()
    child = make_child(tries=3)
    child.ask(Open("hang"), heard, silence=0.3)

    failed = failure(heard.all())

    assert isinstance(failed, ChildDied)
    assert ask(child, "").all()[-1] == Done()


def test_who_waits_in_line_is_not_silent(make_child: MakeChild) -> None:
    """Only the first request counts: what waits behind one that goes on speaking has all the time."""
    child = make_child()
    first, second = Heard(), Heard()
    child.ask(Open("slow"), first, silence=30)
    process = first.pid()
    child.ask(Open(""), second, silence=0.1)
    for _ in range(40):
        first.next()

    assert child.process_id == process
    assert second.nothing()


def test_killed_time_and_again_in_the_middle(make_child: MakeChild) -> None:
    """A request that comes further each time is never given up, however often its process is killed."""
    child = make_child(tries=2)
    heard = Heard()
    child.ask(Open("slow"), heard)
    steps, killed = 1, set[int]()

    for _ in range(8):
        process = 0
        seen = 0
        # Always a little further than the one before.
        while seen < steps:
            reply = heard.next()
            assert isinstance(reply, Progress)
            process = reply.done if reply.stage is Stage.READING else process
            seen = 1 if reply.stage is Stage.READING else seen + 1
        killed.add(process)
        os.kill(process, signal.SIGKILL)
        steps += 1

    while not isinstance(reply := heard.next(), Progress) or reply.stage is not Stage.READING:
        assert not isinstance(reply, Failed)
    assert len(killed) == 8


def test_what_is_left_is_asked_of_the_next_process() -> None:
    """Where it is known what a reply leaves to be done, a new process is asked for that alone."""
    child = Child("mischief", COMMAND, tries=2, rest=lambda _message, _reply: Open(""))
    heard = ask(child, "die:7")

    first, second = heard.pid(), heard.pid()

    assert first != second
    assert heard.all()[-1] == Done()
    child.close()


def test_what_was_not_handed_over_goes_with_its_pipe() -> None:
    """Nothing tries once more, long after the process is gone, where nobody can be told that it fails."""
    run = launch([sys.executable, "-c", "pass"], None)
    run.process.wait()
    run.outgoing.put(bytes(1_000_000))

    run.write()

    assert run.process.stdin is not None
    assert run.process.stdin.closed
    assert run.process.stdout is not None
    run.process.stdout.close()

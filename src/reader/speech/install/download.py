"""Fetches one large file over HTTPS, going on where an earlier try was broken off."""

from __future__ import annotations

import http.client
import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.errors import DownloadFailed, InstallStopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from urllib3.response import BaseHTTPResponse

log = logging.getLogger(__name__)

_CHUNK = 256 * 1024
_REDIRECTS = 5
_CONNECT_SECONDS, _READ_SECONDS = 15.0, 30.0
_WHOLE, _REST, _NOTHING_LEFT = 200, 206, 416
_REDIRECTING = frozenset({301, 302, 303, 307, 308})


class Downloads:
    """Fetches files. stopped is asked between two chunks; schemes are those that addresses may have."""

    def __init__(
        self, stopped: Callable[[], bool] = lambda: False, schemes: frozenset[str] = frozenset({"https"})
    ) -> None:
        self._stopped = stopped
        self._schemes = schemes

    def fetch(self, address: str, file: Path, most: int, arrived: Callable[[int], None]) -> None:
        """Bring the file here; what is there of it already is kept and not fetched again.

        arrived is told how many bytes are there. A file of more than `most` bytes is given up. Raises
        DownloadFailed and InstallStopped; what has arrived stays. OSError when it cannot be written.
        """
        there = file.stat().st_size if file.exists() else 0
        with self._answer(address, there) as answer:
            if answer.status == _NOTHING_LEFT:
                arrived(there)
                return
            if answer.status == _WHOLE:
                there = 0
            arrived(there)
            with file.open("ab" if there else "wb") as out:
                for chunk in answer.stream(_CHUNK, decode_content=False):
                    there += len(chunk)
                    if there > most:
                        raise DownloadFailed(detail=f"{address} is larger than {most} bytes")
                    out.write(chunk)
                    arrived(there)
                    if self._stopped():
                        raise InstallStopped(detail=address)

    @contextmanager
    def _answer(self, address: str, there: int) -> Iterator[BaseHTTPResponse]:
        """The answer that brings the rest of the file, after all redirects; its errors translated."""
        import urllib3
        import urllib3.exceptions as foreign

        timeout = urllib3.Timeout(connect=_CONNECT_SECONDS, read=_READ_SECONDS)
        pool = urllib3.PoolManager(num_pools=1, retries=False, timeout=timeout)
        try:
            for _ in range(_REDIRECTS + 1):
                if urlsplit(address).scheme not in self._schemes:
                    raise DownloadFailed(detail=f"not over https: {address}")
                answer = pool.request(
                    "GET",
                    address,
                    headers={
                        "Accept-Encoding": "identity",
                        **({"Range": f"bytes={there}-"} if there else {}),
                    },
                    preload_content=False,
                    redirect=False,
                )
                target = answer.headers.get("location")
                if answer.status in _REDIRECTING and target:
                    answer.release_conn()
                    address = urljoin(address, target)
                    continue
                if answer.status not in {_WHOLE, *((_REST, _NOTHING_LEFT) if there else ())}:
                    raise DownloadFailed(detail=f"{address}: {answer.status}")
                if answer.status == _REST and not _begins_at(answer, there):
                    raise DownloadFailed(detail=f"{address}: another part than was asked for")
                yield answer
                return
            raise DownloadFailed(detail=f"{address}: too many redirects")
        except (OSError, foreign.HTTPError, http.client.HTTPException) as error:
            if isinstance(error, OSError) and error.filename is not None:
                # The disk's fault, not the network's.
                raise
            raise DownloadFailed(detail=f"{address}: {error}"[:300]) from error
        finally:
            pool.clear()


def _headers(there: int) -> dict[str, str]:
    headers = {"Accept-Encoding": "identity"}
    return {**headers, "Range": f"bytes={there}-"} if there else headers


def _begins_at(answer: BaseHTTPResponse, there: int) -> bool:
    return answer.headers.get("content-range", "").startswith(f"bytes {there}-")

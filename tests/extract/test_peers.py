"""The comparison with other extractors: Lingdu's own part of it, which is always at hand."""

from __future__ import annotations

from tests.score.cases import PAGES, url_of
from tests.score.peers import Peer


def test_lingdu_answers_as_one_of_them() -> None:
    """A page in, its title, text and processor time out; a page that is no article is an answer, too."""
    with Peer("lingdu") as peer:
        found = peer.ask(PAGES / "county_jcms" / "page.html", url_of("county_jcms"))
        nothing = peer.ask(PAGES / "nothing_to_read" / "page.html", url_of("nothing_to_read"))

    assert peer.works
    assert found["title"]
    assert len(found["text"]) > 100
    assert found["seconds"] > 0
    assert "text" not in nothing

"""How a catalogue is searched: OpenSearch descriptions, well made and badly made, over a real server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.test_pipeline import outcome

from reader.extract.open_search import template_of
from reader.model import Listing

if TYPE_CHECKING:
    from tests.server import Server

HERE = "http://books.example/about/search.xml"
ATOM = "application/atom+xml"
PAGE = '<Url type="text/html" template="/page?q={searchTerms}"/>'
RSS = '<Url type="application/rss+xml" template="/rss?q={searchTerms}"/>'


def described(urls: str) -> str:
    """The template in a description with these Url elements."""
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">{urls}</OpenSearchDescription>'
    )
    return template_of(text.encode(), "", HERE)


@pytest.mark.parametrize(
    ("urls", "expected"),
    [
        (
            f'<Url type="{ATOM}" template="/find?q={{searchTerms}}"/>',
            "http://books.example/find?q={searchTerms}",
        ),
        (
            f"<os:Url xmlns:os='x' template='find/{{searchTerms}}' type='{ATOM};profile=opds-catalog'/>",
            "http://books.example/about/find/{searchTerms}",
        ),
        (
            PAGE
            + f'<Url type="{ATOM}" template="/find?q={{searchTerms}}&amp;page={{startPage?}}&amp;n=20"/>',
            "http://books.example/find?q={searchTerms}&n=20",
        ),
        (
            RSS + f'<Url type="{ATOM}" template="/atom?q={{searchTerms}}"/>',
            "http://books.example/atom?q={searchTerms}",
        ),
        (PAGE, ""),
        (f'<Url type="{ATOM}" template="/find"/>', ""),
        (f'<Url type="{ATOM}" template="file:///etc/passwd?{{searchTerms}}"/>', ""),
        (f'<Url type="{ATOM}" template="http://a/ b{{searchTerms}}"/>', ""),
        (f'<!-- <Url type="{ATOM}" template="/old?q={{searchTerms}}"/> -->', ""),
        (f'<Url type="{ATOM}" template="/cut?q={{searchTerms}}', ""),
        ("", ""),
    ],
)
def test_the_template_that_answers_with_a_list_is_found(urls: str, expected: str) -> None:
    """Of several the one whose answer is a list; what is optional is left out; what leads nowhere is none."""
    assert described(urls) == expected


def test_an_entity_in_a_description_says_nothing() -> None:
    """Nothing that a document type declares is put in."""
    text = f'<!DOCTYPE d [<!ENTITY e "/x?q={{searchTerms}}">]><d><Url type="{ATOM}" template="&e;"/></d>'

    assert template_of(text.encode(), "", HERE) == ""


def serve_catalogue(server: Server, search: str) -> str:
    """Serve a catalogue that names this description of its search; the catalogue's address."""
    return server.page(
        "/catalogue",
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>镇图书馆</title>'
        f'<link rel="search" type="application/opensearchdescription+xml" href="{search}"/>'
        '<entry><title>渡口</title><link rel="alternate" type="text/html" href="/ferry"/></entry></feed>',
        content_type=ATOM,
    )


def test_a_catalogues_description_is_fetched_once(server: Server) -> None:
    """The list says how it is searched as soon as it is here."""
    server.page(
        "/search.xml", f'<Description><Url type="{ATOM}" template="/find?q={{searchTerms}}"/></Description>'
    )

    found = outcome(serve_catalogue(server, "/search.xml"))

    assert isinstance(found, Listing)
    assert found.search == server.url("/find?q={searchTerms}")
    assert server.paths() == ["/catalogue", "/search.xml"]


def test_without_its_description_a_catalogue_is_a_list_that_cannot_be_searched(server: Server) -> None:
    """A description that is not there takes nothing away from the list."""
    found = outcome(serve_catalogue(server, "/nowhere.xml"))

    assert isinstance(found, Listing)
    assert (found.search, [entry.title for entry in found.entries]) == ("", ["渡口"])

"""How a catalogue is searched: OpenSearch descriptions, well made and badly made, over a real server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server import never
from tests.test_pipeline import found_for, outcome

from reader.errors import NothingFound, NotSearchable
from reader.extract.listings.open_search import template_of
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


def listed(server: Server, search: str) -> Listing:
    """The catalogue that names this description."""
    found = outcome(serve_catalogue(server, search))
    assert isinstance(found, Listing)
    return found


def describe(server: Server, template: str) -> str:
    """Serve a description with this template; its path."""
    server.page("/search.xml", f'<Description><Url type="{ATOM}" template="{template}"/></Description>')
    return "/search.xml"


def test_a_catalogues_description_is_fetched_when_somebody_searches(server: Server) -> None:
    """The list is there before; the words arrive as they were typed, in the answer is what was found."""
    listing = listed(server, describe(server, "/find?q={searchTerms}"))
    assert (listing.search, server.paths()) == (server.url("/search.xml"), ["/catalogue"])
    server.page(
        "/find",
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>找到的书</title><entry><title>渡口</title>'
        '<link rel="alternate" type="text/html" href="/ferry"/></entry></feed>',
        content_type=ATOM,
    )

    found = found_for(listing, "渡口 & 河")

    assert isinstance(found, Listing)
    assert found.title == "找到的书"
    assert server.paths()[1:] == ["/search.xml", "/find?q=%E6%B8%A1%E5%8F%A3%20%26%20%E6%B2%B3"]


def test_a_description_that_does_not_answer_keeps_nobody_from_the_list(server: Server) -> None:
    """It is not even asked."""
    server.behave("/search.xml", never)

    assert [entry.title for entry in listed(server, "/search.xml").entries] == ["渡口"]
    assert server.paths() == ["/catalogue"]


@pytest.mark.parametrize("description", ["/nowhere.xml", "/search.xml"])
def test_a_catalogue_that_does_not_say_how_cannot_be_searched(server: Server, description: str) -> None:
    """A description that is not there, and one that has nothing to say."""
    describe(server, "/find")

    with pytest.raises(NotSearchable):
        found_for(listed(server, description), "渡口")


@pytest.mark.parametrize("answer", ["", "{", '<feed xmlns="http://www.w3.org/2005/Atom"/>'])
def test_an_answer_without_anything_in_it_is_nothing_found(server: Server, answer: str) -> None:
    """The words are told with it."""
    listing = listed(server, describe(server, "/find?q={searchTerms}"))
    server.page("/find", answer, content_type=ATOM)

    with pytest.raises(NothingFound) as told:
        found_for(listing, "渡口")

    assert told.value.facts["words"] == "渡口"

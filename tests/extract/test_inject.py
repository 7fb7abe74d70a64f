"""The generator of tampered pages does what it says, and the same again."""

# ruff: noqa: S311  nothing secret is chosen here

from __future__ import annotations

from random import Random

import pytest
from tests.extract import inject
from tests.extract.clean import ARTICLES

from reader.extract.protection.clean import fold

SCHOOL = ARTICLES[0]
BRAND = "3388必威体育"


def whole(page: inject.Injected) -> str:
    """All that is read of a page, disguises taken off."""
    return fold("\n".join([page.article.title, *(block.text for block in page.article.blocks)])).text


@pytest.mark.parametrize("family", inject.FAMILIES, ids=lambda family: family.__name__)
def test_the_brand_stands_in_the_page_as_often_as_it_says(family: inject.Family) -> None:
    """Every family puts the brand in, and counts it."""
    page = family(SCHOOL, BRAND, Random(1))

    assert page is not None
    assert whole(page).count(fold(BRAND).text) == page.times


@pytest.mark.parametrize("family", inject.FAMILIES, ids=lambda family: family.__name__)
def test_the_same_seed_gives_the_same_page(family: inject.Family) -> None:
    """Measurements can be repeated."""
    assert family(SCHOOL, BRAND, Random(7)) == family(SCHOOL, BRAND, Random(7))


def test_a_replaced_name_is_gone_from_the_text_and_left_in_the_foot() -> None:
    """The consistent replacement leaves no place of the real name in what is read."""
    page = inject.replaced(SCHOOL, BRAND, Random(1))

    assert page is not None
    assert SCHOOL.name not in whole(page)
    assert page.claims.names == (SCHOOL.name,)


def test_an_article_without_an_institution_cannot_be_renamed() -> None:
    """There is no name to replace."""
    travel = next(one for one in ARTICLES if one.kind == "travel")

    assert inject.replaced(travel, BRAND, Random(1)) is None


def test_a_disguise_is_not_the_brand_as_it_is_written() -> None:
    """Full-width letters or a character that nobody sees."""
    page = inject.disguised(SCHOOL, BRAND, Random(3))

    assert all(BRAND not in block.text for block in page.article.blocks)
    assert sum(block.text.count(page.brand) for block in page.article.blocks) == page.times
    assert page.times > 0


def test_there_are_many_clean_articles_of_many_kinds() -> None:
    """At least twenty-four, none of them twice."""
    assert len({one.title for one in ARTICLES}) >= 24
    assert len({one.kind for one in ARTICLES}) >= 12

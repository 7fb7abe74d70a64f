"""What the names that page authors give to their elements say about what stands in them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.lexicon import tree_of
from reader.extract.words.plain_letters import only_letters
from reader.extract.words.rules import structure, words, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.extract.page.tree import Node

_SECTIONING = frozenset({"nav", "footer", "aside"})
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar"}
)
MANY = 2
_FEET = frozenset({"foot", "footer", "bottom", "copyright"})
_NAMING = ("class", "data-component", "data-area", "data-testid", "aria-labelledby")
"""The attributes that name an element besides its id."""
_NAMED = frozenset({"id", "itemprop", *_NAMING})
_COMMENT = frozenset({"comment"})
_NOTHING: frozenset[str] = frozenset()
_VAGUE = frozenset(
    {
        "block",
        "box",
        "container",
        "wrapper",
        "wrap",
        "area",
        "section",
        "module",
        "component",
        "panel",
        "inner",
        "outer",
    }
)
"""Words that say of an element only that it is one."""
_HAS = ("has-", "with-")
_FILED = ("tag-", "category-")
_POSTS = frozenset({"post", "hentry", "type-post"})
_MADE = re.compile(r"[a-z]{2,12}[-_]([a-z]{3,16})_{1,2}[a-z\d-]{3,6}")
"""A name that was made of a module's, its own and some signs: index_text_D0U1y."""
_SIGNS = re.compile(r"[\W_]|\d+$")
_WORD = re.compile(r"[A-Z]?[a-z]+")


def names_of(node: Node) -> frozenset[str]:
    """The words of an element's class and id."""
    attributes = node.attributes
    if "id" in attributes:
        return words(f"{_counted(attributes['id'])} {attributes.get('class', '')}")
    return words(attributes["class"]) if "class" in attributes else _NOTHING


def is_other(node: Node, void: frozenset[str] = frozenset()) -> bool:
    """Whether an element says by its kind or its name that it holds something else than the article.

    void are the words that mean something else on this page.
    """
    return says_so(node) or not telling(node) <= void


def says_so(node: Node) -> bool:
    """Whether an element is of a kind, or has a role, that holds something else than the article."""
    return node.tag in _SECTIONING or node.attributes.get("role", "") in _ROLES


def is_text(node: Node) -> bool:
    """Whether an element is called, whole, as those are that hold an article's text and nothing else."""
    attributes = node.attributes
    called = structure().texts
    return bool(attributes) and any(
        _SIGNS.sub("", name) in called or ((made := _MADE.fullmatch(name)) and made.group(1) in called)
        for name in (attributes.get("id", "").lower(), *attributes.get("class", "").lower().split())
    )


def is_foot(node: Node) -> bool:
    """Whether an element is called the foot of a page: who keeps it, and with what rights."""
    return node.tag == "footer" or not names_of(node).isdisjoint(_FEET)


def telling(node: Node) -> frozenset[str]:
    """The words of an element's names that name something else than the article."""
    found = node.telling
    if found is None:
        found = node.telling = _telling(node.attributes)
    return found


def _telling(attributes: Mapping[str, str]) -> frozenset[str]:
    if _NAMED.isdisjoint(attributes):
        return _NOTHING
    if attributes.get("itemprop") == "comment":
        return _COMMENT
    names = " ".join(filter(None, map(attributes.get, _NAMING)))
    return telling_words(f"{_counted(attributes['id'])} {names}" if "id" in attributes else names)


def _counted(name: str) -> str:
    """An id with any number at its end as if it were the first: then what one says is known of all."""
    stem = name.rstrip("0123456789")
    return name if stem == name else f"{stem}0"


@lru_cache(8192)
def telling_words(name: str) -> frozenset[str]:
    """The words of an id and classes that name something else than the article.

    A name that stands for the article outweighs one that does not, except where it is only the first part
    of a compound: article-meta and article__share are not the article's text.
    """
    tokens = [token for token in map(_token, _own(name.split())) if token is not _SILENT]
    if not tokens:
        return _NOTHING
    if len(tokens) == 1:
        only = tokens[0]
        return only.never or (only.tails if only.tails or only.article else only.other)
    if never := _NOTHING.union(*(token.never for token in tokens)):
        return never
    tails = _NOTHING.union(*(token.tails for token in tokens))
    if tails or any(token.article for token in tokens):
        return tails
    return _NOTHING.union(*(token.other for token in tokens))


def _own(names: list[str]) -> list[str]:
    """Those of an element's names that say what it is: not what it has, nor what a post was filed under.

    Blogs put that into the class of a post: post tag-privacy category-comment has-sidebar.
    """
    if len(names) == 1:
        return names
    beside = _HAS if _POSTS.isdisjoint(names) else (*_HAS, *_FILED)
    return [name for name in names if not name.startswith(beside)]


class _Token(Struct, frozen=True):
    """What one class or id says."""

    never: frozenset[str] = _NOTHING
    """Its words that no article's element bears."""
    tails: frozenset[str] = _NOTHING
    """The words that say what the element is, first or last in a compound."""
    other: frozenset[str] = _NOTHING
    """Its words that name something else than the article."""
    article: bool = False
    """Whether one of them stands for the article."""


_SILENT = _Token()


@cache
def _any_word() -> re.Pattern[str]:
    """Any word of the rules for names, as far as it is letters."""
    rules = structure()
    every = rules.never | rules.tails | rules.heads | rules.other | rules.article
    return re.compile(tree_of(sorted({only_letters(word) for word in every})))


@lru_cache(8192)  # the names of a page are put together from few
def _token(token: str) -> _Token:
    if not _any_word().search(only_letters(token.lower())):
        return _SILENT
    rules = structure()
    every = words_of(token)
    never = every & rules.never
    if rules.utilities.fullmatch(token):
        return _Token(never)
    # Any other name is its own role.
    found = words(role(token)) if "__" in token or "--" in token else every
    tails = _NOTHING
    if len(compound := _WORD.findall(token)) > 1:
        first, last = compound[0].lower(), tail(token)
        tails = _NOTHING.union({last} & rules.tails, {first} & rules.heads)
    return _Token(never, tails, found & rules.other, not found.isdisjoint(rules.article))


def role(token: str) -> str:
    """The part of a class that tells the element's own role: of block__element--modifier the element."""
    part = token.rpartition("__")[2]
    # More than one -- parts a name as others do with -: nobody's modifiers have modifiers.
    part = part.rpartition("--")[2] if part.count("--") > 1 else part.partition("--")[0]
    return part or token


def tail(token: str) -> str:
    """The last telling word of a compound class: of byline-block byline; empty where it has only one word."""
    named = _WORD.findall(token.partition("--")[0] if token.count("--") < MANY else token)
    if len(named) < MANY:
        return ""
    return next((word for name in reversed(named) if (word := name.lower()) not in _VAGUE), "")


def is_never(node: Node) -> bool:
    """Whether an element bears a name that no article's element bears."""
    return not names_of(node).isdisjoint(structure().never)

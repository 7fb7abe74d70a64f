"""Pages made wrong: small changes to bytes, each told by numbers, so that it can be made again."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tests.score.cases import CASES, PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Mutation = tuple[int, int, int]
"""Which change, where, and how much."""

_TAG = re.compile(rb"<[^<>]{1,400}>")
_NAME = re.compile(rb"</?([a-zA-Z][a-zA-Z0-9]*)")
_TEXT = re.compile(rb">([^<>]{2,4000})<")
_TIMES = (5, 20, 60, 300, 2000)
_LONGEST = 400_000
"""A page is not made longer than this: what is looked for is what is wrong, not what is large."""

HOSTILE: tuple[bytes, ...] = (
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    "\u202e\u200b\u2066\u5b57\u2069\ufeff".encode(),
    b"&#0;&#xD800;&#x110000;&#99999999999999999999;&nosuch;",
    b"<!--",
    b"<![CDATA[",
    b"<plaintext>",
    b"<noscript>",
    b"<template><p>x</p></template>",
    b"<svg><p>x</p></svg><math><mi>",
    b"<a href='http://[::1'>a</a>",
    b"<a href='http://[v1.x]/'>b</a><a href='//'>c</a><a href='http://'>d</a>",
    b"<a href='javascript:alert(1)'>e</a><a href='data:text/html,x'>f</a><a href='file:///etc/passwd'>g</a>",
    b"<a href='\x01http://x.example/\n/a.pdf'>h</a>",
    b"<img src='http://[/a.jpg'><img srcset=',,, 1x, a 9999999999999999w, b -1x'>",
    b"<img src='data:image/png;base64,!!!' width='1e999' height='-1'>",
    b"<video src='http://[::'></video><iframe src='//'></iframe><audio><source></audio>",
    b"<base href='http://['>",
    b"<base href='javascript:x'>",
    b"<base href=''>",
    b"<table><tr><td colspan='999999999' rowspan='999999999'>a<td colspan='-1'>b",
    b"<table><tr><td rowspan='0'>c<td colspan='x'>d<tr><td rowspan='3' colspan='2'>e",
    b"<table><caption><table><tr><td><table><thead><tr><th>",
    b"<table><colgroup span='99999999'><tr></tr><tr><td></td></tr></table>",
    b"<ol start='-99999999999999999999999' type='Z'><li value='9e9'>a<ol reversed><li>b<ul><li></ol>",
    b"<dl><dd>a<dt>b<dd><ul><li>c</dl>",
    b"<h1><h1><h7><h0><h2></h2>",
    b"<sup><a href='#fn1' id='r1'>1</a></sup><ol><li id='fn1'><a href='#r1'>^</a><a href='#fn1'>x</a></ol>",
    b"<sup><a href='#'>1</a></sup><sup><a href='#&#x110000;'>[2]</a></sup>",
    b"<p style='color:rgb(1e9,x,);font-size:99999999999999999px;display:'>s</p>",
    b"<p style='font-size:-1%;width:calc(1px*(2));;;:;'>t</p>",
    b"<style>p{{{}}}} @media{@media{ .a[b='",
    *(
        b"<script type='application/ld+json'>" + data + b"</script>"
        for data in (
            b"[" * 3000,
            b'{"@type":[1,{}],"headline":[null,{"a":1}],"author":[[[]]],"@graph":7}',
            b'{"@type":"NewsArticle","datePublished":1e999,"author":{"name":{}},"publisher":[]}',
            b'{"@type":"NewsArticle","headline":"\\ud800","dateModified":[],"image":{"url":7}}',
        )
    ),
    b"<meta name='PubDate' content='99999-99-99 99:99'><meta name='PubDate' content='0000-00-00'>",
    b"<meta property='article:published_time' content='2024-02-30T25:61:61+99:99'>",
    "<p>发布时间：2024年13月32日 25:61 来源：</p>".encode(),
    b"<meta charset='utf-7'>",
    b"<meta charset='no-such-charset'><meta http-equiv='content-type' content='text/html; charset='>",
    b"<link rel='canonical' href='http://['><link rel='next' href='?page=99999999999999999999'>",
    "<a href='?p=２'>下一页</a><a href='a_²_2.html'>下一页</a><a href='http://['>下一页</a>".encode(),
    b"<div>" * 300,
    b"<b><i><p>" * 60,
    b"</body></html></p></div>",
    b"<pre>\n\n\t a\r\n\x0b\x0c</pre><code></code><textarea><p>",
    "<p>区(qū)區(qū)((((()))))（）(ā)</p>".encode(),
    "<p>９９９必威体育官网９９９</p>".encode() * 3,
    "<p>附件：<a href='http://[/a.doc'>一</a>（1.2MB）<a>二.pdf</a></p>".encode(),
    ("<p>" + "　" * 500 + "</p>").encode(),
    ("<p>" + "第一条" * 200 + "</p>").encode(),
    ("<p>" + "1." * 400 + "</p>").encode(),
    ("<p>" + "（一）" * 200 + "</p>").encode(),
    ("<p>" + "http://a.b/" * 200 + "</p>").encode(),
)
"""Pieces that have broken readers of pages before, or well might."""

_ENCODINGS = (
    "gb18030",
    "big5",
    "utf-16",
    "utf-16-be",
    "utf-8-sig",
    "shift_jis",
    "latin-1",
    "utf-7",
    "euc-kr",
)


_NAMES = tuple(b"p li td table h2 figure a sup pre section blockquote x-y noscript caption dt".split())
_ATTRIBUTES = (
    b' style="display:none"',
    b" hidden",
    b' class="',
    b" a=1" * 1000,
    b' lang="x-\xff"',
    b' aria-hidden="true"',
)


@cache
def page(case: str) -> bytes:
    """An own page's bytes; read once."""
    return (PAGES / case / "page.html").read_bytes()


def mutated(data: bytes, mutations: Sequence[Mutation]) -> bytes:
    """The page with these changes, one after the other; any numbers are good."""
    for which, where, much in mutations:
        data = CHANGES[which % len(CHANGES)](data, where, much)[:_LONGEST]
    return data


def _flip(data: bytes, where: int, much: int) -> bytes:
    if not data:
        return data
    at = where % len(data)
    return data[:at] + bytes([much % 256]) + data[at + 1 :]


def _cut(data: bytes, where: int, much: int) -> bytes:
    at = where % (len(data) + 1)
    return data[:at] + data[at + much % 2000 :]


def _end(data: bytes, where: int, _much: int) -> bytes:
    return data[: where % (len(data) + 1)]


def _twice(data: bytes, where: int, much: int) -> bytes:
    at = where % (len(data) + 1)
    part = data[at : at + much % 3000]
    return data[:at] + part * 2 + data[at + len(part) :]


def _again(data: bytes, where: int, much: int) -> bytes:
    """A few characters of a text again and again: what can be read in many ways is then tried in all."""
    texts = list(_TEXT.finditer(data))
    if not texts:
        return data
    found = texts[where % len(texts)]
    text = found[1].decode("utf-8", "replace")
    at = where // 7 % len(text)
    text = text[:at] + text[at : at + 1 + much % 13] * _TIMES[much // 13 % len(_TIMES)] + text[at:]
    return data[: found.start(1)] + text.encode() + data[found.end(1) :]


def _insert(data: bytes, where: int, much: int) -> bytes:
    """A hostile piece, anywhere or where a tag begins."""
    piece = HOSTILE[much % len(HOSTILE)]
    tags = [found.start() for found in _TAG.finditer(data)] if where % 4 else []
    at = tags[where % len(tags)] if tags else where % (len(data) + 1)
    return data[:at] + piece + data[at:]


def _drop_tag(data: bytes, where: int, _much: int) -> bytes:
    return _tag(data, where, lambda _: b"")


def _double_tag(data: bytes, where: int, much: int) -> bytes:
    return _tag(data, where, lambda tag: tag * (2 + much % 40))


def _other_tag(data: bytes, where: int, much: int) -> bytes:
    """Another element's name in a tag's place."""
    name = _NAMES[much % len(_NAMES)]

    def renamed(found: re.Match[bytes]) -> bytes:
        return found[0].replace(found[1], name)

    return _tag(data, where, lambda tag: _NAME.sub(renamed, tag, count=1))


def _swap(data: bytes, where: int, much: int) -> bytes:
    """Two tags in each other's places."""
    tags = list(_TAG.finditer(data))
    if len(tags) < 2:
        return data
    one, other = sorted((where % len(tags), much % len(tags)))
    if one == other:
        return data
    a, b = tags[one], tags[other]
    return data[: a.start()] + b[0] + data[a.end() : b.start()] + a[0] + data[b.end() :]


def _splice(data: bytes, where: int, much: int) -> bytes:
    """The rest of another page from somewhere on."""
    other = page(CASES[much % len(CASES)])
    at = where % (len(data) + 1)
    return data[:at] + other[at % (len(other) + 1) :]


def _recode(data: bytes, where: int, much: int) -> bytes:
    """In another encoding than it says; or read as another, which is how mojibake is made."""
    encoding = _ENCODINGS[much % len(_ENCODINGS)]
    if where % 2:
        return data.decode("utf-8", "replace").encode(encoding, "replace")
    return data.decode(encoding, "replace").encode("utf-8", "replace")


def _attributes(data: bytes, where: int, much: int) -> bytes:
    """A tag hidden, without its quotation marks, or with a thousand attributes."""
    return _tag(data, where, lambda tag: tag[:-1] + _ATTRIBUTES[much % len(_ATTRIBUTES)] + tag[-1:])


def _tag(data: bytes, where: int, change: Callable[[bytes], bytes]) -> bytes:
    tags = list(_TAG.finditer(data))
    if not tags:
        return data
    found = tags[where % len(tags)]
    return data[: found.start()] + change(found[0]) + data[found.end() :]


CHANGES: tuple[Callable[[bytes, int, int], bytes], ...] = (
    _insert,
    _drop_tag,
    _other_tag,
    _double_tag,
    _swap,
    _attributes,
    _twice,
    _cut,
    _end,
    _flip,
    _splice,
    _recode,
    _again,
)

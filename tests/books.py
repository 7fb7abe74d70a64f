"""Electronic books as tests need them: whole ones, and ones with any file changed, added or taken out."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
    '<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)
PACKAGE = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>渡口</dc:title><dc:creator>水生</dc:creator>'
    "<dc:creator>河清</dc:creator><dc:language>zh</dc:language><dc:publisher>镇上的书社</dc:publisher>"
    "<dc:date>2021-03-04</dc:date></metadata><manifest>"
    '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '<item id="t" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    '<item id="b" href="text/second.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="a" href="text/first%20part.xhtml" media-type="application/xhtml+xml"/>'
    '</manifest><spine toc="t"><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>'
)
NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    '<nav epub:type="toc"><ol><li><a href="text/first%20part.xhtml">第一章 摆渡</a></li>'
    '<li><a href="text/second.xhtml#top">第二章 上岸</a></li></ol></nav></body></html>'
)
NCX = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>'
    "<text>上篇</text></navLabel>"
    '<content src="text/first%20part.xhtml"/></navPoint></navMap></ncx>'
)
FIRST = (
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
    "<title/></head><body>"
    '<h1>第一章 摆渡</h1><p><a id="x"/>天刚亮，老艄公就把船推下了水，岸边的芦苇上还挂着露珠。'
    '<sup><a href="#n1">1</a></sup></p>'
    '<p>他的孙女<a href="second.xhtml">坐在船头</a>，数着对岸的灯。</p>'
    '<p><img src="../pictures/boat.png" alt="船"/></p>'
    '<p><img src="http://elsewhere.example/counter.png"/></p>'
    '<p id="n1">1 这条河在地图上没有名字。</p></body></html>'
)
SECOND = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>船靠了岸，石阶上长满青苔。'
    '<sup><a href="#n1">1</a></sup></p>'
    '<p id="n1">1 石阶是祖父那一辈人砌的。</p></body></html>'
)


def book(changes: Mapping[str, str | bytes | None] | None = None) -> bytes:
    """A book of two chapters; changes are by name, None takes a file out."""
    files: dict[str, str | bytes | None] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": PACKAGE,
        "OEBPS/nav.xhtml": NAV,
        "OEBPS/toc.ncx": NCX,
        "OEBPS/text/first part.xhtml": FIRST,
        "OEBPS/text/second.xhtml": SECOND,
        **(changes or {}),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            if content is not None:
                kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                archive.writestr(name, content, kind)
    return packed.getvalue()

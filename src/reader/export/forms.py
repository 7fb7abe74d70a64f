"""The forms that an article can be written in, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.as_html import to_html
from reader.export.as_json import to_json
from reader.export.as_markdown import to_markdown
from reader.export.as_text import to_text

if TYPE_CHECKING:
    from reader.model import Article

FORMS = ("json", "text", "markdown", "html")
"""The names of the forms, as the command line takes them."""


def write(article: Article, form: str) -> str:
    """The article in one of FORMS, ending with a newline. Raises KeyError for any other name."""
    return {"json": to_json, "text": to_text, "markdown": to_markdown, "html": to_html}[form](article)

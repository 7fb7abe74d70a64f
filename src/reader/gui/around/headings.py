"""Going through the article by its headings: the next, the one before, or one of the whole list (目录)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.around.feature import Feature
from reader.session.front.outline import heading_at, heading_beside, outline

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.article.article_view import ArticleView
    from reader.gui.pages.contents_page import ContentsPage
    from reader.gui.pages.side_pages import SidePages
    from reader.model import Article
    from reader.session.front.outline import Heading


class Headings(Feature):
    """Goes to headings, and says what they are."""

    def __init__(
        self,
        view: ArticleView,
        side: SidePages,
        article: Callable[[], Article | None],
        show_page: Callable[[ContentsPage], None],
        leave: Callable[[], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._side = side
        self._article = article
        self._show_page = show_page
        self._leave = leave

    def _all(self) -> tuple[Heading, ...]:
        article = self._article()
        return outline(article) if article is not None else ()

    def show_contents(self) -> None:
        """Show every heading, the one at the caret chosen; where there is only the title, say so."""
        headings = self._all()
        if len(headings) <= 1:
            self.passing.emit(self.tr("This article has no headings beside its title."))
            return
        page = self._side.contents_page
        page.show_headings(headings, heading_at(headings, self._view.looked_at()))
        self._show_page(page)
        self.said.emit(page.spoken)

    def step(self, by: int) -> None:
        """Go to the next heading (1), or to the one before (-1)."""
        heading = heading_beside(self._all(), self._view.looked_at(), by)
        if heading is not None:
            self._go(heading)
        elif by > 0:
            self.passing.emit(self.tr("There is no further heading in this article."))
        else:
            self.passing.emit(self.tr("There is no heading before this one."))

    def go_to(self, heading: Heading) -> None:
        """Leave the list of headings for this one."""
        self._leave()
        self._go(heading)

    def _go(self, heading: Heading) -> None:
        from reader.gui.telling.announcing import announce

        self._view.show_span(heading.span, at_top=True, announced=True)
        what = (
            self.tr("Title")
            if heading.level == 1
            else self.tr("Heading of level {level}").format(level=heading.level)
        )
        whole = self.tr("{what}: {text}").format(what=what, text=heading.text)
        announce(self._view, whole)
        self.said.emit(whole)

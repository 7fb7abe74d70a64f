"""What is told of each notice: what was found, where, why, and the calm lines above the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui.document.document import Line
from reader.gui.document.numbering import names_in, numbers
from reader.gui.telling.counting import counted
from reader.model import Notice, NoticeKind, Reason, Trade
from reader.session.front.putting_back import can_be_put_back

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class NoticeWords(QObject):
    """Makes sentences of notices; each asks Qt for its translation when it is made.

    key_of: the key of an action by its name; whoever shows the lines above an article hands it over.
    """

    def __init__(self, parent: QObject | None = None, key_of: Callable[[str], str] = str) -> None:
        super().__init__(parent)
        self._key_of = key_of

    def notice(self, notice: Notice) -> str:
        """What was found, and where."""
        where = {
            "title": self.tr("in the title"),
            "metadata": self.tr("in the page's hidden description"),
            "heading": self.tr("in a hidden heading"),
        }.get(notice.where, self.tr("in the text"))
        kinds = {
            NoticeKind.REPEATED: self.tr("A paragraph that stands twice:"),
            NoticeKind.RENAMED: self.tr("This name may have been written over an institution's real name:"),
            NoticeKind.READINGS: self.tr("Pinyin in brackets, which a copy of this page has put in:"),
            NoticeKind.NOISE: self.tr("Characters without meaning, which a copy of this page has put in:"),
            NoticeKind.IMPOSTOR: self.tr(
                "The page says that it is somebody's who its address is not. Its address is at:"
            ),
            NoticeKind.MISSING: self.tr("A page of this article could not be fetched:"),
        }
        if notice.kind in kinds:
            return kinds[notice.kind]
        if notice.shown:
            return self.tr("Doubtful words, {where}; they are only underlined:").format(where=where)
        return self.tr("Suspected advertisement, {where}:").format(where=where)

    def words(self, notice: Notice) -> str:
        """The words that were found; of a name also the one that it may have been written over."""
        written, real = names_in(notice) if notice.kind is NoticeKind.RENAMED else ("", "")
        if not real:
            return notice.text
        return self.tr("{written} (it may have been: {real})").format(written=written, real=real)

    def gap(self) -> str:
        """What a hidden word may have left behind."""
        return self.tr("A word of the text itself may be missing there.")

    def times(self, count: int) -> str:
        """In how many places it stands."""
        return counted(count, self.tr("In one place."), self.tr("In {count} places."))

    def reasons(self, kind: NoticeKind, reasons: Sequence[Reason], trade: Trade | None = None) -> str:
        """Why it was called so, beginning with what it sells; nothing where nobody said."""
        if kind is NoticeKind.IMPOSTOR:
            return self._not_what_it_says(reasons)
        words = {
            Reason.BRAND: self.tr("it looks like an advertisement"),
            Reason.TITLE: self.tr("the same words have replaced the page's title or key words"),
            Reason.GLUED: self.tr("it stands glued into the middle of a sentence"),
            Reason.HIDDEN: self.tr("the page hides it from the eye"),
            Reason.AGAIN: self.tr("the same text stands above"),
            Reason.GRAMS: self.tr("it is worded as such advertisements are"),
            Reason.ELSEWHERE: self.tr("the same words stand in other places where they do not belong"),
            Reason.LINK: self.tr("it is a link that leads off this site"),
            Reason.NAME: self.tr("the real name still stands in other places of the page"),
            Reason.HOST: self.tr("the address is not one that such an institution has"),
            Reason.DISGUISED: self.tr("its characters are pulled apart, as nobody writes"),
            Reason.COPY: self.tr("the same paragraph stands there once more without these words"),
            Reason.LISTED: self.tr("it stands in this machine's own list of advertisements"),
            Reason.LOOKALIKE: self.tr("the address is made to look like another one"),
        }
        if trade is not None:
            words[Reason.BRAND] = self._trade(trade)
            reasons = (Reason.BRAND, *reasons)
        told = [words[reason] for reason in dict.fromkeys(reasons)]
        return self.tr("Why: {reasons}.").format(reasons=self.tr(", ").join(told)) if told else ""

    def _trade(self, trade: Trade) -> str:
        return {
            Trade.GAMBLING: self.tr("it looks like an advertisement for gambling"),
            Trade.LOANS: self.tr("it looks like an advertisement for loans"),
            Trade.PORNOGRAPHY: self.tr("it looks like an advertisement for pornography"),
            Trade.GAMES: self.tr("it looks like an advertisement for copied games or for cheating in games"),
            Trade.PAPERS: self.tr("it looks like an advertisement for forged papers"),
            Trade.MEDICINE: self.tr("it looks like an advertisement for medicine"),
            Trade.WRITING: self.tr("it looks like an advertisement for essays written by others"),
            Trade.RANKING: self.tr("it looks like an advertisement for bought likes and search results"),
            Trade.COINS: self.tr("it looks like an advertisement for virtual money"),
            Trade.SPYING: self.tr("it looks like an advertisement for spying on people"),
            Trade.COPIES: self.tr("it looks like an advertisement for counterfeit goods"),
            Trade.ACCOUNTS: self.tr("it looks like an advertisement for other people's accounts and data"),
            Trade.SURROGACY: self.tr("it looks like an advertisement for surrogate mothers"),
            Trade.WALLS: self.tr("it looks like an advertisement for ways around the network's rules"),
            Trade.STOCKS: self.tr("it looks like an advertisement for share tips"),
        }[trade]

    def _not_what_it_says(self, reasons: Sequence[Reason]) -> str:
        words = {
            Reason.NAME: self.tr("the page says that it is a public authority's"),
            Reason.HOST: self.tr("the address is not one that an authority has"),
            Reason.LOOKALIKE: self.tr("the address is made to look like another one"),
        }
        why = self.tr("Why: {reasons}.").format(
            reasons=self.tr(", ").join(words[reason] for reason in dict.fromkeys(reasons) if reason in words)
        )
        advice = self.tr(
            "Do not pay, and do not type a password or a card's number there, before you have asked someone "
            "whom you trust."
        )
        return f"{why}\n{advice}"

    def lines(self, notices: Sequence[Notice], put_back: frozenset[int]) -> tuple[Line, ...]:
        """What is said above the article: a line for each serious matter, and one for all the rest.

        put_back counts the notices.
        """
        named = numbers(notices)
        found = self._serious_ones(notices, named)
        lacking = self._lacking(notices, named)
        if lacking is not None:
            found[lacking.notice] = lacking
        counted = list(self._counted(notices, put_back))
        if counted:
            first = min(index for _, index in counted)
            what = self.tr("; ").join(text for text, _ in counted)
            if put_back:
                text = self.tr("{what} ({list} tells which; {key} hides them again)")
            elif any(map(can_be_put_back, notices)):
                text = self.tr("{what} ({list} tells which; {key} brings them back)")
            else:
                text = self.tr("{what} ({list} tells which)")
            keys = {"list": self._key_of("hidden"), "key": self._key_of("put_back")}
            return (*found.values(), Line(text.format(what=what, **keys), named[first]))
        return tuple(found.values())

    def on_paper(self, notices: Sequence[Notice]) -> tuple[Line, ...]:
        """What is to be known of an article on paper, too; there is no key to press there."""
        found = self._serious_ones(notices, numbers(notices))
        missing = sum(notice.kind is NoticeKind.MISSING for notice in notices)
        if missing:
            text = counted(
                missing,
                self.tr("One page of this article is missing."),
                self.tr("{count} pages of this article are missing."),
            )
            return (*found.values(), Line(text, 0))
        return tuple(found.values())

    def _serious_ones(self, notices: Sequence[Notice], named: Sequence[int]) -> dict[int, Line]:
        found: dict[int, Line] = {}
        for notice, number in zip(notices, named, strict=True):
            line = self._serious(notice, number)
            if line is not None:
                found.setdefault(number, line)
        return found

    def _serious(self, notice: Notice, number: int) -> Line | None:
        if notice.kind is NoticeKind.IMPOSTOR:
            text = self.tr(
                "Please note: this page says that it is somebody's who its address is not. It is at:"
            )
            return Line(text, number, notice.text)
        # One notice speaks for the whole article; the brand may be spelt otherwise in some of its places.
        if notice.kind is NoticeKind.RENAMED and notice.block is None and notice.offset is None:
            written, real = names_in(notice)
            if real:
                text = self.tr("“{name}” may have been written over this institution's name here:")
                return Line(text.format(name=written), number, real)
            text = self.tr("“{name}” may have been written over an institution's real name here")
            return Line(text.format(name=written), number)
        return None

    def _lacking(self, notices: Sequence[Notice], named: Sequence[int]) -> Line | None:
        """That pages of the article are not here, and what can be done about it."""
        missing = [
            number for notice, number in zip(notices, named, strict=True) if notice.kind is NoticeKind.MISSING
        ]
        if not missing:
            return None
        text = counted(
            len(missing),
            self.tr(
                "One page of this article is missing ({again} fetches it once more; {list} opens it by "
                "itself)"
            ),
            self.tr(
                "{count} pages of this article are missing ({again} fetches them once more; {list} opens "
                "one by itself)"
            ),
        )
        return Line(text.format(again=self._key_of("open_again"), list=self._key_of("hidden")), missing[0])

    def _counted(self, notices: Sequence[Notice], put_back: frozenset[int]) -> Iterator[tuple[str, int]]:
        """How much was left out, only marked, and put back; each with the index of its first notice."""
        kinds = {NoticeKind.INJECTED, NoticeKind.REPEATED}
        every = [index for index, notice in enumerate(notices) if notice.kind in kinds]
        hidden = [index for index in every if not notices[index].shown]
        if put_back:
            # Who has just brought everything back would take these for a contradiction.
            outside = [index for index in hidden if not can_be_put_back(notices[index])]
            hidden = [index for index in hidden if index not in outside]
            if outside:
                text = counted(
                    len(outside),
                    self.tr("Outside the text: one suspected advertisement"),
                    self.tr("Outside the text: {count} suspected advertisements"),
                )
                yield text, outside[0]
        if hidden:
            injected = sum(notices[index].kind is NoticeKind.INJECTED for index in hidden)
            yield self._hidden(injected, len(hidden) - injected), hidden[0]
        weak = [index for index in every if notices[index].shown and index not in put_back]
        if weak:
            text = counted(
                len(weak),
                self.tr("Underlined here: one doubtful passage"),
                self.tr("Underlined here: {count} doubtful passages"),
            )
            yield text, weak[0]
        yield from self._from_a_mirror(notices)
        if put_back:
            text = counted(
                len(put_back),
                self.tr("Shown again: one passage that was hidden"),
                self.tr("Shown again: {count} passages that were hidden"),
            )
            yield text, min(put_back)

    def _hidden(self, injected: int, repeated: int) -> str:
        """What is hidden in the text; at least one of anything."""
        if injected and repeated:
            text = self.tr("Hidden here: {injected} and {repeated}")
            advertisements = counted(
                injected,
                self.tr("one suspected advertisement"),
                self.tr("{count} suspected advertisements"),
            )
            paragraphs = counted(
                repeated, self.tr("one repeated paragraph"), self.tr("{count} repeated paragraphs")
            )
            return text.format(injected=advertisements, repeated=paragraphs)
        if injected:
            return counted(
                injected,
                self.tr("Hidden here: one suspected advertisement"),
                self.tr("Hidden here: {count} suspected advertisements"),
            )
        return counted(
            repeated,
            self.tr("Hidden here: one repeated paragraph"),
            self.tr("Hidden here: {count} repeated paragraphs"),
        )

    def _from_a_mirror(self, notices: Sequence[Notice]) -> Iterator[tuple[str, int]]:
        """What a copy of the page had put in all over its text, each with the index of its first notice."""
        for kind, told in (
            (
                NoticeKind.READINGS,
                self.tr("Left out: pinyin in brackets, which a copy of this page had put in"),
            ),
            (
                NoticeKind.NOISE,
                self.tr("Left out: characters without meaning, which a copy of this page had put in"),
            ),
        ):
            first = next(
                (at for at, notice in enumerate(notices) if notice.kind is kind and not notice.shown), None
            )
            if first is not None:
                yield told, first

"""What follows an article in its element: comments, other articles, boxes that begin with a heading."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate, islice

from reader.extract.finding.belongs import is_gallery
from reader.extract.finding.edges import core_of
from reader.extract.finding.replies import tells_when_written
from reader.extract.finding.sections import make_of
from reader.extract.page.labels import heads_comments, heads_what_follows, is_advertisement
from reader.extract.page.lines import Line, Lines, Span, is_date, is_furniture, positive, size, squeezed
from reader.extract.page.tree import BREAKING, SUBHEADINGS, Node
from reader.extract.words.datelines import tells_who
from reader.extract.words.part_rules import part_rules
from reader.extract.words.rules import structure

HALF = 0.5
"""What follows an article begins behind this part of the running text ..."""
ALMOST = 0.75
"""... and behind this part a heading alone shows that it does."""
COUNTED = 0.15
"""... comments that are counted, behind this."""
HEADING = 24
"""A heading above what follows an article is no longer than this, in Chinese characters."""
LONGEST = 260
"""... or than this, in characters, where it counts comments and repeats the article's title."""
LINKED_BEHIND = 0.4
"""More than this part of what follows an article is links and furniture."""
RUNNING = 2.0
"""A line of this value is running text."""
SENTENCE = 1.5
"""One of this value is a sentence."""
BUTTONS = 2
"""So many buttons may stand between two paragraphs."""
PICTURED = 2
"""The pictures below such a heading stand in one of so many elements around it."""
REPLIES, FEWEST = 4, 3
"""So many lines, each a reply of so many lines on the average, are readers' words."""
BYLINE = 4
"""When an article was published, or by whom, stands in one of so many lines from its heading on."""

TEASER = 3
"""Of one other article so many lines are shown: its title, and how it begins."""
SIGNATURE = 24
"""Who edited a text is told in no more than this, in Chinese characters ..."""
LITTLE = 0.12
"""... and what stands behind it has no more than this part of the running text."""

SHORT = 6.0
"""The value of a short text's lines: some sixty characters."""

_TITLES = frozenset({"h1", "h2"})
_ONE = ("one", "ein", "un", "um", "eén", "jeden", "один", "关于")
"""A single comment is counted in letters; questions on something are not counted at all."""


def drop_endings(root: Node, lines: Lines, anchor: int | None) -> None:
    """Mark everything of root from a line on that begins what follows an article.

    Links must follow it, or comments, or the text must be over: inside the text it may be a heading. Where
    the text goes on behind the box that the line begins, only the box is marked. anchor is the line that is
    the article's heading.
    """
    span = lines.spans[root]
    over = lines.spans[core_of(root, lines)].end
    whole = positive(lines.of(root)) or 1.0
    before = 0.0
    past = span.first
    rest = _Rest(lines, span.end)
    told = max((place for place in range(span.first, span.end) if lines.lines[place].told), default=-1)
    for place in range(span.first, span.end):
        line = lines.lines[place]
        if place >= past and _is_other_article(lines, place, anchor):
            _drop_from(root, line.node)
            return
        reviews = place > told >= 0 and _heads_reviews(line)
        if place >= past and (reviews or _ends(lines, span.first, place, over, before / whole)):
            if lines.spans[line.node].first < place:
                # One of the lines of a text that is broken by <br> alone.
                if place >= over or _is_over(lines, place, rest.linked(place + 1)):
                    _drop_behind(root, lines, place)
                    return
                before += max(line.value, 0.0)
                continue
            box = _box(root, lines, place)
            if _goes_on(lines, box, rest, place, over):
                box.dropped = not is_gallery(box, lines.of(box))
                past = lines.spans[box].end
            elif (
                reviews
                or place >= over
                or _is_over(lines, place, rest.linked(place + 1))
                or (_is_box_heading(line) and before >= ALMOST * whole)
            ):
                _drop_from(root, line.node)
                return
            elif before >= ALMOST * whole and _is_teaser(lines, box, place):
                box.dropped = True
                past = lines.spans[box].end
        elif before >= ALMOST * whole and (end := _signed_off(root, lines, place, whole)):
            _drop_rest(root, lines, end)
            return
        before += max(line.value, 0.0)


def _ends(lines: Lines, first: int, place: int, over: int, before: float) -> bool:
    """Whether a line is what stands above what follows; before is the part of the text that it is behind.

    first is the text's first line.
    """
    line = lines.lines[place]
    if before <= 0 or len(line.text) > LONGEST or _is_column(line.node):
        return False
    key = squeezed(line.text)
    if _counts_comments(key) or _heads_replies(lines, place, key):
        # A link may be the way down to them, in a bar above the text.
        enough = before > COUNTED or lines.goods[place] - lines.goods[first] >= SHORT
        return enough and not (before < HALF and _is_way(line))
    if size(line.text) > HEADING:
        return False
    if before <= HALF or _heads_own_parts(lines, place, key):
        return False
    if structure().calls.fullmatch(key) is not None:
        # A button may stand between paragraphs.
        behind = lines.lines[place + 1 : min(over, place + 1 + BUTTONS)]
        return not (line.is_link and any(entry.value >= RUNNING for entry in behind))
    return bool(structure().endings.fullmatch(key)) or heads_what_follows(key) or _is_box_heading(line)


def _heads_own_parts(lines: Lines, place: int, key: str) -> bool:
    """Whether a line is a heading of the article's own pictures or files: 相关图片, 相關檔案."""
    node = lines.lines[place].node
    following = lines.lines[place + 1 : place + 2]
    if part_rules().announces_files.match(key):
        return any(line.offered for line in following)
    if not part_rules().album.fullmatch(key) or node.tag not in SUBHEADINGS:
        return False
    holders = islice(node.above(), PICTURED)
    box = next((outer for outer in holders if any(one.tag == "img" for one in outer.walk())), None)
    return box is not None and lines.linkage(box) <= LINKED_BEHIND


def _heads_reviews(line: Line) -> bool:
    """Whether a line is a heading of what readers say about a recipe."""
    return line.node.tag in SUBHEADINGS and structure().reviews.fullmatch(squeezed(line.text)) is not None


def _is_way(line: Line) -> bool:
    """Whether a line is a link, to another page or to a place of the same one."""
    return line.is_link or any(
        inner.tag == "a" and squeezed(inner.text(skip=False)) == squeezed(line.text)
        for inner in line.node.walk(skip=False)
    )


def _is_column(node: Node) -> bool:
    """Whether an element heads one of a table's columns: Tag is a day there, and Position a place."""
    row = node.parent
    return node.tag == "th" and row is not None and sum(cell.tag == "th" for cell in row.elements) > 1


def _heads_replies(lines: Lines, place: int, key: str) -> bool:
    """Whether a line is a heading of what readers wrote: before each stands who and when, by the minute."""
    if lines.lines[place].node.tag not in SUBHEADINGS or structure().replies.fullmatch(key) is None:
        return False
    part = lines.lines[place + 1 : place + 1 + REPLIES * FEWEST]
    return sum(tells_when_written(line.text) for line in part) >= FEWEST and tells_when_written(part[0].text)


def _counts_comments(key: str) -> bool:
    """Whether a line (spaces removed) tells how many comments there are: 12 comments, 3 thoughts on "..."."""
    if not any(map(str.isdigit, key)) and not key.startswith(_ONE):
        return False
    return heads_comments(key) or structure().counted.fullmatch(key) is not None


def _is_box_heading(line: Line) -> bool:
    """Whether a heading names who wrote, or what else there is to read, in letters and no signs."""
    if line.node.tag not in SUBHEADINGS:
        return False
    key = squeezed(line.text)
    return tells_who(line.text) or (
        key.isascii() and (heads_what_follows(key) or structure().endings.fullmatch(key) is not None)
    )


class _Rest:
    """What stands behind each line of an element that ends before the line `end`; looked at once for all."""

    def __init__(self, lines: Lines, end: int) -> None:
        self._lines = lines.lines[:end]

    @cached_property
    def running(self) -> list[int]:
        """The lines of running text, those before the element too."""
        return [place for place, line in enumerate(self._lines) if line.value >= RUNNING]

    @cached_property
    def sentences(self) -> list[int]:
        """The lines of a sentence or more, likewise."""
        return [place for place, line in enumerate(self._lines) if line.value >= SENTENCE]

    @cached_property
    def _linked(self) -> list[float]:
        """For each line how much there is to read from it on that is link text, or furniture."""
        linked = (
            line.linked or (line.size if is_furniture(line.text) else 0.0) for line in reversed(self._lines)
        )
        return [*accumulate(linked, initial=0.0)][::-1]

    @cached_property
    def _sizes(self) -> list[float]:
        return [*accumulate((line.size for line in reversed(self._lines)), initial=0.0)][::-1]

    def linked(self, place: int) -> float:
        """Which part of what there is to read from a line on is link text or furniture, 0 to 1."""
        return self._linked[place] / (self._sizes[place] or 1.0)


def _is_over(lines: Lines, place: int, linked: float) -> bool:
    """Whether what a line begins are comments, or links for a good part; linked is how much of it is."""
    line = lines.lines[place]
    key = squeezed(line.text)
    if _counts_comments(key) or (heads_comments(key) and line.node.tag in SUBHEADINGS):
        return True
    if _heads_replies(lines, place, key):
        return True
    return linked > LINKED_BEHIND


def _is_teaser(lines: Lines, box: Node, place: int) -> bool:
    """Whether a box below a line that heads such holds one other article: a link, and its first words."""
    mine = lines.lines[place + 1 : lines.spans[box].end]
    return 0 < len(mine) <= TEASER and mine[0].is_link and not any(line.linked for line in mine[1:])


def _signed_off(root: Node, lines: Lines, place: int, whole: float) -> int | None:
    """The line where what follows an article begins: behind those that name its editor and whoever helped.

    None where the line at `place` names none, or more than a little stands behind it in root: in the midst
    of a text such a line ends nothing. The article's files may stand there.
    """
    line = lines.lines[place]
    if line.size > SIGNATURE or not structure().signs_off.match(squeezed(line.text)):
        return None
    behind = range(place + 1, lines.spans[root].end)
    unsigned = [at for at in behind if not structure().signed_below.match(squeezed(lines.lines[at].text))]
    rest = [lines.lines[at] for at in unsigned]
    if not rest or positive(rest) > LITTLE * whole or any("附件" in one.text for one in rest):
        return None
    return unsigned[0]


def _is_other_article(lines: Lines, place: int, anchor: int | None) -> bool:
    """Whether a heading far below the article's own is another article's.

    Of those two sorts: one of the same rank, or in an article element; a link to it, or with its own date or
    author below.
    """
    line = lines.lines[place]
    if anchor is None or place <= anchor or line.node.tag not in _TITLES:
        return False
    if line.node.tag != "h1" and not _is_apart(line.node, lines, anchor):
        return False
    if lines.goods[place] - lines.goods[anchor] < SHORT:
        return False
    head = lines.lines[place + 1 : place + BYLINE]
    return line.is_link or any(is_date(below.text) or tells_who(below.text) for below in head)


def _is_apart(node: Node, lines: Lines, anchor: int) -> bool:
    """Whether a node stands in an article element without the page's heading, the first of its make."""
    article = next((outer for outer in node.above() if outer.tag == "article"), None)
    if (
        article is None
        or article.parent is None
        or lines.spans[article].first <= anchor < lines.spans[article].end
    ):
        return False
    for sibling in article.parent.elements:
        if sibling is article:
            break
        alike = make_of(sibling) == make_of(article)
        if alike and not lines.spans[sibling].first <= anchor < lines.spans[sibling].end:
            # Many articles under one heading are a chronicle.
            return False
    return True


def _box(root: Node, lines: Lines, place: int) -> Node:
    """The outermost element in root that begins with a line."""
    found = lines.lines[place].node
    for outer in found.above():
        if outer is root or lines.spans[outer].first < place:
            break
        found = outer
    return found


def _goes_on(lines: Lines, box: Node, rest: _Rest, place: int, over: int) -> bool:
    """Whether the text goes on behind a box as it was before it: in the same element, with one tag.

    The box begins at the line `place`, the text is over at the line `over`. A line alone is a box where it
    holds the link that it invites to, or says that an advertisement was to be drawn there.
    """
    end, line = lines.spans[box].end, lines.lines[place]
    if end - place <= 1 and not line.linked and not is_advertisement(squeezed(line.text)):
        return False
    before, behind = bisect_left(rest.running, place), bisect_left(rest.sentences, end)
    if before == 0 or behind == len(rest.sentences) or rest.sentences[behind] >= over:
        return False
    last, following = lines.lines[rest.running[before - 1]].node, lines.lines[rest.sentences[behind]].node
    return (
        last.tag == following.tag
        and last.parent is not None
        and following.parent is not None
        and (last.parent is following.parent or _is_alike(last.parent, following.parent))
    )


def _is_alike(one: Node, other: Node) -> bool:
    """Whether two elements are parts of the same one, made alike: a paragraph may have its own box."""
    return one.parent is other.parent and (one.tag, one.get("class")) == (other.tag, other.get("class"))


def _drop_rest(root: Node, lines: Lines, place: int) -> None:
    """Mark everything of root from a line on, which may be one of a text that is broken by <br> alone."""
    node = lines.lines[place].node
    if lines.spans[node].first < place:
        _drop_behind(root, lines, place)
    else:
        _drop_from(root, node)


def _drop_behind(root: Node, lines: Lines, place: int) -> None:
    """Mark what stands in a line's element from that line on, and everything in root that follows it."""
    node, key = lines.lines[place].node, squeezed(lines.lines[place].text)
    begins, begin, text = None, 0, ""
    for index, child in enumerate([*node.children, Node("br")]):
        if isinstance(child, Node) and child.tag in BREAKING:
            if text and squeezed(text) == key:
                begins = begin
            begin, text = index + 1, ""
        else:
            text += child if isinstance(child, str) else child.text()
    if begins is None:
        return
    rest = Node("div", parent=node)
    for child in node.children[begins:]:
        if isinstance(child, Node):
            child.parent = rest
            rest.add(child)
        else:
            rest.children.append(child)
    del node.children[begins:]
    node.elements = [child for child in node.children if isinstance(child, Node)]
    node.add(rest)
    lines.spans[rest] = Span(place, lines.spans[node].end)
    _drop_from(root, rest)


def _drop_from(root: Node, first: Node) -> None:
    """Mark an element and everything in root that follows it."""
    node: Node | None = first
    if first is root:
        return
    first.dropped = True
    while node is not None and node is not root:
        parent = node.parent
        if parent is None:
            return
        after = False
        for child in parent.children:
            if child is node:
                after = True
            elif after and isinstance(child, Node):
                child.dropped = True
        node = parent

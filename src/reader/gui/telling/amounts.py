"""How much the shelf keeps, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.settings import SHELF_MEGABYTES

MEGABYTE = 1_000_000
GIGABYTE = 1_000_000_000


class Amounts(QObject):
    """Puts bytes, and what follows from a limit, into words."""

    def amount(self, size: int) -> str:
        """So many bytes, rounded to what a person wants to know."""
        if size < MEGABYTE:
            return self.tr("less than 1 MB")
        if size < GIGABYTE:
            return self.tr("{count} MB").format(count=round(size / MEGABYTE))
        return self.tr("{count} GB").format(count=f"{size / GIGABYTE:.1f}".removesuffix(".0"))

    def limit(self, megabytes: int) -> str:
        """A limit, one of SHELF_MEGABYTES."""
        unlimited = megabytes >= SHELF_MEGABYTES[-1]
        return self.tr("No limit") if unlimited else self.amount(megabytes * MEGABYTE)

    def limited(self, megabytes: int, going: int) -> str:
        """What a limit that was chosen brings about, in one sentence."""
        if megabytes >= SHELF_MEGABYTES[-1]:
            return self.tr("The shelf keeps every article from now on.")
        limit = self.limit(megabytes)
        if not going:
            return self.tr("The shelf keeps up to {limit}; everything on it has room.").format(limit=limit)
        return self.tr(
            "The shelf keeps up to {limit}; when you open the next article, "
            "the {count} opened longest ago go."
        ).format(limit=limit, count=going)

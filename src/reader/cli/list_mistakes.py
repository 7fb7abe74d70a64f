"""What is wrong with a list of words to hide or to keep, told to whoever wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.extract.protection.listed import LONGEST, MOST, SHORTEST, Fault

if TYPE_CHECKING:
    from reader.extract.protection.listed import Mistake


class ListMistakes(QObject):
    """Makes sentences."""

    def mistake(self, mistake: Mistake) -> str:
        """Which file, what is wrong in it, and how it should be."""
        example = 'hide = ["银河娱乐", "云彩体育"]'
        texts = {
            Fault.UNREADABLE: self.tr("{path} cannot be read: {detail}"),
            Fault.ENCODING: self.tr("{path} is not saved as UTF-8. Please save it as UTF-8 in the editor."),
            Fault.NOTATION: (
                self.tr("Line {detail} of {path} is written wrongly. It should look like this, with straight "
                        "quotation marks and commas: {example}")
                if mistake.detail
                else self.tr("{path} is written wrongly. It should look like this, with straight quotation "
                             "marks and commas: {example}")
            ),
            Fault.UNKNOWN: self.tr("{path}: “{detail}” means nothing here; there are only hide and keep."),
            Fault.TYPE: self.tr("{path}: {detail} should be a list of words, like this: {example}"),
            Fault.LENGTH: self.tr("{path}: the word “{detail}” should have {least} to {most} characters."),
            Fault.MANY: self.tr("{path}: {detail} has more than {count} words."),
        }  # fmt: skip
        return texts[mistake.fault].format(
            path=mistake.path,
            detail=mistake.detail,
            example=example,
            least=SHORTEST,
            most=LONGEST,
            count=MOST,
        )

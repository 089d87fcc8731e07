"""The words that stand where a number could: met, not met, nothing arose, not applicable."""

from enum import StrEnum

from thidua_desktop.domain.text.nfc import to_nfc


class Mark(StrEnum):
    """A spoken result instead of an amount."""

    MET = "met"
    NOT_MET = "not_met"
    NOTHING_TO_REPORT = "nothing_to_report"
    NOT_APPLICABLE = "not_applicable"


_MARKS = {
    "đạt": Mark.MET,
    "không đạt": Mark.NOT_MET,
    "chưa đạt": Mark.NOT_MET,
    "kps": Mark.NOTHING_TO_REPORT,
    "không phát sinh": Mark.NOTHING_TO_REPORT,
    "kad": Mark.NOT_APPLICABLE,
    "không áp dụng": Mark.NOT_APPLICABLE,
    "\u2013": Mark.NOT_APPLICABLE,
}


def parse_mark(text: str) -> Mark | None:
    """The mark a text is, whatever its case and spaces; None when it is none.

    "Đạt" and "Chưa đạt" may be names of levels as well: where a criterion has levels, these
    come first.
    """
    return _MARKS.get(" ".join(to_nfc(text).casefold().split()))

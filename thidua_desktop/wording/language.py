"""The two languages of every sentence; figures and dates are written the same way in both."""

from enum import StrEnum


class Language(StrEnum):
    """Vietnamese is the source; English is a complete translation."""

    VIETNAMESE = "vi"
    ENGLISH = "en"

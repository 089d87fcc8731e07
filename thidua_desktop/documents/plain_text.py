"""The one door through which text enters a paper: NFC, printable, escaped for markup."""

import re
import unicodedata
from xml.sax.saxutils import escape

from thidua_desktop.documents.content import Blank, Rich, Run, inlines

# What neither XML nor a printed line can hold: controls, lone surrogates, noncharacters, signs
# without width, and those of direction, which make a line read otherwise than it is stored.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")


def clean(text: str) -> str:
    """The text as it may be printed: NFC, one kind of line end, no tabs, no unprintable signs."""
    if text.isascii() and text.isprintable():
        return text
    one_end = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", one_end))


def dots(blank: Blank) -> str:
    return "…" * blank.length


def flatten(rich: Rich) -> str:
    """The text without weights, gaps as dots."""
    return clean(
        "".join(
            part if isinstance(part, str) else part.text if isinstance(part, Run) else dots(part)
            for part in inlines(rich)
        )
    )


def as_markup(rich: Rich) -> str:
    """Paragraph markup that prints exactly this text; only weights and line ends are tags."""
    return "".join(_tagged(part) for part in inlines(rich))


def _tagged(part: str | Run | Blank) -> str:
    if isinstance(part, Blank):
        return dots(part)
    if isinstance(part, str):
        return _escaped(part)
    text = _escaped(part.text)
    if part.italic:
        text = f"<i>{text}</i>"
    return f"<b>{text}</b>" if part.bold else text


def _escaped(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br/>")

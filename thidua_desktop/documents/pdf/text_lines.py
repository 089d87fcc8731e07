"""Lines of one face, wrapped and drawn without a paragraph parser: the cheap kind of text."""

from reportlab.platypus import Flowable

from thidua_desktop.documents.content import Align
from thidua_desktop.documents.pdf.faces import baseline_depth, text_width

_HAIR = 1e-6


def wrap_text(text: str, face: str, size_pt: float, width: float) -> tuple[str, ...]:
    """Lines no wider than `width` points; a word wider than that is broken where it must."""
    if "\n" not in text and text_width(text, face, size_pt) <= width:
        return (text,)
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            longer = f"{line} {word}" if line else word
            if text_width(longer, face, size_pt) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = _broken(word, face, size_pt, width)
            lines.extend(full)
        lines.append(line)
    return tuple(lines)


def _broken(word: str, face: str, size_pt: float, width: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, face, size_pt) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


class TextLines(Flowable):
    """Plain text in one face; splits between lines."""

    def __init__(
        self, text: str, *, face: str, size_pt: float, leading_pt: float, align: Align
    ) -> None:
        super().__init__()
        self.text = text
        self.face = face
        self.size_pt = size_pt
        self.leading_pt = leading_pt
        self.align = align
        self.lines: tuple[str, ...] = ()
        self.width = 0.0

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        del room
        if not self.lines or width != self.width:
            self.lines = wrap_text(self.text, self.face, self.size_pt, width)
        self.width = width
        self.height = len(self.lines) * self.leading_pt
        return width, self.height

    def longest_line(self, width: float) -> float:
        """Width in points of the last line once wrapped: what a rule below measures itself by."""
        lines = wrap_text(self.text, self.face, self.size_pt, width)
        return text_width(lines[-1], self.face, self.size_pt)

    def split(self, width: float, room: float) -> list[Flowable]:
        self.wrap(width, room)
        fitting = int((room + _HAIR) // self.leading_pt)
        if fitting >= len(self.lines):
            return [self]
        if fitting < 1:
            return []
        return [self._with(self.lines[:fitting]), self._with(self.lines[fitting:])]

    def _with(self, lines: tuple[str, ...]) -> "TextLines":
        return TextLines(
            "\n".join(lines),
            face=self.face,
            size_pt=self.size_pt,
            leading_pt=self.leading_pt,
            align=self.align,
        )

    def draw(self) -> None:
        canvas = self.canv
        canvas.setFont(self.face, self.size_pt)
        y = self.height - baseline_depth(self.size_pt)
        for line in self.lines:
            if self.align is Align.RIGHT:
                canvas.drawRightString(self.width, y, line)
            elif self.align is Align.CENTER:
                canvas.drawCentredString(self.width / 2, y, line)
            else:
                canvas.drawString(0, y, line)
            y -= self.leading_pt

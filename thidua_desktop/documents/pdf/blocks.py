"""Building blocks of a page: rules, stacks beside each other, drawn boxes, kept-together pairs."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from thidua_desktop.documents.pdf.grid import Grid

# Tall enough for any flowable to tell its natural height.
_ENDLESS = 1e6
_HAIR = 1e-6


class Rule(Flowable):
    """A short horizontal rule in the middle of its column, a little below what stands above."""

    def __init__(self, *, length_pt: float, line_pt: float, above_pt: float = 3.5) -> None:
        super().__init__()
        self.length_pt = length_pt
        self.line_pt = line_pt
        self.above_pt = above_pt

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        del room
        self.width = width
        self.height = self.above_pt + self.line_pt
        return width, self.height

    def draw(self) -> None:
        canvas = self.canv
        start = (self.width - self.length_pt) / 2
        canvas.setLineWidth(self.line_pt)
        canvas.line(start, self.line_pt / 2, start + self.length_pt, self.line_pt / 2)


class DottedLines(Flowable):
    """Whole dotted lines to write on."""

    def __init__(self, *, lines: int, step_pt: float, space_pt: float) -> None:
        super().__init__()
        self.lines = lines
        self.spaceAfter = space_pt
        self.step_pt = step_pt

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        del room
        self.width = width
        self.height = self.lines * self.step_pt
        return width, self.height

    def split(self, width: float, room: float) -> list[Flowable]:
        del width
        fitting = int((room + _HAIR) // self.step_pt)
        if fitting >= self.lines:
            return [self]
        if fitting < 1:
            return []
        rest = self.lines - fitting
        return [
            DottedLines(lines=lines, step_pt=self.step_pt, space_pt=self.spaceAfter)
            for lines in (fitting, rest)
        ]

    def draw(self) -> None:
        canvas = self.canv
        canvas.setLineWidth(0.7)
        canvas.setLineCap(1)
        canvas.setDash([0.01, 2.6])
        for line in range(self.lines):
            y = line * self.step_pt + 2
            canvas.line(0, y, self.width, y)


class TickMark(Flowable):
    """A box and, when ticked, its two crossing lines: drawn, for the font has no such sign."""

    def __init__(self, *, side_pt: float, ticked: bool) -> None:
        super().__init__()
        self.side_pt = side_pt
        self.ticked = ticked

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        del room
        self.width = width
        self.height = self.side_pt
        return width, self.height

    def draw(self) -> None:
        canvas = self.canv
        left = (self.width - self.side_pt) / 2
        canvas.setLineWidth(0.8)
        canvas.rect(left, 0, self.side_pt, self.side_pt)
        if self.ticked:
            low, high = self.side_pt * 0.18, self.side_pt * 0.82
            canvas.setLineWidth(1.2)
            canvas.lines(
                [(left + low, low, left + high, high), (left + low, high, left + high, low)]
            )


class QrModules(Flowable):
    """A QR code as black runs, with the quiet zone of four modules around it."""

    def __init__(self, *, matrix: Sequence[Sequence[bool]], side_pt: float) -> None:
        super().__init__()
        self.matrix = matrix
        self.side_pt = side_pt

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        del room
        self.width = width
        self.height = self.side_pt
        return width, self.height

    def draw(self) -> None:
        canvas = self.canv
        module = self.side_pt / (len(self.matrix) + 8)
        left = (self.width - self.side_pt) / 2 + 4 * module
        path = canvas.beginPath()
        for number, row in enumerate(self.matrix):
            y = self.side_pt - (number + 5) * module
            for start, end in _dark_runs(row):
                path.rect(left + start * module, y, (end - start) * module, module)
        canvas.drawPath(path, stroke=0, fill=1)


def _dark_runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    edges = [
        at for at in range(len(row) + 1) if (at < len(row) and row[at]) != (at > 0 and row[at - 1])
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))


class Stack(Flowable):
    """Flowables one below the other, their own spaces kept between them."""

    def __init__(
        self, parts: Sequence[Flowable], *, above_pt: float = 0, below_pt: float = 0
    ) -> None:
        super().__init__()
        self.parts = parts
        self.spaceBefore = above_pt
        self.spaceAfter = below_pt

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        del room
        self.width = width
        heights = [part.wrap(width, _ENDLESS)[1] for part in self.parts]
        gaps = (gap_between(a, b) for a, b in zip(self.parts, self.parts[1:], strict=False))
        self.height = sum(heights) + sum(gaps)
        return width, self.height

    def draw(self) -> None:
        y = self.height
        above: Flowable | None = None
        for part in self.parts:
            y -= part.height + (gap_between(above, part) if above else 0)
            part.drawOn(self.canv, 0, y)
            above = part


class SideBySide(Flowable):
    """Stacks beside each other, their tops level."""

    def __init__(
        self, columns: Sequence[tuple[float, Sequence[Flowable]]], space_pt: float
    ) -> None:
        super().__init__()
        self.columns = [(width, Stack(parts)) for width, parts in columns]
        self.spaceBefore = space_pt
        self.spaceAfter = space_pt

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        self.width = width
        self.height = max(stack.wrap(width, room)[1] for width, stack in self.columns)
        return width, self.height

    def draw(self) -> None:
        x = 0.0
        for width, stack in self.columns:
            stack.drawOn(self.canv, x, self.height - stack.height)
            x += width


class KeptPair(Flowable):
    """Two flowables one below the other that may part only where `_parted` says.

    `tallest_pt` is the height of a page: a bond that does not fit on an empty one gives way.
    """

    def __init__(self, upper: Flowable, lower: Flowable, tallest_pt: float) -> None:
        super().__init__()
        self.upper = upper
        self.lower = lower
        self.tallest_pt = tallest_pt

    def getSpaceBefore(self) -> float:
        return float(self.upper.getSpaceBefore())

    def getSpaceAfter(self) -> float:
        return float(self.lower.getSpaceAfter())

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        self.width = width
        gap = gap_between(self.upper, self.lower)
        heights = [float(part.wrap(width, room)[1]) for part in (self.upper, self.lower)]
        self.height = sum(heights) + gap
        return width, self.height

    def split(self, width: float, room: float) -> list[Flowable]:
        self.wrap(width, room)
        if self.height <= room:
            return [self]
        parts = self._parted(width, room)
        if not parts and room >= self.tallest_pt - _HAIR:
            return self._given_way(width, room)
        return parts

    def _given_way(self, width: float, room: float) -> list[Flowable]:
        if self.upper.height <= room:
            return [self.upper, self.lower]
        parts = self.upper.split(width, room)
        if not parts[1:]:
            return []
        return [*parts[:-1], type(self)(parts[-1], self.lower, self.tallest_pt)]

    def _parted(self, width: float, room: float) -> list[Flowable]:
        raise NotImplementedError

    def draw(self) -> None:
        self.lower.drawOn(self.canv, 0, 0)
        self.upper.drawOn(self.canv, 0, self.height - self.upper.height)


class KeptWithNext(KeptPair):
    """A heading that stays with the beginning of what follows it."""

    def _parted(self, width: float, room: float) -> list[Flowable]:
        left = room - (self.height - self.lower.height)
        parts = self.lower.split(width, left) if left > 0 else []
        if not parts[1:]:
            return []
        return [KeptWithNext(self.upper, parts[0], self.tallest_pt), *parts[1:]]


class KeptWithTail(KeptPair):
    """A closing block that takes the last two lines or rows of what precedes it along."""

    def _parted(self, width: float, room: float) -> list[Flowable]:
        left = min(room, self.upper.height - _last_two(self.upper))
        parts = self.upper.split(width, left) if left > 0 else []
        if not parts[1:]:
            return []
        return [*parts[:-1], KeptWithTail(parts[-1], self.lower, self.tallest_pt)]


def gap_between(upper: Flowable, lower: Flowable) -> float:
    """Spaces between neighbours do not add up, the larger one counts (points)."""
    return max(float(upper.getSpaceAfter()), float(lower.getSpaceBefore()))


def _last_two(flowable: Flowable) -> float:
    if isinstance(flowable, Grid):
        return flowable.last_rows_height(2)
    if isinstance(flowable, DottedLines):
        return 2 * flowable.step_pt
    style = getattr(flowable, "style", None)
    return 2 * float(style.leading) if style is not None else float(flowable.height)

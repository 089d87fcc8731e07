"""The one place for colours, sizes and distances of the windows (windows §1)."""

from msgspec import Struct


class Colours(Struct):
    """Calm paper. Every text stands on its ground with a contrast of at least 4.5 : 1.

    They change at most once, all together, before the first window: where the system wants high
    contrast. So whoever draws asks for them when it draws.
    """

    ground: str = "#F5F6F3"
    paper: str = "#FFFFFF"
    ink: str = "#1F2A24"
    muted: str = "#56625B"
    line: str = "#D5DBD5"
    line_soft: str = "#E8ECE7"
    line_strong: str = "#B4BEB6"
    field: str = "#8C978F"
    off: str = "#8C978F"
    off_ground: str = "#B4BEB6"
    head: str = "#EEF1EC"
    current_row: str = "#F1F6F1"
    page_bed: str = "#E4E8E3"
    accent: str = "#2E6B3F"
    accent_hover: str = "#245533"
    accent_soft: str = "#E3EFE5"
    info: str = "#1D5FA8"
    info_soft: str = "#E6F0FA"
    warning: str = "#8A5A00"
    warning_soft: str = "#FFF3D1"
    danger: str = "#B3261E"
    danger_soft: str = "#FCE8E6"
    slow: str = "#B98A2E"
    stripe: str = "#F9E2A8"
    chosen_card: str = "#F7FAF7"
    on_ink: str = "#BFE3C8"
    segments: tuple[str, ...] = ("#2E6B3F", "#3F6796", "#85611A", "#75547F", "#2B736C", "#63653F")
    """Of stacked bars, one group after the other; text in the colour of paper stands on each."""

    heat: tuple[str, ...] = ("#FBE3DF", "#FBEFD5", "#F2F3D8", "#E0EEDB", "#C9E3CB")
    """Tints of a heatmap, from nothing to full points; ink stands on each."""

    def segment(self, place: int) -> str:
        """Of the group at `place`, counted from 0; as many groups as there may be."""
        return self.segments[place % len(self.segments)]

    def by_name(self) -> dict[str, str]:
        """All that are one colour."""
        fields = {name: getattr(self, name) for name in self.__struct_fields__}
        return {name: colour for name, colour in fields.items() if isinstance(colour, str)}

    def wear(self, others: "Colours") -> None:
        for name in self.__struct_fields__:
            setattr(self, name, getattr(others, name))


class Sizes(Struct, frozen=True):
    """Pixels at 96 dpi, on a grid of 8."""

    unit: int = 8
    margin: int = 24
    column_gap: int = 32
    control: int = 32
    row: int = 30
    tall_row: int = 42
    group_row: int = 28
    table_head: int = 30
    navigation: int = 200
    rail: int = 56
    top_bar: int = 44
    band: int = 24
    status_bar: int = 26
    icon: int = 20
    panel: int = 360
    narrow_panel: int = 268
    strip: int = 234


class Points(Struct, frozen=True):
    """Font sizes in points."""

    body: float = 10.0
    small: float = 9.0
    hint: float = 8.25
    section: float = 11.5
    title: float = 15.0
    figure: float = 20.0
    digits: float = 16.5


COLOURS = Colours()
SIZES = Sizes()
POINTS = Points()

TEXT_ON_GROUND = (
    ("ink", "paper"),
    ("ink", "ground"),
    ("ink", "head"),
    ("ink", "current_row"),
    ("muted", "current_row"),
    ("ink", "accent_soft"),
    ("ink", "page_bed"),
    ("muted", "paper"),
    ("muted", "ground"),
    ("muted", "head"),
    ("muted", "accent_soft"),
    ("paper", "accent"),
    ("paper", "accent_hover"),
    ("accent", "paper"),
    ("accent", "ground"),
    ("accent", "accent_soft"),
    ("info", "paper"),
    ("info", "info_soft"),
    ("warning", "paper"),
    ("warning", "ground"),
    ("warning", "warning_soft"),
    ("warning", "stripe"),
    ("ink", "chosen_card"),
    ("muted", "chosen_card"),
    ("on_ink", "ink"),
    ("paper", "ink"),
    ("danger", "paper"),
    ("danger", "ground"),
    ("danger", "danger_soft"),
)
"""Every pair of text and ground that the windows use."""

"""Where the system is in high contrast, the windows take over its colours."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from thidua_desktop.gui.table.item_model import tone_colour
from thidua_desktop.gui.theme import dress
from thidua_desktop.gui.theme.contrast import contrast
from thidua_desktop.gui.theme.high_contrast import high_contrast, wants_high_contrast
from thidua_desktop.gui.theme.stylesheet import style_sheet
from thidua_desktop.gui.theme.tokens import COLOURS, TEXT_ON_GROUND, Colours

READABLE = 4.5
# Ground, text, what is chosen and what is off, as Windows brings them along.
SYSTEMS = {
    "black": ("#000000", "#FFFFFF", "#1AEBFF", "#3FF23F"),
    "white": ("#FFFFFF", "#000000", "#37006E", "#600000"),
    "number 1": ("#000000", "#FFFF00", "#008000", "#00FF00"),
    "number 2": ("#000000", "#00FF00", "#0000FF", "#C0C0C0"),
    "aquatic": ("#202020", "#FFFFFF", "#8EE3F0", "#A6A6A6"),
    "desert": ("#FFFAEF", "#3D3D3D", "#903909", "#676767"),
    "dusk": ("#2D3236", "#FFFFFF", "#ABCFF2", "#A6A6A6"),
    "night sky": ("#000000", "#FFFFFF", "#D6B4FD", "#A6A6A6"),
}


def system(name: str) -> QPalette:
    ground, text, chosen, off = map(QColor, SYSTEMS[name])
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, ground)
    palette.setColor(QPalette.ColorRole.WindowText, text)
    palette.setColor(QPalette.ColorRole.Highlight, chosen)
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, off)
    return palette


@pytest.fixture
def worn(qapp, monkeypatch):
    """Dresses the program for a system; afterwards it wears its paper again."""
    paper = replace(COLOURS)
    palette = qapp.palette()

    def dressed(name: str) -> Colours:
        monkeypatch.setattr(dress, "wants_high_contrast", lambda: True)
        qapp.setPalette(system(name))
        dress.dress(qapp)
        return COLOURS

    yield dressed
    COLOURS.wear(paper)
    qapp.setPalette(palette)


@pytest.mark.parametrize("name", SYSTEMS)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_every_text_can_be_read_on_its_ground_in_every_system(name, text, ground):
    colours = high_contrast(system(name))
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= READABLE


@pytest.mark.parametrize("name", SYSTEMS)
def test_figures_can_be_read_on_segments_and_tints(name):
    colours = high_contrast(system(name))
    assert all(contrast(colours.paper, each) >= READABLE for each in colours.segments)
    assert all(contrast(colours.ink, each) >= READABLE for each in colours.heat)


@pytest.mark.parametrize("name", SYSTEMS)
def test_ground_and_text_are_the_ones_of_the_system(name):
    colours = high_contrast(system(name))
    assert (colours.paper, colours.ink) == SYSTEMS[name][:2]


def test_sheet_palette_and_tones_wear_the_colours_of_the_system(qapp, worn):
    paper = COLOURS.paper
    worn("black")
    assert COLOURS.paper == "#000000" != paper
    assert "QMainWindow, QDialog { background: #000000; }" in style_sheet()
    assert qapp.palette().color(QPalette.ColorRole.WindowText).name() == "#ffffff"
    assert tone_colour("danger") == "#FFFFFF"


def test_a_system_that_wants_nothing_special_gets_calm_paper(qapp):
    assert not wants_high_contrast()
    dress.dress(qapp)
    assert Colours() == COLOURS


def test_what_the_system_wants_is_asked_of_qt(monkeypatch):
    class Hints:
        def accessibility(self):
            return self

        def contrastPreference(self):
            return Qt.ContrastPreference.HighContrast

    module = "thidua_desktop.gui.theme.high_contrast.QGuiApplication.styleHints"
    monkeypatch.setattr(module, Hints)
    assert wants_high_contrast()

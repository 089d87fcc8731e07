"""What a paper leaves open is told in the language of the windows; the paper stays as it is."""

import tomllib
from types import SimpleNamespace

import pytest

from thidua_desktop.application.papers import PrintedPaper
from thidua_desktop.domain.text.collation import fold
from thidua_desktop.gui.language import speak
from thidua_desktop.gui.pages.papers.about_panel import AboutPanel
from thidua_desktop.gui.pages.papers.blank_names import BLANKS
from thidua_desktop.gui.pages.papers.model import PaperRow
from thidua_desktop.resources import resource_path
from thidua_desktop.wording.language import Language

SLIPS = {"key_sheet", "refusal", "register", "reminder"}
"""Printed from the desk of packages, never listed on the page of papers."""


def templates():
    for path in sorted(resource_path("documents", "common.toml").parent.glob("*.toml")):
        if path.stem not in SLIPS:
            yield tomllib.loads(path.read_text("utf-8")).get("blank", {})


def test_every_blank_of_a_template_has_its_name_here():
    assert set(BLANKS) == {name for blanks in templates() for name in blanks.values()}
    assert len(set(BLANKS)) == len(BLANKS)


@pytest.fixture
def english(qapp):
    speak(qapp, Language.ENGLISH)
    yield
    speak(qapp, Language.VIETNAMESE)


@pytest.mark.usefixtures("english")
def test_the_panel_of_a_paper_names_its_blanks_in_english(qtbot):
    panel = AboutPanel()
    qtbot.addWidget(panel)
    facts = SimpleNamespace(unit=None, provenance=None, number=None, dated=None)
    row = PaperRow(facts=facts, key="minutes/NAM", kind="Minutes", name="minutes_NAM")
    panel.show_paper(row, PrintedPaper(content=b"%PDF", blanks=BLANKS))
    lines = panel.missing.splitlines()
    assert "– position of the chair" in lines
    assert len(lines) == len(BLANKS)
    assert [line for line in lines if fold(line) != line.lower()] == []

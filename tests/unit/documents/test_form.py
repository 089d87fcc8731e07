"""The form stays inside what the decree on clerical work allows; columns fit or are refused."""

import subprocess
import sys
import tomllib
from typing import get_type_hints

import pytest

from thidua_desktop.documents.content import Align, Cell, Column, RowKind
from thidua_desktop.documents.layout import TableTooWideError, cell_align, column_widths
from thidua_desktop.documents.styles import StyleTable, load_style
from thidua_desktop.resources import resource_path

# Nghị định 30/2020/NĐ-CP, Phụ lục I: sizes in points.
SIZES = {
    "nation": (12, 13),
    "motto": (13, 14),
    "superior": (12, 13),
    "unit": (12, 13),
    "number": (13, 13),
    "place_date": (13, 14),
    "kind": (13, 14),
    "abstract": (13, 14),
    "body": (13, 14),
    "signer": (13, 14),
    "signer_name": (13, 14),
    "recipients_title": (12, 12),
    "recipients": (11, 11),
    "page_number": (13, 14),
}


@pytest.mark.parametrize("role", SIZES)
def test_sizes_are_those_of_the_decree(role):
    low, high = SIZES[role]
    assert low <= getattr(load_style().text, role).size_pt <= high


def test_margins_and_spacing_are_those_of_the_decree():
    page, spacing = load_style().page, load_style().spacing
    assert (page.width_mm, page.height_mm) == (210, 297)
    assert 20 <= page.top_mm <= 25
    assert 20 <= page.bottom_mm <= 25
    assert 30 <= page.left_mm <= 35
    assert 15 <= page.right_mm <= 20
    assert spacing.first_line_mm in {10.0, 12.7}
    assert spacing.paragraph_pt >= 6
    assert 1 / 3 <= spacing.short_rule_share <= 1 / 2


def test_every_key_of_the_style_file_is_known():
    raw = tomllib.loads(resource_path("documents", "style_nd30.toml").read_text("utf-8"))

    def unknown(table: dict, shape: type) -> list[str]:
        known = get_type_hints(shape)
        lost = [key for key in table if key not in known]
        for key, value in table.items():
            if key in known and isinstance(value, dict):
                lost += unknown(value, known[key])
        return lost

    assert unknown(raw, StyleTable) == []


def test_shares_divide_what_fixed_columns_leave():
    columns = (Column(width_mm=15), Column(share=2), Column(share=1))
    assert column_widths(columns, available_mm=165, least_mm=6) == pytest.approx((15, 100, 50))


@pytest.mark.parametrize(
    "columns",
    [
        (Column(width_mm=100), Column(width_mm=66)),
        (Column(width_mm=160), Column()),
        (Column(width_mm=3), Column()),
    ],
)
def test_columns_that_do_not_fit_are_refused(columns):
    with pytest.raises(TableTooWideError):
        column_widths(columns, available_mm=165, least_mm=6)


@pytest.mark.parametrize(
    ("cell", "kind", "expected"),
    [
        (Cell(content="x"), RowKind.BODY, Align.RIGHT),
        (Cell(content="x", columns=2), RowKind.GROUP, Align.LEFT),
        (Cell(content="x", columns=2), RowKind.TOTAL, Align.CENTER),
        (Cell(content="x", columns=2, align=Align.LEFT), RowKind.TOTAL, Align.LEFT),
    ],
)
def test_cells_stand_as_told_or_as_row_and_column_ask(cell, kind, expected):
    assert cell_align(cell, Column(align=Align.RIGHT), kind) is expected


def test_the_renderers_load_no_heavy_library_before_they_draw():
    script = (
        "import sys; import thidua_desktop.documents.render_pdf, "
        "thidua_desktop.documents.render_docx; "
        "print({'reportlab', 'docx', 'lxml', 'PIL'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"

"""The content tree refuses what cannot be drawn and knows what it leaves open."""

import pytest

from tests.unit.documents.sample_papers import minutes, ranking_table
from thidua_desktop.documents.content import (
    Blank,
    Cell,
    Column,
    Document,
    HeadCell,
    Heading,
    Para,
    Recipients,
    Row,
    Signatures,
    Signer,
    Table,
)

TWO = (Column(), Column())


def test_blanks_are_named_in_order_of_appearance():
    assert minutes().blanks == ("number", "secretary", "other_opinions")


def test_blanks_inside_tables_and_signatures_are_found():
    table = Table(columns=TWO, rows=(Row(cells=("1", (Blank(field="votes"), "/5"))),))
    signer = Signer(title="Tổ trưởng", rank_name=Blank(field="teller"))
    paper = Document(
        type_code="tally", title="", nodes=(table, Signatures(signers=(signer,)), Para(content="x"))
    )
    assert paper.blanks == ("votes", "teller")


def test_a_row_that_does_not_fill_the_columns_is_refused():
    with pytest.raises(ValueError, match="row 2 has 1 of 2 columns"):
        Table(columns=TWO, rows=(Row(cells=("a", "b")), Row(cells=("a",))))


def test_a_spanning_cell_counts_its_columns():
    table = Table(columns=TWO, rows=(Row(cells=(Cell(content="cả hai", columns=2),)),))
    assert [cell.columns for cell in table.rows[0].spans()] == [2]


@pytest.mark.parametrize(
    "header",
    [
        (("TT",),),
        ((HeadCell(text="TT", columns=3),),),
        ((HeadCell(text="TT", rows=2), "Đơn vị"),),
        (("TT", "Đơn vị", "Thừa"),),
    ],
)
def test_a_header_that_does_not_fill_its_rows_is_refused(header):
    with pytest.raises(ValueError, match="header"):
        Table(columns=TWO, rows=(), header=header)


def test_header_cells_find_their_places_beside_tall_ones():
    places = [(p.cell.text, p.row, p.column) for p in ranking_table().placed_header()]
    assert places == [
        ("TT", 0, 0),
        ("Đơn vị", 0, 1),
        ("Điểm các nhóm tiêu chí", 0, 2),
        ("Tổng điểm", 0, 6),
        ("Xếp hạng", 0, 7),
        ("Nhóm I", 1, 2),
        ("Nhóm II", 1, 3),
        ("Nhóm III", 1, 4),
        ("Nhóm IV", 1, 5),
    ]


@pytest.mark.parametrize("level", [0, 5])
def test_a_heading_level_outside_the_form_is_refused(level):
    with pytest.raises(ValueError, match="heading level"):
        Heading(text="I", level=level)


def test_recipients_get_dash_semicolon_and_final_stop():
    node = Recipients(lines=("Sư đoàn 399", "Các đơn vị;", "Lưu: VT, TĐ; TL06."))
    assert node.punctuated() == ("- Sư đoàn 399;", "- Các đơn vị;", "- Lưu: VT, TĐ; TL06.")


def test_signers_stand_in_rows_of_the_stated_length():
    signers = tuple(Signer(title=f"Đơn vị {number}") for number in range(5))
    rows = Signatures(signers=signers, per_row=2).signer_rows()
    assert [len(row) for row in rows] == [2, 2, 1]


def test_a_signature_block_without_signers_is_refused():
    with pytest.raises(ValueError, match="has signers"):
        Signatures(signers=())

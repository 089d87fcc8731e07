"""Which unit a foreign text names, and which it might."""

import pytest

from thidua_desktop.domain.text.unit_names import (
    MatchBasis,
    NamedUnit,
    UnitMatch,
    UnitProposals,
    match_unit,
)

UNITS = (
    NamedUnit(code="PCT", name="Phòng Chính trị", aliases=("P. Chính trị",)),
    NamedUnit(code="PTM", name="Phòng Tham mưu"),
    NamedUnit(code="PKT", name="Phòng Kỹ thuật"),
    NamedUnit(code="E994", name="Trung đoàn Bộ binh 994", aliases=("Trung đoàn Hòa Bình",)),
    NamedUnit(code="D5", name="Tiểu đoàn 5"),
    NamedUnit(code="CUM3", name="Cụm thi đua số 3"),
    NamedUnit(code="BCH", name="Bộ Chỉ huy Quân sự tỉnh"),
    NamedUnit(code="QK5", name="Cục Hậu cần Quân khu 5"),
)


@pytest.mark.parametrize(
    ("text", "code", "basis"),
    [
        ("E994", "E994", MatchBasis.CODE),
        (" e994 ", "E994", MatchBasis.CODE),
        ("p. chính trị", "PCT", MatchBasis.ALIAS),
        ("Trung đoàn Hoà  Bình", "E994", MatchBasis.ALIAS),
        ("PHÒNG CHÍNH TRỊ", "PCT", MatchBasis.NAME),
        ("Phong Tham muu", "PTM", MatchBasis.NAME),
        ("Cụm thi đua 3", "CUM3", MatchBasis.NAME),
        ("Cụm thi đua thứ 3", "CUM3", MatchBasis.NAME),
        ("eBB994", "E994", MatchBasis.ABBREVIATION),
        ("e BB 994", "E994", MatchBasis.ABBREVIATION),
        ("eBB 994", "E994", MatchBasis.ABBREVIATION),
        ("Trung đoàn BB994", "E994", MatchBasis.ABBREVIATION),
        ("d 5", "D5", MatchBasis.ABBREVIATION),
        ("Bộ CHQS tỉnh", "BCH", MatchBasis.ABBREVIATION),
        ("CHC QK5", "QK5", MatchBasis.ABBREVIATION),
        ("P. Kỹ thuật", "PKT", MatchBasis.ABBREVIATION),
        ("P.KT", "PKT", MatchBasis.ABBREVIATION),
        ("Phòng TM", "PTM", MatchBasis.ABBREVIATION),
    ],
)
def test_a_text_that_names_one_unit_is_matched(text, code, basis):
    assert match_unit(text, UNITS) == UnitMatch(code=code, basis=basis)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Trung đoàn 994", "E994"),
        ("Phòng Chính trị tỉnh", "PCT"),
        ("Phòng Kĩ thuật", "PKT"),
        ("Phòng Tham mu", "PTM"),
    ],
)
def test_a_likeness_is_only_proposed(text, first):
    proposals = match_unit(text, UNITS)
    assert isinstance(proposals, UnitProposals)
    assert proposals.codes[0] == first


@pytest.mark.parametrize("text", ["", " ", "số", "Bệnh viện", "xyz"])
def test_what_is_like_no_unit_gets_no_proposal(text):
    assert match_unit(text, UNITS) == UnitProposals(codes=())


def test_a_name_two_units_share_is_a_question():
    units = (
        NamedUnit(code="C1", name="Đại đội 1"),
        NamedUnit(code="C2", name="Dai doi 1"),
    )
    assert match_unit("Đại đội 1", units) == UnitProposals(codes=("C1", "C2"))


def test_a_code_goes_before_a_name():
    units = (NamedUnit(code="A", name="BTM"), NamedUnit(code="BTM", name="Cơ quan"))
    assert match_unit("BTM", units) == UnitMatch(code="BTM", basis=MatchBasis.CODE)


def test_short_forms_are_data():
    units = (NamedUnit(code="X", name="Lữ đoàn 7"),)
    assert match_unit("l7", units, abbreviations={"l": "lữ đoàn"}) == UnitMatch(
        code="X", basis=MatchBasis.ABBREVIATION
    )
    assert isinstance(match_unit("l7", units), UnitProposals)

"""How facts are said."""

import pytest

from tests.unit.wording.samples import NAMES
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import Speech, as_sentence, spoken

SPEECH = Speech(names=NAMES, measure="%")


@pytest.mark.parametrize(
    ("value", "form", "said"),
    [
        ("1234.5", "amount", "1.234,5"),
        ("0", "some", None),
        ("2", "some", "2"),
        ("8.5", "points", "8,50"),
        ("-1.5", "size_of_points", "1,50"),
        ("1.2", "signed_points", "+1,20"),
        ("-1.2", "signed_points", "\u22121,20"),
        ("0", "signed_points", "0,00"),
        ("67.857143", "percent", "67,86 %"),
        ("100", "percent", "100 %"),
        ("0.9675", "share", "96,75 %"),
        ("79.333333", "figure", "79,33"),
        ("1200", "figure", "1.200"),
        ("0.0004", "figure", "0,0004"),
        ("0", "figure", "0"),
        ("1", "not_one", None),
        ("5", "not_one", "5"),
        ("77.4", "measured", "77,4 %"),
        ("512", "bytes", "512 byte"),
        ("1536", "bytes", "1,5 KB"),
        ("209715200", "bytes", "200 MB"),
        ("5497558138880", "bytes", "5.120 GB"),
        ("2022-05-31", "date", "31/05/2022"),
        ("2022-05-31T20:30:00+00:00", "moment", "03:30 01/06/2022"),
        ("CKT", "unit", "Phòng Kỹ thuật"),
        ("XYZ", "unit", "XYZ"),
        ("CKT,XYZ", "units", "Phòng Kỹ thuật, XYZ"),
        ("II.1", "criterion", "II.1 (Bắn súng khá, giỏi)"),
        ("I.9", "criterion", "I.9"),
        ("NAM", "period", "tổng kết năm 2022"),
        ("a; b", "words", "a, b"),
        ("1,2,3,4,5,6,7", "codes", "1, 2, 3, 4, 5, … (+2)"),
        ("đã xem.", "remark", "đã xem"),
        ("thidua/evidence/ab.pdf", "part", "một tệp minh chứng"),
        ("thidua/SHA256SUMS", "part", "bảng kê niêm phong"),
        ("thidua/SHA256SUMS.minisig", "part", "chữ ký niêm phong"),
        ("evil.exe", "part", "một phần lạ"),
        ("1", "entry/entries", "1 entry"),
        ("2", "entry/entries", "2 entries"),
        ("record", "package_kind", "báo cáo"),
        ("negative; base", "ballot_problems", "có số âm, số người làm gốc bằng 0"),
    ],
)
def test_a_fact_is_said_in_its_form(value, form, said):
    assert spoken(value, form, SPEECH) == said


@pytest.mark.parametrize(("size", "said"), [("1", "1 byte"), ("597", "597 bytes")])
def test_english_tells_one_byte_from_many(size, said):
    assert spoken(size, "bytes", Speech(language=Language.ENGLISH)) == said


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("many", "amount"),
        ("1e5", "points"),
        ("NaN", "figure"),
        ("12e34567", "figure"),
        ("x", "measured"),
        ("x", "bytes"),
        ("31/05/2022", "date"),
        ("yesterday", "moment"),
        ("x", "entry/entries"),
        ("nothing known", "package_kind"),
        ("nothing known", "no such table"),
    ],
)
def test_a_fact_that_does_not_fit_its_form_is_not_said(value, form):
    assert spoken(value, form, SPEECH) is None


def test_an_empty_fact_is_as_good_as_none():
    assert SPEECH.say("Tệp[ {file}].", {"file": ""}) == "Tệp."


def test_figures_are_written_alike_in_both_languages():
    english = Speech(language=Language.ENGLISH)
    assert spoken("1234.5", "points", english) == spoken("1234.5", "points", SPEECH) == "1.234,50"


def test_a_sentence_begins_with_a_capital():
    assert as_sentence("đạt 5 điểm.") == "Đạt 5 điểm."
    assert as_sentence("") == ""

"""Legal syllables, and the font of a column by counting them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.text.legacy_detection import detect_encoding
from thidua_desktop.domain.text.legacy_fonts import TextEncoding, convert, encode
from thidua_desktop.domain.text.syllables import is_legal_syllable

PROSE = """
Thực hiện kế hoạch thi đua năm nay, khối đã bám sát nhiệm vụ chính trị trung tâm, tổ chức
nhiều hoạt động thiết thực gắn với phong trào quyết thắng. Các đơn vị duy trì nghiêm chế độ
trực sẵn sàng chiến đấu, huấn luyện đúng, đủ nội dung, quản lý chặt chẽ kỷ luật, bảo đảm an
toàn vũ khí và xe máy. Công tác hậu cần, kỹ thuật được bảo đảm kịp thời; tăng gia sản xuất
vượt chỉ tiêu, đời sống bộ đội được cải thiện. Cấp ủy, chỉ huy quan tâm bồi dưỡng điển hình
tiên tiến, nhân rộng mô hình, sáng kiến có giá trị. Tuy nhiên việc phối hợp giữa các phòng
có lúc chưa chặt, một số chỉ tiêu chưa rõ, báo cáo còn chậm. Thời gian tới cần khắc phục
những hạn chế trên, giữ vững đoàn kết, phát huy dân chủ, hoàn thành xuất sắc mọi nhiệm vụ.
"""
WORDS = PROSE.split()
CELLS = [" ".join(WORDS[start : start + 3]) for start in range(0, len(WORDS), 3)]
RARE = """
nghiêng khuya quốc quý giếng gì gìn giữa yêu ỷ y uống thuở huênh xoong ngoằn khuỷu ĐƯỢC
rượu hươu ngoèo thuyền quyết oai êm ạ quạch ngoắt
"""
IMPOSSIBLE = """
học̀ hoc tăc cầp mác̉ ă â iê trươ uô café fan wa jô zá đđa bcd ng a1 ươ nghx ưăn
"""
OLD = (TextEncoding.TCVN3, TextEncoding.VNI, TextEncoding.UTF8_AS_CP1252)


@pytest.mark.parametrize("word", sorted(set(re.findall(r"[^\W\d_]+", PROSE))))
def test_ordinary_words_are_legal(word):
    assert is_legal_syllable(word)


@pytest.mark.parametrize("word", RARE.split())
def test_rare_rhymes_are_legal(word):
    assert is_legal_syllable(word)


@pytest.mark.parametrize("word", IMPOSSIBLE.split())
def test_impossible_words_are_not(word):
    assert not is_legal_syllable(word)


@pytest.mark.parametrize("tone", ["\u0301", "\u0323"])
@pytest.mark.parametrize("coda", ["c", "ch", "p", "t"])
def test_a_stop_takes_only_the_two_sharp_tones(coda, tone):
    assert is_legal_syllable("ba" + tone + coda)
    assert not is_legal_syllable("ba" + coda)
    assert not any(is_legal_syllable("ba" + other + coda) for other in "\u0300\u0303\u0309")


@pytest.mark.parametrize("encoding", OLD)
def test_a_column_in_an_old_font_is_recognised_and_restored(encoding):
    cells = [encode(cell, encoding) for cell in CELLS]
    reading = detect_encoding(cells)
    assert reading.encoding is encoding
    assert [convert(cell, encoding).text for cell in cells] == CELLS


@pytest.mark.parametrize("encoding", OLD)
@given(st.lists(st.sampled_from(CELLS), min_size=5, max_size=5, unique=True))
def test_five_cells_are_never_taken_for_another_font(encoding, cells):
    reading = detect_encoding([encode(cell, encoding) for cell in cells])
    assert reading.encoding in (encoding, None)


def test_one_cell_alone_is_recognised_nearly_always():
    for encoding in OLD:
        readings = [detect_encoding([encode(cell, encoding)] * 3) for cell in CELLS]
        right = sum(reading.encoding is encoding for reading in readings)
        assert right >= 0.9 * len(CELLS)


def test_one_letter_of_unicode_decides_the_column():
    reading = detect_encoding(["Đơn vị", encode("trước", TextEncoding.TCVN3)])
    assert reading.encoding is TextEncoding.UNICODE


def test_a_decomposed_text_is_unicode():
    assert detect_encoding(["Tru\u031bo\u031b\u0309ng"]).encoding is TextEncoding.UNICODE


def test_fewer_than_three_decisive_cells_are_a_question():
    two = [encode(cell, TextEncoding.TCVN3) for cell in ("Khối trưởng", "Đơn vị")]
    assert detect_encoding(two).encoding is None
    three = [*two, encode("Quyết thắng", TextEncoding.TCVN3)]
    assert detect_encoding(three).encoding is TextEncoding.TCVN3


@pytest.mark.parametrize(
    "cells",
    [
        [],
        ["", "12", "Ban BTM"],
        ["°", "±", "²", "½", "Ø", "«", "»", "£", "×"],
        ["30°C", "10 m²", "Ø20", "± 5", "£5"],
        ["café", "résumé", "déjà"],
    ],
)
def test_signs_and_foreign_words_are_no_evidence(cells):
    assert detect_encoding(cells).encoding is TextEncoding.UNICODE


def test_a_unicode_column_of_latin_letters_stays():
    cells = ["Tình hình", "Công tác", "Chính xác", "Kênh hình", "Thành tích"]
    assert detect_encoding(cells).encoding is TextEncoding.UNICODE


def test_cells_that_speak_for_another_font_are_listed():
    cells = [encode(cell, TextEncoding.TCVN3) for cell in CELLS[:8]]
    cells[5] = encode("Quyết thắng trưởng", TextEncoding.VNI)
    reading = detect_encoding(cells)
    assert reading.encoding is TextEncoding.TCVN3
    assert reading.against == (5,)

"""The two font tables letter by letter, the vectors in file bytes, and what guards a conversion."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.text.legacy_fonts import (
    LostLetter,
    TextEncoding,
    convert,
    decode,
    encode,
    encoding_of_font,
    lost_letters,
    shows_capitals_only,
)

TCVN3_TABLE = """
B8=á B5=à B6=ả B7=ã B9=ạ A8=ă BE=ắ BB=ằ BC=ẳ BD=ẵ C6=ặ A9=â CA=ấ C7=ầ C8=ẩ C9=ẫ CB=ậ
D0=é CC=è CE=ẻ CF=ẽ D1=ẹ AA=ê D5=ế D2=ề D3=ể D4=ễ D6=ệ DD=í D7=ì D8=ỉ DC=ĩ DE=ị
E3=ó DF=ò E1=ỏ E2=õ E4=ọ AB=ô E8=ố E5=ồ E6=ổ E7=ỗ E9=ộ AC=ơ ED=ớ EA=ờ EB=ở EC=ỡ EE=ợ
F3=ú EF=ù F1=ủ F2=ũ F4=ụ AD=ư F8=ứ F5=ừ F6=ử F7=ữ F9=ự FD=ý FA=ỳ FB=ỷ FC=ỹ FE=ỵ AE=đ
A1=Ă A2=Â A3=Ê A4=Ô A5=Ơ A6=Ư A7=Đ
"""
VNI_TABLE = """
61F9=á 61F8=à 61FB=ả 61F5=ã 61EF=ạ 61EA=ă 61E9=ắ 61E8=ằ 61FA=ẳ 61FC=ẵ 61EB=ặ 61E2=â 61E1=ấ
61E0=ầ 61E5=ẩ 61E3=ẫ 61E4=ậ
65F9=é 65F8=è 65FB=ẻ 65F5=ẽ 65EF=ẹ 65E2=ê 65E1=ế 65E0=ề 65E5=ể 65E3=ễ 65E4=ệ ED=í EC=ì E6=ỉ F3=ĩ
F2=ị
6FF9=ó 6FF8=ò 6FFB=ỏ 6FF5=õ 6FEF=ọ 6FE2=ô 6FE1=ố 6FE0=ồ 6FE5=ổ 6FE3=ỗ 6FE4=ộ F4=ơ F4F9=ớ F4F8=ờ
F4FB=ở F4F5=ỡ F4EF=ợ
75F9=ú 75F8=ù 75FB=ủ 75F5=ũ 75EF=ụ F6=ư F6F9=ứ F6F8=ừ F6FB=ử F6F5=ữ F6EF=ự 79F9=ý 79F8=ỳ 79FB=ỷ
79F5=ỹ EE=ỵ F1=đ
41D9=Á 41D8=À 41DB=Ả 41D5=Ã 41CF=Ạ 41CA=Ă 41C9=Ắ 41C8=Ằ 41DA=Ẳ 41DC=Ẵ 41CB=Ặ 41C2=Â 41C1=Ấ
41C0=Ầ 41C5=Ẩ 41C3=Ẫ 41C4=Ậ
45D9=É 45D8=È 45DB=Ẻ 45D5=Ẽ 45CF=Ẹ 45C2=Ê 45C1=Ế 45C0=Ề 45C5=Ể 45C3=Ễ 45C4=Ệ CD=Í CC=Ì C6=Ỉ D3=Ĩ
D2=Ị
4FD9=Ó 4FD8=Ò 4FDB=Ỏ 4FD5=Õ 4FCF=Ọ 4FC2=Ô 4FC1=Ố 4FC0=Ồ 4FC5=Ổ 4FC3=Ỗ 4FC4=Ộ D4=Ơ D4D9=Ớ D4D8=Ờ
D4DB=Ở D4D5=Ỡ D4CF=Ợ
55D9=Ú 55D8=Ù 55DB=Ủ 55D5=Ũ 55CF=Ụ D6=Ư D6D9=Ứ D6D8=Ừ D6DB=Ử D6D5=Ữ D6CF=Ự 59D9=Ý 59D8=Ỳ 59DB=Ỷ
59D5=Ỹ CE=Ỵ D1=Đ
"""


def entries(table):
    pairs = [entry.split("=") for entry in table.split()]
    return [(bytes.fromhex(code).decode("latin-1"), letter) for code, letter in pairs]


TCVN3_ENTRIES = entries(TCVN3_TABLE)
VNI_ENTRIES = entries(VNI_TABLE)
MARKED = "".join(letter for _, letter in VNI_ENTRIES)
ASCII = "".join(map(chr, range(0x20, 0x7F)))
VECTORS = [
    (TextEncoding.TCVN3, "A7 AC 6E 20 76 DE", "Đơn vị"),
    (TextEncoding.TCVN3, "4B 68 E8 69 20 74 72 AD EB 6E 67", "Khối trưởng"),
    (TextEncoding.TCVN3, "43 F4 63 20 4B FC 20 74 68 75 CB 74", "Cục Kỹ thuật"),
    (TextEncoding.VNI, "D1 F4 6E 20 76 F2", "Đơn vị"),
    (TextEncoding.VNI, "4B 68 6F E1 69 20 74 72 F6 F4 FB 6E 67", "Khối trưởng"),
    (TextEncoding.VNI, "51 75 79 65 E1 74 20 74 68 61 E9 6E 67", "Quyết thắng"),
]


def test_the_tables_are_complete():
    assert len(TCVN3_ENTRIES) == len(dict(TCVN3_ENTRIES)) == 74
    assert len(VNI_ENTRIES) == len(dict(VNI_ENTRIES)) == 134
    assert len(set(MARKED)) == 134
    assert all(unicodedata.is_normalized("NFC", letter) for letter in MARKED)


@pytest.mark.parametrize(("code", "letter"), TCVN3_ENTRIES)
def test_each_tcvn3_code_is_its_letter_and_back(code, letter):
    assert decode(code, TextEncoding.TCVN3) == letter
    assert encode(letter, TextEncoding.TCVN3) == code


@pytest.mark.parametrize(("code", "letter"), VNI_ENTRIES)
def test_each_vni_code_is_its_letter_and_back(code, letter):
    assert decode(code, TextEncoding.VNI) == letter
    assert encode(letter, TextEncoding.VNI) == code


@pytest.mark.parametrize(("encoding", "data", "text"), VECTORS)
def test_file_bytes_read_as_the_text_they_mean(encoding, data, text):
    cell = bytes.fromhex(data).decode("latin-1")
    assert convert(cell, encoding).text == text
    assert encode(text, encoding) == cell


def test_every_pair_of_letters_survives_vni():
    letters = MARKED + "aeouyAEOUYcghmnptđ 9"
    for first in letters:
        for second in letters:
            pair = first + second
            assert decode(encode(pair, TextEncoding.VNI), TextEncoding.VNI) == pair


@given(st.text(alphabet=MARKED + ASCII))
def test_any_vietnamese_text_survives_vni(text):
    assert decode(encode(text, TextEncoding.VNI), TextEncoding.VNI) == text


@given(st.text(alphabet="".join(letter for _, letter in TCVN3_ENTRIES) + ASCII))
def test_any_text_of_its_letters_survives_tcvn3(text):
    assert decode(encode(text, TextEncoding.TCVN3), TextEncoding.TCVN3) == text


@given(st.text(alphabet=MARKED + ASCII))
def test_any_vietnamese_text_survives_utf8_read_as_cp1252(text):
    misread = encode(text, TextEncoding.UTF8_AS_CP1252)
    assert decode(misread, TextEncoding.UTF8_AS_CP1252) == text


def test_toned_capitals_come_back_through_the_capitals_font():
    cell = encode("KHỐI TRƯỞNG", TextEncoding.TCVN3)
    assert decode(cell, TextEncoding.TCVN3) == "KHốI TRƯởNG"
    converted = convert(cell, TextEncoding.TCVN3, font_name=".VnTimeH")
    assert converted.text == "KHỐI TRƯỞNG"


def test_a_capitals_font_raises_ascii_letters_too():
    cell = encode("cục kỹ thuật a", TextEncoding.TCVN3)
    assert convert(cell, TextEncoding.TCVN3, font_name=".VnArialH").text == "CỤC KỸ THUẬT A"
    assert convert(cell, TextEncoding.TCVN3, font_name=".VnArial").text == "cục kỹ thuật a"


def test_a_vni_mark_of_the_other_case_follows_its_base():
    assert decode("aÙ", TextEncoding.VNI) == "á"
    assert decode("Aù", TextEncoding.VNI) == "Á"
    assert decode("ôÙ", TextEncoding.VNI) == "ớ"


def test_vni_i_circumflex_is_a_y_with_a_dot_below():
    assert decode("îÎ", TextEncoding.VNI) == "ỵỴ"


def test_a_vni_mark_that_fits_no_letter_stays():
    assert decode("bé eé", TextEncoding.VNI) == "bé eé"


def test_cp1252_punctuation_is_no_letter_of_either_font():
    marks = "–—“”‘’…•€"
    assert decode(marks, TextEncoding.TCVN3) == marks
    assert decode(marks, TextEncoding.VNI) == marks


def test_a_conversion_remembers_what_the_cell_held():
    cell = encode("trước", TextEncoding.TCVN3)
    assert "\xad" in cell
    converted = convert(cell, TextEncoding.TCVN3)
    assert (converted.text, converted.original) == ("trước", cell)
    assert converted.encoding is TextEncoding.TCVN3


@given(st.text(alphabet=MARKED + ASCII), st.sampled_from(TextEncoding))
def test_nothing_is_converted_twice(text, encoding):
    once = convert(encode(text, encoding), encoding)
    assert convert(once, encoding) is once


def test_a_unicode_text_is_never_decoded():
    converted = convert("Đơn vị bé", TextEncoding.TCVN3)
    assert converted.text == "Đơn vị bé"
    assert converted.encoding is TextEncoding.UNICODE


def test_a_converted_text_is_composed():
    assert convert("Tru\u031bo\u031b\u0309ng", TextEncoding.UNICODE).text == "Trưởng"


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", TextEncoding.TCVN3),
        (".vnarialh", TextEncoding.TCVN3),
        ("VNI-Times", TextEncoding.VNI),
        ("vni-helve", TextEncoding.VNI),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_a_font_tells_its_encoding(font, encoding):
    assert encoding_of_font(font) is encoding


@pytest.mark.parametrize(
    ("font", "capitals"),
    [(".VnTimeH", True), (".VnArial NarrowH", True), (".VnTime", False), ("TimesH", False)],
)
def test_a_font_tells_whether_it_has_capitals_only(font, capitals):
    assert shows_capitals_only(font) is capitals


@pytest.mark.parametrize(
    ("word", "proposal"),
    [
        ("đợc", "được"),
        ("trớc", "trước"),
        ("trởng", "trưởng"),
        ("nh", "như"),
        ("ngời", "người"),
        ("thờng", "thường"),
        ("lợng", "lượng"),
        ("rợu", "rượu"),
        ("TRỞNG", "TRƯỞNG"),
    ],
)
def test_a_word_that_lost_its_soft_hyphen_is_pointed_out(word, proposal):
    assert lost_letters(f"Ban {word} sau") == (LostLetter(word=word, proposal=proposal),)


def test_whole_words_are_not_pointed_out():
    assert lost_letters("Khối trưởng được người hươu rượu lượng như mời sơn cơm") == ()


def test_a_dropped_soft_hyphen_shows_after_the_conversion():
    stripped = encode("được", TextEncoding.TCVN3).replace("\xad", "")
    text = convert(stripped, TextEncoding.TCVN3).text
    assert lost_letters(text) == (LostLetter(word="đợc", proposal="được"),)


def test_misread_utf8_that_is_not_stays_as_it_is():
    assert decode("café 30°", TextEncoding.UTF8_AS_CP1252) == "café 30°"
    assert decode("Đơn vị", TextEncoding.UTF8_AS_CP1252) == "Đơn vị"

"""The code tables of the two old Vietnamese font families, TCVN3 (ABC) and VNI-Windows.

Codes are hexadecimal Latin-1 positions, in the order of the letters beside them (domain §5.1).
"""

_TCVN3 = (
    ("áàảãạăắằẳẵặâấầẩẫậ", "B8 B5 B6 B7 B9 A8 BE BB BC BD C6 A9 CA C7 C8 C9 CB"),
    ("éèẻẽẹêếềểễệ", "D0 CC CE CF D1 AA D5 D2 D3 D4 D6"),
    ("íìỉĩị", "DD D7 D8 DC DE"),
    ("óòỏõọôốồổỗộơớờởỡợ", "E3 DF E1 E2 E4 AB E8 E5 E6 E7 E9 AC ED EA EB EC EE"),
    ("úùủũụưứừửữự", "F3 EF F1 F2 F4 AD F8 F5 F6 F7 F9"),
    ("ýỳỷỹỵđ", "FD FA FB FC FE AE"),
    ("ĂÂÊÔƠƯĐ", "A1 A2 A3 A4 A5 A6 A7"),
)
_VNI_LOWER = (
    ("áàảãạ", "61F9 61F8 61FB 61F5 61EF"),
    ("ăắằẳẵặ", "61EA 61E9 61E8 61FA 61FC 61EB"),
    ("âấầẩẫậ", "61E2 61E1 61E0 61E5 61E3 61E4"),
    ("éèẻẽẹ", "65F9 65F8 65FB 65F5 65EF"),
    ("êếềểễệ", "65E2 65E1 65E0 65E5 65E3 65E4"),
    ("íìỉĩị", "ED EC E6 F3 F2"),
    ("óòỏõọ", "6FF9 6FF8 6FFB 6FF5 6FEF"),
    ("ôốồổỗộ", "6FE2 6FE1 6FE0 6FE5 6FE3 6FE4"),
    ("ơớờởỡợ", "F4 F4F9 F4F8 F4FB F4F5 F4EF"),
    ("úùủũụ", "75F9 75F8 75FB 75F5 75EF"),
    ("ưứừửữự", "F6 F6F9 F6F8 F6FB F6F5 F6EF"),
    ("ýỳỷỹỵđ", "79F9 79F8 79FB 79F5 EE F1"),
)


def _pairs(rows: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {
        bytes.fromhex(code).decode("latin-1"): letter
        for letters, codes in rows
        for letter, code in zip(letters, codes.split(), strict=True)
    }


TCVN3: dict[str, str] = _pairs(_TCVN3)
# In VNI the capital of a code is its Latin-1 capital, base and mark alike.
_VNI_SMALL = _pairs(_VNI_LOWER)
VNI: dict[str, str] = _VNI_SMALL | {
    code.upper(): letter.upper() for code, letter in _VNI_SMALL.items()
}

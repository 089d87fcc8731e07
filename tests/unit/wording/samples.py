"""Sample facts, so that every sentence and every branch of it can be read in the goldens."""

from collections.abc import Iterator

from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import Names
from thidua_desktop.wording.pattern import Blank, Choice, parsed
from thidua_desktop.wording.speech import FORMS

NAMES = Names(
    units={"PTM": "Phòng Tham mưu", "CKT": "Phòng Kỹ thuật", "E994": "Trung đoàn BB 994"},
    criteria={"II.1": "Bắn súng khá, giỏi", "III.2": "Đảm bảo hậu cần"},
    groups={"II": "Huấn luyện"},
    periods={"NAM": "tổng kết năm 2022"},
)
BY_FORM = {
    "amount": "3",
    "some": "2",
    "points": "8.5",
    "size_of_points": "-1.5",
    "signed_points": "1.2",
    "percent": "67.86",
    "share": "0.9675",
    "figure": "77.4",
    "not_one": "5",
    "measured": "77.4",
    "bytes": "209715200",
    "date": "2022-05-31",
    "moment": "2022-05-31T08:30:00+00:00",
    "unit": "CKT",
    "units": "PTM,CKT",
    "criterion": "II.1",
    "criteria": "II.1,III.2",
    "codes": "II.1, II.4",
    "group": "II",
    "period": "NAM",
    "words": "Tốt; Khá; Đạt",
    "remark": "đối chiếu hồ sơ.",
    "part": "thidua/payload.json",
    "ballot_problems": "negative; base",
}
BY_FACT = {
    "file": "K4CQ_2022_NAM_CKT_bao-cao_r03.xlsx",
    "locked": "K4CQ_2022_NAM_CKT_bao-cao_r03.xlsx",
    "sheet": "Tiến độ",
    "cell": "XFD1048576",
    "class": "I",
    "before": "I",
    "after": "II",
    "max_class": "II",
    "level": "Khá",
    "item": "Không có vi phạm kỷ luật",
    "component": "Quân số huấn luyện",
    "kind": "Cảnh cáo",
    "verb": "tăng cường",
    "proposal": "II.1",
    "unit_of_measure": "%",
    "said": "Kết quả 77,4",
    "ballots": "Đơn vị Quyết thắng",
    "shown": "05/07/2022",
    "as_thousands": "1.234",
    "as_decimal": "1,234",
    "other": "B7",
    "area": "B4:B9",
    "rows": "4-9; 12",
    "columns": "C; F",
    "formula": "=SUM(C2:C9)",
    "wanted": "Tiến độ",
    "text": "Hội nghị sơ kết",
    "found": "abc",
    "key": "step",
    "bloc": "CUM3",
    "year": "2023",
    "first": "II.1",
    "second": "III.2",
    "against": "I.3",
}
EXACT = {
    ("target", "figure"): "80",
    ("shortfall", "figure"): "2.6",
    ("surplus", "figure"): "2.6",
    ("steps", "figure"): "3",
    ("step", "figure"): "1",
    ("k", "amount"): "0.5",
    ("max", "amount"): "10",
    ("n", "figure"): "2",
    ("bound", "figure"): "75",
    ("scale", "amount"): "100",
    ("before", "points"): "9",
    ("low", "points"): "0",
    ("high", "points"): "13",
    ("weight_sum", "amount"): "10",
    ("best_ratio", "share"): "1.2",
}


def sample(blank: Blank, language: Language) -> str:
    """A value that can be said in the blank's form."""
    if (blank.fact, blank.form) in EXACT:
        return EXACT[blank.fact, blank.form]
    if blank.form in BY_FORM:
        return BY_FORM[blank.form]
    if "/" in blank.form:
        return "3"
    if blank.form in FORMS:
        return BY_FACT.get(blank.fact, blank.fact)
    return next(iter(catalogue("words", language).sections[blank.form]))


def variants(text: str, language: Language) -> Iterator[dict[str, str]]:
    """Facts for every way in which the pattern can be said: all of them, each branch, none."""
    pattern = parsed(text)
    full = {blank.fact: sample(blank, language) for blank in reversed(pattern.blanks)}
    yield full
    for part in pattern.parts:
        if isinstance(part, Choice):
            left_out: set[str] = set()
            for branch in part.branches:
                own = {piece.fact for piece in branch if isinstance(piece, Blank)}
                yield {fact: value for fact, value in full.items() if fact not in left_out - own}
                left_out |= own
            yield {fact: value for fact, value in full.items() if fact not in left_out}
    certain = {blank.fact for blank in pattern.certain}
    yield {fact: value for fact, value in full.items() if fact in certain}

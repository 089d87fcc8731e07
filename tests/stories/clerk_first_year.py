"""A clerk starts the program for the first time and brings a record to the sealed package.

First start, the frame taken in, forty entries by keys and by paste, evidence, the own score, the
commander's approval, the seal onto a folder that stands for a USB stick.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.stories.hand import Hand

PASSPHRASE = "mat khau cua don vi 2022"
COMMANDERS_PASSPHRASE = "chi thu truong biet 2022"
TYPED = {
    "I.1": ["98", "97", "99", "100", "98", "98.5"],
    "I.2": ["80", "82", "81", "85", "90", "84"],
}
PASTED = {
    "II.1": "2\t3\t2\t1\t4\t2",
    "II.4": "1\t2\t3\t4\t5\t6",
    "III.2": "0,1\t0\t0\t0,2\t0\t0,1",
    "IV.1": "95\t96\t97\t98\t99\t100\n5\t4\t3\t5\t4\t3",
}
JANUARY, JUNE = 4, 9
GRID = "Tiến độ các chỉ tiêu"


def story(hand: Hand, folder: Path, facts: Mapping[str, str]) -> None:
    book = folder / "so.thidua"
    join(hand, Path(facts["frame"]), facts["digits"], book)
    hand.press("Kỳ: ")
    hand.pick_action("6 tháng")
    write_entries(hand)
    attach(hand, Path(facts["proof"]))
    score_and_approve(hand)
    seal(hand, Path(facts["stick"]))


def join(hand: Hand, frame: Path, digits: str, book: Path) -> None:
    """From the start page to the open book."""
    hand.press("Chọn tệp khung")
    hand.press("Chọn tệp khung")
    hand.pick(frame)
    hand.read("Cụm thi đua số 3, năm 2022")
    hand.type(digits)
    hand.press("Tiếp tục")
    hand.choose("Đơn vị của tôi", "Phòng Kỹ thuật")
    hand.press("Tiếp tục")
    hand.fill("Tệp sổ", str(book))
    hand.press("Tiếp tục")
    hand.fill("Cụm mật khẩu", PASSPHRASE)
    hand.fill("Gõ lại", PASSPHRASE)
    hand.press("Lập sổ")
    hand.read("Đã lập sổ và tạo khoá")
    hand.press_until("Mở sổ", "Phòng Kỹ thuật · ")


def write_entries(hand: Hand) -> None:
    """Twelve by typing, thirty by paste, one that says nothing happened."""
    hand.press("Tiến độ")
    hand.wait_for_rows(GRID, bool, "the sheet")
    for code, typed in TYPED.items():
        go_to_january(hand, code)
        for text in typed:
            hand.type(text)
            hand.keys("Tab")
        seen = [text.replace(".", ",") for text in typed]
        hand.wait_for_rows(GRID, shows(code, seen), f"what was typed into {code}")
    for code, block in PASTED.items():
        go_to_january(hand, code)
        hand.paste(block)
        hand.press("Ghi ")
        first = block.splitlines()[0].split("\t")
        hand.wait_for_rows(GRID, shows(code, first), f"what was pasted at {code}")
    go_to_january(hand, "VIII.1")
    hand.keys("ctrl+0")
    hand.wait_for_rows(GRID, shows("VIII.1", ["KPS"]), "nothing to report")
    hand.fill("Lọc chỉ tiêu", "")


def go_to_january(hand: Hand, code: str) -> None:
    """The filter brings the criterion to the top; its first month is far to the left."""
    hand.fill("Lọc chỉ tiêu", code)
    filtered = hand.wait_for_rows(GRID, lambda rows: is_filtered(rows, code), code)
    place = [row[0] for row in filtered].index(code)
    month = hand.click_first_cell(GRID, place, range(JANUARY, JUNE + 1))
    if month > JANUARY:
        hand.keys(*["shift+Tab"] * (month - JANUARY))


def is_filtered(rows: list[list[str]], code: str) -> bool:
    """Each key filters anew: until the last one is heard, others are there too."""
    codes = [row[0] for row in rows if "." in row[0]]
    return code in codes and all(code in each for each in codes)


def shows(code: str, texts: list[str]) -> Callable[[list[list[str]]], bool]:
    def look(rows: list[list[str]]) -> bool:
        row = next((row for row in rows if row[0] == code), None)
        return row is not None and row[JANUARY : JANUARY + len(texts)] == texts

    return look


def attach(hand: Hand, proof: Path) -> None:
    """Ctrl+E on the cell that was written."""
    go_to_january(hand, "I.1")
    hand.keys("ctrl+e")
    hand.pick(proof)
    hand.wait_for_rows(GRID, lambda rows: rows[1][-1].startswith("1"), "the evidence to be counted")
    hand.fill("Lọc chỉ tiêu", "")


def score_and_approve(hand: Hand) -> None:
    """Gaps are left on purpose, the clerk submits, the commander approves."""
    hand.press("Tự chấm")
    hand.press_until("Để trống có chủ ý", "thì tính như không có vụ việc")
    hand.press("Để trống ")
    hand.press("Trình thủ trưởng")
    hand.press("Ghi ý kiến thủ trưởng duyệt")
    hand.fill("Cụm mật khẩu riêng của thủ trưởng, ít nhất 8 ký tự", COMMANDERS_PASSPHRASE)
    hand.fill("Gõ lại cụm mật khẩu", COMMANDERS_PASSPHRASE)
    hand.press("Duyệt báo cáo")


def seal(hand: Hand, stick: Path) -> None:
    """Through the wizard's steps until the file was written to a folder and read back."""
    hand.press_until("Niêm phong và gửi", "Chưa niêm phong lần nào")
    hand.press("Tiếp tục")
    hand.read("Không có gì cản trở")
    hand.press("Tiếp tục")
    hand.read("Đơn vị nhận mở gói bằng Excel")
    hand.read(r"Trang 1/\d")
    hand.press("Tiếp tục")
    hand.fill("Cụm mật khẩu", PASSPHRASE)
    hand.press("Tiếp tục")
    hand.press("Chọn thư mục")
    hand.pick(stick)
    hand.read("Ghi vào: .*" + stick.name)
    hand.press("Niêm phong và lưu")
    hand.read("Đã ghi và kiểm tra xong")
    (package,) = stick.iterdir()
    assert "_PKT_bao-cao_r01" in package.name, package.name
    hand.press("Xong")

"""A clerk brings an ugly workbook in: a wrong file first, then cells put right, then taken back."""

from collections.abc import Mapping
from pathlib import Path

from tests.stories.hand import Hand

CELLS = "Các ô cần xem"


def story(hand: Hand, _folder: Path, facts: Mapping[str, str]) -> None:
    hand.press("Tiến độ")
    hand.press("Nhập từ Excel")
    hand.press("Chọn tệp")
    hand.pick(Path(facts["saved_page"]))
    hand.read("lưu lại kiểu .xlsx")
    hand.press("Chọn tệp khác")
    hand.pick(Path(facts["workbook"]))
    hand.read("Đầu cột ở dòng 4")
    hand.press("Tiếp tục")
    hand.read("3 ô gõ bằng phông cũ")
    hand.press("Tiếp tục")
    _put_right(hand)
    hand.press("Bỏ 1 dòng, tiếp tục")
    hand.read("13 dòng: 9 mới, 0 trùng, 4 bỏ")
    hand.press("Ghi 9 dòng")
    hand.read("Đã nhập 9 dòng")
    hand.keys("ctrl+z")
    hand.read("hoàn tác")
    _import_again(hand, Path(facts["workbook"]))


def _put_right(hand: Hand) -> None:
    """A day is typed, a code taken for all cells alike, a row dropped; one is left as it is."""
    wrong = hand.wait_for_rows(CELLS, lambda rows: len(rows) == 6, "the cells to put right")
    assert [row[0] for row in wrong] == ["B8", "C9", "C10", "D11", "D13", "dòng 15"]
    hand.click_cell(CELLS, 0, 2)
    hand.type("30/8/2022")
    hand.keys("Return")
    _wait_for_state(hand, 0, "đã sửa")
    hand.press("Sửa cả 2 ô giống vậy")
    hand.press("Dùng “IV.1”")
    _wait_for_state(hand, 2, "đã sửa")
    hand.keys("Delete")
    _wait_for_state(hand, 3, "bỏ dòng")


def _wait_for_state(hand: Hand, row: int, word: str) -> None:
    hand.wait_for_rows(CELLS, lambda rows: rows[row][-1] == word, f"row {row} to be “{word}”")


def _import_again(hand: Hand, workbook: Path) -> None:
    """Its columns are remembered, and nothing of it stands in the book any more."""
    hand.press("Nhập từ Excel")
    hand.press("Chọn tệp")
    hand.pick(workbook)
    hand.read("Đầu cột ở dòng 4")
    hand.press("Tiếp tục")
    hand.read("như lần trước")
    hand.press("Tiếp tục")
    hand.press("Bỏ 5 dòng, tiếp tục")
    hand.read("13 dòng: 6 mới, 0 trùng, 7 bỏ")
    hand.press("Thôi")

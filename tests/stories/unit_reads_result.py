"""A unit takes the result of its review in: was its own record counted, and what became of it."""

from collections.abc import Mapping
from pathlib import Path

from tests.stories.hand import Hand

FILES, COMPARED = "Gói chờ xử lý", "Điểm tự chấm và điểm cuối"
DOES_NOT_APPLY = "\u2013"
CODE, OWN, FINAL, DIFFERENCE, REASON = 0, 2, 3, 4, 5


def story(hand: Hand, _folder: Path, facts: Mapping[str, str]) -> None:
    hand.press_until("Gói dữ liệu", "Chọn tệp")
    hand.press("Chọn tệp")
    hand.pick(Path(facts["result"]))
    verdicts = hand.wait_for_rows(FILES, bool, "the verdict")
    assert [row[0].lower() for row in verdicts] == ["nhận"], verdicts
    hand.press_until("Nhập 1 gói", "Đã đọc 1 tệp: 1 mới")
    hand.press("Tự chấm")
    hand.press("Kỳ: ")
    hand.pick_action("6 tháng")
    hand.open_tab("Kết quả")
    hand.read("^Đã tính đúng bản 1 của đơn vị")
    rows = hand.wait_for_rows(COMPARED, bool, "own against final points")
    (changed,) = [row for row in rows if row[REASON] and row[OWN] != DOES_NOT_APPLY]
    told = [changed[column] for column in (CODE, OWN, FINAL, DIFFERENCE, REASON)]
    assert told == facts["changed"].split("|"), rows

"""The leader takes four packages in, one of which is bad, and looks at the new ranking."""

from collections.abc import Mapping
from pathlib import Path

from tests.stories.hand import Hand

FILES, RANKING = "Gói chờ xử lý", "Bảng xếp hạng"


def story(hand: Hand, _folder: Path, facts: Mapping[str, str]) -> None:
    packages = [Path(path) for path in facts["packages"].split("|")]
    hand.press("Kỳ: ")
    hand.pick_action("6 tháng")
    hand.press("Xếp hạng")
    before = hand.wait_for_rows(RANKING, bool, "the ranking without records")
    hand.press("Gói dữ liệu")
    hand.press("Chọn tệp")
    hand.pick(*packages)
    verdicts = hand.wait_for_rows(FILES, lambda rows: len(rows) == len(packages), "the verdicts")
    said = sorted(row[0].lower() for row in verdicts)
    assert said == ["nhận", "nhận", "nhận", "từ chối"], verdicts
    hand.press("Nhập 3 gói")
    hand.read(r"Đã đọc 4 tệp: 3 mới, 1 từ chối\.")
    hand.press("Xếp hạng")

    def is_new(rows: list[list[str]]) -> bool:
        """How firm the order is, the last column, is counted later and no sign of a new one."""
        return bool(rows) and [row[:-1] for row in rows] != [row[:-1] for row in before]

    hand.wait_for_rows(RANKING, is_new, "the new ranking")

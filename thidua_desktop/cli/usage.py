"""Wrong usage of the command line, said in Vietnamese: argparse's own messages are English."""

import re

from thidua_desktop.application.names import UnknownNameError


class UsageError(Exception):
    """The line cannot be carried out as it was typed; the sentence says why."""

    def __init__(self, sentence: str, usage: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.usage = usage


_PATTERNS = (
    (r"the following arguments are required: (.+)", "thiếu {0}"),
    (r"unrecognized arguments: (.+)", "không hiểu {0}"),
    (r"argument (.+): expected one argument", "{0} cần một giá trị"),
    (r"argument (.+): expected at least one argument", "{0} cần ít nhất một giá trị"),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", "{0} không nhận {1}; chọn: {2}"),
    (r"argument (.+): ignored explicit argument (.+)", "{0} không nhận giá trị {1}"),
    (r"argument (.+): not allowed with argument (.+)", "{0} không đi cùng {1}"),
    (r"argument (.+): invalid \S+ value: (.+)", "{0} không nhận {1}"),
    # What our own types say is Vietnamese already.
    (r"argument (.+?): (.*[^\x00-\x7f].*)", "{0}: {1}"),
)

_UNKNOWN = {
    "unit": "Trong sổ không có đơn vị “{name}”.",
    "criterion": "Trong bảng điểm không có tiêu chí “{name}”.",
    "period": "Trong năm thi đua không có kỳ “{name}”.",
    "key": "Không có khoá nào của đơn vị “{name}” đang chờ xác nhận.",
    "package": "Trong sổ không có gói “{name}”.",
    "frame": "Sổ chưa có khung của năm {name}: hãy nhập gói khung trước.",
}


def vietnamese(message: str) -> str:
    """A message of argparse as a sentence; an unknown one is not shown in English."""
    for pattern, words in _PATTERNS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            sentence = words.format(*found.groups())
            return f"Dòng lệnh không đúng: {sentence}."
    return "Dòng lệnh không đúng."


def unknown_name(error: UnknownNameError) -> str:
    """The sentence for a name on the line that the book does not know."""
    return _UNKNOWN[error.what].format(name=error.name)

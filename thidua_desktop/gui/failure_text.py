"""Failures in words: what happened, what is safe, what to do; the same as everywhere else."""

from thidua_desktop.gui.jobs.desk import Crashed, Failure
from thidua_desktop.gui.language import tr
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import NO_NAMES, Names
from thidua_desktop.wording.reasons import message


def failure_text(failure: Failure, language: Language, names: Names = NO_NAMES) -> str:
    """One to three sentences, without code or path; `names` says units and criteria by name."""
    if isinstance(failure, Crashed):
        return tr(
            "Chương trình gặp lỗi ngoài dự kiến nên việc này chưa làm xong. Những gì đã lưu trong "
            "sổ không mất. Xem lại rồi làm lại."
        )
    return message(failure, language, names)

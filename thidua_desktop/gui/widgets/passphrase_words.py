"""What is wrong with a new passphrase, said under the field of a form where it was typed."""

from thidua_desktop.application.use_cases.accounts import PassphraseProblem
from thidua_desktop.gui.language import tr


def passphrase_words(problem: PassphraseProblem) -> dict[str, str]:
    """For a form whose fields are `new` and `again`."""
    if problem is PassphraseProblem.SHORT:
        return {"new": tr("Cụm mật khẩu cần ít nhất 8 ký tự.")}
    if problem is PassphraseProblem.SAME:
        return {"new": tr("Cụm mới giống hệt cụm đang dùng.")}
    return {"again": tr("Hai lần gõ không giống nhau.")}

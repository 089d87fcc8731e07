"""Texts of the sealing wizard: kinds, what is in a package, where a problem is mended."""

from thidua_desktop.application.book_face import BookFace
from thidua_desktop.application.desks.sealing_desk import SealDraft
from thidua_desktop.domain.bloc import Bloc
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.leader_word import leader_word
from thidua_desktop.gui.pages.packages.sealing import SealPlace
from thidua_desktop.gui.pages.self_score.change_texts import change_lines, summary_text
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import Names
from thidua_desktop.wording.speech import as_sentence, size_text
from thidua_desktop.wording.words import word_of

_OF_EVERYBODY = (PackageKind.RECORD, PackageKind.CROSSCHECK, PackageKind.ENROLMENT)
_OF_THE_LEADER = (
    PackageKind.QUESTION,
    PackageKind.RESULT,
    PackageKind.FRAME,
    PackageKind.HANDOVER,
    PackageKind.ROLLUP,
)
_MENDED_AT = {
    ReasonCode.GAPS_OPEN: "self-score",
    ReasonCode.NOT_APPROVED: "self-score",
}


def kinds_of(face: BookFace, language: Language) -> tuple[tuple[str, str], ...]:
    """Kinds this book may seal, with their words; the most usual first."""
    before_frame = (PackageKind.ENROLMENT, PackageKind.FRAME)
    kinds = (*_OF_EVERYBODY, *(_OF_THE_LEADER if face.is_led_here else ()))
    kinds = kinds if face.bloc is not None else before_frame
    return tuple((kind.value, as_sentence(word_of(kind, language))) for kind in kinds)


def content_lines(draft: SealDraft, language: Language) -> tuple[str, ...]:
    """What is in the package, one line each."""
    counts = draft.counts
    said = {
        "entries": tr("{0} ghi chép"),
        "questions": tr("{0} câu hỏi, yêu cầu"),
        "assignments": tr("{0} cặp chấm chéo"),
        "units": tr("{0} đơn vị"),
        "criteria": tr("{0} tiêu chí"),
        "keys": tr("{0} khoá trong danh sách"),
    }
    lines = [said[key].format(number) for key, number in counts.items() if key in said]
    if "evidence" in counts:
        text = tr("{0} tệp minh chứng, {1}")
        lines.append(text.format(counts["evidence"], size_text(counts["bytes"], language)))
    return tuple(lines)


def revision_text(draft: SealDraft) -> str:
    """Which one was sealed before, and what is different now."""
    if draft.last_revision is None:
        return tr("Chưa niêm phong lần nào.")
    if draft.changes is not None and draft.changes.count:
        said = tr("Bản {0} sắp niêm phong khác bản {1}: {2}.")
        revision, summary = draft.last_revision, summary_text(draft.changes)
        differs = said.format(revision + 1, revision, summary)
        return "\n".join((differs, *change_lines(draft.changes)))
    said = tr("Bản gần nhất là bản {0}; nội dung không đổi thì niêm phong lại vẫn là bản ấy.")
    return said.format(draft.last_revision)


def late_text(draft: SealDraft, names: Names, bloc: Bloc | None) -> tuple[str, str]:
    """What becomes of a revision sealed after the conclusion; what is safe and what to do."""
    leader, period = leader_word(bloc), str(draft.period)
    happened = tr("Hội nghị kỳ {0} đã kết luận, {1} sẽ không nhận bản mới này.")
    advice = tr(
        "Kết quả đã kết luận và các bản đã gửi vẫn nguyên. Cần thay đổi thì xin {0} mở lại hội "
        "nghị trước; đã mở lại rồi thì cứ niêm phong."
    )
    return happened.format(names.periods.get(period, period), leader), advice.format(leader)


def problem_place(draft: SealDraft) -> str | None:
    """The page where the problem is mended."""
    return _MENDED_AT.get(draft.problem.code) if draft.problem is not None else None


def problem_criteria(draft: SealDraft, names: Names) -> tuple[str, ...]:
    """The criteria the problem is about, each with its name."""
    joined = draft.problem.facts.get("criteria", "") if draft.problem is not None else ""
    codes = [code.strip() for code in joined.split(",") if code.strip()]
    return tuple(f"{code} · {names.criteria.get(code, '')}".rstrip(" ·") for code in codes)


def place_text(place: SealPlace, language: Language) -> str:
    if place.free is None:
        return place.label
    return tr("{0} · còn trống {1}").format(place.label, size_text(place.free, language))

"""What is said about evidence: places, sizes, the room that is left, what became of files."""

import re
from collections.abc import Sequence
from datetime import date

from thidua_desktop.application.desks.evidence_desk import EvidencePiece, Exported, ExportStopped
from thidua_desktop.application.ports_evidence import PictureProblem
from thidua_desktop.application.use_cases.attach_evidence import Attached, UsedRoom
from thidua_desktop.domain.evidence_limits import LARGEST_PIECE, LARGEST_RECORD, RefusedFile
from thidua_desktop.domain.ids import CriterionCode, Digest
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.language import tr
from thidua_desktop.wording import reasons
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.problems import problem
from thidua_desktop.wording.speech import size_text
from thidua_desktop.wording.words import word_of

_SHOWN_DIGITS = 8
_TOLD = 3


def place_text(entry: ProgressEntry) -> str:
    """II.1 tháng 3."""
    return tr("{0} tháng {1}").format(entry.criterion, entry.occurred_on.month)


def short_digest(sha256: Digest) -> str:
    """Enough of a digest to compare by eye."""
    return sha256[:_SHOWN_DIGITS]


def count_text(criterion: CriterionCode, pieces: Sequence[EvidencePiece], cutoff: date) -> str:
    """How many files a criterion has; a file at two entries is one, as in the sheet."""
    inside = {p.evidence.sha256 for p in pieces if p.entry.occurred_on <= cutoff}
    late = {piece.evidence.sha256 for piece in pieces} - inside
    said = tr("{0} · {1} tệp")
    if late:
        said = tr("{0} · {1} tệp, trong đó {2} tệp sau ngày chốt {3}, không tính trong kỳ này")
    return said.format(criterion, len(inside | late), len(late), format_date(cutoff))


def exported_text(exported: Exported | ExportStopped | None) -> str:
    """What an export wrote, or what it leaves where it was stopped."""
    if exported is None:
        return tr("Kỳ này chưa có minh chứng để xuất.")
    if isinstance(exported, Exported):
        said = tr("Đã xuất {0} tệp và mục lục vào thư mục “{1}”.")
        return said.format(exported.count, exported.path.name)
    folder = exported.place.name or str(exported.place)
    if exported.left:
        said = tr(
            "Đã dừng xuất minh chứng. Phần chép dở “{0}” trong “{1}” đang bị phần mềm khác giữ nên "
            "chưa xoá được: hãy xoá thư mục đó. Minh chứng trong sổ vẫn nguyên."
        )
        return said.format(exported.left, folder)
    said = tr(
        "Đã dừng xuất minh chứng. Thư mục “{0}” không thêm tệp nào, phần chép dở đã xoá; minh "
        "chứng trong sổ vẫn nguyên."
    )
    return said.format(folder)


def piece_text(piece: EvidencePiece, language: Language, cutoff: date = date.max) -> str:
    """Kind, size, month and digest of a file in one line, and whether it is too late to count."""
    kind = word_of(piece.evidence.kind, language)
    size = size_text(piece.evidence.size, language)
    month = tr("tháng {0}").format(piece.entry.occurred_on.month)
    late = tr("sau ngày chốt") if piece.entry.occurred_on > cutoff else ""
    digest = short_digest(piece.evidence.sha256)
    return " · ".join(filter(None, (kind, size, month, digest, late)))


def room_text(room: UsedRoom, language: Language) -> str:
    """Used and most of the record's package, and the limit of one file."""
    said = tr("Gói báo cáo: {0} / {1} · mỗi tệp ≤ {2}")
    sizes = (room.size, LARGEST_RECORD, LARGEST_PIECE)
    return _whole(said.format(*(size_text(size, language) for size in sizes)))


def _whole(said: str) -> str:
    """No line parts a figure from its unit or from the sign before it."""
    return re.sub(r"(?<=≤) | (?=[KMG]?B\b)", "\u00a0", said)


def budget_text(size: int, language: Language) -> str:
    """The record's package with what is about to come in."""
    said = tr("Gói báo cáo sau khi đính kèm: {0} / {1}")
    return said.format(size_text(size, language), size_text(LARGEST_RECORD, language))


def refusal_texts(refused: tuple[RefusedFile, ...], language: Language) -> tuple[str, ...]:
    """One sentence for each file left out."""
    return tuple(problem(each.code, each.facts, language) for each in refused)


def attached_text(attached: Attached) -> str:
    """How many files came in, and where; empty where none did."""
    if not attached.count:
        return ""
    if len(attached.entries) == 1:
        said = tr("Đã đính kèm {0} tệp vào {1}.")
        return said.format(attached.count, place_text(attached.entries[0]))
    said = tr("Đã đính kèm {0} tệp vào {1} ô.")
    return said.format(attached.count, len(attached.entries))


def seen_texts(attached: Attached) -> tuple[str, ...]:
    """Files that are attached elsewhere too."""
    said = tr("“{0}”: tệp này đã đính kèm ở {1}.")
    return tuple(said.format(seen.name, place_text(seen.entry)) for seen in attached.seen_before)


def noted_texts(attached: Attached, language: Language) -> tuple[str, ...]:
    """What readers of the package will remark about files that came in."""
    said = tr("“{0}”: {1}")
    return tuple(
        said.format(each.name, reasons.sentence(each.note, language).happened)
        for each in attached.noted
    )


def told_shortly(sentences: tuple[str, ...]) -> str:
    """The first sentences, and how many more there are."""
    more = len(sentences) - _TOLD
    last = (tr("Và {0} tệp khác, xem ở thẻ Minh chứng.").format(more),) if more > 0 else ()
    return " ".join((*sentences[:_TOLD], *last))


def problem_text(found: PictureProblem) -> str:
    """Why a file cannot be looked at, and what to do."""
    return {
        PictureProblem.BROKEN: tr("Tệp hỏng nên không vẽ được. Sổ vẫn giữ nguyên tệp."),
        PictureProblem.LOCKED: tr("Tệp PDF có mật khẩu. Lưu ra ngoài rồi mở bằng mật khẩu đó."),
        PictureProblem.HUGE: tr("Ảnh quá lớn để xem ở đây. Lưu ra ngoài rồi mở bằng máy khác."),
        PictureProblem.STOPPED: tr("Việc vẽ tệp này quá lâu nên đã dừng. Sổ vẫn giữ nguyên tệp."),
        PictureProblem.NOT_DRAWN: tr("Loại tệp này không xem ở đây. Lưu ra ngoài rồi mở."),
    }[found]

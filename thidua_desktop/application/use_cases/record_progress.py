"""Recording results: new entries, corrections and withdrawals, with their evidence."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.ports import Ids, WritingUnit
from thidua_desktop.application.use_cases.approve_record import take_back_approvals
from thidua_desktop.application.use_cases.moved_days import with_old_day_freed
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.amounts import kept
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, FactId
from thidua_desktop.domain.last_words import LastWords
from thidua_desktop.domain.progress import (
    EvidenceKind,
    EvidenceRef,
    ProgressEntry,
    Result,
)
from thidua_desktop.domain.scoring.limits import EntryRefusal, day_problems, entry_problems
from thidua_desktop.domain.text.storable import storable, storable_throughout


class NewEvidence(Struct, frozen=True, kw_only=True):
    """A file to attach, by its bytes; the kind is already known from its content."""

    name: str
    kind: EvidenceKind
    content: bytes


class NewEntry(Struct, frozen=True, kw_only=True):
    """What the clerk wrote.

    `corrects` names the entry it stands in for, whose evidence it keeps on demand.
    """

    criterion: CriterionCode
    occurred_on: date
    component: str | None = None
    result: Result | None = None
    note: str | None = None
    evidence: tuple[NewEvidence, ...] = ()
    corrects: FactId | None = None
    withdrawn: bool = False
    keeps_evidence: bool = False


class RefusedEntry(Struct, frozen=True, kw_only=True):
    """An entry left out: its place in the request and what the rules say against it."""

    index: int
    refusals: tuple[EntryRefusal, ...] = ()
    unknown_criterion: bool = False
    unknown_entry: bool = False


class RecordedEntries(Struct, frozen=True, kw_only=True):
    """What was written, what was left out with its reasons."""

    written: tuple[ProgressEntry, ...]
    refused: tuple[RefusedEntry, ...]


def record_progress(
    uow: WritingUnit, ids: Ids, view: YearView, *, wanted: Sequence[NewEntry]
) -> RecordedEntries:
    """Appends every entry the rules allow; a stale approval is taken back in the same breath.

    A correction takes the place of the last word on its matter, whichever word it names.
    """
    frame = view.newest_frame.frame
    year = frame.year.code
    corrected = {new.corrects for new in wanted if new.corrects is not None}
    words = LastWords(uow.entries.since(year, corrected) if corrected else ())
    written: list[ProgressEntry] = []
    refused: list[RefusedEntry] = []
    for index, new in enumerate(wanted):
        before = None if new.corrects is None else words.of(new.corrects)
        entry = _entry(uow, ids, new, before)
        refusal = _refusal(index, frame, entry, before)
        if refusal is not None:
            refused.append(refusal)
            continue
        kept_entry = _with_evidence(uow, entry, new.evidence)
        for word in with_old_day_freed(uow, ids, view.periods, before=before, entry=kept_entry):
            words.add(word)
            written.append(word)
    uow.entries.add(year, written)
    changed = [p for p in view.periods if any(e.occurred_on <= p.cutoff for e in written)]
    take_back_approvals(uow, year, changed)
    return RecordedEntries(written=tuple(written), refused=tuple(refused))


def _entry(
    uow: WritingUnit, ids: Ids, new: NewEntry, before: ProgressEntry | None
) -> ProgressEntry:
    """What the clerk wrote, as an entry in place of the last word before it."""
    entry = ProgressEntry(
        id=ids.new(),
        criterion=new.criterion,
        occurred_on=new.occurred_on,
        recorded_at=uow.stamp.at,
        component=new.component,
        result=kept_result(new.result),
        note=new.note,
        evidence=before.evidence if before is not None and new.keeps_evidence else (),
        corrects=new.corrects if before is None else before.id,
        withdrawn=new.withdrawn,
    )
    return storable_throughout(entry)


def _refusal(
    index: int, frame: Frame, entry: ProgressEntry, before: ProgressEntry | None
) -> RefusedEntry | None:
    """Why the entry is left out; a stray day that stands already may be spoken of."""
    criterion = frame.criterion(entry.criterion)
    if criterion is None:
        return RefusedEntry(index=index, unknown_criterion=True)
    is_gone = before is None or (before.withdrawn and entry.withdrawn)
    if entry.corrects is not None and is_gone:
        return RefusedEntry(index=index, unknown_entry=True)
    problems = entry_problems(criterion, entry)
    if before is None or before.occurred_on != entry.occurred_on:
        problems += day_problems(frame, entry)
    return RefusedEntry(index=index, refusals=problems) if problems else None


def kept_result(result: Result | None) -> Result | None:
    """A result whose number a package can carry."""
    if result is None or result.number is None:
        return result
    return replace(result, number=kept(result.number))


def _with_evidence(
    uow: WritingUnit, entry: ProgressEntry, files: tuple[NewEvidence, ...]
) -> ProgressEntry:
    refs = tuple(
        EvidenceRef(
            sha256=uow.evidence.add(file.content, file.kind).sha256, name=storable(file.name)
        )
        for file in files
    )
    known = {ref.sha256 for ref in refs}
    kept_refs = tuple(ref for ref in entry.evidence if ref.sha256 not in known)
    return replace(entry, evidence=(*kept_refs, *refs))

"""The desk of documents: which papers a period needs, and printing them."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.book_context import BookContext, find_period
from thidua_desktop.application.papers import (
    PackageMark,
    PaperFacts,
    PaperFormat,
    PaperType,
    PrintedPaper,
    Provenance,
)
from thidua_desktop.application.period_picture import PeriodPicture, period_picture
from thidua_desktop.application.ports import ReadingUnit
from thidua_desktop.application.table_papers import TablePaper
from thidua_desktop.application.use_cases.conclude_review import concluded_paper_facts
from thidua_desktop.application.use_cases.own_record import own_record
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import ReviewKind

_OF_THE_MEETING = (
    PaperType.MINUTES,
    PaperType.TALLY,
    PaperType.RANKING_TABLE,
    PaperType.RESULT_NOTICE,
)


class PaperDesk(Struct, frozen=True):
    """Papers of one book."""

    book: BookContext

    def facts(
        self, period: PeriodCode | None, types: Sequence[PaperType] | None = None
    ) -> tuple[PaperFacts, ...]:
        """What the papers of a period say, all the period has where `types` is None."""
        wanted = tuple(types) if types else tuple(PaperType)
        with self.book.storage.read() as uow:
            view = self.book.view(uow)
            picture = _as_concluded(period_picture(uow, view, find_period(view, period)))
            found: list[PaperFacts] = []
            for paper_type in wanted:
                found += self._of_type(uow, view, picture, paper_type)
        return tuple(found)

    def render(self, facts: PaperFacts, form: PaperFormat) -> PrintedPaper:
        """One paper as a file; the same facts give the same bytes."""
        return self.book.outside.papers.render(facts, form)

    def save(self, facts: PaperFacts, form: PaperFormat, path: Path) -> Path:
        """Prints into a file, written safely; where the name is taken the next free one.

        Raises KnownFault.
        """
        content = self.render(facts, form).content
        return self.book.outside.press.deliver(content, path.parent, path.name)

    def render_table(self, paper: TablePaper) -> bytes:
        """What a window shows, as PDF."""
        return self.book.outside.papers.render_table(paper)

    def keep(self, content: bytes, path: Path) -> Path:
        """Writes what was made of what is shown, safely as `save` does. Raises KnownFault."""
        return self.book.outside.press.deliver(content, path.parent, path.name)

    def _of_type(
        self, uow: ReadingUnit, view: YearView, picture: PeriodPicture, paper_type: PaperType
    ) -> list[PaperFacts]:
        if paper_type in _OF_THE_MEETING:
            return _meeting_paper(view, picture, paper_type)
        if paper_type is PaperType.SELF_SCORE:
            return _self_scores(uow, view, picture)
        return _handover(view, picture)


def _as_concluded(picture: PeriodPicture) -> PeriodPicture:
    """With the points of the snapshot, whatever today's program would compute."""
    return picture if picture.result is None else replace(picture, scores=picture.result.scores)


def _provenance(picture: PeriodPicture) -> Provenance | None:
    result = picture.result
    if result is None:
        return None
    return Provenance(
        state_digest=result.state_digest,
        journal=result.journal,
        program_version=result.program_version,
    )


def _meeting_paper(
    view: YearView, picture: PeriodPicture, paper_type: PaperType
) -> list[PaperFacts]:
    """A paper of the meeting: concluded from the result, before that as a draft of the leader."""
    if picture.facts is None:
        return []
    if paper_type is PaperType.TALLY and not picture.facts.ballots:
        return []
    papers = picture.result.papers if picture.result else ()
    number = next((paper.number for paper in papers if paper.type == paper_type.value), None)
    return [
        concluded_paper_facts(
            view,
            picture,
            paper_type=paper_type,
            number=number,
            provenance=_provenance(picture),
        )
    ]


def _self_scores(uow: ReadingUnit, view: YearView, picture: PeriodPicture) -> list[PaperFacts]:
    """One sheet per unit whose record counts; this unit's own as it stands before sealing.

    An own record that no conclusion counted stays a draft.
    """
    frame = picture.frame.frame
    records = dict(picture.records)
    own = view.identity.unit.code
    if own not in records:
        records[own] = own_record(uow, frame, picture.period)
    marks = {
        package.envelope.author_unit_id: PackageMark(
            digest=package.digest, revision=package.envelope.revision
        )
        for package in picture.counting
        if package.envelope.kind is PackageKind.RECORD
    }
    return [
        PaperFacts(
            type=PaperType.SELF_SCORE,
            frame=frame,
            period=picture.period,
            mode=view.identity.mode,
            issuing_unit=unit,
            scores=picture.scores,
            facts=picture.facts,
            provenance=_provenance(picture) if unit.code in picture.records else None,
            unit=unit,
            record=records[unit.code],
            package=marks.get(unit.code),
        )
        for unit in frame.units
        if unit.code in records and (view.is_led_here or unit.code == own)
    ]


def _handover(view: YearView, picture: PeriodPicture) -> list[PaperFacts]:
    """The handover minutes, from the sealed handover alone."""
    if picture.period.kind is not ReviewKind.YEAR_END:
        return []
    packages = [p for p in view.packages if p.envelope.kind is PackageKind.HANDOVER]
    if not packages:
        return []
    newest = max(packages, key=lambda package: package.envelope.revision)
    facts = concluded_paper_facts(
        view,
        picture,
        paper_type=PaperType.HANDOVER,
        number=None,
        provenance=_provenance(picture),
    )
    mark = PackageMark(digest=newest.digest, revision=newest.envelope.revision)
    return [replace(facts, handover=view.shelf.handover(newest.digest), package=mark)]

"""The leader's desk for units without the program: forms out, filled-in forms back in."""

from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.book_context import CLERK, BookContext, find_period
from thidua_desktop.application.fill_in import FillInForm
from thidua_desktop.application.operations import Done, OperationKind
from thidua_desktop.application.ports import WritingUnit
from thidua_desktop.application.sheets import Answers, ProgressSheet, SheetResult
from thidua_desktop.application.use_cases.type_in_record import (
    TypedIn,
    TypedRecord,
    member_without_program,
    take_back_typed,
    type_in_record,
)
from thidua_desktop.domain.ids import PeriodCode, UnitCode

NO_ANSWERS = Answers()


class HandTypedDesk(Struct, frozen=True):
    """Nothing is written before `type_in`: the caller decides which of the rows read go there."""

    book: BookContext

    def form(self, period: PeriodCode | None, unit: UnitCode) -> FillInForm:
        """Whose form it would be. Raises NotAllowedError(NOT_LEADER), UnknownNameError."""
        with self.book.storage.read() as uow:
            view = self.book.view(uow)
            found = find_period(view, period)
            revision = view.frame_of(found)
            return FillInForm(
                frame=revision.frame,
                frame_digest=revision.digest,
                period=found,
                unit=member_without_program(view, revision.frame, unit),
                mode=view.identity.mode,
            )

    def write_form(self, form: FillInForm, folder: Path) -> Path:
        """The workbook to fill in, written safely to a folder or stick. Raises KnownFault."""
        outside = self.book.outside
        return outside.press.deliver(outside.forms.write(form), folder, form.file_name)

    def read_form(
        self, path: Path, form: FillInForm, answers: Answers = NO_ANSWERS
    ) -> SheetResult[ProgressSheet]:
        """The rows that can be taken over; what cannot is named by sheet and cell."""
        return self.book.outside.sheets.read_filled_form(path, form, answers)

    def type_in(self, period: PeriodCode | None, typed: TypedRecord) -> Done[TypedIn]:
        """Writes a unit's rows with its signed paper. Raises as `type_in_record`."""

        def verb(uow: WritingUnit) -> TypedIn:
            view = self.book.view(uow)
            ids = self.book.outside.ids
            return type_in_record(uow, ids, view, find_period(view, period), typed=typed)

        return self.book.operations.run(OperationKind.TYPE_IN_RECORD, CLERK, verb)

    def take_back(self, period: PeriodCode | None, unit: UnitCode) -> Done[None]:
        """Takes back what was typed in before the review is concluded."""

        def verb(uow: WritingUnit) -> None:
            view = self.book.view(uow)
            take_back_typed(uow, view, find_period(view, period), unit=unit)

        return self.book.operations.run(OperationKind.WITHDRAW_IMPORT, CLERK, verb)

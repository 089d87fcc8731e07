"""The journal as the application reads it: changed facts by their kind, not by their table."""

from thidua_desktop.application.ports import JournalChange, JournalPage, JournalQuery, Scope
from thidua_desktop.domain.ids import PeriodCode, YearCode
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.storage import entries
from thidua_desktop.storage.fact_tables import SCOPED
from thidua_desktop.storage.journal import Change, SqliteJournal
from thidua_desktop.storage.journal_pages import journal_page

_KINDS: dict[str, type] = {table.entity: kind for kind, table in SCOPED.items()}
_KINDS[entries.ENTITY] = ProgressEntry


class UnitJournal(SqliteJournal):
    """The port `JournalReader`."""

    def page(self, query: JournalQuery) -> JournalPage:
        return journal_page(self._transaction, query)

    def changes(self, seq: int) -> tuple[JournalChange, ...]:
        return tuple(_named(change) for change in self.rows_of(seq))


def _named(change: Change) -> JournalChange:
    period = PeriodCode(change.scope_period) if change.scope_period else None
    return JournalChange(
        entity=change.entity,
        kind=_KINDS.get(change.entity),
        scope=Scope(year=YearCode(change.scope_year), period=period),
        key=change.scope_key,
        before=None if change.before is None else change.before.encode(),
        after=None if change.after is None else change.after.encode(),
    )

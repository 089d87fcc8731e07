"""The journal by pages: one stretch of operations at a time, filtered, with what they touched."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import func, select

from thidua_desktop.application.ports import JournalItem, JournalPage, JournalQuery, JournalRow
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.text.collation import fold_search
from thidua_desktop.storage.fact_tables import PACKAGES, RECEIPTS
from thidua_desktop.storage.frames import DRAFT, REVISION
from thidua_desktop.storage.mapping.columns import ByName
from thidua_desktop.storage.packages import FILES, PARTS
from thidua_desktop.storage.tables.journal import CHANGE, OPERATION
from thidua_desktop.storage.transaction import Transaction

STRETCH = 400
"""Operations of one page; looking through their texts takes a few hundredths of a second."""

_UNREAD = (DRAFT, REVISION, FILES, PARTS)
"""Whole frames and files: nobody searches the journal for a sentence of the scoring table."""

_OF_PACKAGES = (RECEIPTS.entity, PACKAGES.entity)

_ITEM = ByName(JournalItem)


def journal_page(transaction: Transaction, query: JournalQuery) -> JournalPage:
    """The next stretch of operations of the wanted kinds and time, those that match."""
    items = _items(transaction, query)
    found = set(_matching(transaction, query, items))
    touched = _touched(transaction, found)
    units = _units(transaction, found)
    rows = (
        JournalRow(item=item, touched=touched[item.seq], units=units.get(item.seq, ()))
        for item in items
        if item.seq in found
    )
    is_last = len(items) < STRETCH
    return JournalPage(rows=tuple(rows), next_before=None if is_last else items[-1].seq)


def _items(transaction: Transaction, query: JournalQuery) -> list[JournalItem]:
    columns = OPERATION.c
    wanted = select(*(columns[name] for name in _ITEM.columns))
    if query.kinds:
        wanted = wanted.where(OPERATION.c.kind.in_(query.kinds))
    if query.since is not None:
        wanted = wanted.where(OPERATION.c.at >= query.since)
    if query.before is not None:
        wanted = wanted.where(OPERATION.c.seq < query.before)
    newest = wanted.order_by(OPERATION.c.seq.desc()).limit(STRETCH)
    return [_ITEM.from_row(row) for row in transaction.rows(newest)]


def _matching(
    transaction: Transaction, query: JournalQuery, items: Sequence[JournalItem]
) -> set[int]:
    wanted = {item.seq for item in items}
    if query.needles:
        said = {item.seq for item in items if item.kind in query.spoken}
        wanted = said | _telling(transaction, wanted - said, query.needles)
    if query.unit is not None:
        wanted = _telling(transaction, wanted, (f'"{fold_search(query.unit)}"',))
    return wanted


def _telling(transaction: Transaction, operations: set[int], needles: Sequence[str]) -> set[int]:
    """Those in whose changes one of the needles stands."""
    columns, found = CHANGE.c, set[int]()
    texts = (
        select(columns.operation, columns.before, columns.after)
        .where(columns.operation.in_(operations))
        .where(columns.entity.not_in(_UNREAD))
    )
    for row in transaction.stream(texts):
        if row["operation"] not in found:
            text = fold_search(f"{row['before'] or ''} {row['after'] or ''}")
            if any(needle in text for needle in needles):
                found.add(row["operation"])
    return found


def _units(transaction: Transaction, operations: set[int]) -> Mapping[int, tuple[UnitCode, ...]]:
    """Whom the register names; where nothing was registered, who made the package."""
    columns = CHANGE.c
    fact = func.coalesce(columns.after, columns.before)
    named = (
        select(
            columns.operation,
            func.json_extract(fact, "$.unit").label("registered"),
            func.json_extract(fact, "$.envelope.author_unit_id").label("author"),
        )
        .where(columns.operation.in_(operations), columns.entity.in_(_OF_PACKAGES))
        .where(func.json_valid(fact))
        .order_by(columns.operation, columns.position)
    )
    registered: defaultdict[int, dict[UnitCode, None]] = defaultdict(dict)
    authors: defaultdict[int, dict[UnitCode, None]] = defaultdict(dict)
    for row in transaction.rows(named):
        for found, unit in ((registered, row["registered"]), (authors, row["author"])):
            if unit:
                found[row["operation"]][UnitCode(unit)] = None
    return {seq: tuple(units) for seq, units in {**authors, **registered}.items()}


def _touched(
    transaction: Transaction, operations: set[int]
) -> Mapping[int, tuple[tuple[str, int], ...]]:
    columns = CHANGE.c
    counted = (
        select(columns.operation, columns.entity, func.count().label("count"))
        .where(columns.operation.in_(operations))
        .group_by(columns.operation, columns.entity)
        .order_by(columns.operation, func.min(columns.position))
    )
    touched: defaultdict[int, tuple[tuple[str, int], ...]] = defaultdict(tuple)
    for row in transaction.rows(counted):
        touched[row["operation"]] += ((row["entity"], row["count"]),)
    return touched

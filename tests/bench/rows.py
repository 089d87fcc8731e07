"""The rows: what is prepared beforehand, in a process of its own, and what is measured."""

import gc
import sqlite3
from datetime import date

from tests.bench.bloc import DEPUTY, LEADER, PERIOD, bloc_frame, entries, result_of
from tests.bench.measure import Stopwatch
from tests.bench.packages import request_with_evidence, save_frame, save_records
from tests.bench.stage import MOMENT, Row, Stage, founded, write_entries
from tests.bench.windows import WINDOW_ROWS
from tests.support.sealing import PRESS, key_of
from thidua_desktop.application.papers import PaperFormat, PaperType
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.bootstrap import make_program
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.scoring.engine import ScoringInput, score_bloc
from thidua_desktop.domain.seal import KeyTrust


def _score(stage: Stage, watch: Stopwatch) -> None:
    rules = bloc_frame(stage.size(20, 4), stage.size(300, 12))
    count = len(rules.table.criteria) * stage.size(50, 5)
    given = ScoringInput(
        frame=rules,
        period=PERIOD,
        records={
            unit.code: RecordBody(entries=entries(unit.code, rules, count)) for unit in rules.units
        },
    )
    gc.collect()  # looking through the made-up records is the garbage collector's, not scoring's
    with watch.running():
        scores = score_bloc(given)
    assert len(scores.units) == len(rules.units)


def _bloc(stage: Stage) -> Frame:
    return bloc_frame(stage.size(20, 3), stage.size(60, 8))


def _prepare_merge(stage: Stage) -> None:
    rules = _bloc(stage)
    save_frame(rules, stage.folder)
    for unit in rules.units:
        save_records(
            unit.code,
            rules,
            stage.folder,
            revisions=stage.size(10, 3),
            count=stage.size(5000, 40),
        )


def _merge(stage: Stage, watch: Stopwatch) -> None:
    with founded(stage, LEADER) as services, watch.running():
        run = services.packages.take_in(stage.records)
    newest = sum(found.reason is None for found in run.rows)
    old = sum(found.code is ReasonCode.REV_OLD for found in run.rows)
    assert newest == len(_bloc(stage).units)
    assert newest + old == len(stage.records)


def _seal_and_verify(stage: Stage, watch: Stopwatch) -> None:
    rules = _bloc(stage)
    request = request_with_evidence(LEADER, rules, files=20, size=stage.size(1 << 20, 1 << 12))
    target = stage.folder / "goi.xlsx"
    trust = KeyTrust(public_keys=(key_of(LEADER).public_key,))
    with watch.running():
        target.write_bytes(PRESS.seal(request).file)
        inspection = PRESS.inspect(target, trust)
    assert inspection.reason is None


def _prepare_book(stage: Stage) -> None:
    """The leader's book with its own entries and one record of every unit."""
    rules = _bloc(stage)
    save_frame(rules, stage.folder)
    for unit in rules.units:
        save_records(unit.code, rules, stage.folder, revisions=1, count=stage.size(5000, 40))
    with founded(stage, LEADER) as services:
        write_entries(services, rules, stage.size(100_000, 400))
        services.packages.take_in(stage.records)


def _open_book(stage: Stage, watch: Stopwatch) -> None:
    program = make_program(MOMENT, b"bench")
    with watch.running(), program.open(stage.book) as services:
        picture = services.queries.picture(PERIOD)
    assert len(picture.records) == len(_bloc(stage).units)


def _prepare_cells(stage: Stage) -> None:
    rules = _bloc(stage)
    save_frame(rules, stage.folder)
    with founded(stage, DEPUTY) as services:
        write_entries(services, rules, stage.size(5000, 40))


def _commit_cells(stage: Stage, watch: Stopwatch) -> None:
    rules = _bloc(stage)
    criterion = rules.table.criteria[0]
    with make_program(MOMENT, b"bench").open(stage.book) as services:
        for number in range(stage.size(100, 5)):
            new = NewEntry(
                criterion=criterion.code,
                occurred_on=date(2022, 5, 4),
                result=result_of(criterion.rule, number),
            )
            with watch.running():
                done = services.record.record_progress([new])
            assert done.value.written


def _commit_bare(stage: Stage, watch: Stopwatch) -> None:
    """What the database alone takes for a small commit with the book's settings."""
    raw = sqlite3.connect(stage.folder / "tran.db", isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("CREATE TABLE cell (id INTEGER PRIMARY KEY, value TEXT) STRICT")
    for number in range(stage.size(100, 5)):
        with watch.running():
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("INSERT INTO cell (value) VALUES (?)", (str(number),))
            raw.execute("COMMIT")
    raw.close()


def _prepare_minutes(stage: Stage) -> None:
    rules = _bloc(stage)
    save_frame(rules, stage.folder)
    for unit in rules.units:
        save_records(unit.code, rules, stage.folder, revisions=1, count=stage.size(120, 16))
    with founded(stage, LEADER) as services:
        services.packages.take_in(stage.records)


def _print_minutes(stage: Stage, watch: Stopwatch) -> None:
    with make_program(MOMENT, b"bench").open(stage.book) as services:
        (facts,) = services.papers.facts(PERIOD, [PaperType.MINUTES])
        with watch.running():
            printed = services.papers.render(facts, PaperFormat.PDF)
    assert printed.content.startswith(b"%PDF")


ROWS = (
    Row(
        name="score",
        title="Chấm điểm 20 đơn vị × 300 tiêu chí × 50 ghi nhận",
        aim=1,
        measure=_score,
    ),
    Row(
        name="merge",
        title="Nhập 200 gói số liệu, mỗi gói 5 000 ghi nhận",
        aim=60,
        prepare=_prepare_merge,
        measure=_merge,
    ),
    Row(
        name="seal",
        title="Niêm phong và kiểm tra 20 MB minh chứng",
        aim=3,
        measure=_seal_and_verify,
    ),
    Row(
        name="open",
        title="Mở sổ 100 000 ghi nhận, đọc một kỳ",
        aim=None,
        prepare=_prepare_book,
        measure=_open_book,
    ),
    Row(
        name="minutes",
        title="In biên bản PDF của 20 đơn vị",
        aim=None,
        prepare=_prepare_minutes,
        measure=_print_minutes,
    ),
    Row(
        name="cell",
        title="Ghi một ô vào sổ",
        aim=None,
        prepare=_prepare_cells,
        measure=_commit_cells,
    ),
    Row(
        name="commit",
        title="Một lần ghi của riêng SQLite",
        aim=None,
        measure=_commit_bare,
    ),
    *WINDOW_ROWS,
)


def row(name: str) -> Row:
    """Raises KeyError for a name that no row has."""
    return {each.name: each for each in ROWS}[name]

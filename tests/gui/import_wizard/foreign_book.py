"""A desk over a small frame of known rules: real reading and counting, writing only noted."""

import json
from dataclasses import dataclass, field

from tests.support.lecterns import InlineReadingRoom
from tests.support.screen import InlineDesk
from tests.unit.sheets.builders import ASKING
from thidua_desktop.application.absent_rows import NOTHING_ABSENT, Absent
from thidua_desktop.application.entry_import import ImportBase
from thidua_desktop.application.operations import Done
from thidua_desktop.application.sheet_import import ImportContext, Subject
from thidua_desktop.application.use_cases.record_progress import RecordedEntries, RefusedEntry
from thidua_desktop.domain.changes import ChangeSet
from thidua_desktop.gui.import_wizard.memory import ColumnMemory
from thidua_desktop.gui.import_wizard.presenter import ImportPresenter
from thidua_desktop.gui.import_wizard.state import ImportState, Stage

NOTHING_CHANGED = ChangeSet(frozenset(), frozenset())


@dataclass
class Choices:
    """The port `Settings`, in memory."""

    known: dict[str, str] = field(default_factory=dict)

    def get(self, key):
        return self.known.get(key)

    def put(self, key, value):
        self.known[key] = value


@dataclass
class SmallBook:
    """As much of a book's services as an import asks for."""

    standing: frozenset = frozenset()
    revised: frozenset = frozenset()
    is_member: bool = True
    written: list = field(default_factory=list)
    refuses: int = 0
    absent: Absent = NOTHING_ABSENT
    reading_room: InlineReadingRoom = field(default_factory=InlineReadingRoom)

    @property
    def queries(self):
        return self

    @property
    def record(self):
        return self

    @property
    def review(self):
        return self

    def import_base(self, subject=Subject.PROGRESS):
        if not self.is_member:
            return None
        context = ImportContext(entries=ASKING, own=ASKING.frame.units[0], subject=subject)
        return ImportBase(context=context, standing=self.standing, revised=self.revised)

    def amend_frame(self, rows, absent):
        self.written += rows
        self.absent = absent
        return Done(None, NOTHING_CHANGED)

    def record_progress(self, entries, *, imported):
        assert imported
        taken = entries[self.refuses :]
        self.written += taken
        refused = tuple(RefusedEntry(index=place) for place in range(self.refuses))
        return Done(RecordedEntries(written=tuple(taken), refused=refused), NOTHING_CHANGED)


@dataclass
class Watcher:
    """The view of the presenter: keeps what it was told."""

    states: list[ImportState] = field(default_factory=list)
    opens: int = 0
    back: list[Stage] = field(default_factory=list)
    done: list[tuple[int, str]] = field(default_factory=list)
    refused: int = 0

    def show_state(self, state):
        self.states.append(state)

    def opened(self):
        self.opens += 1

    def go_back_to(self, stage):
        self.back.append(stage)

    def written(self, count, file, *, refused=0):
        self.done.append((count, file))
        self.refused += refused


@dataclass
class Import:
    """A presenter with everything around it."""

    book: SmallBook = field(default_factory=SmallBook)
    choices: Choices = field(default_factory=Choices)
    view: Watcher = field(default_factory=Watcher)
    subject: Subject = Subject.PROGRESS

    def __post_init__(self):
        memory = ColumnMemory(self.choices, "book", self.subject)
        self.presenter = ImportPresenter(InlineDesk(self.book), self.view, memory, self.subject)
        self.presenter.stand.get_ready()

    @property
    def state(self) -> ImportState:
        return self.presenter.state

    def open(self, path) -> bool:
        """Whether the file could be opened and its sheet be seen."""
        self.presenter.choose_file(path)
        if self.state.is_ready:
            self.presenter.enter(Stage.SHEET)
        return self.state.is_ready

    def go_to_problems(self) -> bool:
        """Whether the columns the header names are enough to read rows."""
        self.presenter.enter(Stage.COLUMNS)
        if self.state.is_ready:
            self.presenter.enter(Stage.PROBLEMS)
        return self.state.review is not None

    @property
    def counts(self) -> tuple[int, int, int, int]:
        plan = self.state.review.plan
        return plan.rows, len(plan.new), len(plan.duplicates), len(plan.dropped)

    def remembered(self) -> list:
        return [json.loads(value) for value in self.choices.known.values()]

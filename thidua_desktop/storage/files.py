"""Making, opening and safeguarding book files; the entry to everything in this package."""

import glob
import shutil
import tempfile
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from thidua_desktop.application.ports import Begun, HealthItem, OperationStamp, Storage
from thidua_desktop.domain.book import BookIdentity
from thidua_desktop.domain.reasons import FaultCode
from thidua_desktop.storage.book_storage import SqliteStorage
from thidua_desktop.storage.connection import COMPANIONS, beside, claim, connect, release
from thidua_desktop.storage.examination import (
    demand_sound_pages,
    demand_unclaimed,
    examine,
    was_left_open,
)
from thidua_desktop.storage.faults import fault, known_faults
from thidua_desktop.storage.health import (
    CHECKS,
    FREE_SPACE,
    free_space,
    health_of,
    is_sound,
    unheard,
)
from thidua_desktop.storage.migration import upgrade
from thidua_desktop.storage.placing import made_beside, move, new_file
from thidua_desktop.storage.schema import PRESENT_PLAN, SchemaPlan, create_schema

BACKUP_FOLDER = "sao-luu"
BACKUPS_KEPT = 10


class SqliteFiles:
    """Book files of SQLite. Everything here raises KnownFault for the environment's faults."""

    def __init__(self, plan: SchemaPlan = PRESENT_PLAN) -> None:
        self._plan = plan
        self._open: dict[Path, SqliteStorage] = {}

    def create(self, path: Path, identity: BookIdentity, stamp: OperationStamp) -> Storage:
        """A new book with its first operation, open for writing; never in another's place."""
        with new_file(path) as made:
            with known_faults(path), closing(connect(made, "rwc")) as raw:
                engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
                with engine.connect() as connection:
                    create_schema(connection)
            storage = self._claimed(made)
            with closing(storage), storage.write(stamp) as unit:
                unit.put_identity(identity)
        return self.open(path, read_only=False)

    def open(self, path: Path, *, read_only: bool) -> SqliteStorage:
        """A book of this program's version or older; an older one is migrated on a copy.

        Raises KnownFault: FILE_MISSING, DB_DAMAGED, DB_FOREIGN, DB_NEWER, DB_IN_USE, DB_READONLY.
        """
        if path.resolve() in self._open:
            raise fault(FaultCode.DB_IN_USE, path)
        if read_only:
            return self._reading(path)
        version = examine(path, self._plan)
        if was_left_open(path):
            self._recovered(path, version).close()  # refuses before the file itself is touched
        if version < self._plan.version:
            self._migrate(path)
        return self._claimed(path)

    def close(self, storage: Storage) -> None:
        """Leaves exactly one file behind (no `-wal`)."""
        assert isinstance(storage, SqliteStorage)
        storage.close()

    def backup(self, path: Path, target: Path) -> None:
        """A verified copy under a new name, also of a book open here; restoring is the same act.

        Raises KnownFault(FILE_IO) where `target` exists, DB_EDITED where the journal is broken.
        """
        with new_file(target) as made:
            own = self._open.get(path.resolve())
            storage = own or self._reading(path)
            try:
                storage.copy_to(made)
            finally:
                if own is None:
                    storage.close()
            self._demand_whole(made)

    def move(self, path: Path, target: Path) -> None:
        """A closed book goes under another name, nobody else's before the copy is verified.

        The old file goes last; where it cannot, the copy goes and the book stays where it was.
        Raises KnownFault as `open` and `backup`.
        """
        with new_file(target) as made, closing(self.open(path, read_only=False)) as storage:
            storage.copy_to(made)
            self._demand_whole(made)
        with ExitStack() as unless_moved:
            unless_moved.callback(target.unlink, missing_ok=True)
            with known_faults(path):
                path.unlink()
            unless_moved.pop_all()

    def keep_backup(self, path: Path, mark: str) -> Path:
        """A backup in the folder beside the book, under `mark`; made once, the oldest ones go.

        Raises KnownFault where the folder or the backup cannot be written.
        """
        folder = path.parent / BACKUP_FOLDER
        target = folder / f"{path.stem}_{mark}{path.suffix}"
        with known_faults(folder):
            folder.mkdir(exist_ok=True)
        kept = self.backups(path)
        if target not in kept:
            self.backup(path, target)
            with known_faults(folder):
                for old in kept[: 1 - BACKUPS_KEPT]:
                    old.unlink()
        return target

    def backups(self, path: Path) -> tuple[Path, ...]:
        """The automatic backups of a book, the oldest first.

        Raises KnownFault where the folder cannot be looked through.
        """
        pattern = f"{glob.escape(path.stem)}_*{path.suffix}"
        folder = path.parent / BACKUP_FOLDER
        with known_faults(folder):
            return tuple(sorted(folder.glob(pattern)))

    @property
    def backups_kept(self) -> int:
        """How many automatic backups of a book are kept."""
        return BACKUPS_KEPT

    def size(self, path: Path) -> int:
        """Bytes of a book file."""
        with known_faults(path):
            return path.stat().st_size

    @property
    def checks(self) -> tuple[str, ...]:
        """Names of the findings of `check`, in their order."""
        return (*CHECKS, FREE_SPACE)

    def check(self, path: Path, begun: Begun = unheard) -> tuple[HealthItem, ...]:
        """All findings on one book, in a fixed order; only an unreadable file raises.

        `begun` hears the name of each finding; what it raises ends the check.
        """
        own = self._open.get(path.resolve())
        storage = own or self._reading(path, demand_sound=False)
        try:
            with storage.transaction("BEGIN") as transaction:
                items = tuple(health_of(transaction, begun))
        finally:
            if own is None:
                storage.close()
        begun(FREE_SPACE)
        return (*items, free_space(path))

    def _claimed(self, path: Path) -> SqliteStorage:
        place = path.resolve()
        with ExitStack() as unless_open:
            with known_faults(path):
                raw = claim(path)
            unless_open.callback(raw.close)
            demand_sound_pages(raw, path)
            unless_open.pop_all()
        storage = SqliteStorage(raw, path, read_only=False, on_close=partial(self._forget, place))
        self._open[place] = storage
        return storage

    def _forget(self, place: Path) -> None:
        del self._open[place]

    def _reading(self, path: Path, *, demand_sound: bool = True) -> SqliteStorage:
        version = examine(path, self._plan)
        if was_left_open(path) or version < self._plan.version:
            return self._recovered(path, version, demand_sound=demand_sound)
        with ExitStack() as unless_open:
            with known_faults(path):
                raw = connect(path, "ro")
            unless_open.callback(raw.close)
            if demand_sound:
                demand_sound_pages(raw, path)
            unless_open.pop_all()
        return SqliteStorage(raw, path, read_only=True)

    def _recovered(self, path: Path, version: int, *, demand_sound: bool = True) -> SqliteStorage:
        """The book as recovery and migration would make it, on a copy elsewhere, for reading."""
        demand_unclaimed(path)
        with ExitStack() as unless_open:
            folder = unless_open.enter_context(tempfile.TemporaryDirectory(prefix="thidua-"))
            copy = Path(folder) / path.name
            with known_faults(path):
                shutil.copyfile(path, copy)
                for suffix in COMPANIONS:
                    if beside(path, suffix).exists():
                        shutil.copyfile(beside(path, suffix), beside(copy, suffix))
                release(claim(copy))
            if version < self._plan.version:
                upgrade(copy, self._plan)
            raw = connect(copy, "ro")
            unless_open.callback(raw.close)
            if demand_sound:
                demand_sound_pages(raw, path)
            cleanup = unless_open.pop_all().close
        storage = SqliteStorage(raw, path, read_only=True, on_close=cleanup)
        if demand_sound:
            self._demand_sound(storage)
        return storage

    def _demand_sound(self, storage: SqliteStorage) -> None:
        with ExitStack() as unless_sound:
            unless_sound.callback(storage.close)
            with storage.transaction("BEGIN") as transaction:
                if not is_sound(transaction):
                    raise fault(FaultCode.DB_DAMAGED, storage.path, finding="journal")
            unless_sound.pop_all()

    def _migrate(self, path: Path) -> None:
        with made_beside(path) as copy, known_faults(path):
            raw = claim(path)
            with closing(connect(copy, "rwc")) as target:
                raw.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
            release(raw)
            upgrade(copy, self._plan)
            self._demand_whole(copy)
            move(copy, path)

    def _demand_whole(self, path: Path) -> None:
        """Raises KnownFault(DB_EDITED) where the journal's chain is broken."""
        with closing(self._reading(path)) as copy, copy.read() as unit:
            broken = unit.journal.first_broken()
        if broken is not None:
            raise fault(FaultCode.DB_EDITED, path, first=str(broken))

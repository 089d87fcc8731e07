"""Who reads the files of one wizard, and the file that lies open there."""

from thidua_desktop.application.sheet_import import Lectern, OpenSheets
from thidua_desktop.gui.jobs.desk import BookDesk


class LecternStand:
    """One lectern from the first look at the wizard to its end."""

    def __init__(self, desk: BookDesk) -> None:
        self._desk = desk
        self._lectern: Lectern | None = None
        self._is_closed = False
        self.lying: OpenSheets | None = None

    def get_ready(self) -> None:
        """The wizard is seen: until a file is found, its reader can be there."""

        def hold(lectern: Lectern) -> None:
            if self._is_closed:
                lectern.close()
                return
            self._lectern = lectern
            self._desk.aside(
                lambda _job: lectern.get_ready(),
                _nothing,
                failed=_nothing,  # the first file will say what is wrong
            )

        self._desk.ask(lambda s: s.reading_room.lectern(), hold)

    @property
    def lectern(self) -> Lectern:
        assert self._lectern is not None, "the wizard gets ready first"
        return self._lectern

    @property
    def sheets(self) -> OpenSheets:
        """The file that lies open."""
        assert self.lying is not None, "a file is chosen first"
        return self.lying

    def close(self) -> None:
        """The reader ends, whatever it does."""
        self._is_closed = True
        if self._lectern is not None:
            self._lectern.close()


def _nothing(_answer: object) -> None:
    """For what nobody waits for."""

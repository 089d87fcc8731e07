"""Reading without a process of its own, for tests of what is read and of what is made of it."""

from thidua_desktop.application.sheets import SheetResult
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.sheets.open_file import OpenFile
from thidua_desktop.exchange.sheets.sources import open_source


class InlineReadingRoom:
    """The ports `ReadingRoom` and `Lectern`."""

    def lectern(self):
        return self

    def get_ready(self):
        """Nothing takes its time."""

    def open(self, path, context, _job):
        try:
            return SheetResult(value=OpenFile(open_source(path), context))
        except RefusedError as refused:
            return SheetResult(value=None, refusal=refused.reason)

    def close(self):
        """Nothing is left over."""

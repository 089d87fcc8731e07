"""What every page is given: the desk of the open book and what surrounds it."""

from msgspec import Struct, field

from thidua_desktop.application.book_face import BookFace
from thidua_desktop.application.ports import Clock
from thidua_desktop.application.ports_desktop import Settings
from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.gui.given_files import GivenFiles
from thidua_desktop.gui.jobs.desk import BookDesk
from thidua_desktop.gui.kept_trials import KeptTrials
from thidua_desktop.gui.open_texts import OpenTexts
from thidua_desktop.gui.waiting_packages import WaitingPackages
from thidua_desktop.wording.language import Language


class Surroundings(Struct, frozen=True, kw_only=True):
    """`face` is the book's face when the page was made; the shell makes pages anew with a frame."""

    desk: BookDesk
    face: BookFace
    clock: Clock
    settings: Settings
    language: Language
    open_texts: OpenTexts = field(default_factory=OpenTexts)
    given_files: GivenFiles = field(default_factory=GivenFiles)
    waiting_packages: WaitingPackages = field(default_factory=WaitingPackages)
    trials: KeptTrials = field(default_factory=KeptTrials)


class Place(Struct, frozen=True, kw_only=True):
    """Where a link leads: a page, the period it shows, the item it shows, what is pressed there."""

    page: str
    period: PeriodCode | None = None
    item: str | None = None
    press: str | None = None

"""All commands, in the order of the help."""

from thidua_desktop.cli.command import Command, Family
from thidua_desktop.cli.commands.approve import APPROVE
from thidua_desktop.cli.commands.backup import BACKUP
from thidua_desktop.cli.commands.clarity import CLARITY
from thidua_desktop.cli.commands.demo import DEMO
from thidua_desktop.cli.commands.doctor import DOCTOR
from thidua_desktop.cli.commands.documents import DOCUMENTS
from thidua_desktop.cli.commands.export import EXPORT
from thidua_desktop.cli.commands.import_packages import IMPORT
from thidua_desktop.cli.commands.journal import JOURNAL
from thidua_desktop.cli.commands.keys import KEYS
from thidua_desktop.cli.commands.new import NEW
from thidua_desktop.cli.commands.restore import RESTORE
from thidua_desktop.cli.commands.results import RESULTS
from thidua_desktop.cli.commands.shots import SHOTS
from thidua_desktop.cli.commands.state import STATE
from thidua_desktop.cli.commands.verify import VERIFY
from thidua_desktop.cli.commands.why import WHY

COMMANDS: tuple[Command | Family, ...] = (
    DEMO,
    NEW,
    VERIFY,
    IMPORT,
    APPROVE,
    EXPORT,
    RESULTS,
    WHY,
    CLARITY,
    DOCUMENTS,
    STATE,
    DOCTOR,
    BACKUP,
    RESTORE,
    KEYS,
    JOURNAL,
    SHOTS,
)

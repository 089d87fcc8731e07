"""Names of units and criteria for the sentences of a command."""

from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.services import Services
from thidua_desktop.wording.names import NO_NAMES, Names, names_of


def names_in(services: Services) -> Names:
    """The names of the book's frame; none before it has one."""
    try:
        return names_of(services.queries.frame().frame)
    except UnknownNameError:
        return NO_NAMES

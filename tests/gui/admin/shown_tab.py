"""A tab of the administration as a person opens it."""

from tests.support.screen import surroundings_of


def shown_tab(kind, qtbot, services):
    made = kind(surroundings_of(services))
    qtbot.addWidget(made)
    made.resize(1166, 600)
    made.show()
    made.refresh()
    return made

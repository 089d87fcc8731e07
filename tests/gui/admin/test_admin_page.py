"""The page of administration: tabs made when they are first seen, found by their keys."""

from tests.support.screen import surroundings_of
from thidua_desktop.gui.pages.admin.accounts.tab import AccountsTab
from thidua_desktop.gui.pages.admin.backups.tab import BackupsTab
from thidua_desktop.gui.pages.admin.page import AdminPage


def test_a_tab_is_made_when_somebody_goes_there(qtbot, services):
    page = AdminPage(surroundings_of(services))
    qtbot.addWidget(page)
    page.show()
    page.show_period(None)
    assert [type(tab) for tab in page._tabs.made] == [BackupsTab]
    page.go_to("accounts")
    assert [type(tab) for tab in page._tabs.made] == [BackupsTab, AccountsTab]
    assert page._tabs.made[1]._cards.count() == 3, "the key, the clerk, the commander"
    assert set(page.offers) >= {"backup", "restore"}
    page.go_to("health")
    assert "check" in page.offers

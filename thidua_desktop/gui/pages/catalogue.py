"""All pages in the order of the navigation; a new page is one line here."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from thidua_desktop.gui.pages.admin.page import AdminPage
from thidua_desktop.gui.pages.overview.page import OverviewPage
from thidua_desktop.gui.pages.packages.page import PackagesPage
from thidua_desktop.gui.pages.page import PageSpec
from thidua_desktop.gui.pages.papers.page import PapersPage
from thidua_desktop.gui.pages.progress.page import ProgressPage
from thidua_desktop.gui.pages.ranking.page import RankingPage
from thidua_desktop.gui.pages.self_score.page import SelfScorePage
from thidua_desktop.gui.pages.table.page import TablePage

RESULTS = str(QT_TRANSLATE_NOOP("Pages", "Kết quả"))
FILES = str(QT_TRANSLATE_NOOP("Pages", "Hồ sơ"))

PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        key="overview",
        title=str(QT_TRANSLATE_NOOP("Pages", "Tổng quan")),
        icon="home",
        make=OverviewPage,
    ),
    PageSpec(
        key="table",
        title=str(QT_TRANSLATE_NOOP("Pages", "Bảng điểm")),
        icon="table",
        make=TablePage,
    ),
    PageSpec(
        key="progress",
        title=str(QT_TRANSLATE_NOOP("Pages", "Tiến độ")),
        icon="grid",
        narrow=True,
        make=ProgressPage,
    ),
    PageSpec(
        key="self-score",
        title=str(QT_TRANSLATE_NOOP("Pages", "Tự chấm")),
        icon="check-list",
        make=SelfScorePage,
    ),
    PageSpec(
        key="packages",
        title=str(QT_TRANSLATE_NOOP("Pages", "Gói dữ liệu")),
        icon="box",
        make=PackagesPage,
    ),
    PageSpec(
        key="ranking",
        title=str(QT_TRANSLATE_NOOP("Pages", "Xếp hạng")),
        icon="bars",
        section=RESULTS,
        make=RankingPage,
    ),
    PageSpec(
        key="papers",
        title=str(QT_TRANSLATE_NOOP("Pages", "Văn bản")),
        icon="document",
        section=FILES,
        make=PapersPage,
    ),
    PageSpec(
        key="admin",
        title=str(QT_TRANSLATE_NOOP("Pages", "Quản trị")),
        icon="gear",
        section=FILES,
        make=AdminPage,
    ),
)


def page_text(text: str) -> str:
    """A title or section in the language of the windows."""
    return QCoreApplication.translate("Pages", text)

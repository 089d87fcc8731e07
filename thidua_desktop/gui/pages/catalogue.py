"""All pages in the order of the navigation; their modules are read when first asked for."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from thidua_desktop.gui.pages.page import Page, PageSpec

RESULTS = str(QT_TRANSLATE_NOOP("Pages", "Kết quả thi đua"))
FILES = str(QT_TRANSLATE_NOOP("Pages", "Hồ sơ"))


def _overview() -> type[Page]:
    from thidua_desktop.gui.pages.overview.page import OverviewPage

    return OverviewPage


def _table() -> type[Page]:
    from thidua_desktop.gui.pages.table.page import TablePage

    return TablePage


def _progress() -> type[Page]:
    from thidua_desktop.gui.pages.progress.page import ProgressPage

    return ProgressPage


def _self_score() -> type[Page]:
    from thidua_desktop.gui.pages.self_score.page import SelfScorePage

    return SelfScorePage


def _packages() -> type[Page]:
    from thidua_desktop.gui.pages.packages.page import PackagesPage

    return PackagesPage


def _ranking() -> type[Page]:
    from thidua_desktop.gui.pages.ranking.page import RankingPage

    return RankingPage


def _papers() -> type[Page]:
    from thidua_desktop.gui.pages.papers.page import PapersPage

    return PapersPage


def _admin() -> type[Page]:
    from thidua_desktop.gui.pages.admin.page import AdminPage

    return AdminPage


PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        key="overview",
        title=str(QT_TRANSLATE_NOOP("Pages", "Tổng quan")),
        icon="home",
        page=_overview,
    ),
    PageSpec(
        key="table",
        title=str(QT_TRANSLATE_NOOP("Pages", "Bảng điểm")),
        icon="table",
        page=_table,
    ),
    PageSpec(
        key="progress",
        title=str(QT_TRANSLATE_NOOP("Pages", "Tiến độ")),
        icon="grid",
        narrow=True,
        page=_progress,
    ),
    PageSpec(
        key="self-score",
        title=str(QT_TRANSLATE_NOOP("Pages", "Tự chấm")),
        icon="check-list",
        page=_self_score,
    ),
    PageSpec(
        key="packages",
        title=str(QT_TRANSLATE_NOOP("Pages", "Gói dữ liệu")),
        icon="box",
        page=_packages,
    ),
    PageSpec(
        key="ranking",
        title=str(QT_TRANSLATE_NOOP("Pages", "Xếp hạng")),
        icon="bars",
        section=RESULTS,
        page=_ranking,
    ),
    PageSpec(
        key="papers",
        title=str(QT_TRANSLATE_NOOP("Pages", "Văn bản")),
        icon="document",
        section=FILES,
        page=_papers,
    ),
    PageSpec(
        key="admin",
        title=str(QT_TRANSLATE_NOOP("Pages", "Quản trị")),
        icon="gear",
        section=FILES,
        page=_admin,
    ),
)


def page_text(text: str) -> str:
    """A title or section in the language of the windows."""
    return QCoreApplication.translate("Pages", text)

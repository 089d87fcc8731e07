"""A revision made after the review's conclusion: said before it is sealed, and never forbidden."""

from decimal import Decimal

import pytest

from tests.support.screen import surroundings_of
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.gui.pages.packages.seal_steps import ProblemStep
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import names_of

PASSPHRASE = "thi-dua-demo"


@pytest.fixture
def step(services, qtbot):
    bloc = surroundings_of(services).face.bloc
    names = names_of(services.queries.frame().frame)
    made = ProblemStep(Language.VIETNAMESE, names, bloc)
    qtbot.addWidget(made)
    made.show()
    return made


def show(step, services):
    step.show_draft(services.sealing.draft(PackageKind.RECORD, "NAM"))


def test_the_revision_the_review_counted_is_sealed_again_without_a_word(step, services):
    show(step, services)
    assert step._text.text() == "Không có gì cản trở niêm phong."
    assert not step._late.isVisible()


def test_a_revision_after_the_conclusion_is_warned_of_and_may_still_be_sealed(step, services):
    services.record.score_self("NAM", [SelfScore(criterion="V.1", points=Decimal("4.25"))])
    services.record.approve("NAM", PASSPHRASE)
    show(step, services)
    assert step._text.text() == (
        "Hội nghị kỳ Tổng kết năm đã kết luận, cụm trưởng sẽ không nhận bản mới này."
    )
    for said in ("vẫn nguyên", "xin cụm trưởng mở lại hội nghị trước"):
        assert said in step._more.text()
    assert not step._late.isVisible()
    assert step.is_ready


def test_what_still_stands_against_such_a_revision_is_said_beside_it(step, services):
    services.record.score_self("NAM", [SelfScore(criterion="V.1", points=Decimal("4.25"))])
    show(step, services)
    assert "duyệt" in step._text.text()
    assert "cụm trưởng sẽ không nhận bản mới này" in step._late.text()
    assert step._late.isVisible()
    assert not step.is_ready


def test_before_the_conclusion_nobody_is_warned(fresh):
    draft = fresh.sealing.draft(PackageKind.RECORD, "NAM")
    assert draft.problem is not None
    assert not draft.is_too_late

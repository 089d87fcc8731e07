"""The words under the steps of a record."""

from datetime import UTC, datetime

from thidua_desktop.application.record_life import LifeMark, LifeStep, RecordLife
from thidua_desktop.gui.pages.self_score.steps_row import step_texts

AT = datetime(2022, 6, 22, 2, 0, tzinfo=UTC)


def test_an_approval_without_a_position_is_the_commanders_not_the_clerks():
    marks = tuple(LifeMark(step=step, done=True, at=AT) for step in LifeStep)
    life = RecordLife(marks=marks, changed_since_submission=False, revisions=(), changes=None)
    assert [text.note.partition(" · ")[2] for text in step_texts(life, None)] == [
        *("Văn thư", "Văn thư", "Thủ trưởng đơn vị", "Văn thư", "Văn thư")
    ]

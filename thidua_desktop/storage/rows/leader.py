"""Tables of cross-checks, appraisals and questions."""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped

from thidua_desktop.domain.ids import CriterionCode, Digest, FactId, PeriodCode, UnitCode
from thidua_desktop.storage.rows.declarative import Code, ScopedRow


class AssignmentRow(ScopedRow):
    __tablename__ = "assignment"

    scorer: Mapped[UnitCode]
    unit: Mapped[UnitCode]


class CrossScoreRow(ScopedRow):
    __tablename__ = "cross_score"

    unit: Mapped[UnitCode]
    criterion: Mapped[CriterionCode]
    points: Mapped[Decimal]
    reason: Mapped[str | None]


class CrossCheckSecretRow(ScopedRow):
    __tablename__ = "crosscheck_secret"

    period: Mapped[PeriodCode]
    nonce: Mapped[Code]
    commitment: Mapped[Digest]


class AppraisalRow(ScopedRow):
    __tablename__ = "appraisal"

    unit: Mapped[UnitCode]
    criterion: Mapped[CriterionCode]
    points: Mapped[Decimal]
    reason: Mapped[str | None]


class QuestionRow(ScopedRow):
    __tablename__ = "question"

    id: Mapped[FactId]
    unit: Mapped[UnitCode]
    criterion: Mapped[CriterionCode]
    entry: Mapped[FactId | None]
    text: Mapped[str]
    asked_on: Mapped[date]

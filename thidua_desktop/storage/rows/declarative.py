"""What all rows share: names of constraints, column types by annotation, and facts of a scope."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import Integer, LargeBinary, MetaData, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.schema import Index, SchemaItem

from thidua_desktop.domain.ballot import BallotBase, Comparison
from thidua_desktop.domain.bloc import BlocKind
from thidua_desktop.domain.book import AccountRole, Way
from thidua_desktop.domain.criterion import Aggregation, Direction, Part
from thidua_desktop.domain.ids import (
    BlocCode,
    CriterionCode,
    Digest,
    FactId,
    GroupCode,
    PeriodCode,
    UnitCode,
    YearCode,
)
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import Classification, Mode, PackageKind
from thidua_desktop.domain.pact import PactKind
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.progress import EvidenceKind, ResultKind
from thidua_desktop.domain.reasons import ReasonCode, Verdict
from thidua_desktop.domain.record import InitiativeKind
from thidua_desktop.domain.review import ReviewState
from thidua_desktop.domain.roster import ConfirmedHow
from thidua_desktop.domain.scoring_table import NaPolicy
from thidua_desktop.storage.column_types import (
    CodeText,
    DecimalText,
    IsoDate,
    OneOf,
    OpenOneOf,
    Sha256Text,
    UtcMoment,
    WholeNumber,
    YesNo,
)

STRICT = {"sqlite_strict": True}

CODES: tuple[Any, ...] = (
    *(BlocCode, UnitCode, YearCode, PeriodCode, GroupCode, CriterionCode, FactId),
)
ENUMS: tuple[type[StrEnum], ...] = (
    *(AccountRole, Aggregation, BallotBase, BlocKind, Classification, Comparison, ConfirmedHow),
    *(Direction, EvidenceKind, FollowUpState, InitiativeKind, Mode, NaPolicy, PackageKind),
    *(PactKind, Part, ResultKind, ReviewKind, ReviewState, Verdict, Way),
)

NaturalNumber = Annotated[int, mapped_column(WholeNumber(1))]
Count = Annotated[int, mapped_column(WholeNumber(0))]
Code = Annotated[str, mapped_column(CodeText)]


class TableRow(DeclarativeBase):
    """Rows are never handed out and never loaded as objects; they only describe tables."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "ix": "ix_%(table_name)s_%(column_0_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own declaration
        str: Text,
        int: Integer,
        bytes: LargeBinary,
        bool: YesNo,
        Decimal: DecimalText,
        date: IsoDate,
        datetime: UtcMoment,
        Digest: Sha256Text,
        **dict.fromkeys(CODES, CodeText),
        **{kind: OneOf(kind) for kind in ENUMS},
        ReasonCode: OpenOneOf(ReasonCode),
    }


class ScopedRow(TableRow):
    """A fact of a scope; `scope_period` is empty for a whole year, both for the book's own.

    `ordinal` keeps the order of insertion. A removed fact stays, marked; of one key at most one
    row is living. `version` counts the writes of a key, also over its removal.
    """

    __abstract__ = True

    ordinal: Mapped[int] = mapped_column(primary_key=True, sort_order=-6)
    scope_year: Mapped[str] = mapped_column(sort_order=-5)
    scope_period: Mapped[str] = mapped_column(sort_order=-4)
    scope_key: Mapped[str] = mapped_column(sort_order=-3)
    version: Mapped[NaturalNumber] = mapped_column(sort_order=-2)
    deleted: Mapped[bool] = mapped_column(sort_order=-1)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[SchemaItem | dict[str, Any], ...]:
        # another database's word for `where` would load the whole of its dialect at every start
        living = Index(
            f"uq_{cls.__tablename__}_living",
            *("scope_year", "scope_period", "scope_key"),
            unique=True,
            sqlite_where=text("deleted = 0"),
        )
        return (living, STRICT)

"""Tables of the journal: every operation with its changes, chained by digests."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from thidua_desktop.domain.ids import Digest
from thidua_desktop.storage.rows.declarative import STRICT, Code, Count, NaturalNumber, TableRow


class OperationRow(TableRow):
    __tablename__ = "operation"
    __table_args__ = (STRICT,)

    seq: Mapped[NaturalNumber] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[Code]
    actor: Mapped[Code]
    at: Mapped[datetime]
    prev_digest: Mapped[Digest]
    digest: Mapped[Digest]


class ChangeRow(TableRow):
    """One fact an operation touched, before and after, as canonical JSON."""

    __tablename__ = "change"
    __table_args__ = (STRICT,)

    operation: Mapped[int] = mapped_column(ForeignKey("operation.seq"), primary_key=True)
    position: Mapped[Count] = mapped_column(primary_key=True)
    entity: Mapped[Code]
    scope_year: Mapped[str]
    scope_period: Mapped[str]
    scope_key: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]

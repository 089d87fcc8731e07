"""Tables of packages: genuine ones with their parts, files in quarantine, the register."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from thidua_desktop.domain.book import Way
from thidua_desktop.domain.ids import BlocCode, Digest, FactId, PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.package import JournalPoint, Mode, PackageKind, Renderer
from thidua_desktop.domain.reasons import ReasonCode, Verdict
from thidua_desktop.storage.column_types import Canonical, Packed
from thidua_desktop.storage.rows.declarative import (
    STRICT,
    Code,
    Count,
    NaturalNumber,
    ScopedRow,
    TableRow,
)


class PackageRow(ScopedRow):
    """A genuine package: what the book keeps of it, with the envelope's fields beside."""

    __tablename__ = "package"

    digest: Mapped[Digest] = mapped_column(unique=True)
    payload_digest: Mapped[Digest]
    key_id: Mapped[Code]
    sent: Mapped[bool]
    withdrawn: Mapped[bool]
    view_differs: Mapped[bool]
    format: Mapped[NaturalNumber]
    min_reader: Mapped[NaturalNumber]
    kind: Mapped[PackageKind]
    bloc_id: Mapped[BlocCode]
    bloc_uid: Mapped[str | None]
    year_id: Mapped[YearCode]
    period_id: Mapped[PeriodCode | None]
    author_unit_id: Mapped[UnitCode]
    for_unit_id: Mapped[UnitCode | None]
    revision: Mapped[NaturalNumber]
    previous_digest: Mapped[Digest | None]
    frame_digest: Mapped[Digest | None]
    roster_digest: Mapped[Digest | None]
    mode: Mapped[Mode]
    classification: Mapped[str]
    created_at: Mapped[datetime]
    journal_length: Mapped[Count]
    journal_head: Mapped[Digest]
    journal_seals: Mapped[tuple[JournalPoint, ...]] = mapped_column(
        Canonical(tuple[JournalPoint, ...])
    )
    renderer: Mapped[Renderer] = mapped_column(Canonical(Renderer))


class PackagePartRow(TableRow):
    """A part by its path; evidence lies among the book's evidence, the rest here."""

    __tablename__ = "package_part"
    __table_args__ = (
        CheckConstraint("(content IS NULL) <> (evidence IS NULL)", name="one_place"),
        STRICT,
    )

    package: Mapped[Digest] = mapped_column(ForeignKey("package.digest"), primary_key=True)
    path: Mapped[Code] = mapped_column(primary_key=True)
    content: Mapped[bytes | None] = mapped_column(Packed)
    evidence: Mapped[Digest | None] = mapped_column(ForeignKey("evidence.sha256"))


class PendingPackageRow(ScopedRow):
    __tablename__ = "pending_package"

    file_digest: Mapped[Digest]
    file_name: Mapped[str]
    key_id: Mapped[str | None]
    unit: Mapped[UnitCode | None]
    kind: Mapped[PackageKind | None]
    public_key: Mapped[str | None]


class PendingFileRow(TableRow):
    """The bytes of a file in quarantine, until it is released."""

    __tablename__ = "pending_file"
    __table_args__ = (STRICT,)

    file_digest: Mapped[Digest] = mapped_column(primary_key=True)
    content: Mapped[bytes]


class PackageReceiptRow(ScopedRow):
    __tablename__ = "package_receipt"

    id: Mapped[FactId]
    at: Mapped[datetime]
    way: Mapped[Way]
    file_name: Mapped[str]
    verdict: Mapped[Verdict]
    code: Mapped[ReasonCode | None]
    kind: Mapped[PackageKind | None]
    unit: Mapped[UnitCode | None]
    period: Mapped[PeriodCode | None]
    revision: Mapped[NaturalNumber | None]
    digest: Mapped[Digest | None]

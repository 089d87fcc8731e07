"""Tables of the book itself: whose it is, accounts, keys."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.book import AccountRole
from thidua_desktop.domain.ids import BlocCode, Digest, UnitCode, YearCode
from thidua_desktop.domain.package import Classification, Mode
from thidua_desktop.domain.roster import ConfirmedHow
from thidua_desktop.storage.column_types import Canonical
from thidua_desktop.storage.rows.declarative import Code, ScopedRow


class BookIdentityRow(ScopedRow):
    __tablename__ = "book_identity"

    uid: Mapped[Code]
    unit: Mapped[Unit] = mapped_column(Canonical(Unit))
    bloc_code: Mapped[BlocCode]
    year: Mapped[YearCode]
    mode: Mapped[Mode]
    created_at: Mapped[datetime]
    classification: Mapped[Classification]


class AccountRow(ScopedRow):
    __tablename__ = "account"

    role: Mapped[AccountRole]
    name: Mapped[str]
    verifier: Mapped[str]


class SigningKeyRow(ScopedRow):
    __tablename__ = "signing_key"

    key_id: Mapped[Code]
    public_key: Mapped[Code]
    locked_secret: Mapped[str]
    created_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]


class TrustedKeyRow(ScopedRow):
    __tablename__ = "trusted_key"

    unit: Mapped[UnitCode]
    key_id: Mapped[Code]
    public_key: Mapped[Code]
    confirmed_by: Mapped[UnitCode]
    confirmed_how: Mapped[ConfirmedHow]
    confirmed_on: Mapped[date]
    revoked_on: Mapped[date | None]
    accepted: Mapped[tuple[Digest, ...]] = mapped_column(Canonical(tuple[Digest, ...]))

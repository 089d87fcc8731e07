"""Tables of the book itself: whose it is, accounts, keys."""

from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.book import AccountRole
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import Classification, Mode
from thidua_desktop.domain.roster import ConfirmedHow
from thidua_desktop.storage.column_types import Canonical, OneOf
from thidua_desktop.storage.tables.parts import CODE, DAY, MOMENT, TEXT, optional, required, scoped

BOOK_IDENTITY = scoped(
    "book_identity",
    required("uid", CODE),
    required("unit", Canonical(Unit)),
    required("bloc_code", CODE),
    required("year", CODE),
    required("mode", OneOf(Mode)),
    required("created_at", MOMENT),
    required("classification", OneOf(Classification)),
)

ACCOUNT = scoped(
    "account",
    required("role", OneOf(AccountRole)),
    required("name", TEXT),
    required("verifier", TEXT),
)

SIGNING_KEY = scoped(
    "signing_key",
    required("key_id", CODE),
    required("public_key", CODE),
    required("locked_secret", TEXT),
    required("created_at", MOMENT),
    optional("retired_at", MOMENT),
)

TRUSTED_KEY = scoped(
    "trusted_key",
    required("unit", CODE),
    required("key_id", CODE),
    required("public_key", CODE),
    required("confirmed_by", CODE),
    required("confirmed_how", OneOf(ConfirmedHow)),
    required("confirmed_on", DAY),
    optional("revoked_on", DAY),
    required("accepted", Canonical(tuple[Digest, ...])),
)

"""Tables of packages: genuine ones with their parts, files in quarantine, the register."""

from sqlalchemy import CheckConstraint, ForeignKey

from thidua_desktop.domain.book import Way
from thidua_desktop.domain.package import JournalPoint, Mode, PackageKind, Renderer
from thidua_desktop.domain.reasons import ReasonCode, Verdict
from thidua_desktop.storage.column_types import Canonical, OneOf, OpenOneOf, Packed
from thidua_desktop.storage.tables.parts import (
    BYTES,
    CODE,
    COUNT,
    DIGEST,
    MOMENT,
    NATURAL,
    TEXT,
    YES_NO,
    optional,
    required,
    scoped,
    table,
)

PACKAGE = scoped(
    "package",
    required("digest", DIGEST, unique=True),
    required("payload_digest", DIGEST),
    required("key_id", CODE),
    required("sent", YES_NO),
    required("withdrawn", YES_NO),
    required("view_differs", YES_NO),
    required("format", NATURAL),
    required("min_reader", NATURAL),
    required("kind", OneOf(PackageKind)),
    required("bloc_id", CODE),
    optional("bloc_uid", TEXT),
    required("year_id", CODE),
    optional("period_id", CODE),
    required("author_unit_id", CODE),
    optional("for_unit_id", CODE),
    required("revision", NATURAL),
    optional("previous_digest", DIGEST),
    optional("frame_digest", DIGEST),
    optional("roster_digest", DIGEST),
    required("mode", OneOf(Mode)),
    required("classification", TEXT),
    required("created_at", MOMENT),
    required("journal_length", COUNT),
    required("journal_head", DIGEST),
    required("journal_seals", Canonical(tuple[JournalPoint, ...])),
    required("renderer", Canonical(Renderer)),
)
"""A genuine package: what the book keeps of it, with the envelope's fields beside."""

PACKAGE_PART = table(
    "package_part",
    required("package", ForeignKey("package.digest"), primary_key=True),
    required("path", CODE, primary_key=True),
    optional("content", Packed()),
    optional("evidence", ForeignKey("evidence.sha256")),
    CheckConstraint("(content IS NULL) <> (evidence IS NULL)", name="one_place"),
)
"""A part by its path; evidence lies among the book's evidence, the rest here."""

PENDING_PACKAGE = scoped(
    "pending_package",
    required("file_digest", DIGEST),
    required("file_name", TEXT),
    optional("key_id", TEXT),
    optional("unit", CODE),
    optional("kind", OneOf(PackageKind)),
    optional("public_key", TEXT),
)

PENDING_FILE = table(
    "pending_file",
    required("file_digest", DIGEST, primary_key=True),
    required("content", BYTES),
)
"""The bytes of a file in quarantine, until it is released."""

PACKAGE_RECEIPT = scoped(
    "package_receipt",
    required("id", CODE),
    required("at", MOMENT),
    required("way", OneOf(Way)),
    required("file_name", TEXT),
    required("verdict", OneOf(Verdict)),
    optional("code", OpenOneOf(ReasonCode)),
    optional("kind", OneOf(PackageKind)),
    optional("unit", CODE),
    optional("period", CODE),
    optional("revision", NATURAL),
    optional("digest", DIGEST),
)

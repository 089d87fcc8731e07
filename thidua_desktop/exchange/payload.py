"""`thidua/payload.json`: the only thing an importer believes, written and read back exactly.

Source: packages §1 and §2; grammar before parsing, schema after it (hostile inputs, step 8).
"""

from typing import Any

import msgspec

from thidua_desktop.domain.canonical import canonical_bytes, from_builtins, read_canonical
from thidua_desktop.domain.package import BODY_TYPES, FORMAT, Body, Envelope, PackageKind
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.exchange.container import DEFAULT_BUDGETS
from thidua_desktop.exchange.json_grammar import is_of_common_size, parse_canonical
from thidua_desktop.exchange.payload_columns import are_right
from thidua_desktop.exchange.payload_schema import refuse_misfit
from thidua_desktop.exchange.refusal import RefusedError

PAYLOAD_PART = "thidua/payload.json"

_ENVELOPE_FIELDS = Envelope.__struct_fields__
_WITHOUT_PERIOD = frozenset({PackageKind.ENROLMENT, PackageKind.FRAME, PackageKind.HANDOVER})


def write_payload(envelope: Envelope, body: Body) -> bytes:
    """Canonical JSON of the envelope's fields and the body beside them."""
    members: dict[str, Any] = {name: getattr(envelope, name) for name in _ENVELOPE_FIELDS}
    return canonical_bytes({**members, "body": body})


def read_payload(data: bytes) -> tuple[Envelope, Body]:
    """Envelope and body of a payload, believed only where writing them gives the same bytes.

    Raises `RefusedError`: ZIP_BUDGET, the codes of `parse_canonical` and `refuse_misfit`,
    FORMAT_NEWER (fact `min_reader`), SCHEMA.
    """
    if len(data) > DEFAULT_BUDGETS.payload:
        raise RefusedError(ReasonCode.ZIP_BUDGET, part=PAYLOAD_PART)
    return read_record_at_once(data) or read_in_steps(data)


def read_record_at_once(data: bytes) -> tuple[Envelope, RecordBody] | None:
    """A record as every sealer writes it; None for anything else, whatever is the matter with it.

    Gives nothing that `read_in_steps` does not: that the bytes come back the same stands for the
    grammar, and the columns for the schema. Records are long and many, hence this shorter way.
    """
    if not is_of_common_size(data):
        return None
    try:
        parts = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        raw = parts.pop("body")
        envelope = _read_envelope(parse_canonical(msgspec.json.encode(parts)))
        if envelope.kind is not PackageKind.RECORD:
            return None
        body = read_canonical(bytes(raw), RecordBody)
    except (KeyError, RecursionError, UnicodeError, RefusedError, msgspec.MsgspecError):
        return None
    if write_payload(envelope, body) != data or not are_right([body], RecordBody):
        return None
    _refuse_null_fields(envelope)
    return envelope, body


def read_in_steps(data: bytes) -> tuple[Envelope, Body]:
    """A payload of any kind and the exact reason against it. Raises as `read_payload`."""
    value = parse_canonical(data)
    if not isinstance(value, dict):
        raise RefusedError(ReasonCode.SCHEMA, place="")
    _refuse_newer(value)
    if "body" not in value:
        raise RefusedError(ReasonCode.SCHEMA, missing="body", place="")
    body = value.pop("body")
    refuse_misfit(value, Envelope)
    kind = BODY_TYPES[PackageKind(value["kind"])]
    refuse_misfit(body, kind, place="body")
    try:
        envelope = from_builtins(value, Envelope)
        content: Body = from_builtins(body, kind)
    except msgspec.ValidationError:
        # The domain's own laws: a result of kind number without one, and the like.
        raise RefusedError(ReasonCode.SCHEMA, place="body") from None
    if write_payload(envelope, content) != data:
        raise RefusedError(ReasonCode.SCHEMA, place="")
    _refuse_null_fields(envelope)
    return envelope, content


def read_head(data: bytes) -> tuple[Envelope, Body | None]:
    """The envelope of a payload that was believed before, and the body of an enrolment."""
    envelope = msgspec.json.decode(data, type=Envelope)
    if envelope.kind is PackageKind.ENROLMENT:
        return read_payload(data)
    return envelope, None


def _read_envelope(value: object) -> Envelope:
    """Raises `RefusedError`, `msgspec.ValidationError`."""
    if isinstance(value, dict):
        _refuse_newer(value)
    refuse_misfit(value, Envelope)
    return from_builtins(value, Envelope)


def _refuse_newer(value: dict[str, Any]) -> None:
    newest = max(
        (n for n in (value.get("format"), value.get("min_reader")) if isinstance(n, int)),
        default=0,
    )
    if newest > FORMAT:
        min_reader = value.get("min_reader")
        known = str(min_reader) if isinstance(min_reader, int) else ""
        raise RefusedError(ReasonCode.FORMAT_NEWER, format=str(newest), min_reader=known)


def _refuse_null_fields(envelope: Envelope) -> None:
    """Which fields apply to which kind (packages §2); a revision counts from 1."""
    kind = envelope.kind
    is_enrolment = kind is PackageKind.ENROLMENT
    is_wrong = {
        "format": envelope.format < 1,
        "min_reader": not 1 <= envelope.min_reader <= envelope.format,
        "bloc_uid": (envelope.bloc_uid is None) != is_enrolment,
        "period_id": (envelope.period_id is None) != (kind in _WITHOUT_PERIOD),
        "for_unit_id": (envelope.for_unit_id is None) != (kind is not PackageKind.QUESTION),
        "frame_digest": envelope.frame_digest is None
        and not (is_enrolment or kind is PackageKind.HANDOVER),
        "roster_digest": envelope.roster_digest is None and kind is PackageKind.RECORD,
        "no_frame_digest": is_enrolment and envelope.frame_digest is not None,
        "revision": envelope.revision < 1,
    }
    for name, wrong in is_wrong.items():
        if wrong:
            raise RefusedError(ReasonCode.SCHEMA, place=name.removeprefix("no_"))

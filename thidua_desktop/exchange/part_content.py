"""What no XML part of a sealed package may contain; parts are searched as bytes, never parsed.

Source: hostile inputs X1 to X6. The view is written by us, so the rules are narrow.
"""

import re

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError

_DECLARATION = re.compile(rb"^<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']\s*External", re.IGNORECASE)
_FORBIDDEN_KIND = re.compile(
    rb"macro|vba|activex|oleobject|externallink|connections|querytable|customxml|customui"
    rb"|embeddings|pivotcache|attachedtemplate|/package\"|ddelink",
    re.IGNORECASE,
)
_FORMULA_OUTSIDE = re.compile(
    rb"<(?:\w+:)?f[\s>][^<]{0,9000}?"
    rb"(?:\||WEBSERVICE|HYPERLINK|IMPORT|RTD\s*\(|CALL\s*\(|REGISTER|EXEC\s*\()",
    re.IGNORECASE,
)


_DEEPEST = 64
_STEP = 1024


def is_searched(name: str) -> bool:
    """Whether the part is XML, to be given to `refuse_hostile_xml` once it is unpacked."""
    return name.endswith((".xml", ".rels"))


def refuse_hostile_xml(name: str, content: bytes) -> None:
    """Raises `RefusedError`: XML_DTD, OOXML_BAD (not plain UTF-8), XML_DEPTH, PART_FORBIDDEN."""
    _refuse_dtd(name, content)
    _refuse_depth(name, content)
    if name.endswith(".rels") and _EXTERNAL.search(content):
        raise RefusedError(ReasonCode.PART_FORBIDDEN, part=name, kind="external")
    if name.endswith(".rels") or name == "[Content_Types].xml":
        found = _FORBIDDEN_KIND.search(content)
        if found:
            kind = found.group().decode("ascii").lower().strip('/"')
            raise RefusedError(ReasonCode.PART_FORBIDDEN, part=name, kind=kind)
    if name.startswith("xl/worksheets/") and _FORMULA_OUTSIDE.search(content):
        raise RefusedError(ReasonCode.PART_FORBIDDEN, part=name, kind="formula")


def _refuse_dtd(name: str, content: bytes) -> None:
    # Without the NUL bytes of UTF-16 and UTF-32 the same search sees through both encodings.
    if _DTD.search(content.replace(b"\0", b"") if b"\0" in content else content):
        raise RefusedError(ReasonCode.XML_DTD, part=name)
    declared = _DECLARATION.match(content)
    if declared and declared.group(1).lower() not in {b"utf-8", b"us-ascii"}:
        raise RefusedError(ReasonCode.XML_DTD, part=name, encoding=declared.group(1).decode())
    if b"\0" in content:
        raise RefusedError(ReasonCode.OOXML_BAD, part=name)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedError(ReasonCode.OOXML_BAD, part=name) from None


def _refuse_depth(name: str, content: bytes) -> None:
    """Counts open elements from step to step: what is nested in thousands shows, at no cost."""
    depth = 0
    count = content.count
    singles = [sign for sign in (b"/>", b"<?", b"<!") if sign in content]
    for start in range(0, len(content), _STEP):
        stop = start + _STEP
        pairs = stop + 1  # a pair of signs may stand across the step
        depth += count(b"<", start, stop) - 2 * count(b"</", start, pairs)
        for sign in singles:
            depth -= count(sign, start, pairs)
        if depth > _DEEPEST:
            raise RefusedError(ReasonCode.XML_DEPTH, part=name, limit=str(_DEEPEST))

"""The one JSON a payload may be: checked as bytes before it is parsed, compared after.

Source: packages §1, hostile inputs S23 to S25 and S27, default budgets. Neither `json` nor
`msgspec` is the checker: both take duplicate keys, deep nesting and numbers that are none.
"""

import json
import re
from typing import Any

import msgspec

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError

DEEPEST = 32
LONGEST_NUMBER = 18

_MOST_VALUES = 1_000_000
_MOST_QUOTES = 2_500_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# Runs of strings with their separators. Possessive, and an open string reaches to the end: no
# input makes the search start over and over.
_STRINGS = re.compile(rb'(?:"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)[,:]?)++', re.DOTALL)
_WORD = re.compile(rb"[^\s\[\]{},:]++")
_OPENING, _CLOSING = b"[{", b"]}"
_NO_BRACKETS = bytes(set(range(256)) - set(_OPENING + _CLOSING))
_INTEGER = re.compile(rb"-?[1-9][0-9]*|0")
_OTHER_SPELLING = re.compile(rb"-?[0-9]+(?:\.0+)?")
_WORDS = (b"true", b"false", b"null")
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_ESCAPE = re.compile(rb"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_LONGEST_SHOWN = 24

_encoder = msgspec.json.Encoder(order="sorted")


def is_of_common_size(data: bytes) -> bool:
    """Whether there are certainly fewer values than the most; cheaper than counting them."""
    opened = data.count(b"{") + data.count(b"[")
    return 2 * opened <= _MOST_VALUES and data.count(b'"') <= _MOST_QUOTES


def parse_canonical(data: bytes) -> object:
    """The parsed value of canonical JSON bytes, as dicts, lists, text, integers.

    Raises `RefusedError`: TEXT_CONTROL (lone surrogates), JSON_DEPTH, JSON_NUMBER, JSON_DUP,
    JSON_CANON (anything else that reading and writing again would not give back), SCHEMA (more
    values than any payload has).
    """
    _refuse_other_encodings(data)
    _refuse_wrong_tokens(data)
    _refuse_lone_surrogates(data)
    try:
        value: object = msgspec.json.decode(data)
    except msgspec.DecodeError:
        raise RefusedError(ReasonCode.JSON_CANON, why="syntax") from None
    if _encoder.encode(value) != data:
        _refuse_duplicates(data)
        raise RefusedError(ReasonCode.JSON_CANON, why="form")
    return value


def _refuse_other_encodings(data: bytes) -> None:
    if data.startswith(_BYTE_ORDER_MARK):
        raise RefusedError(ReasonCode.JSON_CANON, why="byte-order-mark")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        raise RefusedError(ReasonCode.JSON_CANON, why="utf-8") from None
    raise RefusedError(ReasonCode.TEXT_CONTROL, why="surrogate")


def _refuse_wrong_tokens(data: bytes) -> None:
    """How many values there are, how deep they lie, and numbers."""
    if data.count(b'"') > _MOST_QUOTES:
        raise RefusedError(ReasonCode.SCHEMA, limit=str(_MOST_VALUES))
    bare = _STRINGS.sub(b" ", data)
    brackets = bare.translate(None, _NO_BRACKETS)
    _refuse_depth(brackets[:_MOST_VALUES])
    if len(brackets) > _MOST_VALUES:
        raise RefusedError(ReasonCode.SCHEMA, limit=str(_MOST_VALUES))
    for word in _WORDS:  # what they may be stuck to is no JSON, so the parser refuses it
        bare = bare.replace(word, b" ")
    for count, match in enumerate(_WORD.finditer(bare)):
        _refuse_other_number(match.group())
        if count > _MOST_VALUES:
            raise RefusedError(ReasonCode.SCHEMA, limit=str(_MOST_VALUES))


def _refuse_depth(brackets: bytes) -> None:
    depth = 0
    for bracket in brackets:
        depth += 1 if bracket in _OPENING else -1
        if depth > DEEPEST:
            raise RefusedError(ReasonCode.JSON_DEPTH, limit=str(DEEPEST))


def _refuse_other_number(token: bytes) -> None:
    """Only integers exist here; decimals are strings."""
    is_short = len(token.lstrip(b"-")) <= LONGEST_NUMBER
    if is_short and _INTEGER.fullmatch(token):
        return
    is_respelt = is_short and _OTHER_SPELLING.fullmatch(token)
    code = ReasonCode.JSON_CANON if is_respelt else ReasonCode.JSON_NUMBER
    raise RefusedError(code, number=token[:_LONGEST_SHOWN].decode("ascii", "backslashreplace"))


def _refuse_lone_surrogates(data: bytes) -> None:
    if not _SURROGATE.search(data):
        return
    for match in _ESCAPE.finditer(data):
        unit = int(match.group(1) or b"0", 16)
        if unit in _HIGH:
            second = _ESCAPE.match(data, match.end())
            if second and int(second.group(1) or b"0", 16) in _LOW:
                return  # a pair is not lone, only not canonical
        if unit in _HIGH or unit in _LOW:
            raise RefusedError(ReasonCode.TEXT_CONTROL, why="surrogate")


def _refuse_duplicates(data: bytes) -> None:
    def pairs(found: list[tuple[str, Any]]) -> None:
        names = [name for name, _ in found]
        if len(set(names)) != len(names):
            raise RefusedError(ReasonCode.JSON_DUP)

    json.loads(data, object_pairs_hook=pairs)

"""SHA256SUMS: what is written is read back, and every other form has its reason."""

import hashlib

import pytest

from tests.support.hostile_zip import plain_parts
from thidua_desktop.domain.reasons import ReasonCode as R
from thidua_desktop.exchange import sums
from thidua_desktop.exchange.refusal import RefusedError

A, B = "a" * 64, "b" * 64


def code_of(call, *args):
    with pytest.raises(RefusedError) as caught:
        call(*args)
    return caught.value.reason.code


def test_one_line_per_part_in_byte_order_without_the_seal_parts():
    digests = {"b/x": A, "B": B, "thidua/SHA256SUMS": A, "thidua/SHA256SUMS.minisig": A}
    assert sums.write_sums(digests) == f"{B}  B\n{A}  b/x\n".encode()


def test_what_was_written_is_read_back():
    digests = sums.digests_of(plain_parts())
    assert sums.parse_sums(sums.write_sums(digests)) == digests


def test_a_package_is_called_by_the_digest_of_its_sums():
    assert sums.package_digest(b"x") == hashlib.sha256(b"x").hexdigest()


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"\n", f"{A}  x".encode(), f"{A}  x\n\n".encode(), f"{A}  x\r\n".encode()),
        *(f"{A} *x\n".encode(), f"{A} x\n".encode(), f"{A.upper()}  x\n".encode()),
        *(f"{A[1:]}  x\n".encode(), f"{A}  \n".encode(), f"{A}  x \n".encode()),
        *(f"{A}  b\n{A}  a\n".encode(), f"{A}  a\n{B}  a\n".encode(), f"\\{A}  x\n".encode()),
        *(f"{A}  ế\n".encode(), b"\xef\xbb\xbf" + f"{A}  x\n".encode()),
    ],
)
def test_any_other_form_is_refused(content):
    assert code_of(sums.parse_sums, content) == R.SEAL_FORMAT


@pytest.mark.parametrize(
    ("listed", "present", "code"),
    [
        ({"x": A}, {"x": A, "y": B}, R.SEAL_PARTS),
        ({"x": A, "y": B}, {"x": A}, R.SEAL_PARTS),
        ({"x": A, "thidua/SHA256SUMS": B}, {"x": A, "thidua/SHA256SUMS": B}, R.SEAL_PARTS),
        ({"x": A}, {"x": B}, R.SEAL_DIGEST),
        ({"x": A, "y": B}, {"x": B, "y": A}, R.SEAL_DIGEST),
        ({"x": A}, {"y": B}, R.SEAL_PARTS),
    ],
)
def test_the_set_is_compared_before_the_digests(listed, present, code):
    assert code_of(sums.refuse_other_parts, listed, present) == code


def test_a_refusal_names_the_part():
    with pytest.raises(RefusedError) as caught:
        sums.refuse_other_parts({"x": A}, {"x": A, "xl/media/x.png": B})
    assert caught.value.reason.facts == {"extra": "xl/media/x.png", "missing": ""}
    with pytest.raises(RefusedError) as caught:
        sums.refuse_other_parts({"x": A}, {"x": B})
    assert caught.value.reason.facts == {"part": "x"}


def test_equal_parts_pass_with_or_without_the_seal_parts():
    sums.refuse_other_parts({"x": A}, {"x": A})
    sums.refuse_other_parts({"x": A}, {"x": A, "thidua/SHA256SUMS": B})

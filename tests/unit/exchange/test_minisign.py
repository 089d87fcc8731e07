"""Keys and signatures: one exact form, and nothing malleable or weak passes."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.hostile_zip import counted_randomness
from thidua_desktop.domain.reasons import ReasonCode as R
from thidua_desktop.exchange import minisign
from thidua_desktop.exchange.ed25519_keys import (
    PublicKey,
    SecretKey,
    is_weak_point,
    make_key,
    refuse_weak_key,
)
from thidua_desktop.exchange.refusal import RefusedError

KEY = make_key(counted_randomness())
OTHER = make_key(counted_randomness(99))
MESSAGE = b"sums\n"
FILE = minisign.sign(MESSAGE, "thidua package=1 unit=E994", KEY)
ORDER = 2**252 + 27742317777372353535851937790883648493
P = 2**255 - 19


def code_of(call, *args):
    with pytest.raises(RefusedError) as caught:
        call(*args)
    return caught.value.reason.code


def verdict_on(content, message=MESSAGE, key=KEY):
    """None when the signature holds, else the code."""
    try:
        minisign.refuse_unsigned(message, minisign.parse_signature(content), key.public)
    except RefusedError as refusal:
        return refusal.reason.code
    return None


def relined(number, raw):
    lines = FILE.split(b"\n")
    lines[number - 1] = raw
    return b"\n".join(lines)


def test_a_signature_holds_and_carries_its_comment():
    parsed = minisign.parse_signature(FILE)
    assert parsed.trusted_comment == "thidua package=1 unit=E994"
    assert parsed.key_id == KEY.key_id
    assert verdict_on(FILE) is None


def test_signing_twice_gives_the_same_bytes():
    assert minisign.sign(MESSAGE, "thidua package=1 unit=E994", KEY) == FILE


def test_a_key_is_made_of_the_randomness_given_and_of_nothing_else():
    assert make_key(counted_randomness()) == KEY
    assert OTHER.public != KEY.public


def test_a_secret_never_shows_in_a_representation():
    assert KEY.seed.hex() not in repr(KEY)
    assert repr(KEY.seed) not in repr(KEY)


def test_another_message_comment_or_key_is_a_bad_signature():
    assert verdict_on(FILE, message=b"sums") == R.SIG_BAD
    assert verdict_on(FILE.replace(b"E994", b"E995")) == R.SIG_BAD
    assert verdict_on(FILE, key=OTHER) == R.SIG_BAD
    same_id = SecretKey(key_id=KEY.key_id, seed=OTHER.seed)
    assert verdict_on(FILE, key=same_id) == R.SIG_BAD


def test_no_byte_of_a_signature_file_that_says_anything_can_be_changed():
    for position in range(len(FILE)):
        for bit in range(8):
            forged = bytearray(FILE)
            forged[position] ^= 1 << bit
            if position < len(b"untrusted comment: ") or position >= FILE.index(b"\n"):
                assert verdict_on(bytes(forged)) is not None, (position, bit)


@pytest.mark.parametrize("content", [None, b""])
def test_no_signature_is_missing(content):
    assert code_of(minisign.parse_signature, content) == R.SIG_MISSING


@pytest.mark.parametrize(
    "content",
    [
        FILE + FILE,
        FILE[:-1],
        FILE + b"\n",
        FILE.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + FILE,
        relined(1, b"comment: signature from minisign secret key"),
        relined(1, b"untrusted comment: a\rb"),
        relined(1, b"untrusted comment: \xff"),
        relined(1, b"untrusted comment: " + b"x" * 1001),
        relined(2, b"????"),
        relined(2, b"RUQ="),
        relined(3, b"comment: x"),
        relined(3, b"trusted comment: \xff"),
        relined(3, b"trusted comment: a\rb"),
        relined(3, b"trusted comment: " + b"x" * 1001),
        relined(4, base64.b64encode(bytes(63))),
        relined(4, base64.b64encode(bytes(64)) + b"="),
    ],
)
def test_any_other_form_is_refused(content):
    assert code_of(minisign.parse_signature, content) == R.SEAL_FORMAT


def test_the_untrusted_line_of_a_stock_tool_is_as_good_as_ours():
    other = relined(1, b"untrusted comment: signature from minisign secret key")
    assert minisign.parse_signature(other) == minisign.parse_signature(FILE)


def test_unused_bits_of_the_base64_are_part_of_the_form():
    line = FILE.split(b"\n")[3]
    assert line.endswith(b"==")
    swapped = bytes([line[-3] + 1])
    assert base64.b64decode(line[:-3] + swapped + b"==") == base64.b64decode(line)
    assert code_of(minisign.parse_signature, relined(4, line[:-3] + swapped + b"==")) == (
        R.SEAL_FORMAT
    )


@pytest.mark.parametrize("algorithm", [b"Ed", b"ed", b"XX", b"\0\0"])
def test_only_prehashed_signatures_are_taken(algorithm):
    raw = base64.b64decode(FILE.split(b"\n")[1])
    forged = relined(2, base64.b64encode(algorithm + raw[2:]))
    assert code_of(minisign.parse_signature, forged) == R.SIG_ALGO


@pytest.mark.parametrize("comment", ["a\nb", "a\0b", "x" * 1001, "a\u2028b"])
def test_a_comment_no_reader_takes_is_not_signed(comment):
    with pytest.raises(ValueError, match="comment"):
        minisign.sign(MESSAGE, comment, KEY)


def test_a_signature_with_the_order_added_is_bad():
    signature = KEY.sign(MESSAGE)
    scalar = int.from_bytes(signature[32:], "little") + ORDER
    malleated = signature[:32] + scalar.to_bytes(32, "little")
    assert KEY.public.is_signed(MESSAGE, signature)
    assert not KEY.public.is_signed(MESSAGE, malleated)


def test_a_signature_whose_point_is_not_canonical_is_bad():
    for encoded in (P, P + 1, P + 18, P + (1 << 255)):
        forged = encoded.to_bytes(32, "little") + KEY.sign(MESSAGE)[32:]
        assert not KEY.public.is_signed(MESSAGE, forged)


def test_a_signature_of_another_length_is_bad():
    assert not KEY.public.is_signed(MESSAGE, KEY.sign(MESSAGE) + b"\0")
    assert not KEY.public.is_signed(MESSAGE, b"")


def small_order_points():
    """All encodings of points of small order, made from the curve's equation."""
    d = -121665 * pow(121666, -1, P) % P
    root_of_minus_one = pow(2, (P - 1) // 4, P)
    # y of a point of order eight: doubling gives y = 0, so x² = -y² and d·y⁴ + 2y² - 1 = 0.
    root = pow(1 + d, (P + 3) // 8, P)
    if root * root % P != (1 + d) % P:
        root = root * root_of_minus_one % P
    ys = {0, 1, P - 1}
    for sign in (1, -1):
        square = (-1 + sign * root) * pow(d, -1, P) % P
        y = pow(square, (P + 3) // 8, P)
        for candidate in (y, y * root_of_minus_one % P):
            if candidate * candidate % P == square:
                ys |= {candidate, P - candidate}
    encodings = {y + spare for y in ys for spare in (0, P) if y + spare < 1 << 255}
    return [e + sign for e in encodings for sign in (0, 1 << 255)]


def test_every_encoding_of_a_point_of_small_order_is_weak():
    points = [number.to_bytes(32, "little") for number in small_order_points()]
    assert len(points) == 14
    assert all(is_weak_point(point) for point in points)


def test_a_weak_key_is_refused_and_verifies_nothing():
    # Under the neutral point S = 0 and R = neutral "sign" every message.
    neutral = PublicKey(key_id=bytes(8), point=(1).to_bytes(32, "little"))
    assert code_of(refuse_weak_key, neutral) == R.KEY_WEAK
    assert not neutral.is_signed(MESSAGE, (1).to_bytes(32, "little") + bytes(32))


def test_a_number_that_is_no_point_of_the_curve_is_weak():
    off_curve = [n for n in range(2, 40) if is_weak_point(n.to_bytes(32, "little"))]
    assert 10 <= len(off_curve) <= 30


@given(st.binary(min_size=32, max_size=32))
def test_an_honest_key_is_never_weak(seed):
    refuse_weak_key(SecretKey(key_id=bytes(8), seed=seed).public)


def test_a_public_key_survives_its_text_and_its_file():
    text = minisign.public_key_text(KEY.public)
    assert text.startswith("RW")
    assert minisign.parse_public_key(text) == KEY.public
    file = minisign.public_key_file(KEY.public)
    assert file.count(b"\n") == 2
    for form in (file, file.replace(b"\n", b"\r\n"), text.encode()):
        assert minisign.parse_public_key_file(form) == KEY.public


@pytest.mark.parametrize("text", ["", "RWQ=", "x" * 56, "RUQ" + "A" * 53, "Ế", "RW" + "!" * 54])
def test_text_that_is_no_public_key_is_refused(text):
    with pytest.raises(ValueError, match="not a minisign public key"):
        minisign.parse_public_key(text)
    with pytest.raises(ValueError, match="not a minisign public key"):
        minisign.parse_public_key_file(text.encode())


@pytest.mark.parametrize(("key_id", "rest"), [(7, 32), (8, 31)])
def test_a_key_of_another_length_cannot_be_built(key_id, rest):
    with pytest.raises(ValueError, match="a public key is"):
        PublicKey(key_id=bytes(key_id), point=bytes(rest))
    with pytest.raises(ValueError, match="a secret key is"):
        SecretKey(key_id=bytes(key_id), seed=bytes(rest))

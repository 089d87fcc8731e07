"""The press over real files: sealing, inspecting from disk, rebuilding, delivering; keys."""

import io
from pathlib import Path

import pytest

from tests.support.sealing import (
    LEADER,
    PRESS,
    READERS,
    REGIMENT,
    Seeded,
    genuine,
    key_of,
    record_body,
    request_of,
    sealed_parts_of,
    trust,
)
from thidua_desktop.domain.canonical import digest_of_bytes
from thidua_desktop.domain.package import PackageKind, file_name
from thidua_desktop.domain.reasons import FaultCode, KnownFault, ReasonCode
from thidua_desktop.domain.seal import KeyTrust
from thidua_desktop.exchange.forge import Forge
from thidua_desktop.exchange.key_text import key_id_bytes
from thidua_desktop.exchange.key_vault import CHEAP_COST
from thidua_desktop.exchange.payload import PAYLOAD_PART
from thidua_desktop.exchange.vault import Vault
from thidua_desktop.exchange.view.workbook import renderer
from thidua_desktop.exchange.wrapping import wrap


@pytest.mark.parametrize("kind", READERS, ids=lambda kind: kind.value)
def test_what_was_sealed_is_what_is_read(kind):
    request = request_of(kind)
    sealed = PRESS.seal(request)
    found = PRESS.inspect_bytes(sealed.file, "a.xlsx", trust(READERS[kind]))
    assert found.content == sealed.content
    assert found.content is not None
    assert found.content.body == request.body
    assert found.content.envelope.renderer == renderer()
    assert found.content.payload_digest == digest_of_bytes(sealed.content.parts[PAYLOAD_PART])
    assert found.digest == digest_of_bytes(sealed.content.parts["thidua/SHA256SUMS"])
    assert PRESS.rebuild(sealed.content.parts) == sealed.file


def test_a_file_on_disk_is_inspected_from_one_copy(tmp_path):
    name = file_name(request_of(PackageKind.RECORD).envelope)
    path = tmp_path / name
    path.write_bytes(genuine(PackageKind.RECORD))
    found = PRESS.inspect(path, trust(LEADER))
    assert name == "CUM3_2022_6T_E994_bao-cao_r01.xlsx"
    assert (found.file_name, found.reason) == (name, None)
    assert found.file_digest == digest_of_bytes(path.read_bytes())
    assert found.file == path.read_bytes()


def test_a_file_that_cannot_be_read_is_a_known_fault(tmp_path):
    with pytest.raises(KnownFault) as missing:
        PRESS.inspect(tmp_path / "khong-co.xlsx", trust(LEADER))
    assert missing.value.code is FaultCode.FILE_MISSING
    empty = tmp_path / "rong.xlsx"
    empty.touch()
    refused = PRESS.inspect(empty, trust(LEADER))
    assert refused.reason is not None
    assert refused.reason.code is ReasonCode.FILE_EMPTY
    assert (refused.file_name, refused.file_digest) == ("rong.xlsx", None)


def test_a_wrapped_package_opens_with_its_passphrase_alone(tmp_path):
    path = tmp_path / "goi.xlsx"
    path.write_bytes(wrap(genuine(PackageKind.RECORD), "mật khẩu"))
    found = PRESS.inspect(path, trust(LEADER), passphrase="mật khẩu")
    assert found.reason is None
    assert found.file_digest == digest_of_bytes(path.read_bytes())
    assert found.file == path.read_bytes()
    for passphrase in (None, "khác"):
        with pytest.raises(KnownFault) as wrong:
            PRESS.inspect(path, trust(LEADER), passphrase=passphrase)
        assert wrong.value.code is FaultCode.PASS_WRONG
    damaged = bytearray(path.read_bytes())
    damaged[-3000] ^= 1
    path.write_bytes(bytes(damaged))
    refused = PRESS.inspect(path, trust(LEADER), passphrase="mật khẩu")
    assert refused.reason is not None
    assert refused.reason.code is ReasonCode.PASS_DAMAGED
    assert refused.file_digest == digest_of_bytes(bytes(damaged))


def test_a_delivery_lies_under_its_name_and_keeps_other_files(tmp_path):
    content = genuine(PackageKind.RECORD)
    first = PRESS.deliver(content, tmp_path, "goi.xlsx")
    assert (first, first.read_bytes()) == (tmp_path / "goi.xlsx", content)
    assert PRESS.deliver(content, tmp_path, "goi.xlsx") == first
    other = genuine(PackageKind.FRAME)
    second = PRESS.deliver(other, tmp_path, "goi.xlsx")
    assert second != first
    assert (first.read_bytes(), second.read_bytes()) == (content, other)
    assert sorted(tmp_path.iterdir()) == sorted([first, second])


def test_a_wrapped_delivery_opens_with_its_passphrase_and_is_written_once(tmp_path):
    content = genuine(PackageKind.RECORD)
    plain = PRESS.inspect_bytes(content, "goi.xlsx", trust(LEADER))
    first = PRESS.deliver(content, tmp_path, "goi.xlsx", passphrase="mật khẩu")
    written = first.read_bytes()
    opened = PRESS.inspect(first, trust(LEADER), passphrase="mật khẩu")
    assert (opened.reason, opened.digest) == (None, plain.digest)
    assert opened.content == plain.content
    assert PRESS.deliver(content, tmp_path, "goi.xlsx", passphrase="mật khẩu") == first
    assert first.read_bytes() == written
    other = PRESS.deliver(content, tmp_path, "goi.xlsx", passphrase="mật khẩu khác")
    bare = PRESS.deliver(content, tmp_path, "goi.xlsx")
    assert len({first, other, bare}) == len(list(tmp_path.iterdir())) == 3
    assert first.read_bytes() == written


def test_evidence_without_its_bytes_is_our_bug():
    request = request_of(PackageKind.RECORD)
    lame = type(request)(
        envelope=request.envelope, body=record_body(), evidence={}, key=request.key
    )
    with pytest.raises(KeyError):
        PRESS.seal(lame)


def test_keys_repeat_with_their_randomness_and_their_forms_fit_together(tmp_path):
    forge = Forge()
    pair = forge.new_pair(Seeded(seed="x"))
    assert pair == forge.new_pair(Seeded(seed="x"))
    assert pair.key_id == forge.key_id(pair.public_key)
    assert len(pair.key_id) == 16
    digits = forge.fingerprint(pair.public_key).split(" ")
    assert [len(group) for group in digits] == [5] * 5
    path = tmp_path / "E994.pub"
    path.write_bytes(forge.public_key_file(pair.public_key, "Trung đoàn 994"))
    assert path.read_text("utf-8").splitlines() == [
        "untrusted comment: Trung đoàn 994",
        pair.public_key,
    ]
    assert forge.read_public_key(path) == pair.public_key
    secret = forge.secret_key_file(pair, "E994")
    assert secret.startswith(b"untrusted comment: E994\n")
    assert io.BytesIO(secret).readlines()[1].isascii()


def test_a_minisign_made_key_file_is_read(tmp_path):
    path = tmp_path / "a.pub"
    path.write_bytes(b"untrusted comment: minisign public key 1234\r\n" + _key_line() + b"\r\n")
    assert Forge().read_public_key(path).encode() == _key_line()
    path.write_bytes(b"no key here")
    with pytest.raises(ValueError, match="minisign"):
        Forge().read_public_key(path)
    with pytest.raises(KnownFault) as missing:
        Forge().read_public_key(Path(tmp_path / "none.pub"))
    assert missing.value.code is FaultCode.FILE_MISSING


def _key_line() -> bytes:
    return key_of(REGIMENT).public_key.encode()


def test_a_comment_of_a_key_file_is_one_line():
    with pytest.raises(ValueError, match="one line"):
        Forge().public_key_file(key_of(REGIMENT).public_key, "a\nb")


def test_a_key_id_has_one_spelling():
    assert key_id_bytes("0123456789ABCDEF") == bytes.fromhex("EFCDAB8967452301")
    for other in ("0123456789abcdef", "01", "0123456789ABCDEF00", " 0123456789ABCDE"):
        with pytest.raises(ValueError, match=r"."):
            key_id_bytes(other)


def test_a_text_that_is_no_key_is_named_so():
    with pytest.raises(ValueError, match="minisign"):
        Forge().key_id("RWQ=")
    with pytest.raises(ValueError, match="minisign"):
        PRESS.inspect_bytes(genuine(PackageKind.RECORD), "a", KeyTrust(public_keys=("x",)))


def test_the_vault_opens_with_the_same_words_alone():
    vault = Vault(Seeded(seed="v"), cost=CHEAP_COST)
    locked = vault.lock(b"seed", "mật khẩu")
    assert vault.unlock(locked, "mật khẩu") == b"seed"
    with pytest.raises(KnownFault) as wrong:
        vault.unlock(locked, "khác")
    assert wrong.value.code is FaultCode.PASS_WRONG
    assert vault.lock(b"seed", "mật khẩu") != locked
    verifier = vault.verifier("thủ trưởng")
    assert vault.matches(verifier, "thủ trưởng")
    assert not vault.matches(verifier, "khác")


def test_sealed_parts_are_what_the_file_holds():
    parts = sealed_parts_of(PackageKind.RECORD)
    assert PRESS.rebuild(parts) == genuine(PackageKind.RECORD)

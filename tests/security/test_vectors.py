"""Published vectors: the algorithms are the ones named."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap

from app.domain.base import StaffId
from app.security import kdf
from app.security.identity import Identity, signed_by


def test_argon2id_gives_the_tag_of_rfc_9106_section_5_3() -> None:
    tag = Argon2id(
        salt=b"\x02" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\x04" * 12, secret=b"\x03" * 8
    ).derive(b"\x01" * 32)
    assert tag.hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_our_derivation_is_that_argon2id_with_all_its_inputs() -> None:
    words, salt, cost = bytearray(b"six plain words of no meaning"), bytes(range(16)), kdf.FLOOR
    direct = Argon2id(
        salt=salt, length=32, iterations=3, lanes=4, memory_cost=64 * 1024, ad=b"about", secret=b"device"
    ).derive(bytes(words))
    assert kdf.derive(words, salt, cost, about=b"about", secret=b"device") == direct
    assert bytes(words) == b"six plain words of no meaning"


def test_aes_key_wrap_gives_the_text_of_rfc_3394_section_4_6() -> None:
    key = bytes(range(32))
    data = bytes.fromhex("00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f")
    wrapped = aes_key_wrap(key, data)
    assert wrapped.hex() == "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21"
    assert aes_key_unwrap(key, wrapped) == data


@pytest.mark.parametrize(
    ("secret", "public", "message", "signature"),
    [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
    ],
)
def test_signatures_are_those_of_rfc_8032_section_7_1(secret: str, public: str, message: str, signature: str) -> None:
    identity = Identity(StaffId("rfc"), bytearray(32) + bytearray.fromhex(secret))
    assert identity.sign_public.hex() == public
    assert identity.sign(bytes.fromhex(message)).hex() == signature
    assert signed_by(identity.sign_public, bytes.fromhex(message), bytes.fromhex(signature))


def test_a_signature_fits_only_its_own_bytes_and_key() -> None:
    mine, other = (Identity(StaffId("a"), bytearray([n]) * 64) for n in (1, 2))
    signature = mine.sign(b"what was written")
    assert signed_by(mine.sign_public, b"what was written", signature)
    assert not signed_by(mine.sign_public, b"what was writtem", signature)
    assert not signed_by(other.sign_public, b"what was written", signature)
    assert not signed_by(b"short", b"what was written", signature)
    assert not signed_by(mine.sign_public, b"what was written", b"")


def test_ed25519_of_the_library_agrees_with_ours() -> None:
    secret = bytes(range(32))
    identity = Identity(StaffId("a"), bytearray(32) + bytearray(secret))
    assert identity.sign(b"x") == Ed25519PrivateKey.from_private_bytes(secret).sign(b"x")

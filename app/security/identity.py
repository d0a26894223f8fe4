"""A person's two private keys, open: one signs what they write, one opens what was sealed to them."""

from __future__ import annotations

import hashlib
import hmac
import os

import msgspec
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from app.domain.base import StaffId
from app.security.wipe import wipe

SECRET_BYTES = 64
"""32 of X25519, then 32 of Ed25519."""

SUITE = "hpke-x25519-hkdf-sha256-aes256gcm"
_HPKE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_HEX = b"0123456789abcdef"


class Identity:
    """The open keys of one person."""

    def __init__(self, staff: StaffId, secret: bytearray) -> None:
        self.staff = staff
        self._exchange = X25519PrivateKey.from_private_bytes(secret[:32])
        self._signing = Ed25519PrivateKey.from_private_bytes(secret[32:])
        self.seal_public = self._exchange.public_key().public_bytes_raw()
        self.sign_public = self._signing.public_key().public_bytes_raw()

    def sign(self, data: bytes) -> bytes:
        """64 bytes of Ed25519."""
        return self._signing.sign(data)

    def new_vault_keys(self, vault: str, epoch: int) -> tuple[VaultKeys, bytes]:
        """A new data key for a vault's epoch, open, and sealed to this person."""
        data_key = bytearray(os.urandom(32))
        grant = seal_grant(data_key, vault, epoch, self.staff, self.seal_public)
        return VaultKeys(self, data_key), grant

    def open_grant(self, vault: str, epoch: int, grant: bytes) -> VaultKeys | None:
        """The keys a grant gives, or none when it was not sealed to this person for this vault and epoch."""
        try:
            opened = _HPKE.decrypt(grant, self._exchange, _grant_info(vault, epoch, self.staff))
        except InvalidTag:
            return None
        return VaultKeys(self, bytearray(opened))

    def unseal(self, sealed: bytes, about: bytes) -> bytes | None:
        """What was sealed to this person and says `about`, or none when it was not, or is not whole."""
        try:
            return _HPKE.decrypt(sealed, self._exchange, b"goldthread-bundle\n" + about)
        except InvalidTag:
            return None


class VaultKeys:
    """The keys of one vault and epoch, open in one person's hands."""

    def __init__(self, identity: Identity, data_key: bytearray) -> None:
        self._identity = identity
        self._data_key = data_key
        self._mac_keys = {
            purpose: self._sub_key(f"mac:{purpose}") for purpose in ("header", "access", "anchor", "backup")
        }

    @property
    def staff(self) -> StaffId:
        """Whose hands."""
        return self._identity.staff

    @property
    def sign_public(self) -> bytes:
        """The key that checks what they sign."""
        return self._identity.sign_public

    @property
    def seal_public(self) -> bytes:
        """The key that seals to them."""
        return self._identity.seal_public

    def sign(self, data: bytes) -> bytes:
        """64 bytes of Ed25519."""
        return self._identity.sign(data)

    def seal(self, public: bytes, data: bytes, about: bytes) -> bytes:
        """Bytes that only the holder of a sealing key can read, bound to what they are about. Raises `ValueError` for no key."""
        return _HPKE.encrypt(data, X25519PublicKey.from_public_bytes(public), b"goldthread-bundle\n" + about)

    def unseal(self, sealed: bytes, about: bytes) -> bytes | None:
        """What was sealed to this person, or none."""
        return self._identity.unseal(sealed, about)

    def mac(self, purpose: str, data: bytes) -> bytes:
        """HMAC-SHA256 under a key of its own: `header`, `access`, `anchor` or `backup`."""
        return hmac.digest(self._mac_keys[purpose], data, hashlib.sha256)

    def page_key(self, salt: bytes) -> bytearray:
        """SQLCipher's raw key and salt as it reads them, 99 bytes. The caller wipes it."""
        key = self._sub_key("pages")
        spec = bytearray(b"x'")
        for byte in (*key, *salt):
            spec += bytes((_HEX[byte >> 4], _HEX[byte & 15]))
        spec += b"'"
        wipe(key)
        return spec

    def wipe(self) -> None:
        """Forget."""
        wipe(self._data_key, *self._mac_keys.values())

    def _sub_key(self, label: str) -> bytearray:
        key = bytearray(32)
        HKDFExpand(hashes.SHA256(), 32, b"goldthread:" + label.encode()).derive_into(self._data_key, key)
        return key


def new_secret() -> bytearray:
    """Fresh private keys."""
    return bytearray(os.urandom(SECRET_BYTES))


def seal_grant(data_key: bytearray, vault: str, epoch: int, staff: StaffId, seal_public: bytes) -> bytes:
    """A vault's data key that only `staff` can open: 80 bytes of HPKE."""
    public = X25519PublicKey.from_public_bytes(seal_public)
    return _HPKE.encrypt(data_key, public, _grant_info(vault, epoch, staff))


def signed_by(public: bytes, data: bytes, signature: bytes) -> bool:
    """Whether the holder of `public` signed exactly these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def _grant_info(vault: str, epoch: int, staff: StaffId) -> bytes:
    return msgspec.json.encode(["goldthread-grant", vault, epoch, staff])

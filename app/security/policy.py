"""Policy files: an organisation's policy, signed with its own Ed25519 key. Made in the terminal, checked before it is believed."""

from __future__ import annotations

import unicodedata

import msgspec
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain.base import Value
from app.domain.policy import Policy
from app.i18n import tr
from app.ports import WorldError
from app.security.identity import signed_by
from app.security.spoken import eight_words

FORMAT = 1
LARGEST = 64 * 1024
LONGEST = 200
"""Characters of any one line of a policy."""
_PREFIX = b"goldthread-policy\n"


class PolicyFile(Value, frozen=True):
    """A policy as it travels: the words, the public key, and the signature over both."""

    format: int
    policy: Policy
    key: bytes
    signature: bytes = b""

    def signed_part(self) -> bytes:
        """What the signature is over."""
        return _PREFIX + msgspec.json.encode(msgspec.structs.replace(self, signature=b""), order="sorted")


class _Format(msgspec.Struct, frozen=True):
    format: int


def new_key(passphrase: bytes) -> tuple[bytes, str]:
    """A new signing key, as a PEM file sealed under the passphrase, and the eight words that name its public half."""
    key = Ed25519PrivateKey.generate()
    sealed = serialization.BestAvailableEncryption(passphrase)
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, sealed)
    return pem, words_of(key.public_key().public_bytes_raw())


def sign(policy: Policy, pem: bytes, passphrase: bytes) -> bytes:
    """The policy's file. Raises `WorldError` for a passphrase or key that does not open, or a policy that says too little."""
    if trouble := _unclear(policy):
        raise WorldError(trouble)
    try:
        key = serialization.load_pem_private_key(pem, passphrase)
    except (ValueError, TypeError) as wrong:
        raise WorldError(tr("The signing key does not open with this passphrase.")) from wrong
    if not isinstance(key, Ed25519PrivateKey):
        raise WorldError(tr("This is not a signing key made by `policy key`."))
    file = PolicyFile(format=FORMAT, policy=policy, key=key.public_key().public_bytes_raw())
    signed = msgspec.structs.replace(file, signature=key.sign(file.signed_part()))
    return msgspec.json.format(msgspec.json.encode(signed), indent=2)


def read(data: bytes) -> tuple[Policy, bytes]:
    """A policy and the public key that signed it. Raises `WorldError` saying why a file is none."""
    if len(data) > LARGEST:
        raise _no_policy()
    try:
        if msgspec.json.decode(data, type=_Format).format > FORMAT:
            raise WorldError(
                tr("This policy file is for a newer Goldthread. Install that first, then choose the file.")
            )
        file = msgspec.json.decode(data, type=PolicyFile)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise _no_policy() from wrong
    if not signed_by(file.key, file.signed_part(), file.signature):
        raise WorldError(tr("This policy file was changed after it was signed. Ask your organisation for it again."))
    if trouble := _unclear(file.policy):
        raise WorldError(trouble)
    return file.policy, file.key


def words_of(key: bytes) -> str:
    """Eight words that name a public key: printed by the organisation, typed by whoever trusts it first."""
    return eight_words(b"goldthread-policy-key" + key)


def _unclear(policy: Policy) -> str:
    told = policy.declares.lines()
    for words in (policy.organisation, policy.signed_by, *(reference for _, reference in told)):
        odd = any(unicodedata.category(character)[0] == "C" for character in words)
        if odd or len(words) > LONGEST or words != words.strip():
            return tr("A line of this policy is longer than {count} characters or holds odd ones.").format(
                count=LONGEST
            )
    if not policy.organisation or not policy.signed_by:
        return tr("This policy does not say which organisation it is from, or who signed it.")
    if missing := [name for name, reference in told if not reference]:
        return tr("This policy gives no reference for {names}.").format(names=", ".join(missing))
    if policy.ends < policy.begins:
        return tr("This policy ends before it begins.")
    return ""


def _no_policy() -> WorldError:
    return WorldError(tr("This file is not a Goldthread policy. Choose the file your organisation sent you."))

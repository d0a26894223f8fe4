"""A policy file is believed only as it was signed."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ports import WorldError
from app.security import policy as files
from app.security.identity import signed_by
from tests.support.policies import DECLARED, PASSPHRASE, POLICY, key, signed, words


def test_a_signed_policy_reads_as_it_was_written_with_the_key_that_signed_it() -> None:
    policy, public = files.read(signed())
    assert policy == POLICY
    assert files.words_of(public) == words()


def test_eight_words_name_a_key_and_another_key_has_others() -> None:
    assert len(words().split()) == 8
    assert words(1) != words(2)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_changed_byte_is_never_believed(data: st.DataObject) -> None:
    whole = bytearray(signed())
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= data.draw(st.integers(1, 255))
    try:
        policy, _ = files.read(bytes(whole))
    except WorldError:
        return
    # White space and the spare bits of base64 mean nothing: then it still says exactly what was signed.
    assert policy == POLICY


@pytest.mark.parametrize("change", ["organisation", "signed_by", "ends"])
def test_a_word_changed_after_signing_is_said(change: str) -> None:
    file = msgspec.json.decode(signed())
    file["policy"][change] = "2036-12-31" if change == "ends" else "Somebody else"
    with pytest.raises(WorldError, match="changed after it was signed"):
        files.read(msgspec.json.encode(file))


def test_another_key_put_in_the_file_does_not_make_its_signature() -> None:
    file, other = msgspec.json.decode(signed(1)), msgspec.json.decode(signed(2))
    file["key"] = other["key"]
    with pytest.raises(WorldError, match="changed after"):
        files.read(msgspec.json.encode(file))


def test_a_signature_over_the_words_alone_is_none() -> None:
    file = msgspec.json.decode(signed(), type=files.PolicyFile)
    bare = msgspec.json.encode(msgspec.structs.replace(file, signature=b""), order="sorted")
    assert signed_by(file.key, file.signed_part(), file.signature)
    assert not signed_by(file.key, bare, file.signature)


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b"{" * 5000, b"x" * 70_000, b'{"format":1}'])
def test_a_file_of_another_kind_is_a_sentence(data: bytes) -> None:
    with pytest.raises(WorldError, match="not a Goldthread policy"):
        files.read(data)


def test_a_newer_format_says_what_to_do() -> None:
    with pytest.raises(WorldError, match="newer Goldthread"):
        files.read(b'{"format":2}')


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"organisation": ""}, "which organisation"),
        ({"signed_by": ""}, "who signed it"),
        ({"ends": date(2025, 1, 1)}, "before it begins"),
        ({"declares": msgspec.structs.replace(DECLARED, dpia="")}, "DPIA"),
        ({"organisation": "Ashby\u202eelaV"}, "odd"),
        ({"organisation": "A" * 201}, "longer"),
    ],
)
def test_a_policy_that_says_too_little_is_not_signed(changes: dict[str, object], says: str) -> None:
    with pytest.raises(WorldError, match=says):
        signed(**changes)


@pytest.mark.parametrize(("pem", "passphrase"), [(key()[0], b"another"), (b"no key", PASSPHRASE), (b"", b"x")])
def test_a_key_that_does_not_open_signs_nothing(pem: bytes, passphrase: bytes) -> None:
    with pytest.raises(WorldError, match="does not open"):
        files.sign(POLICY, pem, passphrase)

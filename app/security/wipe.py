"""Bytes that must not outlive their use."""

from __future__ import annotations


def wipe(*buffers: bytearray) -> None:
    """Overwrite each buffer with zeroes, in place."""
    for buffer in buffers:
        buffer[:] = bytes(len(buffer))

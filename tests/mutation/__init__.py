"""Breaks the shipped pathway in hundreds of small ways and counts how many are noticed. `python -m tests.mutation`."""

"""The computer we run on."""

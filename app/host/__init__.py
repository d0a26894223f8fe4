"""The computer we run on: folders, settings, redacting logs, clock, ids, single instance."""

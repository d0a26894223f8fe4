"""The rules of the house that no linter holds, each a test, and each import contract shown to catch a fault."""

"""The only reader of pathway files: TOML in, domain values out, or a sentence naming file, block and word."""

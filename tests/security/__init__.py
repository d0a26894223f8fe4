"""Keys, passphrases, recovery, the keyring."""

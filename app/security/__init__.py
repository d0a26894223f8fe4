"""Keys, passphrases, seals and signatures: the only home of cryptography and the keyring."""

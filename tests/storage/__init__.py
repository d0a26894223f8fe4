"""The vault's inside: durability, damage, and nothing readable outside."""

"""Everything with a pixel: shows states, sends intents; decides nothing clinical, stores nothing."""

"""Everything with a pixel: shows states, sends intents; decides nothing clinical, stores nothing."""

from ui.steady import hold_singletons

hold_singletons()

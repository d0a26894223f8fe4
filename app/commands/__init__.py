"""Groups of terminal commands, each `add_to(add)`. `app.terminal` is the entry; nothing here knows a screen."""

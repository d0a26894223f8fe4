"""The program without a screen: everything here runs in a terminal. Only `app.__main__` may reach Qt or `ui`."""

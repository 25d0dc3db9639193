"""The terminal: the one platform that needs no token."""

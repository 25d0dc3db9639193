"""Verbs: what the bot does for people. None of them knows a platform."""

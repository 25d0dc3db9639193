"""Slack: the Web API and Block Kit."""

"""The places where people talk. Each turns its updates into requests, messages into calls."""

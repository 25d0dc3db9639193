"""Proofs: harnesses that try to make the shipped code break its promises."""

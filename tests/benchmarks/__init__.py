"""Measurements of whole commands and whole rehearsals. `make bench` prints them."""

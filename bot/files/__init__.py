"""The outside forms of a trip: files that people write, and the trip they stand for."""

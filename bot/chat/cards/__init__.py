"""What is said: each card is a pure function of a view to a message."""

"""What must not be forgotten: the only SQL of the house."""

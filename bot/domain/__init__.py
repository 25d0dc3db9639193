"""The trip and the questions one can ask of it. Pure: no input or output, no clock, no waiting."""

"""The conversation as every platform shares it: messages, cards and the two languages."""

"""From what a person types to what they ask. Pure: text, trip and instant in, a question out."""

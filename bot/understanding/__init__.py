"""From what a person types to what they ask. Pure: text, trip, person and instant in, a question out."""

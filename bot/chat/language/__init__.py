"""Korean and English as a good secretary writes them."""

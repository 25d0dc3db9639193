"""What others reach over HTTP. Nothing is open unless a setting asks for it."""

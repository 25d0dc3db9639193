"""What people can ask, whichever platform they ask on."""

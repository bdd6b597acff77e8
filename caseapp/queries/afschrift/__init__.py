"""A copy of all that is kept about one person, as far as that person may see it himself."""

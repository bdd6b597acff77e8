"""The bord of the procesregisseur: a line per gezin, by pseudonym, in a fixed number of queries."""

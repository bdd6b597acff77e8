"""The rules of MDA++, as sentences."""

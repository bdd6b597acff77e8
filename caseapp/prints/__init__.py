"""Paper: of a frozen Blad a tagged PDF, and nothing that the Blad does not hold."""

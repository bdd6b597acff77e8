"""What is read of a lokale kamer: the series, the zitting, what was brought in, and what came of it."""

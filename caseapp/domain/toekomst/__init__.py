"""The demonstration of the Toekomstscenario: the tour, and what is counted beside it."""

"""The rules of the demonstration of the Toekomstscenario, as sentences."""

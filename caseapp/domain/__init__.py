"""The work itself: words and rules. Standard library only."""

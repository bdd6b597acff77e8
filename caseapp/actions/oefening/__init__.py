"""What is done in an exercise itself: its cards, facts and injects."""

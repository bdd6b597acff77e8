"""What belongs to an exercise: the card of who plays, what it is about, and how it goes."""

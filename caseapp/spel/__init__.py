"""Rooms as a whole: making one, and moving its story on. What needs stores and actions together."""

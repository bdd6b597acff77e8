"""Supervising who looked: which looks ask for a second glance, and what is decided about them."""

"""What is done around a lokale kamer: before, during and after a zitting (domein 9.4)."""

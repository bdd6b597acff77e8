"""The lokale kamer: a standing meeting for advice about how safe it is in a gezin (domein 6.2, 9.4)."""

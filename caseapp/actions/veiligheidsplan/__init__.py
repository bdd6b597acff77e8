"""Making the veiligheidsplan, keeping it going, and ending it."""

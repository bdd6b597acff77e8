"""MDA++: bringing a gezin in, weighing it, a team for a time, and what came of it (domein 6.1)."""

"""Reading MDA++: what was brought in, the team, the globaal plan and what came of it."""

"""What people do about MDA++: bringing in, weighing, a team, a globaal plan, what came of it, ending."""

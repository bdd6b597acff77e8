"""Looking back on an exercise: what happened and why, what was known, who looked, and what stays of it."""

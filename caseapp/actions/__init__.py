"""Everything that changes. A function is one thing a person does: ask the rules, change the rows, tell it
happened."""

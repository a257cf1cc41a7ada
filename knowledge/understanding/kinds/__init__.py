"""Which kind of question a clause is, how sure that is, and what it asks."""

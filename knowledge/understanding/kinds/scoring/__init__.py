"""Which kind of question a clause is: the table of kinds, and how much of the clause each explains."""

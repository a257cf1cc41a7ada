"""A message cut into clauses, where two ask more than one."""

"""A clause and what it names, describes or points at."""

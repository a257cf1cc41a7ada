"""A message read once: its words, and what its stretches may be about."""

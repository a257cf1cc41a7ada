"""A foreign schedule as a Programme: its people, places, languages and groups, and what of it had to be guessed."""

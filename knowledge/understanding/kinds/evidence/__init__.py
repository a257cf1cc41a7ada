"""Whether a message is for the desk at all: evidence, and what each piece of it counts."""

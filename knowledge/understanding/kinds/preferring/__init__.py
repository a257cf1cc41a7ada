"""Of two things that the same words could ask, the one that is meant."""

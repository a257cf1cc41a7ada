"""What is said around a question: what it is not about, in which language, that another follows."""

"""Which parts are answered, what the programme does not have, and what the parts ask together."""

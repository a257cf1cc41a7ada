"""What each kind takes from a clause beyond people, sessions and hours."""

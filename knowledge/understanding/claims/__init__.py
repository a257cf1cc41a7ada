"""What a clause says to be so."""

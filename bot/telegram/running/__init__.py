"""The bot as it runs: what it is made of, which handler gets which update, what runs beside answering, a clean start and end."""

"""What the programme has by name: people, bodies, titles, rooms, tracks, subjects."""

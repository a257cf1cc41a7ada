"""iCalendar files: their events, the versions and the repetitions of each."""

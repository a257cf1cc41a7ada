"""The schedules of other tools, JSON and XML: each brought into the tolerant shapes of `knowledge.formats.foreign`."""

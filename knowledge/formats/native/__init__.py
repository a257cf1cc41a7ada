"""The native file: its values checked, mended and held against each other; its schema, and how it is written."""

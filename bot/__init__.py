"""The bot: all its faces, and what they share."""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""No plugins of pydantic are looked for: it would read what every installed package says of itself, at each start."""

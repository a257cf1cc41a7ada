"""How long is waited for a server that neither answers nor refuses: its host hangs, or the line to it does."""

PATIENCE = 4.0
"""Seconds in which a server that lives makes a connection, answers a ping, and begins or ends a transaction."""
STATEMENT = 30
"""Seconds that a statement may take, and wait for others; then a server that lives ends it."""
MARGIN = 2.0
"""Seconds after which a server has not ended what it should have."""

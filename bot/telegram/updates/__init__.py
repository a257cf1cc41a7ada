"""How updates come from Telegram and are each handled once: asked for or brought, observed, noted."""

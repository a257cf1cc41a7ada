"""What Alembic runs: the migrations, on the connection that the bot hands in."""

from __future__ import annotations

from alembic import context

from bot.migrations.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()

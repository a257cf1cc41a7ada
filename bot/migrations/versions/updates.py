"""Updates that were handled, and conversations that several processes share."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "updates"
down_revision = "calendars"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "handled_update",
        sa.Column("bot", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("mark", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("waiting", sa.Text),
        sa.Column("line", sa.BigInteger),
    )
    op.create_index("handled_update_at", "handled_update", ["at"])
    op.create_table(
        "conversation",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("person", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )
    op.create_index("conversation_at", "conversation", ["at"])


def downgrade() -> None:
    """Bring the schema back."""
    for table in ("conversation", "handled_update"):
        op.drop_table(table)

"""Revisions, the audit log, chats with what they follow, and deliveries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "first"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
PENDING = sa.text("state = 'pending'")
SENDING = sa.text("state = 'sending'")


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "revision",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("programme", sa.JSON, nullable=False),
        sa.Column("of_event", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("comment", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
    )
    op.create_table(
        "audit",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer),
        sa.Column("detail", sa.JSON, nullable=False),
    )
    op.create_table(
        "chat",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("language", sa.Text),
        sa.Column("chosen_language", sa.Text),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("moved_to", sa.BigInteger),
        sa.Column("reminder_minutes", sa.Integer),
        sa.Column("since", sa.Double, nullable=False),
    )
    op.create_table(
        "follow",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("subject", sa.Text, primary_key=True),
    )
    op.create_index("follow_subject", "follow", ["kind", "subject"])
    op.create_table(
        "delivery",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("known", sa.JSON, nullable=False),
        sa.Column("to_revision", sa.Integer),
        sa.Column("session", sa.Text),
        sa.Column("due", sa.Double, nullable=False),
        sa.Column("not_after", sa.Double),
        sa.Column("priority", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("owner", sa.Text),
        sa.Column("lease", sa.Double),
        sa.Column("attempts", sa.Integer, nullable=False),
    )
    op.create_index("delivery_waiting", "delivery", ["priority", "due", "id"], sqlite_where=PENDING, postgresql_where=PENDING)
    op.create_index("delivery_waiting_chat", "delivery", ["chat", "kind"], sqlite_where=PENDING, postgresql_where=PENDING)
    op.create_index("delivery_waiting_session", "delivery", ["session"], sqlite_where=PENDING, postgresql_where=PENDING)
    op.create_index("delivery_sending", "delivery", ["chat"], sqlite_where=SENDING, postgresql_where=SENDING)
    op.create_index("delivery_told", "delivery", ["to_revision", "state"])


def downgrade() -> None:
    """Bring the schema back to nothing."""
    for table in ("delivery", "follow", "chat", "audit", "revision"):
        op.drop_table(table)

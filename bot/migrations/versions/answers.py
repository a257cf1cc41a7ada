"""Answers that several processes share, for questions that are edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "answers"
down_revision = "updates"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "given_answer",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("message", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("album", sa.Text),
        sa.Column("content", sa.Text),
        sa.Column("at", sa.Double, nullable=False),
    )
    op.create_index("given_answer_at", "given_answer", ["at"])
    op.create_index("given_answer_album", "given_answer", ["chat", "album"])


def downgrade() -> None:
    """Bring the schema back."""
    op.drop_table("given_answer")

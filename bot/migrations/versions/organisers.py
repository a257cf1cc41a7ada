"""Organisers, invitations, and proposals that wait for a confirmation."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "organisers"
down_revision = "first"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "organiser",
        sa.Column("person", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("since", sa.Double, nullable=False),
        sa.Column("invited_by", sa.Text, nullable=False),
    )
    op.create_table(
        "invitation",
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column("invited_by", sa.Text, nullable=False),
        sa.Column("expires", sa.Double, nullable=False),
        sa.Column("used_by", sa.BigInteger),
    )
    op.create_table(
        "proposal",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("base", sa.Integer, nullable=False),
        sa.Column("programme", sa.JSON, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("decided_by", sa.Text),
    )


def downgrade() -> None:
    """Bring the schema back."""
    for table in ("proposal", "invitation", "organiser"):
        op.drop_table(table)

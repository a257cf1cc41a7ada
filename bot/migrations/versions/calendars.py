"""The secret part of the address at which a chat's calendar is subscribed to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "calendars"
down_revision = "privacy"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "calendar",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Index("calendar_token", "token", unique=True),
    )


def downgrade() -> None:
    """Bring the schema back."""
    op.drop_table("calendar")

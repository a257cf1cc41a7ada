"""In which topic of a forum a chat is told things."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "topics"
down_revision = "put_off"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("chat", sa.Column("topic", sa.BigInteger))


def downgrade() -> None:
    """Bring the schema back."""
    op.drop_column("chat", "topic")

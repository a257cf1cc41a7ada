"""Since when a chat takes nothing of what it is to be told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "put_off"
down_revision = "answers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("delivery", sa.Column("put_off_since", sa.Double))


def downgrade() -> None:
    """Bring the schema back."""
    op.drop_column("delivery", "put_off_since")

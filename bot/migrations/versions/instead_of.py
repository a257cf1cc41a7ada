"""In the place of which proposal one was made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "instead_of"
down_revision = "touched_sessions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("proposal", sa.Column("instead_of", sa.Text))


def downgrade() -> None:
    """Bring the schema back."""
    op.drop_column("proposal", "instead_of")

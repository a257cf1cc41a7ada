"""Under which messages the buttons of a proposal stand, and which command it was made of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "shown_proposals"
down_revision = "topics"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("proposal", sa.Column("command", sa.BigInteger))
    op.add_column("proposal", sa.Column("typed", sa.Text))
    op.create_table(
        "shown_proposal",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("message", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("proposal", sa.Text, nullable=False),
    )
    op.create_index("shown_proposal_of", "shown_proposal", ["proposal"])


def downgrade() -> None:
    """Bring the schema back."""
    op.drop_table("shown_proposal")
    op.drop_column("proposal", "typed")
    op.drop_column("proposal", "command")

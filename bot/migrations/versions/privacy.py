"""Questions without an answer, counts by hour, and the moments from which what is over is kept for a while only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "privacy"
down_revision = "organisers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward. What was closed before is counted from now on."""
    now = "CAST(strftime('%s', 'now') AS REAL)" if op.get_bind().dialect.name == "sqlite" else "EXTRACT(EPOCH FROM clock_timestamp())"
    op.add_column("chat", sa.Column("retired", sa.Double))
    op.execute(f"UPDATE chat SET retired = {now} WHERE state = 'retired'")  # noqa: S608 - one of two expressions above
    op.add_column("delivery", sa.Column("closed", sa.Double))
    op.execute(f"UPDATE delivery SET closed = {now} WHERE state NOT IN ('pending', 'sending')")  # noqa: S608
    op.create_table(
        "forgetting",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("times", sa.Integer, nullable=False),
    )
    op.execute("INSERT INTO forgetting (id, times) VALUES (1, 0)")
    op.create_table(
        "unanswered",
        sa.Column("folded", sa.Text, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("asked", sa.Double, nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
    )
    op.create_table(
        "draft",
        sa.Column("person", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("prompt", sa.BigInteger, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("asked", sa.JSON, nullable=False),
        sa.Column("answer", sa.JSON, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )
    op.create_table(
        "tally",
        sa.Column("hour", sa.Double, primary_key=True),
        sa.Column("language", sa.Text, primary_key=True),
        sa.Column("outcome", sa.Text, primary_key=True),
        sa.Column("subject", sa.Text, primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
    )
    op.create_table(
        "followers",
        sa.Column("hour", sa.Double, primary_key=True),
        sa.Column("followers", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    """Bring the schema back."""
    for table in ("followers", "tally", "draft", "unanswered", "forgetting"):
        op.drop_table(table)
    op.drop_column("delivery", "closed")
    op.drop_column("chat", "retired")

"""Which sessions a revision touches: those of before are taken to be as the newest revision has them, which calendars were told of each."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "touched_sessions"
down_revision = "shown_proposals"
branch_labels = None
depends_on = None

NEWEST = "SELECT number, CAST(programme AS TEXT) AS written FROM revision ORDER BY number DESC LIMIT 1"


def upgrade() -> None:
    """Bring the schema forward."""
    touched = op.create_table(
        "touched_session",
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("session", sa.Text, primary_key=True),
    )
    revisions = op.get_bind().execute(sa.text(NEWEST))
    rows = [{"revision": each.number, "session": session["id"]} for each in revisions for session in json.loads(each.written).get("sessions", ())]
    if rows:
        op.bulk_insert(touched, rows)


def downgrade() -> None:
    """Bring the schema back."""
    op.drop_table("touched_session")

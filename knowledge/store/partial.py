"""Indexes of some of the rows. What PostgreSQL wants for them is loaded where it is used: a bot on a file spares that."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Index, TextClause, event


def index_where(condition: TextClause, name: str, *columns: str) -> Index:
    """An index of the rows of which a condition is true, on either engine."""
    index = Index(name, *columns, sqlite_where=condition)

    @event.listens_for(index, "before_create")
    def _say_where(target: Index, connection: Connection, **_: Any) -> None:
        target.dialect_options[connection.dialect.name]["where"] = condition

    return index

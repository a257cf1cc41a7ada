"""What differs between the engines, of which PostgreSQL's side is loaded with its first use: a bot on a file spares that."""

from __future__ import annotations

import sys
from typing import Any

from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncConnection


def inserting(connection: AsyncConnection, table: Table) -> Any:
    """An insert that can go on as an update (`on_conflict_do_update`), in the words of the connection's engine."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)


def or_of_server(*errors: type[Exception]) -> tuple[type[Exception], ...]:
    """These errors, and what PostgreSQL's driver raises of its own; before it is loaded it cannot have raised anything."""
    driver = sys.modules.get("asyncpg")
    return (*errors, driver.PostgresError, driver.InterfaceError) if driver else errors

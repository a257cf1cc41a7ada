"""The tables of the knowledge store, and the column types and expressions that all rooms with tables share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Dialect, Double, Integer, MetaData, Table, Text, TypeDecorator
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Instant(TypeDecorator[datetime]):
    """An aware moment, kept as seconds since 1970 in UTC: the same on every engine, and open to arithmetic."""

    impl = Double
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> float | None:
        """The seconds of an aware moment; seconds are taken as they are."""
        return seconds_of(value) if isinstance(value, datetime) else value

    def process_result_value(self, value: float | None, dialect: Dialect) -> datetime | None:
        """The moment, in UTC."""
        return None if value is None else EPOCH + timedelta(seconds=value)


def seconds_of(moment: datetime) -> float:
    """Seconds since 1970 of an aware moment. Raises `ValueError` for one without an offset."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs an offset")
    return (moment - EPOCH).total_seconds()


class database_seconds(FunctionElement[float]):
    """The database's own real time in seconds since 1970. Leases are counted by it, whatever the clocks of the replicas say."""

    type = Double()
    inherit_cache = True


@compiles(database_seconds, "sqlite")
def _on_sqlite(element: database_seconds, compiler: SQLCompiler, **options: Any) -> str:
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(database_seconds, "postgresql")
def _on_postgresql(element: database_seconds, compiler: SQLCompiler, **options: Any) -> str:
    return "CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS double precision)"


NUMBER = BigInteger().with_variant(Integer, "sqlite")
"""A number that the database counts up by itself."""

metadata = MetaData(
    naming_convention={"ix": "%(table_name)s_%(column_0_name)s", "uq": "%(table_name)s_%(column_0_name)s_once", "pk": "%(table_name)s_key"}
)

revision_table = Table(
    "revision",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("programme", JSON, nullable=False),
    Column("of_event", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("comment", Text, nullable=False),
    Column("source", Text, nullable=False),
)

touched_table = Table(
    "touched_session",
    metadata,
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("session", Text, primary_key=True),
)

audit_table = Table(
    "audit",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("actor", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("revision", Integer),
    Column("detail", JSON, nullable=False),
)

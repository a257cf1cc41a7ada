"""Where the database is: `DATABASE_URL` as people and hosting platforms write it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from shutil import disk_usage
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from knowledge.errors import KnowledgeError

POSTGRESQL = ("postgres", "postgresql")
MEANT_FOR_OTHERS = frozenset({"channel_binding", "pgbouncer", "connection_limit", "pool_timeout", "schema"})
"""Parts that platforms add for other clients, and that a PostgreSQL server would refuse as settings of its own."""
LEAST_ROOM = 1024 * 1024
"""Bytes without which a disk counts as full: a small transaction may still find a place where a larger one finds none."""
HOW_TO_WRITE = "write sqlite:///FILE, sqlite:////absolute/FILE or postgresql://USER:PASSWORD@HOST/DATABASE"


class UnusableAddress(KnowledgeError):
    """A `DATABASE_URL` that names no database; the message never repeats it, as it may hold a password."""


@dataclass(frozen=True, slots=True)
class SQLiteFile:
    """A database in one file."""

    file: Path


@dataclass(frozen=True, slots=True)
class PostgreSQLServer:
    """A database of a PostgreSQL server. `dsn`: its address in libpq's form, which asyncpg reads (sslmode and the like included)."""

    dsn: str


Address = SQLiteFile | PostgreSQLServer


def read_address(url: str) -> Address:
    """The database that a URL names. A relative file is looked for in the working directory. Raises `UnusableAddress`."""
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError:
        raise UnusableAddress(f"DATABASE_URL cannot be read; {HOW_TO_WRITE}") from None
    engine = parts.scheme.partition("+")[0]
    if engine == "sqlite":
        return SQLiteFile(_file(unquote(parts.path), parts.netloc))
    if engine not in POSTGRESQL:
        raise UnusableAddress(f"DATABASE_URL names no database that the bot knows; {HOW_TO_WRITE}")
    query = [(name, value) for name, value in parse_qsl(parts.query) if name not in MEANT_FOR_OTHERS]
    return PostgreSQLServer(parts._replace(scheme="postgresql", query=urlencode(query), fragment="").geturl())


def name_of(address: Address) -> str:
    """A database as it is named to people: its address without users, passwords and settings."""
    if isinstance(address, SQLiteFile):
        return f"sqlite:///{address.file}"
    parts = urlsplit(address.dsn)
    return f"postgresql://{parts.hostname or ''}{parts.path}"


def has_room(address: Address) -> bool:
    """Whether the disk of a file takes more. Of a server, or where it cannot be seen, it is taken for granted."""
    if isinstance(address, PostgreSQLServer):
        return True
    try:
        return disk_usage(address.file.absolute().parent).free >= LEAST_ROOM
    except OSError:
        return True


def may_be_written(address: SQLiteFile) -> bool:
    """Whether this process may read and write a database's file, and what SQLite keeps beside it in its folder."""
    file, folder = address.file, address.file.absolute().parent
    return os.access(folder, os.W_OK | os.X_OK) and (not file.exists() or os.access(file, os.R_OK | os.W_OK))


def _file(path: str, host: str) -> Path:
    name = path.removeprefix("/")
    if host or not name or name == ":memory:":
        raise UnusableAddress(f"DATABASE_URL names no file; {HOW_TO_WRITE}")
    if Path(name).is_dir():
        raise UnusableAddress(f"DATABASE_URL names a folder, not a file; {HOW_TO_WRITE}")
    return Path(name)

"""The arrows of ARCHITECTURE.md: who may import whom."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UNDERSTANDING = "knowledge.understanding"
VALUES = tuple(f"{UNDERSTANDING}.{name}" for name in ("spans", "concepts", "matters", "question", "context", "recall"))
"""What the rooms of understanding hand to each other."""
ROOMS = ("words", "times", "names", "reading", "framing", "clauses", "claims", "kinds", "sentences", "checking", "following")
"""The rooms of understanding, in the order in which a message goes through them; each knows only those before it."""
FORMATS = "knowledge.formats"
ROOMS_OF_FORMATS = ("native", "calendars", "schedules", "fitting")
"""The rooms of formats, of which none knows another."""
SHARED_BY_FORMATS = tuple(
    f"{FORMATS}.{name}"
    for name in (
        "faults",
        "parsing",
        "letters",
        "plain_text",
        "identifiers",
        "long_names",
        "times",
        "zones",
        "words",
        "folded",
        "speaker_words",
        "foreign",
    )
)
ALLOWED = {
    **{value: {"knowledge.programme", *VALUES} for value in VALUES},
    **{
        f"{UNDERSTANDING}.{room}": {"knowledge.programme", "knowledge.directory", *VALUES, *(f"{UNDERSTANDING}.{each}" for each in ROOMS[:number])}
        for number, room in enumerate(ROOMS)
    },
    "knowledge.errors": set(),
    "knowledge.local_text": set(),
    "knowledge.fields": set(),
    "knowledge.programme": {"knowledge.errors", "knowledge.local_text", "knowledge.fields"},
    "knowledge.directory": {"knowledge.programme"},
    "knowledge.clashing": {"knowledge.programme"},
    **{f"{FORMATS}.{room}": {"knowledge.programme", "knowledge.clashing", "knowledge.errors", *SHARED_BY_FORMATS} for room in ROOMS_OF_FORMATS},
    FORMATS: {"knowledge.programme", "knowledge.clashing", "knowledge.errors"},
    "knowledge.understanding": {"knowledge.programme", "knowledge.directory"},
    "knowledge.answering": {"knowledge.programme", "knowledge.directory", "knowledge.understanding"},
    "knowledge.changes": {"knowledge.programme", "knowledge.clashing", "knowledge.directory"},
    "knowledge.editing": {"knowledge.programme", "knowledge.local_text", "knowledge.errors", "knowledge.editing_people"},
    "knowledge.editing_order": {"knowledge.programme", "knowledge.editing", "knowledge.editing_people"},
    "knowledge.editing_people": {"knowledge.programme", "knowledge.local_text"},
    "knowledge.store": {"knowledge.programme", "knowledge.directory", "knowledge.errors"},
    "bot.clock": set(),
    "bot.redaction": set(),
    "bot.logs": {"knowledge.errors", "bot.redaction"},
    "bot.reporting": {"bot.logs", "bot.redaction"},
    "bot.instruments": set(),
    "bot.pulse": {"bot.clock"},
    "bot.shown_settings": {"bot.redaction"},
    "bot.collecting": set(),
    "bot.event_loop": set(),
    "bot.sparing": set(),
    "bot.hollow": set(),
    "bot.setting_addresses": set(),
    "bot.settings": {"bot.clock", "bot.setting_addresses", "knowledge.store", "knowledge.errors"},
    "bot.idle_settings": {"bot.settings"},
    "bot.storing": {"knowledge", "bot.settings", "bot.migrations"},
    "bot.progress": {"knowledge", "bot.notices"},
    "bot.pushing": {
        "knowledge",
        "bot.organisers",
        "bot.notices",
        "bot.replies",
        "bot.settings",
        "bot.storing",
        "bot.progress",
        "bot.opening",
        "bot.clock",
    },
    "bot.files": {"knowledge.errors"},
    "bot.revisions": {"knowledge", "bot.organisers", "bot.storing", "bot.files"},
    "bot.doctor": {
        "knowledge",
        "bot.settings",
        "bot.idle_settings",
        "bot.shown_settings",
        "bot.redaction",
        "bot.clock",
        "bot.migrations",
        "bot.opening",
        "bot.replies",
    },
    "bot.backups": {"knowledge", "bot.files", "bot.migrations", "bot.storing", "bot.settings", "bot.shown_settings", "bot.clock"},
    "bot.chats": {"knowledge", "bot.clock", "bot.trouble"},
    "bot.replies": {"knowledge", "bot.chats"},
    "bot.notices": {"knowledge", "bot.chats", "bot.replies", "bot.clock", "bot.pace", "bot.trouble", "bot.instruments"},
    "bot.migrations": {
        "knowledge.store",
        "knowledge.errors",
        "bot.chats",
        "bot.notices",
        "bot.organisers",
        "bot.questions",
        "bot.sparing",
        "bot.statistics",
        "bot.updates",
    },
    "bot.statistics": {"knowledge", "bot.chats", "bot.replies", "bot.clock"},
    "bot.counting": {"knowledge", "bot.clock", "bot.files", "bot.organisers", "bot.replies", "bot.statistics", "bot.storing"},
    "bot.questions": {"knowledge", "bot.replies", "bot.clock"},
    "bot.privacy": {"knowledge", "bot.chats", "bot.notices", "bot.organisers", "bot.questions", "bot.statistics", "bot.clock", "bot.updates"},
    "bot.trouble": set(),
    "bot.updates": {"knowledge.store", "bot.clock", "bot.trouble", "bot.pulse", "bot.instruments", "bot.logs"},
    "bot.pace": set(),
    "bot.codes": set(),
    "bot.serving": {"knowledge", "bot.replies", "bot.opening", "bot.migrations", "bot.clock"},
    "bot.fetching": {"knowledge"},
    "bot.converting": {"knowledge", "bot.files", "bot.opening"},
    "bot.opening": {"knowledge", "bot.replies", "bot.fetching"},
    "bot.asking": {"knowledge", "bot.replies", "bot.clock"},
    "bot.terminal": {"knowledge", "bot.replies", "bot.clock", "bot.chats"},
    "bot.organisers": {"knowledge", "bot.chats", "bot.replies", "bot.notices", "bot.opening"},
    "bot.page": {"knowledge", "bot.replies"},
    "bot.web": {
        "knowledge",
        "bot.chats",
        "bot.page",
        "bot.organisers",
        "bot.notices",
        "bot.replies",
        "bot.clock",
        "bot.logs",
        "bot.pulse",
        "bot.instruments",
        "bot.updates",
    },
    "bot.picture": {"knowledge", "bot.replies"},
    "bot.telegram.sending": {"knowledge", "bot.replies", "bot.notices", "bot.updates", "bot.pace", "bot.instruments"},
    "bot.telegram.updates": {
        "knowledge",
        "bot.chats",
        "bot.updates",
        "bot.clock",
        "bot.instruments",
        "bot.logs",
        "bot.pace",
        "bot.trouble",
        "bot.telegram.sending",
        "bot.telegram.given",
    },
    "bot.telegram": {
        "knowledge",
        "bot.organisers",
        "bot.codes",
        "bot.picture",
        "bot.trouble",
        "bot.updates",
        "bot.web",
        "bot.collecting",
        "bot.event_loop",
        "bot.fetching",
        "bot.replies",
        "bot.chats",
        "bot.notices",
        "bot.clock",
        "bot.logs",
        "bot.redaction",
        "bot.reporting",
        "bot.instruments",
        "bot.pulse",
        "bot.shown_settings",
        "bot.settings",
        "bot.idle_settings",
        "bot.pace",
        "bot.privacy",
        "bot.questions",
        "bot.serving",
        "bot.statistics",
    },
    "bot.verbs": {"knowledge", "bot"},
    "bot.cli": {"knowledge.errors", "bot.collecting", "bot.verbs"},
    "bot.__main__": {"bot"},
}
FILES = sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("knowledge/**/*.py")])


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room_of(module: str) -> str | None:
    return next((room for room in ALLOWED if module == room or module.startswith(room + ".")), None)


@cache
def imported(file: Path) -> tuple[str, ...]:
    return tuple(_imported(ast.parse(file.read_text("utf-8"))))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names if (ROOT / node.module.replace(".", "/")).is_dir())
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def against_the_arrows(file: Path) -> list[str]:
    """What a module imports that its room may not."""
    room = room_of(module_of(file))
    allowed = ALLOWED[room] | {room} if room else set()
    ours = [module for module in imported(file) if module.startswith(("bot.", "knowledge."))]
    return [module for module in ours if not any(module == each or module.startswith(each + ".") for each in allowed)]


def test_each_module_is_in_a_room() -> None:
    assert [module_of(file) for file in FILES if room_of(module_of(file)) is None and file.name != "__init__.py"] == []


def test_imports_follow_the_arrows() -> None:
    assert {module_of(file): found for file in FILES if room_of(module_of(file)) and (found := against_the_arrows(file))} == {}


def test_modules_import_in_no_circle() -> None:
    modules = {module_of(file): file for file in FILES}
    needs = {name: {module for module in imported(file) if module in modules and module != name} for name, file in modules.items()}
    packages = {module_of(file) for file in FILES if file.name == "__init__.py"}
    left = {name: {need for need in need_set if need not in packages} for name, need_set in needs.items()}
    while free := {name for name, need_set in left.items() if not need_set}:
        left = {name: need_set - free for name, need_set in left.items() if name not in free}
    assert not left, f"a circle among {sorted(left)}"

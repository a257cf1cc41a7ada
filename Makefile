# Every chore is one word. Each works alone on a machine with Python 3.11 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_TO_MEASURE := $(VENV)/.ready-to-measure
READY_TO_DOCUMENT := $(VENV)/.ready-to-document
EXAMPLES := $(wildcard tests/fixtures/examples/*.tsv)
OTHERS := $(wildcard tests/fixtures/examples/others-*.txt)
CALIBRATING := $(wildcard ../shared/utterances/other-topics-*.txt)
QUESTIONS := $(wildcard ../shared/questions/dev.jsonl) $(wildcard tests/fixtures/questions/*s.jsonl) $(wildcard tests/fixtures/questions/later/*.jsonl) $(wildcard tests/fixtures/questions/latest/*.jsonl) $(wildcard tests/fixtures/questions/newest/*.jsonl) $(wildcard tests/fixtures/questions/people/*.jsonl)
COMPILE_LOCK := $(VENV)-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate

.PHONY: setup chat test hostile lint types format bench bench-delivery bench-telegram learn all-to-learn-from docs run build lock clean

setup: $(READY)

chat: $(READY)
	@$(BIN)/seminar-bot chat

# In twice as many processes as there are cores for them, six at most: half of them wait, for a bot that tries again or for a server. Each has a bot
# or two, and all share a database server; who is done takes over from the others.
PROCESSES = $(shell $(BIN)/python -c "import os; print(min(6, 2 * (len(os.sched_getaffinity(0)) if hasattr(os, 'sched_getaffinity') else os.cpu_count() or 1)))")
test: $(READY)
	$(BIN)/python -m tests.shared_run $(BIN)/python -m pytest --numprocesses $(PROCESSES) --dist worksteal

# Updates such as Telegram does not send, or not yet, against the real application; takes some ten minutes. What pytest would keep of each
# line of the log, with the update that it is about, would count as memory of the bot.
hostile: $(READY)
	HOSTILE_UPDATES=50000 $(BIN)/python -m pytest -s -p no:logging tests/integration/telegram/test_hostile_updates.py

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY_TO_MEASURE)
	$(BIN)/python -m tests.benchmarks.benchmark

# All of it must be there: from a part of it weights would come of which some do not fit the others.
MISSING := $(strip $(if $(EXAMPLES),,tests/fixtures/examples/*.tsv) $(if $(OTHERS),,tests/fixtures/examples/others-*.txt) \
  $(if $(CALIBRATING),,../shared/utterances/other-topics-*.txt) $(if $(wildcard ../shared/questions/dev.jsonl),,../shared/questions/dev.jsonl))

learn: all-to-learn-from $(READY_TO_MEASURE)
	$(BIN)/python -m tests.benchmarks.learn $(EXAMPLES) -- $(OTHERS) -- $(CALIBRATING) -- $(QUESTIONS)

all-to-learn-from:
	@$(if $(MISSING),echo "make learn needs what is not here: $(MISSING). Nothing was learned." >&2; exit 2,:)

# Our bot beside the library's echo bot; BENCH_UPDATES=100000 looks at memory for longer.
bench-telegram: $(READY_TO_MEASURE)
	$(BIN)/python -m tests.benchmarks.telegram.benchmark

bench-delivery: $(READY)
	$(BIN)/python -m tests.benchmarks.delivery

# The site is written to build/site; a broken link or an unknown page ends it.
docs: $(READY_TO_DOCUMENT)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

run: $(READY)
	$(BIN)/seminar-bot run

build: $(READY)
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

# The lock holds exact versions and hashes, and no address of a registry.
lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet uv
	$(COMPILE_LOCK) --group dev pyproject.toml -o requirements.lock
	$(COMPILE_LOCK) pyproject.toml --constraints requirements.lock -o requirements-run.lock
	$(COMPILE_LOCK) --group dev --group bench pyproject.toml --constraints requirements.lock -o requirements-bench.lock
	$(COMPILE_LOCK) --group docs pyproject.toml --constraints requirements.lock -o requirements-docs.lock
	rm -rf $(VENV)-lock

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	$(BIN)/python -m compileall -q bot knowledge
	touch $(READY)

$(READY_TO_MEASURE): $(READY) requirements-bench.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	touch $(READY_TO_MEASURE)

$(READY_TO_DOCUMENT): $(READY) requirements-docs.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-docs.lock
	touch $(READY_TO_DOCUMENT)

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

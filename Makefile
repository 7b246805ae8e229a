# One command runs it, one tests it. Everything is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check bench soak fuzz lock messages images transcripts clean browser zbar

run: .venv/.installed
	$(BIN)/bot run

# Tests start dozens of processes: what the first has compiled the others need not compile again.
test: .venv/.tests browser zbar
	PYTHONDONTWRITEBYTECODE= PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest -n 2

check: .venv/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/bandit --quiet --configfile pyproject.toml --recursive bot
	$(BIN)/bot check --quiet

bench: .venv/.tests
	$(BIN)/python -m tests.bench

soak: .venv/.tests
	$(BIN)/python -m tests.soak

# An hour of requests, frames and webhook calls that nobody sends; SECONDS=60 for less.
fuzz: .venv/.tests
	$(BIN)/python -m tests.fuzz $(SECONDS)

# The catalogs: what the code says now comes in, what it says no more goes; tells what has no words yet.
messages: .venv/.installed
	$(BIN)/bot messages

# content/images/*.png from the drawings beside them, and the pictures of the console's help, where they look otherwise.
images: .venv/.tests browser
	$(BIN)/python -m tests.draw_images
	$(BIN)/python -m tests.draw_help

# What the bot says now, into tests/conversations/transcripts; `git diff` shows what is new.
transcripts: .venv/.tests
	$(BIN)/python -m tests.conversations.record

# What is installed has the digests of locks/, whoever hands it out.
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check

.venv/.installed: pyproject.toml setup.py locks/run.txt
	test -d .venv || $(PYTHON) -m venv .venv
	$(INSTALL) --require-hashes -r locks/run.txt
	$(INSTALL) --no-deps --no-build-isolation -e .
	touch $@

.venv/.tests: pyproject.toml setup.py locks/all.txt
	test -d .venv || $(PYTHON) -m venv .venv
	$(INSTALL) --require-hashes -r locks/all.txt
	$(INSTALL) --no-deps --no-build-isolation -e .
	touch $@ .venv/.installed

# The newest versions that the floors allow, for every platform, with digests. Then `make test`.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

lock: .venv/.tests
	$(COMPILE) --upgrade pyproject.toml --all-extras -o locks/all.txt
	$(COMPILE) --upgrade pyproject.toml --extra build -c locks/all.txt -o locks/run.txt

# Chromium for the browser tests: from Debian where we may install, else those tests are skipped and say so.
browser:
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	  && apt-get update -qq && apt-get install -qq -y chromium >/dev/null; } || echo "no chromium: the browser tests will be skipped"

# The second reader of QR codes, in the same way.
zbar:
	@ldconfig -p | grep -q libzbar || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	  && apt-get update -qq && apt-get install -qq -y libzbar0 >/dev/null; } || echo "no libzbar0: its tests will be skipped"

clean:
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .hypothesis

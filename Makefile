# One command runs it, one tests it. Everything is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check bench soak messages images transcripts clean browser zbar

run: .venv/.installed
	$(BIN)/bot run

test: .venv/.tests browser zbar
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest -n 2

check: .venv/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/bot check --quiet

bench: .venv/.tests
	$(BIN)/python -m tests.bench

soak: .venv/.tests
	$(BIN)/python -m tests.soak

# The catalogs: what the code says now comes in, what it says no more goes; tells what has no words yet.
messages: .venv/.installed
	$(BIN)/bot messages

# content/images/*.png from the drawings beside them, where they look otherwise.
images: .venv/.tests browser
	$(BIN)/python -m tests.draw_images

# What the bot says now, into tests/conversations/transcripts; `git diff` shows what is new.
transcripts: .venv/.tests
	$(BIN)/python -m tests.conversations.record

.venv/.installed: pyproject.toml setup.py
	test -d .venv || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	touch $@

.venv/.tests: pyproject.toml setup.py
	test -d .venv || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test,check]'
	touch $@ .venv/.installed

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

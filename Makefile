# `make` lists the targets. Everything they make lies in .venv/ and var/.
.DEFAULT_GOAL := help
PORT ?= 8000
POSTGRES_URL ?= postgres://postgres@127.0.0.1:5432/test
PY := .venv/bin/python
WORKERS ?= 2
DATA ?=

.PHONY: help run test test-postgres check format lock clean torture bench bench-text

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: .venv/run.stamp ## start the program with its demonstration, on PORT (8000)
	@exec $(PY) manage.py serve --demo --port $(PORT)

test: .venv/dev.stamp browser ## run every test on SQLite, a browser included
	$(PY) -m pytest -n $(WORKERS)

test-postgres: .venv/dev.stamp browser ## run every test on the PostgreSQL of POSTGRES_URL
	DATABASE_URL=$(POSTGRES_URL) $(PY) -m pytest -n $(WORKERS)

torture: .venv/dev.stamp ## the long form of the races: twenty threads, fifty rounds
	TORTURE_ROUNDS=50 $(PY) -m pytest tests/workflow/test_races.py -p no:randomly

bench: .venv/dev.stamp ## measurements of docs/performance.md, as ratios
	$(PY) -m tests.bench.writers

bench-text: .venv/dev.stamp ## splitting and check-worthiness, measured on the sets in DATA
	$(PY) -m tests.bench.text $(DATA)

check: .venv/dev.stamp ## format, lint, types, layers, templates, missing migrations
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy factcheck annotations
	.venv/bin/lint-imports
	.venv/bin/djlint --lint --quiet templates
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) manage.py check --fail-level WARNING

format: .venv/dev.stamp ## write code in the one format
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

lock: ## write requirements*.txt anew, with hashes (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --quiet \
	  --custom-compile-command 'make lock' pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --quiet \
	  --custom-compile-command 'make lock' pyproject.toml --group dev -o requirements-dev.txt

clean: ## remove the environment; your data in var/ stays
	rm -rf .venv

.venv/bin/python:
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	python3 -m venv .venv

.venv/run.stamp: requirements.txt | .venv/bin/python
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/dev.stamp: requirements-dev.txt | .venv/bin/python
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ .venv/run.stamp

# Debian's Chromium when we may install it, else Playwright's own.
.PHONY: browser
browser: .venv/dev.stamp
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	  else .venv/bin/playwright install chromium; fi; }

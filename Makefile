# What a person can ask for. Every target sets up what it needs; `make help` lists them.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.ready
DEV_STAMP := $(VENV)/.ready-dev

.DEFAULT_GOAL := help
.PHONY: help run test check prove mutate edges replay guards bench quiet soak lock clean

help: ## list what can be asked for
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

$(STAMP): requirements.lock .ci/setup
	@bash .ci/setup run "$(PYTHON)"

$(DEV_STAMP): requirements-dev.lock .ci/setup
	@bash .ci/setup dev "$(PYTHON)"

run: $(STAMP) ## open the desktop; with no screen, play the example visit and leave pictures in out/
	@$(PY) -m app

test: $(DEV_STAMP) ## run every test
	@bash .ci/test

check: $(DEV_STAMP) ## style, types, import contracts, dependencies
	@bash .ci/check

prove: $(DEV_STAMP) ## prove the shipped pathway over all answers at once (z3)
	@$(PY) -m app prove

mutate: $(DEV_STAMP) ## break the shipped pathway 500 times, see how many are noticed; figures into .github/measured.md
	@$(PY) -m tests.mutation

edges: $(DEV_STAMP) ## write each rule's edges again after changing rules on purpose; read the difference
	@$(PY) -m tests.mutation.write_edges

replay: $(STAMP) ## play the worked cases through a throwaway vault
	@$(PY) -m app replay

guards: $(DEV_STAMP) ## break ten guards one at a time in a copy, and see a test turn red for each
	@$(PY) -m tests.guards.break_guards

bench: $(DEV_STAMP) ## measure, as ratios in one run, into .github/measured.md
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench

quiet: $(DEV_STAMP) ## four made-up weeks of visits: how often each rule speaks, into .github/measured.md
	@$(PY) -m tests.quiet --write

soak: $(DEV_STAMP) ## long runs: 200 kills and more
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m soak

lock: ## make the lock files again (needs the uv resolver)
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 pyproject.toml -o requirements.lock
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

clean: ## forget the environment and caches
	rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache out build dist

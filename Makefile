# `make site` builds the site into ./site; `make test` runs every test. Both install what they need first.
# On the way: `make serve` previews, `make check` reads the content only, `make bench` and `make lighthouse` measure,
# `make lint` reads the code, `make lock` renews the pinned versions, `make handbook-pictures` takes the pictures of
# the editors' handbook anew. `.venv/bin/gagijeon` then runs any other command, such as `.venv/bin/gagijeon new campaign`.

SHELL := /bin/sh
VENV := .venv
PYTHON_IN := $(VENV)/bin/python
PIP := $(PYTHON_IN) -m pip --quiet --quiet --no-input --disable-pip-version-check
NODE_BIN := node_modules/.bin
UV := .venv-lock/bin/uv pip compile pyproject.toml --universal --generate-hashes --quiet --custom-compile-command "make lock"
WORKERS ?= auto

# Colour codes help on a terminal and are noise in a log.
ifneq ($(shell test -t 2 && echo terminal),terminal)
export NO_COLOR := 1
unexport FORCE_COLOR
endif

.PHONY: screenshots handbook-pictures site serve check bench bench-search lighthouse test lint test-python test-front-end set-up set-up-tests chromium lock clean
.DEFAULT_GOAL := site

site: set-up
	$(PYTHON_IN) -m generator addresses
	$(PYTHON_IN) -m generator build --output site

serve: set-up
	$(PYTHON_IN) -m generator serve

check: set-up
	$(PYTHON_IN) -m generator check

bench: $(VENV)/.tests
	$(PYTHON_IN) -m tests.bench

bench-search: $(VENV)/.tests .ci/search-engines/node_modules/.installed chromium
	$(PYTHON_IN) -m tests.search.bench
	$(PYTHON_IN) -m tests.search.compare

handbook-pictures: $(VENV)/.tests chromium
	$(PYTHON_IN) -m tests.handbook_pictures

screenshots: site $(VENV)/.tests chromium
	$(PYTHON_IN) -m tests.screenshots site .cache/screenshots

lighthouse: $(VENV)/.tests .ci/lighthouse/node_modules/.installed chromium
	$(PYTHON_IN) -m tests.lighthouse

test: lint test-python test-front-end

lint: set-up-tests
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(NODE_BIN)/eslint --config .ci/eslint.config.js .
	$(NODE_BIN)/tsc --project .ci/tsconfig.json

test-python: set-up-tests chromium
	$(VENV)/bin/pytest --numprocesses $(WORKERS) --maxprocesses 8 --dist worksteal

# `node --test` with nothing named looks for tests by itself, so an empty folder is refused here.
test-front-end: set-up-tests
	@test -n "$$(ls tests/front_end/*.test.js)"
	node --test tests/front_end/*.test.js

set-up: $(VENV)/.runtime
set-up-tests: $(VENV)/.tests node_modules/.installed

# A found Chromium answers at once, so it is asked every time: it may have been removed since.
chromium: $(VENV)/.tests
	@$(PYTHON_IN) -m tests.browser.chromium

$(VENV)/pyvenv.cfg:
	@python=$$(.ci/find-python) && echo "making $(VENV) with $$python" && "$$python" -m venv --clear $(VENV)

$(VENV)/.runtime: requirements.lock pyproject.toml | $(VENV)/pyvenv.cfg
	@echo "installing what the generator needs"
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

# After the one above, never beside it: both write the same environment.
$(VENV)/.tests: requirements-dev.lock $(VENV)/.runtime
	@echo "installing what the tests need"
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

node_modules/.installed: package.json package-lock.json .ci/need-node
	@.ci/need-node
	@echo "installing what the front-end tests need"
	@npm ci --loglevel=error --no-fund --no-audit --ignore-scripts
	@touch $@

.ci/%/node_modules/.installed: .ci/%/package.json .ci/%/package-lock.json .ci/need-node
	@.ci/need-node
	@npm ci --prefix .ci/$* --loglevel=error --no-fund --no-audit --ignore-scripts
	@touch $@

# The pinned versions stay unless UPGRADE=--upgrade is given.
lock: .venv-lock/pyvenv.cfg
	$(UV) $(UPGRADE) --group build --group dev --output-file requirements-dev.lock
	$(UV) $(UPGRADE) --group build --constraints requirements-dev.lock --output-file requirements.lock
	npm install --package-lock-only --no-fund --no-audit
	npm install --package-lock-only --no-fund --no-audit --prefix .ci/lighthouse
	npm install --package-lock-only --no-fund --no-audit --prefix .ci/search-engines

.venv-lock/pyvenv.cfg:
	@python=$$(.ci/find-python) && "$$python" -m venv --clear .venv-lock
	@.venv-lock/bin/python -m pip --quiet install uv==0.13.9

clean:
	rm -rf $(VENV) .venv-lock node_modules site .cache

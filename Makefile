# make run     set up if needed, read the articles, open the dashboard   (CORPUS=folder, CONFIG=file, PORT=8501)
# make test    set up if needed and run everything: linters, types, tests, the pages in a real browser
# make check   linters, types and the fast tests
# make bench   speed and memory beside the bare language model and a bare Streamlit   (SIZES="5 1000 10000")
# make unnoticed   name the rules that no marked sentence needs, and the near misses that are missing   (RULES=demands)
# make accept  re-record the golden files after a wanted change of what is read
# make lock    resolve the dependencies anew into requirements.lock (needs uv)

VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CHECKER := $(VENV)-followthemoney
CORPUS ?=
CONFIG ?=
PORT ?=
SIZES ?= 5 300
RULES ?=
PYTHON ?=
export PYTHON

.PHONY: run test check lint bench unnoticed accept lock clean
.DEFAULT_GOAL := run

$(READY): requirements.lock pyproject.toml tools/setup.sh
	@sh tools/setup.sh $(VENV)
	@touch $@

run: $(READY)
	@$(BIN)/python -m dashboard serve $(if $(CORPUS),--corpus "$(CORPUS)") $(if $(CONFIG),--config "$(CONFIG)") \
		$(if $(PORT),--port $(PORT))

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check -q .
	@$(BIN)/mypy

check: lint
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m "not browser and not slow and not shared"

test: lint
	@sh tools/chromium.sh $(BIN)/python
	@[ $(CHECKER)/pyvenv.cfg -nt tests/handover/followthemoney.lock ] || \
		sh tools/followthemoney.sh $(BIN)/python $(CHECKER)
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m "not browser"
	@sh tools/browser_tests.sh $(BIN)/python

bench: $(READY)
	@$(BIN)/python -m benchmarks.bench $(SIZES)

unnoticed: $(READY)
	@$(BIN)/python -m benchmarks.unnoticed $(RULES)

accept: $(READY)
	@$(BIN)/python -m pytest -m "not browser" tests/golden --accept

# The lock holds hashes and no index address, so that it installs from any mirror; the versions in it are kept where
# they still fit (add --upgrade to renew them).
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --quiet --output-file requirements.lock
	uv pip compile tests/handover/followthemoney.in --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --quiet --output-file tests/handover/followthemoney.lock

clean:
	rm -rf $(VENV) $(CHECKER) .parley

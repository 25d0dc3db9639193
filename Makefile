# Every target sets up .venv first if it has to. Set-up speaks on stderr only, so that pipes stay clean.
PYTHON ?=
ARGS ?=

.PHONY: demo test check lint types imports proofs torture bench interop understanding lock

demo: .venv/ready
	@.venv/bin/gildongmu demo $(ARGS)

check: lint types imports test

lint: .venv/ready
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .

types: .venv/ready
	@.venv/bin/mypy

imports: .venv/ready
	@.venv/bin/lint-imports

# Coverage is measured over the whole suite; for one file call .venv/bin/pytest.
test: .venv/ready
	@.venv/bin/coverage run -m pytest
	@.venv/bin/coverage report

proofs: .venv/ready
	@echo "There are no proofs yet: they come with the delivery of messages."

# The four below take long or need more than the lock of the tests, and are not part of `check`.
torture bench interop understanding: .venv/ready
	@if [ -x .ci/$@ ]; then .ci/$@ $(ARGS); else echo "There is nothing to run for 'make $@' yet." >&2; exit 2; fi

lock:
	@PYTHON="$(PYTHON)" .ci/lock

.venv/ready: requirements.lock .ci/dev.lock
	@PYTHON="$(PYTHON)" .ci/setup

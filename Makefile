# Each target makes the environment it needs first. Set-up speaks on stderr only, so pipes stay clean.
# PYTHON=... names an interpreter; ARGS='...' goes to the command.
export PYTHON

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

# The whole suite, because the floor of coverage counts over it; for a part call .venv/bin/pytest.
test: .venv/ready
	@.ci/test

proofs: .venv/ready
	@.ci/proofs $(ARGS)

# These take long or need the peers, and are no part of `check`. Each is a script of its name.
torture bench interop understanding: .venv/ready
	@if [ -x .ci/$@ ]; then .ci/$@ $(ARGS); else echo "make $@: nothing to run yet." >&2; exit 2; fi

lock: .venv/ready
	@.ci/lock

.venv/ready: requirements.lock .ci/dev.lock
	@.ci/setup .venv requirements.lock .ci/dev.lock
	@.ci/install .venv --editable
	@touch $@

.peers/ready: .ci/peers.lock
	@.ci/setup .peers .ci/peers.lock
	@touch $@

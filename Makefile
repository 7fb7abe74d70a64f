# The two that matter: `make run` opens Lingdu, `make test` checks all of it. Both set everything up first.
.PHONY: run test bench score fuzz soak delays screenshots samples words constraints clean

run:
	@packaging/setup.sh run
	@packaging/run.sh

test:
	@packaging/setup.sh dev
	@packaging/test.sh

bench:
	@packaging/setup.sh dev
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest tests/benchmarks
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -m timed --ignore=tests/benchmarks tests

# How well pages are read: a table, and failure below the floor. RAISE=1 raises it, FAULTS=1 names the faults,
# PEERS=1 compares with other extractors.
score:
	@packaging/setup.sh dev
	@packaging/score.sh

# The window in every combination of its settings, two thousand openings, ten thousand wrong pages, and what
# they made the program open: three quarters of an hour. A terminal's five hundred resets and an hour of keys by
# chance: two hours more. KILLS, RESETS and KEYS_MINUTES say how many.
soak:
	@packaging/setup.sh dev
	@packaging/soak.sh

# Wrong pages for MINUTES=10, chosen by atheris: fails where one breaks something, and keeps it in build/fuzz.
# First every regular expression is tried on strings that may keep it for ever.
fuzz:
	@packaging/setup.sh dev
	@packaging/fuzz.sh

# The tests of the window, where whatever it waits for comes late by chance: finds what presumes an order that
# nobody has promised. DELAYS=2 makes others late.
delays:
	@packaging/setup.sh dev
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -p tests.delays --numprocesses=4 --dist=worksteal \
		tests/gui tests/session tests/terminal tests/kiosk

screenshots:
	@packaging/setup.sh run
	@packaging/screenshots.sh

# Write the bundled samples as the loader finds them; needed when their pages have changed.
samples:
	@packaging/setup.sh run
	@.venv/bin/python packaging/sample.py

# Find the words of the interface anew; then translate what is new in the .ts files and run it again.
words:
	@packaging/setup.sh dev
	@packaging/words.sh

# Resolve the versions anew, for every Python and every platform at once.
constraints:
	@packaging/setup.sh dev
	@packaging/constraints.sh

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

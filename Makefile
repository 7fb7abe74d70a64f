# The two that matter: `make run` opens Lingdu, `make test` checks all of it. Both set everything up first.
.PHONY: run test bench screenshots constraints clean

run:
	@packaging/setup.sh run
	@packaging/run.sh

test:
	@packaging/setup.sh dev
	@packaging/test.sh

bench:
	@packaging/setup.sh dev
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest tests/benchmarks

screenshots:
	@packaging/setup.sh run
	@packaging/screenshots.sh

# Resolve the versions anew, for every Python and every platform at once.
constraints:
	@packaging/setup.sh dev
	@packaging/constraints.sh

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

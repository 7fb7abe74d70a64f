"""Starts the loader with the regular expressions that an earlier start has compiled.

python -m reader.start_loader, with the loader's own options. To compile them, over five hundred, takes Python
half of a loader's start, and the first page waits for it (docs/decisions/first-sight.md).
"""

from __future__ import annotations

import sys

from reader.compiled_patterns import CompiledPatterns
from reader.marshalled import read_marshalled, write_marshalled
from reader.standard_folders import standard_folders


def main() -> None:
    """Compile what is not kept, keep it, and be the loader; nothing has come from outside before that."""
    file = f"{standard_folders().user_cache_dir}/patterns-{sys.implementation.cache_tag}.bin"
    match read_marshalled(file):
        case (sys.version, dict() as kept):
            patterns = CompiledPatterns(kept)
        case _:
            patterns = CompiledPatterns({})
    patterns.begin()
    from reader import loader

    loader.warm()
    patterns.end()
    if patterns.new and not sys.dont_write_bytecode:
        # Something was kept by another edition: this one's are kept by the next start, those alone.
        write_marshalled(file, (sys.version, {} if patterns.kept else patterns.new))
    del patterns
    loader.main()


if __name__ == "__main__":
    main()

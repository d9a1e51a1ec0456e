"""``python -m game`` and ``above-the-line``: the command line.

Playing is dispatched before anything of the other commands is imported, so that a film starts at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(words: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit code: 0 good, 1 findings or failure, 2 wrong use."""
    said = list(sys.argv[1:] if words is None else words)
    if not said or said[0] in ("play", "text"):
        from game.cli import playing

        return playing.run(said)
    from game.cli import commands

    return commands.run(said)


if __name__ == "__main__":
    sys.exit(main())

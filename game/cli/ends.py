"""How a command ends: its exit codes, and the one sentence it leaves when something is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from game.dataroot import ContentMissing
from game.strings import say

GOOD, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130


class Ended(Exception):
    """A command ends here, with a sentence for the person who gave it."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


def misused(text_id: str, /, **facts: object) -> Ended:
    """The end of a command that was given wrongly, with a sentence of the string table."""
    return Ended(MISUSED, say(text_id, **facts))


def failed(text_id: str, /, **facts: object) -> Ended:
    """The end of a command that could not do it, with a sentence of the string table."""
    return Ended(FAILED, say(text_id, **facts))


def complain(sentence: str) -> None:
    """Say a sentence where errors are said."""
    sys.stderr.write(f"{sentence}\n")


def guarded(command: Callable[[], int]) -> int:
    """Run a command to its exit code: what ends it early leaves one sentence on the error stream and no traceback."""
    try:
        return command()
    except Ended as end:
        complain(end.sentence)
        return end.code
    except ContentMissing as missing:
        complain(str(missing))
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        hang_up()
        return GOOD


def hang_up() -> None:
    """Nobody listens any more, as when a pager was left: what is still to be written goes nowhere, without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

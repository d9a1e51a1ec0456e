"""Bad input: one sentence on stderr and the right exit code, never a traceback."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches

from game.strings import say

GOOD, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


class Halt(Exception):
    """A command can't go on. ``sentence`` says why to whoever typed it, ``code`` is the exit code."""

    def __init__(self, sentence: str, code: int = FAILED) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


def halted(halt: Halt) -> int:
    """Say the sentence of a halt on stderr. Returns its exit code."""
    print(say("cli.halt", sentence=halt.sentence), file=sys.stderr)
    return halt.code


def suggestion(word: str, known: Sequence[str]) -> str:
    """The hint for a word that is not known, "Did you mean ...?" after a space; empty when nothing is near."""
    near = get_close_matches(word.casefold(), list(known), n=1)
    return " " + say("cli.did_you_mean", near=near[0]) if near else ""

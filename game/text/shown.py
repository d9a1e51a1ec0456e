"""What stands on the page: its choices by number, and which of them need not be said again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from game.engine import actions
from game.strings import say
from game.text.menu import Block, Entry, Line, key_of

WORTH_IT = 3
"""From so many unchanged choices on, they are named by number instead of being said again."""
RANGE_FROM = 3
ALWAYS = (actions.Sit, actions.EndTurn, actions.Wrap)
"""Choices that are said every time: one looks for them."""


class Shown:
    """The page a chair looks at. Numbers stay with their choices for as long as the chair sits."""

    def __init__(self) -> None:
        self.seat: object = None
        self.pages: dict[object, Leaf] = {}
        self.leaf = Leaf()

    @property
    def entries(self) -> dict[int, Entry]:
        """What can be typed now."""
        return self.leaf.entries

    @property
    def last(self) -> int:
        """The highest number this page has had."""
        return self.leaf.last

    def lay(self, seat: object, page: str, offered: Sequence[Entry]) -> bool:
        """Number the choices of a page. Returns whether it is a new one, with numbers from 1 on.

        A chair that comes back to a page finds its choices under the numbers they had.
        """
        if seat != self.seat:
            self.seat, self.pages = seat, {}
        old = self.pages.get(page)
        self.leaf = self.pages.setdefault(page, Leaf())
        self.leaf.lay(offered)
        return old is None

    def news(self, blocks: Sequence[Block], *, whole: bool) -> tuple[list[Block], list[int]]:
        """The blocks with what is new or changed in them, and the numbers of the choices that are as they were.

        On a new page, and where little is as it was, everything is said; tables and the end of a turn always are.
        """
        words = {key_of(one.entry): _words(block, one) for block in blocks for one in block.lines}
        known, self.leaf.known = self.leaf.known, words
        same = [one.number for block in blocks for one in block.lines if _is_known(known, block, one)]
        if whole or len(same) < WORTH_IT:
            return list(blocks), []
        return [one for one in (_without(block, same) for block in blocks) if one.lines], sorted(same)


class Leaf:
    """One page: its choices by number, and what was said of each."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self.numbers: dict[str, int] = {}
        self.known: dict[str, str] = {}

    @property
    def last(self) -> int:
        """The highest number there has been."""
        return len(self.numbers)

    def lay(self, offered: Sequence[Entry]) -> None:
        """Give every choice its number: the one it had, or the next one. Where all are new, they begin with 1."""
        if not any(key_of(entry) in self.numbers for entry in offered):
            self.numbers = {}
        for entry in offered:
            self.numbers.setdefault(key_of(entry), len(self.numbers) + 1)
        self.entries = {self.numbers[key_of(entry)]: entry for entry in offered}


def _is_known(known: Mapping[str, str], block: Block, one: Line) -> bool:
    always = isinstance(one.entry, ALWAYS)
    return not always and known.get(key_of(one.entry)) == _words(block, one)


def _without(block: Block, same: Sequence[int]) -> Block:
    return msgspec.structs.replace(block, lines=tuple(one for one in block.lines if one.number not in same))


def _words(block: Block, one: Line) -> str:
    return f"{block.title}: {one.text}"


def ranges(numbers: Sequence[int]) -> list[str]:
    """Numbers in a row: "1", "3 to 6", "9"."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return [text for run in found for text in _run(run)]


def _run(run: Sequence[int]) -> list[str]:
    """Two numbers by themselves, three and more as a range."""
    if len(run) < RANGE_FROM:
        return [str(one) for one in run]
    return [say("measure.range", low=run[0], high=run[-1])]

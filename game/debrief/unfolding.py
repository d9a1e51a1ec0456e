"""The slow part of a debrief, worked out a portion at a time, so that a window can go on drawing."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from game.debrief.mattered import COUNT, MOST_REPLAYS, search, weightiest
from game.debrief.parallel import DRAWS, release_by_release

if TYPE_CHECKING:
    from game.debrief.mattered import Mattered
    from game.debrief.parallel import Parallel
    from game.debrief.played import Played
    from game.engine import Production

FIRST = 8
"""Percent of the whole work that the parallel releases are; the rest looks for the decisions that mattered."""


class Unfolding:
    """Parallel releases first, then the decisions that mattered: ``go_on`` does the next portion (up to 60 ms).

    ``parallel`` is None until it is known, and for a film that was never delivered; ``decisions`` is None while they
    are looked for, and stays so when there is no record to look into: ``played`` None, or one that these rules can't
    replay. ``percent`` is how far it is.
    """

    def __init__(self, film: Production, played: Played | None, draws: int = DRAWS) -> None:
        self.parallel: Parallel | None = None
        self.decisions: tuple[Mattered, ...] | None = None
        self.percent = 0
        self.released = False
        self.over = False
        self._work = self._portions(film, played, draws)

    def go_on(self) -> bool:
        """Do the next portion. Returns whether there is more to do."""
        self.over = self.over or next(self._work, True)
        return not self.over

    def _portions(self, film: Production, played: Played | None, draws: int) -> Generator[bool, None, None]:
        yield from self._releases(release_by_release(film, draws), draws)
        self.released = True
        if played is None:
            return
        try:
            yield from self._search(played)
        except ValueError:
            # A record that does not replay is no crash: the board stands without its decisions.
            return
        self.percent = 100

    def _search(self, played: Played) -> Generator[bool, None, None]:
        seen: list[Mattered] = []
        for one in search(played):
            seen.append(one)
            self.percent = min(99, FIRST + (100 - FIRST) * len(seen) // MOST_REPLAYS)
            yield False
        self.decisions = weightiest(seen, COUNT)

    def _releases(self, work: Generator[int, None, Parallel | None], draws: int) -> Generator[bool, None, None]:
        while True:
            try:
                done = next(work)
            except StopIteration as ended:
                self.parallel = ended.value
                return
            self.percent = FIRST * done // draws
            yield False

"""What somebody at the keyboard was told last, so that only what moved is said again."""

from __future__ import annotations

from game.strings import Sides
from game.text.since import since, values
from game.text.standing import figures, moved

ROUNDS = ("turn",)
"""The stages that open a round for a chair: there it hears what the round did."""


class Memory:
    """The numbers as they were last said. One person who sits in both chairs has one memory, two players have two."""

    def __init__(self, *, alone: bool) -> None:
        self._alone = alone
        self._figures: dict[str, dict[str, int]] = {}
        self._values: dict[str, dict[str, tuple[int, int]]] = {}

    def _who(self, sides: Sides) -> str:
        return "" if self._alone else sides.chair

    def moved(self, sides: Sides) -> str:
        """The watched numbers that moved since they were last said."""
        return moved(sides, self._figures.get(self._who(sides), {}))

    def since(self, sides: Sides) -> list[str]:
        """What moved while nobody was asked, with the reasons; at the opening of a turn only."""
        if sides.film.stage not in ROUNDS:
            return []
        return since(sides, self._values.get(self._who(sides), {}))

    def learn(self, sides: Sides) -> None:
        """The numbers of now were said."""
        who, written = self._who(sides), sides.film.written
        self._figures.setdefault(who, {}).update({one.key: one.value for one in figures(sides)})
        told = self._values.setdefault(who, {})
        told.update({name: (value, written) for name, value in values(sides).items()})

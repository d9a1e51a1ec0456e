"""What a value needs to know to be compiled: the pack it stands in, the worth of its money, the names around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.packs.author.shape.values import Money, Reference

IT = "it"
"""What a condition of ``about.where`` may call the scene or person it looks at."""

ABOUT = "about"
"""What a card may call the first thing it is about."""


class Setting(NamedTuple):
    """The surroundings of one item: ``unit`` of its pack's money, how names resolve, what its card is about."""

    unit: int
    resolve: Callable[[Reference], str]
    about: tuple[str, ...] = ()

    def money(self, amount: Money) -> int:
        """An amount in whole currency units."""
        return amount.currency(self.unit)

    def named(self, name: str | None) -> str | None:
        """The compiled id of what a name stands for; None stays None."""
        if not isinstance(name, Reference):
            return name
        if "bound" in name.kinds and name == ABOUT and self.about:
            return self.about[0]
        if "bound" in name.kinds and (name in self.about or name == IT):
            return str(name)
        return self.resolve(name)

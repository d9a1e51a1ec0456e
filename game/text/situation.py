"""Everything that lies before a chair now."""

from __future__ import annotations

from game.strings import Sides
from game.text.banner import missing
from game.text.desk import desk
from game.text.meeting import moment
from game.text.stage import stage


def situation(sides: Sides) -> list[str]:
    """The moment, what is missing, the desk, the floor; the sheet of a table comes with its menu."""
    return [*moment(sides), *missing(sides), *desk(sides), *stage(sides)]

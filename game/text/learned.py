"""What a chair found out by its last decision: readings of people that are new or sharper."""

from __future__ import annotations

from game.engine import Production
from game.strings import Sides, measures, names, say
from game.text.marks import joined
from game.text.sheets.people import curve, reading

ABLE, SKILLED = "ability.", "skill."


def learned(before: Production, after: Production, chair: str) -> list[str]:
    """One line for each person the chair reads otherwise than before."""
    was, sides = Sides(before, chair).view.readings, Sides(after, chair)
    changed = [name for name, read in sides.view.readings.items() if was.get(name) != read]
    people = dict.fromkeys(name.partition(".")[2] for name in changed if not name.startswith(SKILLED))
    found = [_actor(sides, one) for one in people if one in sides.tale.actors]
    heads = [name for name in changed if name.startswith(SKILLED)]
    return [*found, *(_head(sides, name) for name in heads)]


def _actor(sides: Sides, actor: str) -> str:
    read = measures.sentence(reading(sides, f"{ABLE}{actor}"))
    return joined([say("learned.actor", name=names.person(sides, actor)), read, curve(sides, actor)])


def _head(sides: Sides, name: str) -> str:
    person = name.removeprefix(SKILLED)
    return joined([say("learned.head", name=names.person(sides, person)), measures.sentence(reading(sides, name))])

"""The face of a card for what is no person, place or deal: campaigns, sliders, bets and papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.faces import About, Row
from game.strings import measures, names
from game.strings.causes import when
from game.ui.words import known, word

if TYPE_CHECKING:
    from game.strings import Sides


def campaign(sides: Sides, name: str) -> About:
    """A campaign angle."""
    found = sides.tale.campaigns[name]
    return About(found.label, found.line, found.tagline)


def slider(sides: Sides, name: str) -> About:
    """One of the three sliders of the vision."""
    return About(
        measures.sentence(names.written("slider", name)),
        "",
        "",
        (),
        ((word("row.now"), sides.view.gauges.get(f"vision:{name}", 50)),),
    )


def bet(sides: Sides, name: str) -> About:
    """One of the morning's bets."""
    line = f"bet_line.{name}"
    return About(names.written("bet", name), word(line) if known(line) else "")


def paper(sides: Sides, name: str) -> About:
    """A paper on the pile: its fee, when it bites, and what it becomes then."""
    found = next(one for one in sides.view.papers if one.id == name)
    soon = found.phase == sides.film.phase and found.due <= sides.film.round
    scenes = measures.listed([names.short_scene(sides, one) for one in found.scenes]) if found.scenes else ""
    rows = (
        Row(word("row.fee"), measures.money(found.fee, sides.symbol) if found.fee else ""),
        Row(word("row.for"), scenes),
        Row(word("row.bites"), when(found.phase, found.due), soon),
        Row(word("row.becomes"), sides.rules.core.problems[found.problem].title),
    )
    return About(found.label, rows=tuple(one for one in rows if one.value), icon="duty/paperwork")

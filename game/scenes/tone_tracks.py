"""The three sliders of the vision as tracks: the film there is, the one that is promised, what the genre expects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.strings import names
from game.ui.galley import Galley, shifted
from game.ui.layout import Box
from game.ui.marks import Disc, Mark, Path, Plate
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides
    from game.ui.theme import Colour

HUNDRED = 100


def tracks(galley: Galley, sides: Sides, promised: Mapping[str, int]) -> Galley:
    """A track for every slider that is promised something."""
    zones = sides.tale.audience_zone
    for slider, wanted in promised.items():
        value = sides.view.gauges.get(f"vision:{slider}", HUNDRED // 2)
        galley.quiet(names.written("slider", slider), most=1).gap(1)
        _track(galley, value, wanted, zones.get(slider))
        galley.said.append(word("campaign.track", film=value, promise=wanted))
        galley.gap(4)
    return galley


def _track(galley: Galley, value: int, wanted: int, zone: tuple[int, int] | None) -> None:
    """One track: a round mark for the film, a pointed one for the promise, the zone as a band."""
    kit, high = galley.kit, galley.kit.px(12)
    rail = Box(0, galley.y + high // 4, galley.width, high // 2)
    galley.marks.append(Plate(rail, galley.tone.trough, rail.h // 2))
    if zone is not None:
        start, end = (galley.width * one // HUNDRED for one in zone)
        galley.marks.append(Plate(Box(start, rail.y, end - start, rail.h), kit.chair.light, rail.h // 2))
    reach, middle = high // 2, galley.y + high // 2
    ends = (max(reach, min(galley.width - reach, galley.width * one // HUNDRED)) for one in (value, wanted))
    film, promise = ends
    gap = Box(min(film, promise), middle, abs(film - promise), max(1, kit.px(1)))
    galley.marks.append(Plate(gap, galley.tone.plain))
    galley.marks.append(Disc(film, middle, high // 2, kit.theme.chair("director").main, kit["card"]))
    galley.marks.append(diamond((promise, middle), high // 2, kit["award"]))
    galley.down(high)


def diamond(place: tuple[int, int], reach: int, colour: Colour) -> Path:
    """The sign of a promise."""
    x, y = place
    return Path(((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)), colour, 1, filled=True)


def legend(galley: Galley) -> Galley:
    """What the marks of a track stand for."""
    kit, side = galley.kit, galley.kit.px(6)
    line, x = kit.setter.line("small"), 0
    for name in ("film", "promise", "zone"):
        text = kit.block(word(f"campaign.{name}"), "small", galley.tone.quiet, galley.width)
        wide = 3 * side + text.width + kit.px(14)
        if x and x + wide > galley.width:
            x = 0
            galley.down(line)
        galley.marks.append(_sign(galley, name, (x + side, galley.y + line // 2)))
        galley.marks += shifted(text, x + 3 * side, galley.y)
        galley.said.append(word(f"campaign.{name}"))
        x += wide
    galley.down(line)
    return galley


def _sign(galley: Galley, name: str, middle: tuple[int, int]) -> Mark:
    """The sign of one thing on a track, its middle at a place."""
    kit, side = galley.kit, galley.kit.px(6)
    if name == "film":
        return Disc(*middle, side, kit.theme.chair("director").main, kit["card"])
    if name == "promise":
        return diamond(middle, side, kit["award"])
    return Plate(Box(middle[0] - side, middle[1] - side // 2, 2 * side, side), kit.chair.light, side // 2)

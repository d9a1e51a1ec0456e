"""The scene illustration kit: a frame of film put together from place, light, weather, figures and a prop."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from random import Random
from typing import NamedTuple

import pygame

from game.ui import indoors, outdoors, picture_house, workplaces
from game.ui.canvas import INK, LIGHTS, Canvas, Spot
from game.ui.figures import Stand, figures
from game.ui.layout import Box
from game.ui.props import thing
from game.ui.shapes import plate
from game.ui.theme import blend

FINE = 2
"""How many times too large a frame is drawn before it is scaled down, for smooth edges."""
FLATTEST, TALLEST = 300, 125
"""Width of a frame in percent of its height, at most and at least."""
MOST_DROPS = 90
ABOVE, HEADS, ROUND = 60, 28, 8
"""How much of what a band cuts off is at the top and how far down heads begin, in percent; its corners' radius."""
KEPT = 48
"""How many drawn pictures are kept."""

Layer = Callable[[Canvas], None]


class Place(NamedTuple):
    """A place: what is behind the figures, what before them, where they stand, and where a small thing lies."""

    back: Layer
    front: Layer | None = None
    stand: Stand = Stand()
    table: Spot = (72, 80)


def _side_table(c: Canvas, spot: Spot) -> None:
    """A small table for whatever the scene is about."""
    wood, (x, y) = c.lit("#7b5636"), spot
    c.box((x - 10, y - 1, 22, 3), wood)
    for leg in (x - 8, x + 8.6):
        c.box((leg, y + 2, 1.4, 20), blend(wood, INK, 30))


SEATED = Stand(floor=112, tall=72)
PLACES: dict[str, Place] = {
    "room": Place(indoors.room, None, Stand(94, 60)),
    "kitchen": Place(indoors.kitchen, indoors.table, Stand(96, 60)),
    "lobby": Place(picture_house.lobby),
    "foyer": Place(picture_house.foyer, picture_house.counter, Stand(98, 58), (56, 80)),
    "auditorium": Place(picture_house.auditorium, picture_house.rows, SEATED),
    "office": Place(indoors.office),
    "production_office": Place(workplaces.production_office, workplaces.desk, Stand(98, 60), (76, 83)),
    "studio": Place(workplaces.studio, workplaces.camera, Stand(97, 52)),
    "bank": Place(indoors.bank),
    "booth": Place(picture_house.booth, None, Stand(98, 64)),
    "hall": Place(indoors.corridor),
    "stairwell": Place(indoors.stairwell, None, Stand(95, 56)),
    "council": Place(indoors.council, None, Stand(104, 54)),
    "laundrette": Place(indoors.laundrette),
    "school": Place(indoors.school),
    "shop": Place(indoors.shop),
    "car": Place(indoors.car, indoors.seats, Stand(118, 74)),
    "street": Place(outdoors.street, None, Stand(97, 50)),
    "bus_stop": Place(outdoors.bus_stop, None, Stand(92, 48)),
    "sea": Place(outdoors.sea, None, Stand(96, 54), (87, 84)),
    "beach": Place(outdoors.sea, None, Stand(96, 54), (87, 84)),
    "park": Place(outdoors.park, None, Stand(100, 44)),
    "field": Place(outdoors.field),
    "forest": Place(outdoors.forest),
    "roof": Place(outdoors.roof),
    "harbour": Place(outdoors.harbour),
    "square": Place(outdoors.square),
    "road": Place(outdoors.road),
    "bridge": Place(outdoors.bridge),
}
"""Every place the kit can build. Another name is a room, or a street where the scene is outside."""


def picture(target: pygame.Surface, box: Box, facts: dict[str, str]) -> None:
    """Draw a scene's picture from ``place``, ``light``, ``weather``, ``figures`` (spaced) and ``prop``, or without."""
    box = framed(box)
    target.blit(_drawn(box[2:], tuple(facts.items())), box[:2])


def band(target: pygame.Surface, box: Box, facts: dict[str, str]) -> None:
    """Draw as much of a scene's picture as a box shows that may be flatter than film; its upper corners are round."""
    whole = _drawn((box.w, max(box.h, box.w * 100 // FLATTEST)), tuple(facts.items()))
    top = min((whole.get_height() - box.h) * ABOVE // 100, whole.get_height() * HEADS // 100)
    sheet = pygame.Surface(box[2:], pygame.SRCALPHA)
    plate(sheet, Box(0, 0, box.w, box.h + ROUND), (255, 255, 255), ROUND)
    sheet.blit(whole, (0, -top), special_flags=pygame.BLEND_RGBA_MULT)
    target.blit(sheet, box[:2])


@lru_cache(maxsize=KEPT)
def _drawn(size: tuple[int, int], pairs: tuple[tuple[str, str], ...]) -> pygame.Surface:
    facts = dict(pairs)
    sheet = pygame.Surface((FINE * size[0], FINE * size[1]))
    c = Canvas(sheet, LIGHTS.get(facts.get("light", "day"), LIGHTS["day"]))
    place = PLACES.get(facts.get("place", "")) or PLACES["street" if facts.get("outside") else "room"]
    place.back(c)
    _people(c, place, facts)
    if facts.get("weather") in ("rain", "storm"):
        _rain(c)
    c.edges()
    return pygame.transform.smoothscale(sheet, size)


def framed(box: Box) -> Box:
    """The part of a box a frame of film fills: never flatter or taller than film is."""
    wide = min(box.w, box.h * FLATTEST // 100)
    tall = min(box.h, wide * 100 // TALLEST)
    return Box(box.x + (box.w - wide) // 2, box.y + (box.h - tall) // 2, max(1, wide), max(1, tall))


def _people(c: Canvas, place: Place, facts: dict[str, str]) -> None:
    """The figures, with the prop behind or before them and the near part of the place in front."""
    prop, names = thing(facts.get("prop", "")), facts.get("figures", "standing").split() or ["standing"]
    spot = (prop.spot if prop else None) or place.table
    if prop is not None and prop.behind:
        prop.draw(c, spot)
    figures(c, names, place.stand)
    if place.front is not None:
        place.front(c)
    elif prop is not None and prop.small:
        _side_table(c, spot)
    if prop is not None and not prop.behind:
        prop.draw(c, spot)


def _rain(c: Canvas) -> None:
    random, drop = Random(7), blend(c.light.low, (170, 195, 215), 55)
    for _drop in range(MOST_DROPS):
        x, y, long = random.random() * 104, random.random() * 100, 5 + random.random() * 5
        c.line(((x, y), (x - long * 0.12, y + long)), drop, 0.45)

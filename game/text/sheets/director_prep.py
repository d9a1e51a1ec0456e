"""The director's tables before the shoot: the look, and what the vision can afford."""

from __future__ import annotations

from game.engine import look as looks
from game.engine import schedule
from game.engine.rules.places import Scene
from game.strings import Sides, measures, names, say
from game.text.marks import item
from game.text.sheets.form import Section, Sheet

RESTYLE = "restyle"


def look(sides: Sides) -> Sheet:
    """Where the three sliders stand, and the zone in which the audience of the genre expects them."""
    found = []
    for slider, (low, high) in sides.tale.audience_zone.items():
        value = sides.view.gauges.get(f"vision:{slider}", 0)
        said = say("sheet.slider", slider=names.written("slider", slider), value=value, low=low, high=high)
        found.append(item(said))
    return Sheet(tuple(found))


def storyboard(sides: Sides) -> Sheet:
    """The styles of boarded scenes, as one thing beside the scenes that can be boarded."""
    return Sheet(sections=(Section(RESTYLE, say("sheet.restyle")),))


def fit_vision(sides: Sides) -> Sheet:
    """Every scene to come with what it carries, what it costs, and what is lost without it; the lightest first."""
    left = [one for number, one in sides.rules.scenes.items() if sides.film.scenes[number].state in schedule.LEFT]
    left.sort(key=lambda scene: scene.weight)
    return Sheet(sections=tuple(_scene(sides, scene) for scene in left))


def _scene(sides: Sides, scene: Scene) -> Section:
    cost = measures.money(looks.scene_saves(sides.film, scene.number), sides.symbol)
    title = say("sheet.scene_cost", scene=names.scene(sides, scene.number), weight=scene.weight, cost=cost)
    safe = say("sheet.safe") if sides.film.scenes[scene.number].safe else ""
    return Section(scene.number, measures.sentence(title), (item(scene.if_dropped, safe),))


def rehearsal(sides: Sides) -> Sheet:
    """What a rehearsal is worth."""
    return Sheet((say("sheet.rehearsal", points=sides.rules.n.takes.readiness),))

"""What is said about a strip board: what is wrong with a day or a strip and what it costs, and the weather."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import money
from game.strings import measures, names
from game.strings.table import count, say

if TYPE_CHECKING:
    from game.engine.boards import Clash
    from game.strings.sides import Sides


def clash_words(sides: Sides, clash: Clash) -> str:
    """What is wrong, in half a sentence."""
    strip = sides.rules.scenes.get(clash.scene)
    over = clash.minutes if clash.kind == "over_hours" else 0
    return say(
        f"clash.{clash.kind}",
        scene=names.short_scene(sides, clash.scene).capitalize() if strip else "",
        place=sides.tale.locations[strip.location].name if strip else "",
        person=names.person(sides, clash.who) if clash.who else "",
        minutes=measures.minutes(clash.minutes),
        time=measures.time_of_day(clash.minutes),
        takes=count(clash.takes, "take"),
        amount=measures.money(money.overtime_cost(sides.film, over, 0), sides.symbol) if over else "",
        n=clash.hours,
    )


def forecast_words(sides: Sides, day: int) -> str:
    """What is said about a day's weather, and how often such a forecast is right; empty while nobody says anything."""
    known = sides.view.forecasts.get(f"{day}/0")
    if known:
        return say("board.weather", sky=names.written("weather", known))
    for ahead, hit in enumerate(sides.rules.n.weather.hits, start=1):
        said = sides.view.forecasts.get(f"{day}/{ahead}")
        if said:
            return say("board.forecast", sky=names.written("weather", said), hit=measures.percent(hit))
    return ""

"""What the minutes of a scene on the floor are made of: the move on the road, the rain, the kit that is missing."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Rules, actions
from game.engine.rules.deals import Kit
from game.engine.shooting import clock, floor
from game.strings import Sides, line, measures
from tests.engine.builders import Filming
from tests.text.keyboard import play, session, typing

STREET, HOUSE = "3", "1"


def at(stage: Filming, place: str) -> Filming:
    stage.film.floor = replace(clock.floor_of(stage.film), at=place)
    return stage


def on_the_floor(rules: Rules) -> Filming:
    return Filming(rules).with_cast("ann", "cyd").with_heads().on_day(1).with_scene_today(STREET)


def with_crane(rules: Rules) -> Rules:
    """The street needs a crane that somebody could have hired."""
    crane = Kit("crane", "A crane and three who know it", "Lift & Co", per_day=5, floor_per_day=4)
    length = rules.film.lengths["lesson"]
    scenes = tuple(replace(one, needs=("crane",)) if one.number == STREET else one for one in length.scenes)
    lengths = {"lesson": replace(length, scenes=scenes)}
    return Rules(replace(rules.film, kit={"crane": crane}, lengths=lengths), rules.core, rules.options)


def shown(stage: Filming) -> str:
    """The page of the floor."""
    played = session(stage.film.rules)
    played.recorder.production = stage.film
    evening, page = play(played, typing(["q"]))
    evening.run()
    return page.text.replace("\n", " ")


def test_the_move_on_the_road_is_named_beside_the_minutes(small: Rules) -> None:
    stage = at(on_the_floor(small), "house")
    road = measures.minutes(floor.road_minutes(stage.film, STREET))
    assert f"{road} of it on the road" in shown(stage)
    assert "on the road" in line(Sides(stage.film), actions.Slate(STREET, "master"))
    assert "on the road" not in line(Sides(at(stage, "street").film), actions.Slate(STREET, "master"))


def test_the_rain_is_named_beside_the_minutes(small: Rules) -> None:
    stage = at(on_the_floor(small), "street")
    stage.film.forecasts["1/0"] = "rain"
    assert f"{measures.minutes(small.n.day.rain_exterior)} of it for the rain" in shown(stage)


def test_kit_that_is_missing_is_named_beside_the_minutes(small: Rules) -> None:
    stage = at(on_the_floor(with_crane(small)), "street")
    assert "slower without: a crane and three who know it" in shown(stage)
    assert "slower without" not in line(Sides(stage.film), actions.Slate(HOUSE, "master"))

"""Hours of people: the plan warns of what the floor would refuse, each actor counted from the own first scene."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from msgspec.structs import replace

from game.engine import Options, Production, Rules, actions
from game.engine.boards import Clash, days
from game.engine.schedule import is_played, planned_minutes
from game.engine.shooting import clock, floor
from game.packs.library import load_rules
from tests.engine.builders import Filming, refused
from tests.engine.test_boards import with_changed

HOURS = ("actor_hours", "minor_hours", "minor_night")
CHILD, HALL = "20", "22"


@pytest.fixture(scope="module")
def feature() -> Rules:
    found = load_rules("the_last_reel", Options(length="feature"))
    assert isinstance(found, Rules)
    return found


def cast_of(rules: Rules, luck: Random) -> dict[str, str]:
    """Somebody for every part of the film."""
    found: dict[str, str] = {}
    for role in rules.film.roles:
        actors = [one.id for one in rules.film.actors.values() if role in one.roles and one.id not in found.values()]
        found[role] = luck.choice(actors)
    return found


def with_long_takes(rules: Rules, number: str) -> Rules:
    """The rules with takes of twenty minutes in one scene."""
    lengths = {
        name: replace(
            length,
            scenes=tuple(replace(one, take_minutes=20) if one.number == number else one for one in length.scenes),
        )
        for name, length in rules.film.lengths.items()
    }
    return Rules(replace(rules.film, lengths=lengths), rules.core, rules.options)


def filming(rules: Rules, *names: str) -> Production:
    """The floor of the first day with these actors, an even pace, no end to the overtime and the papers filed."""
    film = Filming(rules).with_cast(*names).on_day(1).film
    free = {one.id: replace(one, free_from=0, free_to=0) for one in rules.film.actors.values()}
    film.rules = Rules(replace(rules.film, actors=free), rules.core, rules.options)
    film.papers.clear()
    film.problems.clear()
    film.floor = replace(clock.floor_of(film), asked=10_000, minutes=0, planned=rules.day_minutes)
    return film


def plan_of(film: Production, number: str) -> str:
    """The plan that takes the set-ups the strip board counts with."""
    return "singles" if is_played(film, number) else "boarded"


def on_the_floor(film: Production, strips: tuple[str, ...]) -> dict[str, str]:
    """What the floor says of each scene when the day runs as it was planned, for the hours of people."""
    said, place, spent = {}, "", 0
    for number in strips:
        film.floor = replace(clock.floor_of(film), minutes=spent, at=place, today=tuple(strips), on_set="")
        start = spent + floor.entry_minutes(film, number)
        if planned_minutes(film, number) == _minutes(film, number):
            why = floor.refuse_slate(film, actions.Slate(number, plan_of(film, number)))
            said[number] = why.reason if why else ""
        called = {**dict.fromkeys(_players(film, number), start), **clock.floor_of(film).called}
        film.floor = replace(clock.floor_of(film), called=called)
        spent, place = start + planned_minutes(film, number), film.rules.scenes[number].location
    return said


def _players(film: Production, number: str) -> list[str]:
    return [film.cast[role].person for role in film.rules.scenes[number].cast]


def _minutes(film: Production, number: str) -> int:
    """What the floor takes for the plan, with three takes and without the way there."""
    work = floor.slate_minutes(film, number, plan_of(film, number)) - floor.entry_minutes(film, number)
    return work + (3 * film.rules.scenes[number].take_minutes if is_played(film, number) else 0)


@pytest.mark.parametrize("seed", range(12))
def test_the_plan_warns_of_what_the_floor_refuses_and_of_nothing_else(feature: Rules, seed: int) -> None:
    luck = Random(seed)
    film = filming(feature, *cast_of(feature, luck).values())
    board = {number: luck.randint(1, 4) for number in feature.scenes}
    met = Counter[str]()
    for day in days(film, board):
        film.floor = replace(clock.floor_of(film), called={})
        film.board = dict.fromkeys(day.strips, film.round)
        warned = {one.scene: one.kind for one in day.clashes if one.kind in HOURS}
        for number, reason in on_the_floor(film, day.strips).items():
            if reason in ("no_light", "actor_away", "location_closed"):
                continue
            assert reason == warned.get(number, ""), (day.day, number)
            met[reason] += 1
    assert met[""]
    assert sum(met.values()) > met[""]


def test_an_actor_is_counted_from_the_own_first_scene(small: Rules) -> None:
    """The day is hours old when the scene goes up; its actor came for it."""
    stage = Filming(with_changed(small, "actors", "ann", max_hours=5)).with_cast("ann", "cyd").with_heads().on_day(1)
    stage.with_scene_today("2")
    stage.film.floor = replace(clock.floor_of(stage.film), minutes=300, meal=True)
    assert refused(stage.film, actions.Slate("2", "master")) == ""
    stage.film.floor = replace(clock.floor_of(stage.film), called={"ann": 0})
    assert refused(stage.film, actions.Slate("2", "master")) == "actor_hours"


def test_the_refusal_says_what_is_counted(small: Rules) -> None:
    stage = Filming(with_changed(small, "actors", "ann", max_hours=1)).with_cast("ann", "cyd").with_heads().on_day(1)
    why = floor.refuse_slate(stage.film, actions.Slate("2", "full"))
    assert why is not None
    slot = floor.slot_of(stage.film, "2", "full")
    day = clock.floor_of(stage.film)
    spent = clock.stayed(stage.film, slot.start, slot.take, day.planned)
    assert why.facts == {"actor": "ann", "hours": 1, "minutes": spent}
    assert spent > slot.take - slot.start


def test_a_scene_that_goes_up_calls_its_cast_once(small: Rules) -> None:
    stage = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1)
    stage.doing(actions.Slate("2", "master"), actions.Roll("", "ann"), actions.Print(1))
    stage.film.desk = []
    stage.doing(actions.Slate("1", "master"))
    called = clock.floor_of(stage.film).called
    assert called["ann"] == 0
    assert called["cyd"] > 0


def test_the_board_says_how_many_takes_somebody_stays_for(small: Rules) -> None:
    """The set-ups of scene 2 are done within the hours, and not every take."""
    rules = with_long_takes(with_changed(small, "actors", "ann", max_hours=3), "2")
    film = Filming(rules).with_cast("ann").film
    found = [one for one in days(film, {"2": 1, "1": 2, "3": 2, "4": 2})[0].clashes if one.who == "ann"]
    assert found == [Clash("few_takes", "2", "ann", hours=3, takes=2)]


def test_a_child_is_shot_out_before_the_others_and_has_the_hours_of_the_law(feature: Rules) -> None:
    luck = Random(1)
    film = filming(feature, *cast_of(feature, luck).values())
    film.floor = replace(clock.floor_of(film), today=(HALL,))
    film.board[HALL] = 1
    child = film.cast["noor"].person
    start = floor.entry_minutes(film, HALL)
    assert refused(film, actions.Slate(HALL, "full")) == ""
    film.floor = replace(clock.floor_of(film), called={child: start - 120})
    assert refused(film, actions.Slate(HALL, "full")) == "minor_hours"


def test_no_child_works_in_the_night(feature: Rules) -> None:
    film = filming(feature, *cast_of(feature, Random(1)).values())
    film.floor = replace(clock.floor_of(film), today=(HALL,), minutes=480, meal=True)
    film.board[HALL] = 1
    why = floor.refuse_slate(film, actions.Slate(HALL, "master"))
    assert why is not None
    assert why.reason == "minor_night"
    assert int(why.facts["time"]) > feature.n.day.minor_until


def test_a_child_in_a_scene_from_a_plan_keeps_the_same_hours(feature: Rules) -> None:
    film = filming(feature, *cast_of(feature, Random(1)).values())
    film.floor = replace(clock.floor_of(film), today=("13",), at="breakwater")
    film.board["13"] = 1
    assert not is_played(film, "13")
    assert refused(film, actions.Slate("13", "boarded")) == ""
    film.floor = replace(clock.floor_of(film), called={film.cast["noor"].person: -120})
    assert refused(film, actions.Slate("13", "boarded")) == "minor_hours"

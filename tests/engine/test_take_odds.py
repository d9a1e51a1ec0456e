"""The odds of a better take: better is what raises the worth of the scene in the film, and nothing else."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Rules, actions, advance, explain
from game.engine.preview import odds
from game.engine.shooting import footage
from game.engine.state import Take
from tests.engine.builders import Filming

SCENE = "2"
AGAIN = actions.Roll("", "ann")


def printed(stage: Filming, take: int) -> int:
    """What the scene is worth, as the director sees it, when a take has been printed."""
    fork = stage.film.fork()
    assert advance(fork, actions.Print(take)) is None
    return footage.scene_points(fork, SCENE, true=False)


def with_takes(stage: Filming, *reads: int, faults: tuple[int, ...] = ()) -> Filming:
    """Takes that were read so; those with a fault were reported by the camera."""
    takes = tuple(
        Take(number, "", "ann", read, 2, ("camera",) if number in faults else ())
        for number, read in enumerate(reads, start=1)
    )
    state = stage.film.scenes[SCENE]
    stage.film.scenes[SCENE] = replace(state, takes=takes)
    for take in takes:
        stage.film.truths[f"take.{SCENE}.{take.number}"] = take.read
        stage.film.truths[f"fault.{SCENE}.{take.number}"] = int(bool(take.reported))
    return stage


def with_mark(stage: Filming, points: int) -> Filming:
    stage.film.scenes[SCENE] = replace(stage.film.scenes[SCENE], marks={"performance": points})
    return stage


def better(stage: Filming) -> int:
    return next(one.percent for one in odds(stage.film, AGAIN) if one.id == "better")


@pytest.fixture
def stage(small: Rules) -> Filming:
    made = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).with_scene_today(SCENE)
    return made.doing(actions.Slate(SCENE, "master"))


def test_a_scene_whose_scale_is_full_cannot_get_better(stage: Filming) -> None:
    with_mark(with_takes(stage, 90), 40)
    worth = printed(stage, 1)
    assert printed(with_takes(stage, 90, 99), 2) == worth
    with_takes(stage, 90)
    assert better(stage) == 0
    assert odds(stage.film, AGAIN)[0].percent == 0


def test_a_scene_that_can_get_better_says_how_likely_that_is(stage: Filming) -> None:
    with_takes(stage, 60)
    assert better(stage) > 0
    assert printed(with_takes(stage, 60, 99), 2) > printed(with_takes(stage, 60), 1)


def test_a_fault_on_the_best_take_leaves_room_for_a_better_one(stage: Filming) -> None:
    clean = better(with_mark(with_takes(stage, 90), 40))
    faulty = better(with_takes(stage, 90, faults=(1,)))
    assert clean == 0
    assert faulty > 0
    assert printed(stage, 1) < printed(with_takes(stage, 90), 1)


def test_the_worth_on_the_label_of_a_take_is_the_worth_of_the_scene(stage: Filming) -> None:
    with_mark(with_takes(stage, 84, 98), 20)
    for take in (1, 2):
        line = next(one for one in explain(stage.film, actions.Print(take)).lines if one.gauge == "worth")
        assert line.low == line.high == printed(stage, take)

"""The small film after its shoot, for the screens of post-production and release."""

from __future__ import annotations

from copy import copy

from msgspec.structs import replace

from game.engine import Production, Rules, actions
from game.engine.ledger import Cause
from game.engine.post import measure
from game.engine.shooting import footage
from game.scenes.session import Session
from tests.engine.builders import Filming
from tests.scenes.tables import session

SHOT = Cause("duty", "watch_takes")


def in_the_can(small: Rules, seed: int = 1) -> Filming:
    """Every scene shot from its plan, nothing cut yet, the director's chair in the second step of post."""
    stage = Filming(small, seed).with_cast("ann", "cyd").with_heads().on_day(1)
    for number in stage.film.scenes:
        footage.shoot_from_plan(stage.film, number, "boarded", SHOT)
    stage.film.floor = None
    make_average(stage)
    return stage.in_phase("post", 2, "director").with_gauge("cash", "", 100_000)


def make_average(stage: Filming) -> None:
    """Give the film the latents of average play, whatever the shipped standards are: its run is a usual one."""
    rules, parts = stage.film.rules, measure.measured(stage.film)
    for name, one in rules.core.standards[f"{rules.film.tier}/{rules.options.length}"].items():
        stage.with_gauge(f"latent.{name}", "", round(one.mean) - sum(parts.get(name, ())))


def play_of(small: Rules, stage: Filming) -> Session:
    """A play that stands where a builder has put the film."""
    play = session(small)
    play.recorder.production = stage.film
    return play


def seen_by_strangers(small: Rules) -> Filming:
    """A cut that strangers have seen, the producer at the table with the cards."""
    stage = in_the_can(small).with_gauge("pool", "publicity", 50_000).at_table("test_screening", "producer", left=3)
    return stage.doing(actions.Test())


def released(small: Rules, seed: int = 1, weekends: int = 4) -> Production:
    """The small film on the evening before it opens."""
    film = in_the_can(small, seed).film
    deal = next(one.id for one in small.film.distributors.values() if one.kind == "theatrical")
    film.run = replace(film.run, distributor=deal, advertising=100_000, screens=80, released="theatrical")
    film.phase, film.round, film.seat, film.stage = "release", 1, "producer", "weekend"
    film.rules = copy(film.rules)
    film.rules.rounds = {**film.rules.rounds, "release": weekends}
    measure.measure(film)
    return film

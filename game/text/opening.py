"""The first page: what film this is, how it is played, what both chairs want."""

from __future__ import annotations

from game.classroom import codes
from game.strings import Sides, count, measures, names, say
from game.text.goals import goals

ROUNDS = {"pre": "week", "shoot": "day", "post": "step", "release": "weekend"}


def opening(sides: Sides, seed: int, digest: str = "") -> list[str]:
    """Everything a player should know before the first decision; with the packs' digest also how others can play it."""
    return [
        *about(sides),
        say(f"opening.mode_{sides.rules.options.mode}"),
        say("status.verdict"),
        *goals(sides),
        *luck(sides, seed, digest),
        say("opening.help"),
    ]


def about(sides: Sides) -> list[str]:
    """What film it is, and how long it is played."""
    tale, rules = sides.tale, sides.rules
    rounds = [count(number, ROUNDS[phase]) for phase, number in rules.rounds.items()]
    return [
        say("opening.logline", tagline=tale.tagline, logline=tale.logline),
        say(
            "opening.film",
            tier=names.written("tier", tale.tier),
            genre=names.spelled(tale.genre),
            budget=measures.money(sides.view.gauges["budget"], sides.symbol),
            director=_director(sides),
        ),
        say("opening.length", length=names.written("length", rules.options.length), rounds=measures.listed(rounds)),
        *played(sides),
    ]


def played(sides: Sides) -> list[str]:
    """How much of the film is played, where it is not every day of the shoot."""
    days, whole = sides.rules.rounds["shoot"], sides.tale.shoot_days
    if days >= whole:
        return []
    scenes, minutes = count(len(sides.rules.scenes), "scene"), sides.tale.script.target_minutes
    return [say("opening.played", days=days, whole=whole, scenes=scenes, minutes=minutes)]


def luck(sides: Sides, seed: int, digest: str) -> list[str]:
    """The seed; where it is short enough for a class code, that as well."""
    lines = [say("opening.seed", seed=seed)]
    if digest and sides.rules.options.career is None and 0 <= seed < codes.SEEDS:
        lines.append(say("opening.code", code=codes.write(sides.tale.id, digest, sides.rules.options, seed)))
    return lines


def _director(sides: Sides) -> str:
    chosen = sides.tale.directors.get(sides.view.director)
    if chosen is None:
        return say("opening.empty_chair")
    return say("opening.director_is", name=chosen.name, job=names.written("past_job", chosen.past_job))

"""The verbs of conditions: what each leaf of the closed list means."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.engine import deals, gauges, results, schedule, weather
from game.engine.judge import Binds, Test, bound
from game.engine.rules.conditions import Leaf
from game.engine.shooting import clock, patience

if TYPE_CHECKING:
    from game.engine.production import Production


def _number(read: Callable[[Production], int]) -> Callable[[Leaf], Test]:
    """A leaf that compares one number of the production with its range."""
    return lambda leaf: lambda film, binds: leaf.holds(read(film))


def _truth(read: Callable[[Production, str], bool]) -> Callable[[Leaf], Test]:
    """A leaf that asks a yes or no about its (bound) argument."""
    return lambda leaf: lambda film, binds: read(film, bound(leaf.arg, binds))


def _gauge(leaf: Leaf) -> Test:
    return lambda film, binds: leaf.holds(gauges.read(film, leaf.arg, bound(leaf.of, binds)))


def _round_in(phase: str) -> Callable[[Leaf], Test]:
    return lambda leaf: lambda film, binds: film.phase == phase and leaf.holds(film.round)


def _share_of_shoot(film: Production) -> int:
    if film.phase != "shoot":
        return 0 if film.phase == "pre" else 100
    return film.round * 100 // film.rules.rounds["shoot"]


def _did(leaf: Leaf) -> Test:
    low = 1 if leaf.low is None and leaf.high is None else leaf.low

    def test(film: Production, binds: Binds) -> bool:
        name = f"{leaf.arg}:{bound(leaf.about, binds)}" if leaf.about else leaf.arg
        times = film.deeds.get(name, 0)
        return (low is None or times >= low) and (leaf.high is None or times <= leaf.high)

    return test


def _promised(leaf: Leaf) -> Test:
    def test(film: Production, binds: Binds) -> bool:
        about = bound(leaf.about, binds) if leaf.about else ""
        return any(
            given.id == leaf.arg and given.state == "open" and (not about or about in given.binds.values())
            for given in film.promises
        )

    return test


def _promise(leaf: Leaf) -> Test:
    return lambda film, binds: any(
        given.state == leaf.arg and (not leaf.of or given.id == leaf.of) for given in film.promises
    )


def _chose(film: Production, option: str) -> bool:
    if "." in option:
        event, _, answer = option.rpartition(".")
        return film.answers.get(event) == answer
    return option in film.answers.values()


def _signed(film: Production, name: str) -> bool:
    return deals.is_signed(film, name)


def _scene_state(leaf: Leaf) -> Test:
    def test(film: Production, binds: Binds) -> bool:
        return schedule.scene_is(film, bound(leaf.arg, binds), leaf.of)

    return test


def _scene_left(leaf: Leaf) -> Test:
    def test(film: Production, binds: Binds) -> bool:
        return any(
            leaf.holds(scene.weight) and film.scenes[number].state in ("planned", "owed")
            for number, scene in film.rules.scenes.items()
        )

    return test


def _of_scene(read: Callable[[Production, str, str], bool]) -> Callable[[Leaf], Test]:
    """A leaf about the scene under test (bound as ``it`` while a card looks for its scene)."""
    return lambda leaf: lambda film, binds: read(film, bound(leaf.about or "it", binds), leaf.arg)


def _scene_weight(leaf: Leaf) -> Test:
    def test(film: Production, binds: Binds) -> bool:
        return leaf.holds(film.rules.scenes[bound(leaf.about or "it", binds)].weight)

    return test


def _result(leaf: Leaf) -> Test:
    """A leaf about the finished film; false while there is no result."""

    def test(film: Production, binds: Binds) -> bool:
        value = results.number(film, leaf.verb, leaf.arg)
        return value is not None and leaf.holds(value)

    return test


def _person(read: Callable[[Production, str, str], bool]) -> Callable[[Leaf], Test]:
    return lambda leaf: lambda film, binds: read(film, bound(leaf.arg, binds), leaf.of)


def _mood(leaf: Leaf) -> Test:
    def test(film: Production, binds: Binds) -> bool:
        return film.floor is not None and leaf.holds(patience.mood(film, bound(leaf.arg, binds)))

    return test


def _temperament(film: Production, person: str, name: str) -> bool:
    one = film.rules.film.actors.get(person) or film.rules.film.crew.get(person)
    return one is not None and one.temperament == name


def _weather(film: Production, kind: str) -> bool:
    return film.phase == "shoot" and weather.today(film) == kind


def _forecast(film: Production, kind: str) -> bool:
    tomorrow = film.round + 1
    said = film.forecasts.get(f"{tomorrow}/1") or film.forecasts.get(f"{tomorrow}/2")
    return said == kind


def _account_over(leaf: Leaf) -> Test:
    def test(film: Production, binds: Binds) -> bool:
        plan = film.of("plan", leaf.arg)
        return plan > 0 and leaf.holds((film.of("estimate", leaf.arg) - plan) * 100 // plan)

    return test


def _last_day(film: Production, person: str) -> bool:
    return film.phase == "shoot" and schedule.last_day_of(film, person) == film.round


def _clock(read: str) -> Callable[[Leaf], Test]:
    def make(leaf: Leaf) -> Test:
        def test(film: Production, binds: Binds) -> bool:
            return film.floor is not None and leaf.holds(getattr(clock, read)(film))

        return test

    return make


def _scene_field(name: str) -> Callable[[Production, str, str], bool]:
    def read(film: Production, scene: str, want: str) -> bool:
        strip = film.rules.scenes[scene]
        match name:
            case "int_ext":
                return strip.exterior == (want == "EXT")
            case "light":
                return strip.night == (want == "NIGHT")
            case "hazard":
                return want in strip.hazards
            case _:
                return strip.location == want

    return read


def _shot(film: Production, scene: str, want: str) -> bool:
    return (film.scenes[scene].state == "shot") == (want == "true")


LEAVES: dict[str, Callable[[Leaf], Test]] = {
    "gauge": _gauge,
    "week": _round_in("pre"),
    "day": _round_in("shoot"),
    "step": _round_in("post"),
    "weekend": _round_in("release"),
    "share_of_shoot": _number(_share_of_shoot),
    "weather": _truth(_weather),
    "forecast": _truth(_forecast),
    "hours_worked": _clock("hours_worked"),
    "minutes_left": _clock("minutes_left"),
    "flag": _truth(lambda film, flag: flag in film.flags),
    "chose": _truth(_chose),
    "seen": _truth(lambda film, event: event in film.answers),
    "did": _did,
    "skipped": _truth(lambda film, deed: not film.deeds.get(deed)),
    "promised": _promised,
    "promise": _promise,
    "promises_broken": _number(lambda film: sum(given.state == "broken" for given in film.promises)),
    "promises_kept": _number(lambda film: sum(given.state == "kept" for given in film.promises)),
    "stance": lambda leaf: lambda film, binds: binds.get(f"stance.{leaf.arg}") == leaf.of,
    "signed": _truth(_signed),
    "attached": _truth(lambda film, name: bool(film.director) if name == "director" else _signed(film, name)),
    "hired": _truth(lambda film, post: post in film.crew),
    "source": _truth(
        lambda film, source: any(
            state.state == "signed" and film.rules.film.offers[offer].source == source
            for offer, state in film.offers.items()
        )
    ),
    "right": lambda leaf: lambda film, binds: film.rights == leaf.of or film.rights == "signed",
    "scene": _scene_state,
    "scene_left": _scene_left,
    "int_ext": _of_scene(_scene_field("int_ext")),
    "light": _of_scene(_scene_field("light")),
    "hazard": _of_scene(_scene_field("hazard")),
    "location": _of_scene(_scene_field("location")),
    "shot": _of_scene(_shot),
    "weight": _scene_weight,
    "temperament": _person(_temperament),
    "size": _of_scene(lambda film, actor, size: _role_size(film, actor) == size),
    "department": _of_scene(lambda film, person, name: _department(film, person) == name),
    "mood": _mood,
    "last_day_of": _truth(_last_day),
    "on_set": _truth(lambda film, person: film.floor is not None and person in _people_on_set(film)),
    "problem": _truth(lambda film, name: any(problem.id == name for problem in film.problems)),
    "problems": _number(lambda film: len(film.problems)),
    "papers": _number(lambda film: len(film.papers)),
    "paper": _truth(lambda film, name: any(paper.id == name for paper in film.papers)),
    "favour": _truth(lambda film, name: name in film.favours),
    "final_cut": _truth(lambda film, owner: film.final_cut == owner),
    "accident": lambda leaf: lambda film, binds: film.of("injuries") > 0,
    "injuries": _number(lambda film: film.of("injuries")),
    "locked": lambda leaf: lambda film, binds: film.cut.locked,
    "tested": lambda leaf: lambda film, binds: film.cut.tests > 0,
    "test_score": lambda leaf: lambda film, binds: film.cut.test_read >= 0 and leaf.holds(film.cut.test_read),
    "accounts": _account_over,
    "nights_worked": _number(lambda film: film.deeds.get("worked_night", 0)),
    "tier": _truth(lambda film, tier: film.rules.film.tier == tier),
    "length": _truth(lambda film, length: film.rules.options.length == length),
    "named_take": lambda leaf: lambda film, binds: any(scene.name for scene in film.scenes.values()),
    "scene_as_written": _truth(lambda film, scene: _as_written(film, scene)),
    "critics": _result,
    "audience": _result,
    "gross_percent": _result,
    "returned_to_investors_percent": _result,
    "return_percent": _result,
    "released": lambda leaf: lambda film, binds: (film.run.released or "none") == leaf.arg,
    "final_cost_over_percent": _number(lambda film: gauges.read(film, "cost_over_percent")),
    "would_return_percent": _result,
    "running_time": _result,
    "on_time": lambda leaf: lambda film, binds: film.run.delivered and film.run.late_weeks == 0,
    "latent": _result,
}


def _role_size(film: Production, actor: str) -> str:
    for role, signed in film.cast.items():
        if signed.person == actor:
            return film.rules.film.roles[role].size
    return ""


def _department(film: Production, person: str) -> str:
    seventh = film.rules.film.seven.get(person)
    if seventh is not None:
        return seventh.department
    return next((post for post, signed in film.crew.items() if signed.person == person), "")


def _people_on_set(film: Production) -> list[str]:
    number = film.floor.on_set if film.floor else ""
    if not number:
        return []
    return [film.cast[role].person for role in film.rules.scenes[number].cast if role in film.cast]


def _as_written(film: Production, scene: str) -> bool:
    state = film.scenes.get(scene)
    return state is not None and state.state == "shot" and state.in_cut and not state.simplified

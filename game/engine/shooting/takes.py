"""Takes: what a take is worth, what the director sees of it, and the odds of the next one."""

from __future__ import annotations

from functools import lru_cache
from math import isqrt
from typing import TYPE_CHECKING

from game.engine import gauges, schedule, truths
from game.engine.luck import spread, standard
from game.engine.shares import part_of
from game.engine.state import Reading, Take
from game.engine.tokens import is_sharp

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules import Rules

LEADS = 2
"""How many actors a scene is of at most; the others of its cast are there for a part of it."""
CRAFT_DEPARTMENTS = ("camera", "design", "sound", "costume", "effects")


def players(film: Production, number: str) -> list[str]:
    """The actors whose scene it is: the first of its cast who are signed."""
    return schedule.players(film, number)[:LEADS]


def note_fit(film: Production, note: str, actor: str, number: str) -> int:
    """What a note does to an actor in a scene: fit, misfit or nothing, by temperament and what the scene wants."""
    rule, one = film.rules.n.takes, film.rules.core.notes[note]
    temperament = film.rules.film.actors[actor].temperament
    if temperament in one.misfits:
        return -rule.note_misfit
    if temperament in one.fits or film.rules.scenes[number].wants in one.suits_wants:
        return rule.note_fit
    return 0


def readiness(film: Production, number: str, actor: str) -> int:
    """Points an actor brings from rehearsal, and from the annoyance of the day."""
    points = film.of("readiness", actor)
    if film.scenes[number].rehearsed:
        points += film.rules.n.takes.readiness
    if film.floor is not None:
        points -= film.floor.annoyed.get(actor, 0)
    return points


def curve_at(film: Production, curve: int, take: int) -> int:
    """Points of a take curve at take number ``take``; the last value holds beyond the table."""
    points = film.rules.n.takes.curves[truths.CURVES[curve]]
    return points[min(take, len(points)) - 1]


@lru_cache(maxsize=64)
def mean_curve(rules: Rules, take: int) -> int:
    """Points of a take whose actor's curve nobody knows: the mean of all curves."""
    curves = [rules.n.takes.curves[name] for name in truths.CURVES]
    return sum(points[min(take, len(points)) - 1] for points in curves) // len(curves)


def chemistry(film: Production, pair: list[str]) -> int:
    """Chemistry of two actors in points (-20 to 20), 0 for one actor or a pair nobody wrote about."""
    if len(pair) < 2:
        return 0
    first, second = (film.rules.film.actors[one] for one in pair)
    return first.chemistry.get(second.id, second.chemistry.get(first.id, 0))


def spirit(film: Production) -> int:
    """What the mood of the set gives to a take now, in points; below zero on an unhappy one."""
    rule = film.rules.n.morale
    return part_of(gauges.read(film, "morale") - rule.opening, rule.takes_percent)


def worth(film: Production, number: str, take: int, *, note: str, to: str) -> int:
    """What a take is truly worth (0-100). Hidden: only rules may ask."""
    pair = players(film, number)
    if not pair:
        return film.rules.n.reading.prior_mean - film.rules.n.reading.prior_sd
    share = film.rules.n.takes.second_actor_percent if len(pair) > 1 else 0
    total = 0
    for actor in pair:
        points = film.truths[f"ability.{actor}"] + readiness(film, number, actor)
        points += curve_at(film, film.truths[f"curve.{actor}"], take)
        if note and actor == to:
            points += note_fit(film, note, actor, number)
        total += points * (100 - share if actor == to or len(pair) == 1 else share)
    mean = total // 100 + chemistry(film, pair) * film.rules.n.takes.chemistry_percent // 100
    director = film.rules.film.directors.get(film.director)
    mean = (
        mean
        * (100 + ((director.actors_percent if director else 100) - 100) * film.rules.n.takes.director_percent // 100)
        // 100
    )
    if is_sharp(film, "director"):
        mean += film.rules.n.nights.sharp_takes
    mean += spirit(film)
    chance = spread(film.roll("take", number, take), film.rules.n.takes.noise)
    return max(1, min(99, mean + chance))


def shoot_take(film: Production, number: str, note: str, to: str) -> Take:
    """Shoot the next take: draw it, let the departments look for faults, and read it from where one stands."""
    state = film.scenes[number]
    take = len(state.takes) + 1
    film.truths[f"take.{number}.{take}"] = worth(film, number, take, note=note, to=to)
    fault = _fault(film, number, take)
    reported = (fault,) if fault and _reports(film, fault, number, take) else ()
    film.truths[f"fault.{number}.{take}"] = CRAFT_DEPARTMENTS.index(fault) + 1 if fault else 0
    monitor = film.floor is not None and film.floor.monitor
    noise = film.rules.n.takes.monitor_noise if monitor else film.rules.n.takes.read_noise
    noise = truths.noise_of(film, "director", noise)
    read = film.truths[f"take.{number}.{take}"] + spread(film.roll("read", number, take), noise)
    luck = standard(film.luck.word("take", number, take))
    wonder = luck >= film.rules.n.takes.wonder_from
    return Take(take, note, to, max(1, min(99, read)), noise, reported, wonder, spirit(film))


def _fault(film: Production, number: str, take: int) -> str:
    """The department that spoiled this take, or nothing. Hard scenes and weak heads spoil more."""
    craft = film.rules.scenes[number].craft
    weights = {}
    for department in CRAFT_DEPARTMENTS:
        signed = film.crew.get(department)
        if signed is not None:
            weights[department] = (craft.get(department, 0) + 1) * (
                film.rules.n.takes.fault_skill - film.truths[f"skill.{signed.person}"]
            )
    total = sum(weights.values())
    percent = _fault_percent(film, total, len(weights))
    if not total or not film.happens(percent, "fault", number, take):
        return ""
    mark = film.luck.below(total, "faulty", number, take)
    for department, weight in weights.items():
        mark -= weight
        if mark < 0:
            return department
    return ""


def _fault_percent(film: Production, total: int, departments: int) -> int:
    """The chance of a fault: the ruleset's for average heads and scenes of difficulty 1, more for harder ones."""
    rule, prior = film.rules.n.takes, film.rules.n.reading.prior_mean
    average = 2 * (rule.fault_skill - prior) * max(1, departments)
    return min(rule.fault_most, rule.fault_percent * total // average)


def _reports(film: Production, department: str, number: str, take: int) -> bool:
    """Whether a department that saw a fault says so: it depends on how it has been listened to."""
    return film.happens(report_percent(film, department), "report", number, take)


def report_percent(film: Production, department: str) -> int:
    """How likely a department is to speak up, in percent, by the published bands of its goodwill."""
    rule, goodwill = film.rules.n.reports, film.of("report", department)
    if goodwill >= rule.good_from:
        return rule.good
    return rule.fair if goodwill >= rule.fair_from else rule.silent


def ignored_points(film: Production, department: str) -> int:
    """What a department loses in goodwill when its report is printed over, by the temperament of its head."""
    signed = film.crew.get(department)
    percent = 100
    if signed is not None:
        head = film.rules.film.crew[signed.person]
        percent = film.rules.core.temperaments[head.temperament].ignored_percent
    return film.rules.n.reports.ignored * percent // 100


def believed(film: Production, number: str, take: Take) -> Reading:
    """What the director should believe of a take that was shot: the read, drawn towards what was to be expected."""
    return truths.combine(_awaited(film, number, take.note, take.to, take.number, take.spirit), take.read, take.noise)


def expected(film: Production, number: str, note: str, to: str) -> Reading:
    """What the director may expect of the next take with a note, by what was read of the actors and the set's mood."""
    return _awaited(film, number, note, to, len(film.scenes[number].takes) + 1, spirit(film))


def _awaited(film: Production, number: str, note: str, to: str, take: int, mood: int) -> Reading:  # noqa: PLR0917
    prior = _prior(film, number, take, mood)
    fit = note_fit(film, note, to, number) if note and to and _knows(film, to) else 0
    if not fit:
        return prior
    share = 100 - film.rules.n.takes.second_actor_percent if len(players(film, number)) > 1 else 100
    return Reading(prior.value + fit * share // 100, prior.noise)


def _knows(film: Production, actor: str) -> bool:
    return truths.known(film, "director", f"ability.{actor}") is not None


def _prior(film: Production, number: str, take: int, mood: int) -> Reading:
    """The director's expectation of a take before seeing it: beliefs about its actors, their curves, the set's mood."""
    pair = players(film, number)
    noise = film.rules.n.takes.noise
    if not pair:
        return Reading(film.rules.n.reading.prior_mean + mood, noise)
    total, variance = 0, noise * noise
    for actor in pair:
        ability = truths.belief(film, "director", f"ability.{actor}")
        curve = truths.known(film, "director", f"curve.{actor}")
        points = curve_at(film, curve.value, take) if curve else mean_curve(film.rules, take)
        total += ability.value + readiness(film, number, actor) + points
        variance += ability.noise**2 // len(pair)
    return Reading(total // len(pair) + mood, isqrt(variance))

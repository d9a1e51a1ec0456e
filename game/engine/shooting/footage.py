"""What a shot scene is worth: performance, coverage and technique, as the director sees it and as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from msgspec.structs import replace

from game.engine import truths
from game.engine.ledger import Cause, post
from game.engine.schedule import WANT_LEVEL, is_played, setup_minutes
from game.engine.shooting import takes

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.state import Take

PLANS = ("lean", "boarded", "generous")
FULL = 100
"""The top of every scale: what goes beyond it is worth nothing."""
Brought: TypeAlias = tuple[tuple[str, int], ...]
"""The craft departments with the points each brings to any scene."""


class Parts(NamedTuple):
    """What a scene is made of, each 0-100."""

    performance: int
    coverage: int
    technical: int


def coverage_points(film: Production, number: str) -> int:
    """What the footage gives the editor (0-100): full marks when coverage answers what the scene wants."""
    rule, state = film.rules.n.coverage, film.scenes[number]
    points = rule.answered + state.marks.get("coverage", 0)
    if not is_played(film, number) and state.plan:
        points += {"lean": rule.lean_points, "boarded": 0, "generous": rule.generous_points}[state.plan]
    else:
        off = state.coverage - WANT_LEVEL[film.rules.scenes[number].coverage_want]
        points += off * (rule.level_short if off < 0 else rule.level_over)
    if state.boarded:
        points += rule.boarded_points
    if state.simplified:
        points += rule.simplified_points
    return max(0, min(100, points))


def heads(film: Production, *, true: bool) -> Brought:
    """The craft departments that have a head, with the points each brings to any scene: skill and alignment.

    With ``true`` it uses what is so, else only what the director knows.
    """
    found = []
    for department in takes.CRAFT_DEPARTMENTS:
        signed = film.crew.get(department)
        if signed is not None:
            name = f"skill.{signed.person}"
            skill = film.truths[name] if true else truths.belief(film, "director", name).value
            off = film.of("alignment", department) - film.rules.n.vision.opening
            found.append((department, skill + off * film.rules.n.takes.alignment_percent // 100))
    return tuple(found)


def technical_points(film: Production, number: str, *, true: bool) -> int:
    """Technique of a scene (0-100) from its departments' skill, alignment and the fault printed, if any.

    With ``true`` it uses what is so, else only what the director knows.
    """
    return _technical(film, number, heads(film, true=true), faulty=fault_printed(film, number, true=true))


def _technical(film: Production, number: str, brought: Brought, *, faulty: bool) -> int:
    craft = film.rules.scenes[number].craft
    total = weight = 0
    for department, points in brought:
        share = craft.get(department, 0) + 1
        total += share * points
        weight += share
    points = total // weight if weight else film.rules.n.reading.prior_mean - film.rules.n.reading.prior_sd
    director = film.rules.film.directors.get(film.director)
    points += (director.image_percent - 100) // film.rules.n.takes.image_per_point if director else 0
    points += film.rules.n.takes.technical + film.scenes[number].marks.get("picture", 0)
    points += film.scenes[number].marks.get("sound", 0)
    if faulty:
        points -= film.rules.n.takes.fault_points
    return max(0, min(100, points))


def fault_printed(film: Production, number: str, *, true: bool) -> bool:
    """Whether the printed take has a fault: the real one, or one the director was told of."""
    state = film.scenes[number]
    if not state.printed or number in film.cut.adr:
        return False
    if true:
        return film.truths.get(f"fault.{number}.{state.printed}", 0) > 0
    return bool(state.takes[state.printed - 1].reported) if state.takes else False


def performance_points(film: Production, number: str, *, true: bool) -> int:
    """Performance of a scene (0-100): the printed take, as it was or as the director read it."""
    state = film.scenes[number]
    if true or not state.takes:
        return _performance(film, number, film.truths.get(f"take.{number}.{state.printed}", 40))
    return _performance(film, number, takes.believed(film, number, state.takes[state.printed - 1]).value)


def _performance(film: Production, number: str, points: int) -> int:
    return max(0, min(FULL, points + film.scenes[number].marks.get("performance", 0)))


def scene_points(film: Production, number: str, *, true: bool) -> int:
    """A scene's worth (0-100): performance, coverage and technique by the shares of the ruleset."""
    return worth_of(film, parts(film, number, heads(film, true=true), true=true))


def parts(film: Production, number: str, brought: Brought, *, true: bool) -> Parts:
    """What a scene is made of, with what its ``heads`` bring: for whoever asks about many scenes at once."""
    faulty = fault_printed(film, number, true=true)
    return parts_of(film, number, performance_points(film, number, true=true), brought, faulty=faulty)


def parts_of(film: Production, number: str, performance: int, brought: Brought, *, faulty: bool = False) -> Parts:
    """What a scene is made of with a performance of so many points, with a fault or without."""
    return Parts(performance, coverage_points(film, number), _technical(film, number, brought, faulty=faulty))


def worth_of(film: Production, made: Parts) -> int:
    """What a scene made of this is worth (0-100)."""
    return (worth_in_hundredths(film, made) + 50) // 100


def worth_in_hundredths(film: Production, made: Parts) -> int:
    """What a scene made of this is worth in hundredths of a point, before it is rounded."""
    share = film.rules.n.film_score
    return share.performance * made.performance + share.coverage * made.coverage + share.technical * made.technical


def worth_with(film: Production, number: str, take: Take, brought: Brought) -> int:
    """What a scene would be worth if a take were printed, as the director sees it (0-100)."""
    performance = _performance(film, number, takes.believed(film, number, take).value)
    return worth_of(film, parts_of(film, number, performance, brought, faulty=bool(take.reported)))


def enter(film: Production, number: str, cause: Cause) -> None:
    """Post what the scene is worth by the director's reads, as the difference to what was posted before."""
    state = film.scenes[number]
    value = scene_points(film, number, true=False) if state.state == "shot" else 0
    post(film, "worth", number, value - film.of("worth", number), cause)
    film.scenes[number] = replace(state, worth=value if state.state == "shot" else -1)


def shoot_from_plan(film: Production, number: str, plan: str, cause: Cause) -> None:
    """Shoot a light scene from the morning's plan: the second of three takes is printed, and reported."""
    put_in_the_can(film, number, plan)
    enter(film, number, cause)


def put_in_the_can(film: Production, number: str, plan: str) -> None:
    """Shoot a light scene from the morning's plan without a word to anybody about what it is worth."""
    state = film.scenes[number]
    to = next(iter(takes.players(film, number)), "")
    film.scenes[number] = replace(state, takes=())
    take = takes.shoot_take(film, number, "", to)
    level = WANT_LEVEL[film.rules.scenes[number].coverage_want]
    film.scenes[number] = replace(
        film.scenes[number], state="shot", day=film.round, plan=plan, coverage=level, takes=(take,), printed=1
    )


def plan_minutes(film: Production, number: str, plan: str) -> int:
    """Minutes a light scene takes by plan, before the crew's mood slows it."""
    rule = film.rules.n.coverage
    percent = {"lean": rule.lean_percent, "boarded": 100, "generous": rule.generous_percent}[plan]
    level = WANT_LEVEL[film.rules.scenes[number].coverage_want]
    return setup_minutes(film, number, level) * percent // 100 + 3 * film.rules.scenes[number].take_minutes

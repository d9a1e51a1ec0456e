"""The director on the floor: what goes up next, which take is printed, when the day is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.bots.careful import morning, pledges, strips
from game.bots.careful.director_prep import belief
from game.engine import actions
from game.engine.schedule import LEVELS
from game.engine.truths import CURVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.bots.situation import Situation
    from game.engine.actions import Action
    from game.engine.state import Floor, Take

BETTER, BETTER_WITH_TIME = 40, 25
"""Odds in percent below which another take is not called: when the clock presses, and when it does not."""
WALKS, WALKS_AT_LAST = 25, 50
"""Odds in percent of a walk-off above which nobody is asked again; more is dared when nobody is needed after it."""
FAULTY_BETTER = 25
"""With a reported fault on the best take a worse bet is still worth calling."""
TAKES, TAKES_WITH_TIME = 5, 7
WORTH_OVERTIME = 9
"""A scene of this weight is worth an hour of everybody's evening."""


def choose(situation: Situation, floor: Floor) -> Action:
    """The next thing on the floor."""
    meal = actions.Floorwork("meal")
    if situation.can(meal):
        return meal
    if floor.on_set:
        return _on_set(situation, floor, floor.on_set)
    return _between(situation, floor)


# -- between scenes --------------------------------------------------------------------------------------------


def _between(situation: Situation, floor: Floor) -> Action:
    slates: dict[str, list[actions.Slate]] = {}
    for action in situation.of(actions.Slate):
        slates.setdefault(action.scene, []).append(action)
    left = floor.planned + floor.asked - floor.minutes
    if not slates:
        return _end_of_day(situation, floor)
    if change := _adapted(situation, slates, left):
        return change
    if _may_thank(situation, floor):
        return actions.Floorwork("thank")
    number = min(slates, key=lambda one: _order(situation, floor, one))
    return _with_plan(situation, slates[number], left - _others(situation, list(slates), number))


def _order(situation: Situation, floor: Floor, number: str) -> tuple[int, int, int]:
    """Whoever goes home early first, then stay where the company stands, then heavy ones while everybody is fresh."""
    scene = situation.rules.scenes[number]
    return strips.goes_home(situation, number), (0 if not floor.at or scene.location == floor.at else 1), -scene.weight


def _others(situation: Situation, numbers: list[str], number: str) -> int:
    """What the other scenes of the day must be left: all they want for those that matter more, the least for others,
    and the way to where they are."""
    scenes = situation.rules.scenes
    others = [other for other in numbers if other != number and 2 * scenes[other].weight > scenes[number].weight]
    places = {scenes[other].location for other in others} - {scenes[number].location}
    return sum(strips.way(situation, scenes[number].location, place) for place in places) + sum(
        _wanted(situation, other) if scenes[other].weight > scenes[number].weight else _least(situation, other)
        for other in others
    )


def _least(situation: Situation, number: str) -> int:
    if not strips.is_heavy(situation, number):
        return _plan_minutes(situation, number, "lean")
    return strips.minutes_at(situation, number, max(0, strips.wanted_level(situation, number) - 1))


def _plan_minutes(situation: Situation, number: str, plan: str) -> int:
    rule = situation.rules.n.coverage
    percent = {"lean": rule.lean_percent, "boarded": 100, "generous": rule.generous_percent}[plan]
    takes = strips.USUAL_TAKES * situation.rules.scenes[number].take_minutes
    return (strips.wanted_minutes(situation, number) - takes) * percent // 100 + takes


def _with_plan(situation: Situation, slates: list[actions.Slate], minutes: int) -> Action:
    """The coverage that answers what the scene wants, or as much of it as the clock allows."""
    number = slates[0].scene
    by_plan = {one.plan: one for one in slates}
    if not strips.is_heavy(situation, number):
        plans = ("generous", "boarded", "lean")
        slack = {"generous": 40, "boarded": 0, "lean": -9999}
        fits = [plan for plan in plans if _plan_minutes(situation, number, plan) + slack[plan] <= minutes]
        return by_plan.get((fits or ["lean"])[0]) or slates[0]
    helped = bool(situation.view.floor and situation.view.floor.camera_on == number)
    wanted = max(0, strips.wanted_level(situation, number) - helped)
    while wanted > 0 and strips.minutes_at(situation, number, wanted) > minutes + 20:
        wanted -= 1
    return by_plan.get(LEVELS[wanted]) or slates[0]


def _adapted(situation: Situation, slates: dict[str, list[actions.Slate]], left: int) -> Action | None:
    """When rain or the clock breaks the plan: a cover set today, else simpler staging of something light."""
    wet = situation.view.forecasts.get(f"{situation.view.round}/0") in morning.WET
    covered = bool(situation.view.floor and "weather_cover" in situation.view.floor.bets)
    if wet and not covered:
        swaps = [one for one in situation.of(actions.Adapt) if one.way == "swap"]
        if swaps:
            return max(swaps, key=lambda one: situation.rules.scenes[one.scene].weight)
    need = sum(_least(situation, number) for number in slates)
    if need > left + 30:
        simple = [one for one in situation.of(actions.Adapt) if one.way == "simplify"]
        light = [one for one in simple if situation.rules.scenes[one.scene].weight < 10]
        return max(light, key=lambda one: strips.wanted_minutes(situation, one.scene), default=None)
    return None


def _may_thank(situation: Situation, floor: Floor) -> bool:
    """Thank people once a day, when the day has begun and a token is not needed for a heavy scene."""
    tokens = situation.view.tokens.get("director", 0)
    heavy = sum(strips.is_heavy(situation, number) for number in _left_today(situation, floor))
    return floor.first_done and tokens > min(1, heavy) and situation.can(actions.Floorwork("thank"))


def _left_today(situation: Situation, floor: Floor) -> list[str]:
    return [number for number in floor.today if number in strips.left(situation)]


def _end_of_day(situation: Situation, floor: Floor) -> Action:
    """Wrap, unless a heavy scene is left and an hour more has been granted or can be asked for."""
    heavy = max((situation.rules.scenes[one].weight for one in _left_today(situation, floor)), default=0)
    stay = actions.Stay(60)
    if heavy and situation.can(stay):
        granted = floor.asked + 60 <= floor.granted
        if granted or heavy >= WORTH_OVERTIME:
            return stay
    if situation.can(actions.Floorwork("thank")) and not heavy:
        return actions.Floorwork("thank")
    return _wrap(situation)


def _wrap(situation: Situation) -> Action:
    return actions.Wrap() if situation.can(actions.Wrap()) else situation.choices[-1]


# -- takes -----------------------------------------------------------------------------------------------------


def _on_set(situation: Situation, floor: Floor, number: str) -> Action:
    takes = situation.view.scenes[number].takes
    if not takes:
        return _first_take(situation, number)
    best = max(_printable(situation, takes), key=lambda take: value(situation, number, take))
    easy = _has_time(situation, floor, number)
    more = len(takes) < _most_takes(situation, easy=easy) and _time_for_more(situation, floor, number)
    if more and (roll := _best_roll(situation, number, len(takes) + 1)) is not None:
        odds = situation.odds(roll)
        wanted = FAULTY_BETTER if best.reported else BETTER_WITH_TIME if easy else BETTER
        walks = WALKS_AT_LAST if easy and _left_today(situation, floor) == [number] else WALKS
        if odds.get("better", 0) >= wanted and odds.get("walks_off", 0) <= walks:
            return roll
    printing = actions.Print(best.number)
    return printing if situation.can(printing) else situation.choices[0]


def _printable(situation: Situation, takes: Sequence[Take]) -> Sequence[Take]:
    """The takes that can be printed without breaking a promise."""
    return [one for one in takes if not pledges.breaks(situation, actions.Print(one.number))] or takes


def _most_takes(situation: Situation, *, easy: bool) -> int:
    """Takes to call at most: no take that was promised away."""
    most = TAKES_WITH_TIME if easy else TAKES
    return next((one for one in range(1, most) if pledges.breaks(situation, actions.Print(one + 1))), most)


def _first_take(situation: Situation, number: str) -> Action:
    roll = _best_roll(situation, number, 1)
    if roll is None:
        sorry = [one for one in situation.of(actions.Floorwork) if one.what == "apology"]
        return sorry[0] if sorry else _wrap(situation)
    monitor = actions.Floorwork("monitor")
    if situation.can(monitor) and situation.rules.scenes[number].weight >= WORTH_OVERTIME:
        return monitor
    return roll


def _best_roll(situation: Situation, number: str, take: int) -> actions.Roll | None:
    """The note and the actor from whom most may be had on a take, None when no take can be called."""
    return situation.best(actions.Roll, lambda one: note_value(situation, number, one, take))


def value(situation: Situation, number: str, take: Take) -> float:
    """A take as the film will feel it: the read drawn towards what was to be expected, less a reported fault."""
    share, rule = situation.rules.n.film_score, situation.rules.n.takes
    trust = rule.noise**2 / (rule.noise**2 + take.noise**2)
    fault = rule.fault_points * share.technical / share.performance if take.reported else 0.0
    return trust * take.read + (1 - trust) * _expected(situation, number, take) - fault


def _expected(situation: Situation, number: str, take: Take) -> float:
    """What those in a scene could be expected to give on a take, by the share each has in it."""
    cast = situation.view.cast
    pair = [cast[role].person for role in situation.rules.scenes[number].cast if role in cast][:2]
    if not pair:
        return 0.0
    second = situation.rules.n.takes.second_actor_percent / 100 if len(pair) > 1 else 0.0
    rolled = actions.Roll(take.note, take.to)
    points = {one: note_value(situation, number, replace(rolled, to=one), take.number) for one in pair}
    return sum(worth * (1 - second if one == take.to or len(pair) == 1 else second) for one, worth in points.items())


def note_value(situation: Situation, number: str, action: actions.Roll, take: int) -> float:
    """What an actor may give on the next take with a note, by what was read of ability, curve and temperament."""
    if not action.to:
        return 0.0
    curve = situation.view.readings.get(f"curve.{action.to}")
    points = belief(situation, f"ability.{action.to}")
    if curve is not None:
        table = situation.rules.n.takes.curves[CURVES[curve.value]]
        points += table[min(take, len(table)) - 1]
    return points + _fit(situation, number, action)


def _fit(situation: Situation, number: str, action: actions.Roll) -> int:
    note = situation.rules.core.notes.get(action.note)
    if note is None:
        return 0
    rule, temperament = situation.rules.n.takes, situation.rules.film.actors[action.to].temperament
    if temperament in note.misfits:
        return -rule.note_misfit
    suits = temperament in note.fits or situation.rules.scenes[number].wants in note.suits_wants
    return rule.note_fit if suits else 0


def _time_for_more(situation: Situation, floor: Floor, number: str) -> bool:
    """Whether another take leaves the day room for the least the other scenes need."""
    left = floor.planned + floor.asked - floor.minutes - situation.rules.scenes[number].take_minutes
    others = [one for one in _left_today(situation, floor) if one != number]
    need = _others(situation, others, number)
    return left >= need or situation.rules.scenes[number].weight >= 2 * WORTH_OVERTIME or left >= need - 15


def _has_time(situation: Situation, floor: Floor, number: str) -> bool:
    """Whether another take leaves the day room for everything the other scenes want."""
    left = floor.planned + floor.asked - floor.minutes - situation.rules.scenes[number].take_minutes
    others = [one for one in _left_today(situation, floor) if one != number]
    return left >= sum(_wanted(situation, other) for other in others)


def _wanted(situation: Situation, number: str) -> int:
    """What a scene needs to be shot as it wants."""
    if not strips.is_heavy(situation, number):
        return _plan_minutes(situation, number, "boarded")
    return strips.minutes_at(situation, number, strips.wanted_level(situation, number))


def name(situation: Situation) -> Action:
    """A take that surprised everybody gets the first name the crew comes up with."""
    return situation.choices[0]


# -- what is owed ----------------------------------------------------------------------------------------------


def place(situation: Situation) -> Action:
    """An owed scene goes to the emptiest later day; a light one is folded when the days are full."""
    placings = situation.of(actions.Place)
    worth = {one: _place_worth(situation, one) for one in placings}
    return max(placings, key=lambda one: worth[one], default=situation.choices[0])


def _place_worth(situation: Situation, action: actions.Place) -> float:
    weight = situation.rules.scenes[action.scene].weight
    match action.way:
        case "day":
            spare = situation.rules.day_minutes - strips.MOVES_PER_DAY - strips.load(situation, action.day)
            need = strips.minutes_at(situation, action.scene, 0)
            return weight * (1.0 if spare >= need else 0.7) + spare / 200
        case "fold":
            return weight * 0.5
        case "pick_up":
            return weight * 0.6 if weight >= 6 else 0.1
        case _:
            return 0.0

"""The schedule: is there a day for every scene, and do the scenes fit into the days?"""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.rules.numbers import Numbers
from game.packs.author.compile.records import record
from game.packs.author.compile.setting import Setting
from game.packs.author.findings import Finding
from game.packs.author.meaning.sums import scenario_of, strips
from game.packs.author.meaning.telling import Check
from game.packs.author.shape.locations import WEEKDAYS, LocationForm
from game.packs.author.shape.people import ActorForm, FreeForm
from game.packs.author.shape.scenario import LengthForm, ScenarioForm
from game.packs.author.shape.scenes import SceneForm

TAKES = 3
"""Takes the first AD plans for a scene."""

TIGHT_PERCENT = 115
"""How much more than its days a board may hold before nobody can shoot it as planned."""


def board_dates(scenario: ScenarioForm, board_days: int) -> tuple[int, ...]:
    """The calendar date (ordinal) of each board day: the last real day of the block it stands for."""
    working: list[int] = []
    date = scenario.calendar.first_day
    while len(working) < scenario.shoot_days:
        if (date - 1) % 7 < scenario.calendar.working_week:
            working.append(date)
        date += 1
    return tuple(working[scenario.shoot_days * day // board_days - 1] for day in range(1, board_days + 1))


def is_free(free: FreeForm | None, date: int) -> bool:
    """Whether somebody is available on a date."""
    return free is None or free.from_ <= date <= free.to


def is_open(place: LocationForm, date: int) -> bool:
    """Whether a location can be used on a date."""
    closed = {WEEKDAYS.index(day) for window in place.windows for day in window.closed}
    if (date - 1) % 7 in closed:
        return False
    return not place.windows or any(window.from_ <= date <= window.to for window in place.windows)


def availability(check: Check) -> Iterator[Finding]:
    """Every scene has a board day on which its location is open and somebody is free for each role."""
    scenario = scenario_of(check)
    if scenario is None:
        return
    for name, length in scenario.lengths.items():
        if length.board_days <= scenario.shoot_days:
            yield from _without_a_day(check, str(name), length, board_dates(scenario, length.board_days))
    dates = {date for length in scenario.lengths.values() for date in board_dates(scenario, length.board_days)}
    for item, actor in check.own("actor", ActorForm):
        if not any(is_free(actor.available, date) for date in dates):
            yield check.about(item, ("available",), "L421", f"{actor.name} is free on no day of the shoot")


def _without_a_day(check: Check, name: str, length: LengthForm, dates: tuple[int, ...]) -> Iterator[Finding]:
    places = {place.id: place for _item, place in check.all("location", LocationForm)}
    here = {scene.number: scene.location for scene in strips(check, name, length)}
    for item, place in check.own("location", LocationForm):
        if place.id in here.values() and not any(is_open(place, date) for date in dates):
            yield check.about(item, ("windows",), "L422", f"{place.name} is open on no board day of the {name}")
    for item, scene in check.own("scene", SceneForm):
        place = places[scene.location]
        days = [date for date in dates if is_open(place, date)]
        for role in scene.cast if scene.number in here and days else ():
            actors = [actor for _item, actor in check.own("actor", ActorForm) if role in actor.for_]
            if actors and not any(is_free(actor.available, date) for actor in actors for date in days):
                message = f"nobody for '{role}' is free on a board day of the {name} on which {place.name} is open"
                yield check.about(item, ("cast",), "L422", message)


def numbers_of(check: Check) -> Numbers | None:
    """The tuned numbers of the ruleset."""
    for pack in check.contents.packs:
        if "rules" in pack.files:
            return record(Numbers, pack.files["rules"].form, Setting(1, str))
    return None


def fits(check: Check) -> Iterator[Finding]:
    """The planned minutes of a length fit its board days, within what a day can be pushed."""
    scenario, numbers = scenario_of(check), numbers_of(check)
    if scenario is None or numbers is None:
        return
    for name, length in scenario.lengths.items():
        scenes = strips(check, name, length)
        room = length.board_days * numbers.day.fair * scenario.dials.schedule.fair // 100
        need = sum(_minutes(scene, numbers) for scene in scenes)
        if need * 100 > room * TIGHT_PERCENT:
            message = (
                f"the strips of the {name} need {need} minutes as the first AD plans them; "
                f"{length.board_days} board days have {room}"
            )
            path = ("lengths", str(name), "board_days")
            yield check.at("scenario", path, "L423", message, remedy="fewer strips, fewer set-ups or more board days")


def _minutes(scene: SceneForm, numbers: Numbers) -> int:
    """What the first AD allows for a scene: master and singles, and a few takes."""
    style = numbers.coverage.styles[scene.shooting.style]
    return scene.shooting.setups.singles * style + TAKES * scene.shooting.take_minutes

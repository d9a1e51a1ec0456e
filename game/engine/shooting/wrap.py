"""The wrap: overtime paid, accidents, owed scenes, the daily report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, gauges, money, schedule, story
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import clock, floor, reports

if TYPE_CHECKING:
    from game.engine.production import Production


def refuse_wrap(film: Production, action: actions.Wrap) -> Refusal | None:
    """The day can be wrapped between scenes, or with one on set, which is then owed."""
    if why := floor.refuse_floor(film):
        return why
    return no("card_first") if any(card.chair == "director" and not card.seal for card in film.desk) else None


def wrap(film: Production, action: actions.Wrap) -> None:
    """Call the wrap: pay overtime, draw for accidents, leave what was not shot as owed."""
    day = clock.floor_of(film)
    for number in day.today:
        state = film.scenes[number]
        if state.state in schedule.LEFT:
            film.scenes[number] = replace(state, state="owed", takes=(), coverage=-1)
    if not day.walked:
        film.did("quiet_set")
    _overtime(film)
    _accident(film)
    film.floor = replace(clock.floor_of(film), wrapped=True, on_set="")
    reports.file_report(film)
    film.tell("wrapped", minutes=day.minutes, owed=len(owed(film)))
    film.stage = "wrap" if owed(film) else "hand_over"


def owed(film: Production) -> list[str]:
    """Scenes of today that are owed and not placed yet."""
    return [
        number
        for number in clock.floor_of(film).today
        if film.scenes[number].state == "owed" and number in film.board and film.board[number] <= film.round
    ]


def _overtime(film: Production) -> None:
    """Pay for the hours: a day done in time pleases everybody, a day past it is paid, resented and slept off."""
    rule, minutes = film.rules.n, clock.overtime_minutes(film)
    if minutes <= 0:
        if not owed(film):
            for department, _size in gauges.departments(film):
                post(film, "morale", department, rule.morale.on_time, Cause("duty", "keep_pace"))
            film.did("wrapped_on_time", str(film.round))
        return
    cause, day = Cause("rule", "overtime"), clock.floor_of(film)
    if minutes > max(day.asked, day.granted) and not film.deeds.get(f"both:{film.round}"):
        post(film, "trust", "", rule.trust.overtime_forced, cause)
        film.did("overtime")
    money.spend(film, "crew", money.overtime_cost(film, minutes, 0), cause)
    hurt = rule.overtime.morale + rule.overtime.morale_per_hour * minutes // 60
    for department, _size in gauges.departments(film):
        post(film, "morale", department, hurt, cause)
    post(film, "tired", "", minutes, cause)
    film.did("late_wrap")


def risk_today(film: Production, minutes: int) -> int:
    """The chance in per mille that somebody is hurt today, if so many minutes are worked: by the hours, and by what was
    shot that is dangerous, was never drawn, and had no safety meeting."""
    stunts = any(
        film.rules.scenes[number].hazards and film.scenes[number].day == film.round and not film.scenes[number].boarded
        for number in clock.floor_of(film).today
    ) and not film.deeds.get(f"safety:{film.round}")
    return clock.risk_per_mille(film, minutes, stunts=stunts)


def _accident(film: Production) -> None:
    """Draw for an accident by the risk of the day; it stops tomorrow for a while and stays in the verdict."""
    risk = risk_today(film, clock.floor_of(film).minutes)
    if risk and film.roll("accident", film.round) * 1000 >> 64 < risk:
        cause = Cause("rule", "accident")
        post(film, "injuries", "", 1, cause)
        post(film, "late_start", "", film.rules.n.day.accident_minutes, cause)
        for department, _size in gauges.departments(film):
            post(film, "morale", department, film.rules.n.day.accident_morale, cause)
        film.tell("accident", day=film.round)


def refuse_place(film: Production, action: actions.Place) -> Refusal | None:
    """An owed scene goes to a later day, into another scene at the same place, or out."""
    if film.stage != "wrap":
        return no("nothing_owed")
    if action.scene not in owed(film):
        return no("nothing_owed")
    match action.way:
        case "day":
            late = film.round < action.day <= film.rules.rounds["shoot"]
            if not late:
                return no("no_such_day", day=action.day)
            reason = schedule.conflict(film, action.scene, action.day)
            return no(reason, scene=action.scene) if reason else None
        case "fold":
            return None if action.into in folds(film, action.scene) else no("cannot_fold", scene=action.scene)
        case "strike":
            if film.scenes[action.scene].safe:
                return no("scene_is_safe")
            return None if story.can_lose(film) else no("too_few_scenes")
        case "pick_up":
            return None
        case _:
            return no("no_such_way", way=action.way)


def folds(film: Production, number: str) -> list[str]:
    """Scenes at the same place that could carry half of this one: shot or still to come."""
    place = film.rules.scenes[number].location
    return [
        other
        for other, scene in film.rules.scenes.items()
        if other != number and scene.location == place and film.scenes[other].state != "dropped"
    ][:3]


def place(film: Production, action: actions.Place) -> None:
    """Settle an owed scene."""
    state = film.scenes[action.scene]
    match action.way:
        case "day":
            _extra_days(film, action)
            film.board[action.scene] = action.day
        case "pick_up":
            film.board.pop(action.scene, None)
        case "fold":
            film.scenes[action.scene] = replace(state, folded_into=action.into)
            story.drop(film, action.scene, Cause("duty", "adapt"), kept_percent=50)
            film.did("fold_scene", action.scene)
        case _:
            story.drop(film, action.scene, Cause("duty", "cut_scenes"))
            film.did("cut_scene", action.scene)
    film.tell("placed", scene=action.scene, way=action.way, day=action.day)
    if not owed(film):
        film.stage = "hand_over"


def _extra_days(film: Production, action: actions.Place) -> None:
    """Actors whose last day moves are paid for the extra one."""
    for role in film.rules.scenes[action.scene].cast:
        signed = film.cast.get(role)
        if signed is not None and schedule.last_day_of(film, signed.person) < action.day:
            extra = film.rules.film.actors[signed.person].per_extra_day
            if extra:
                money.spend(film, "cast", extra, Cause("rule", "extra_day"))


def menu(film: Production) -> list[actions.Action]:
    """Where each owed scene can go, one scene at a time."""
    number = owed(film)[0]
    days = range(film.round + 1, film.rules.rounds["shoot"] + 1)
    found: list[actions.Action] = [actions.Place(number, "day", day=day) for day in days]
    found += [actions.Place(number, "fold", into=other) for other in folds(film, number)]
    found += [actions.Place(number, "pick_up"), actions.Place(number, "strike")]
    return found


def last_day(film: Production) -> None:
    """After the last day: what is still owed becomes a pick-up, priced in post, or is out of the film."""
    for number, state in film.scenes.items():
        if state.state in schedule.LEFT:
            film.scenes[number] = replace(state, state="owed")


RULES: Ruleset = {actions.Wrap: Rule(refuse_wrap, wrap), actions.Place: Rule(refuse_place, place)}

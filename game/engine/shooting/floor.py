"""The floor: putting scenes up, calling takes, printing, and everything a director does between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, events, gauges, plan, schedule, topsheet, vendors, weather
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import calls, clock, daylight, footage, patience, takes
from game.engine.state import Floor

if TYPE_CHECKING:
    from game.engine.production import Production


def open_floor(film: Production) -> None:
    """Call time: the day's strips, the minutes lost to weather, yesterday's tiredness and the morning's bets."""
    sheet, rule = film.floor, film.rules.n
    bets = sheet.bets if sheet else ()
    tired, late = film.of("tired"), film.of("late_start")
    for gauge, amount in (("tired", tired), ("late_start", late)):
        post(film, gauge, "", -amount, Cause("rule", "call_time"))
    if tired:
        film.did("short_rest")
    gone = (sheet.lost if sheet else 0) + late + tired * rule.overtime.tired_minutes_per_hour // 60
    film.floor = Floor(
        planned=film.rules.day_minutes + max(0, -gone),
        minutes=max(0, gone),
        granted=rule.bets.float_minutes if "overtime_float" in bets else 0,
        bets=bets,
        fed=1 if "second_meal" in bets else 0,
        camera_on=sheet.camera_on if sheet else "",
        today=tuple(schedule.strips_of(film, film.round)),
        tired=tired,
    )


def waiting(film: Production) -> list[str]:
    """Today's scenes that are not shot yet, in shooting order."""
    return [number for number in clock.floor_of(film).today if film.scenes[number].state in schedule.LEFT]


def is_waiting(film: Production, number: str) -> bool:
    """Whether a scene stands today and is not shot yet."""
    return number in clock.floor_of(film).today and film.scenes[number].state in schedule.LEFT


def entry_minutes(film: Production, number: str) -> int:
    """Minutes before the first set-up of a scene: the company move and what the weather takes."""
    return road_minutes(film, number) + weather_minutes(film, number)


def road_minutes(film: Production, number: str) -> int:
    """Minutes of the company move from where the crew stands to a scene."""
    return schedule.move_minutes(film, clock.floor_of(film).at, film.rules.scenes[number].location)


def weather_minutes(film: Production, number: str) -> int:
    """Minutes that rain or storm takes from an exterior; none under weather cover."""
    if not film.rules.scenes[number].exterior or _covered(film):
        return 0
    day = film.rules.n.day
    return {"rain": day.rain_exterior, "storm": day.storm_exterior}.get(weather.today(film), 0)


def _covered(film: Production) -> bool:
    return "weather_cover" in clock.floor_of(film).bets


def level_of(film: Production, number: str, plan: str) -> int:
    """The coverage level a plan buys; a second camera on the scene lifts it by one."""
    level = schedule.LEVELS.index(plan)
    return min(2, level + (clock.floor_of(film).camera_on == number))


def slate_minutes(film: Production, number: str, plan: str) -> int:
    """Minutes that putting up a scene with a plan will take now, moves and weather included."""
    return entry_minutes(film, number) + _plan_minutes(film, number, plan)


def _plan_minutes(film: Production, number: str, plan: str) -> int:
    """Minutes on set that a scene takes with a plan, once the company is there."""
    if plan in footage.PLANS:
        return _on_set_minutes(film, number, footage.plan_minutes(film, number, plan))
    return _on_set_minutes(film, number, schedule.setup_minutes(film, number, schedule.LEVELS.index(plan)))


def _on_set_minutes(film: Production, number: str, work: int) -> int:
    """What so much work takes with the crew of today and the kit that is there."""
    if vendors.missing_kit(film, number):
        work = work * film.rules.n.coverage.improvised_percent // 100
    return clock.slow(film, work)


# -- rules -----------------------------------------------------------------------------------------------------


def refuse_floor(film: Production) -> Refusal | None:
    """Why nothing can be shot now: not the director's day, or a card wants an answer first."""
    if film.stage != "floor":
        return no("not_on_the_floor")
    return no("card_first") if any(card.at == "now" for card in film.desk) else None


def refuse_slate(film: Production, action: actions.Slate) -> Refusal | None:
    """A scene can go up when the floor is free, it stands today, the plan fits it and there is time."""
    if why := refuse_floor(film):
        return why
    number, day = action.scene, clock.floor_of(film)
    if day.on_set:
        return no("scene_on_set", scene=day.on_set)
    if not is_waiting(film, number):
        return no("not_today", scene=number)
    plans = schedule.LEVELS if schedule.is_played(film, number) else footage.PLANS
    if action.plan not in plans:
        return no("no_such_plan", plan=action.plan)
    entry, own = entry_minutes(film, number), _plan_minutes(film, number, action.plan)
    left = clock.minutes_left(film)
    if left <= 0 or entry + own - left > film.rules.n.day.overtime_alone:
        return no("no_time", minutes=entry + own - left)
    if film.rules.scenes[number].minors and plan.is_unlicensed(film):
        return no("no_licence", scene=number)
    if why := _refuse_hours(film, number, _slot(film, number, day.minutes + entry, own)):
        return why
    if late := daylight.minutes_late(film, number, _until_shot(film, number, entry + own)):
        return no("no_light", scene=number, minutes=late)
    reason = schedule.conflict(film, number, film.round)
    return no(reason, scene=number) if reason else None


def slot_of(film: Production, number: str, plan: str) -> calls.Slot:
    """When a scene would go up now, when its master is lit and when the take begins that has to be had."""
    start = clock.floor_of(film).minutes + entry_minutes(film, number)
    return _slot(film, number, start, _plan_minutes(film, number, plan))


def _slot(film: Production, number: str, start: int, own: int) -> calls.Slot:
    """The slot of a scene that goes up at a minute and takes so many on set."""
    end = start + own
    take = end if schedule.is_played(film, number) else end - film.rules.scenes[number].take_minutes
    master = start + _on_set_minutes(film, number, schedule.setup_minutes(film, number, 0))
    return calls.Slot(start, min(take, master), take)


def _refuse_hours(film: Production, number: str, slot: calls.Slot) -> Refusal | None:
    """Nobody works beyond the contract; a child works short hours, and not in the night."""
    day = clock.floor_of(film)
    found = calls.late(film, number, slot, called=day.called, planned=day.planned)
    if found is None:
        return None
    who, hours = found.who, found.hours
    match found.reason:
        case "minor_hours":
            return no("minor_hours", actor=who, hours=hours, minutes=found.minutes)
        case "minor_night":
            return no("minor_night", actor=who, hours=hours, time=found.minutes)
        case _:
            return no("actor_hours", actor=who, hours=hours, minutes=found.minutes)


def _until_shot(film: Production, number: str, work: int) -> int:
    """Minutes until there can be something of a scene in the can: all of a light one, a first take of a heavy one."""
    return work + (film.rules.scenes[number].take_minutes if schedule.is_played(film, number) else 0)


def slate(film: Production, action: actions.Slate) -> None:
    """Put a scene up. A light one is shot from its plan at once; a heavy one waits for takes."""
    minutes = slate_minutes(film, action.scene, action.plan)
    up = clock.floor_of(film).minutes + entry_minutes(film, action.scene)
    called = calls.with_calls(clock.floor_of(film).called, schedule.players(film, action.scene), up)
    film.floor = replace(clock.floor_of(film), called=called)
    _notice(film, action.scene)
    topsheet.claim(film, weather_minutes(film, action.scene))
    scene = film.rules.scenes[action.scene]
    cause = Cause("duty", "watch_takes")
    if action.plan in footage.PLANS:
        footage.shoot_from_plan(film, action.scene, action.plan, cause)
        _tell_shot(film, action.scene)
        film.floor = replace(clock.floor_of(film), at=scene.location, first_done=True)
    else:
        level = level_of(film, action.scene, action.plan)
        state = film.scenes[action.scene]
        film.scenes[action.scene] = replace(state, coverage=level, takes=(), printed=0)
        film.floor = replace(clock.floor_of(film), on_set=action.scene, at=scene.location, monitor=False)
    clock.pass_minutes(film, minutes)
    film.tell("slated", scene=action.scene, plan=action.plan, minutes=minutes)


def _notice(film: Production, number: str) -> None:
    """What the crew notices when a scene goes up."""
    scene, state = film.rules.scenes[number], film.scenes[number]
    if not state.rehearsed:
        film.did("unrehearsed_scene")
    if scene.night and scene.exterior:
        film.did("night_scene")
    if schedule.move_minutes(film, clock.floor_of(film).at, scene.location) > film.rules.n.day.move_inside:
        film.did("company_move")


def refuse_roll(film: Production, action: actions.Roll) -> Refusal | None:
    """A take can be called on the scene on set, with a known note to somebody in it, while there is time."""
    if why := refuse_floor(film):
        return why
    number = clock.floor_of(film).on_set
    if not number:
        return no("nothing_on_set")
    pair = takes.players(film, number)
    if (action.to and action.to not in pair) or (pair and not action.to):
        return no("not_in_scene", actor=action.to)
    if action.note and (action.note not in film.rules.core.notes or not film.scenes[number].takes):
        return no("no_such_note", note=action.note)
    now = clock.floor_of(film).minutes
    if why := _refuse_hours(film, number, calls.Slot(now, 0, now)):  # who does not lead is shot out by now
        return why
    if any(actor in clock.floor_of(film).walked for actor in pair):
        return no("walked_off")
    shot = len(film.scenes[number].takes)
    if shot >= film.rules.n.takes.most:
        return no("enough_takes")
    late = daylight.minutes_late(film, number, film.rules.scenes[number].take_minutes)
    if shot and late:
        return no("no_light", scene=number, minutes=late)
    return no("no_time", minutes=-clock.minutes_left(film)) if clock.minutes_left(film) <= 0 else None


def roll(film: Production, action: actions.Roll) -> None:
    """Call a take: somebody may walk off instead; else it is drawn, read, and its faults are heard or not."""
    number = clock.floor_of(film).on_set
    pair = takes.players(film, number)
    for actor in pair:
        if _walks(film, number, actor):
            _walk_off(film, actor)
            return
    if action.note and takes.note_fit(film, action.note, action.to, number) < 0:
        annoy(film, f"misfit.{action.to}", 1)
    take = takes.shoot_take(film, number, action.note, action.to)
    state = film.scenes[number]
    film.scenes[number] = replace(state, takes=(*state.takes, take))
    used = dict(clock.floor_of(film).used)
    for actor in pair:
        used[actor] = used.get(actor, 0) + 1
    film.floor = replace(clock.floor_of(film), used=used)
    if state.takes and state.takes[-1].reported:
        for department in state.takes[-1].reported:
            post(film, "report", department, film.rules.n.reports.heard, Cause("duty", "watch_takes"))
    if take.number > film.rules.n.takes.long_take_after:
        move_morale(film, film.rules.n.takes.long_take_morale, Cause("rule", "many_takes"))
    clock.pass_minutes(film, film.rules.scenes[number].take_minutes)
    film.did("adjust_actors" if action.note else "take")
    film.tell("take", scene=number, take=take.number, read=take.read, fault=",".join(take.reported))


def _walks(film: Production, number: str, actor: str) -> bool:
    percent = patience.walk_percent(film, actor)
    return percent > 0 and film.happens(percent, "walk", actor, film.round, patience.used(film.floor, actor))


def _walk_off(film: Production, actor: str) -> None:
    """An actor walks off: minutes and morale now, points for the rest of the day."""
    rule, cause = film.rules.n.patience, Cause("rule", "walk_off")
    floor = clock.floor_of(film)
    started = bool(film.scenes[floor.on_set].takes)
    film.floor = replace(floor, walked=(*floor.walked, actor), on_set=floor.on_set if started else "")
    annoy(film, actor, rule.walk_points)
    clock.pass_minutes(film, rule.walk_minutes)
    move_morale(film, rule.walk_morale, cause)
    film.did("walked_off")
    film.tell("walk_off", actor=actor, minutes=rule.walk_minutes)


def annoy(film: Production, name: str, points: int) -> None:
    """Remember what an actor resents today: points off every take, or takes of patience (``misfit.``)."""
    floor = clock.floor_of(film)
    film.floor = replace(floor, annoyed={**floor.annoyed, name: floor.annoyed.get(name, 0) + points})


def move_morale(film: Production, amount: int, cause: Cause) -> None:
    """Move the morale of every department."""
    for department, _size in gauges.departments(film):
        post(film, "morale", department, amount, cause)


def refuse_print(film: Production, action: actions.Print) -> Refusal | None:
    """Only a take of the scene on set can be printed."""
    if why := refuse_floor(film):
        return why
    number = clock.floor_of(film).on_set
    if not number:
        return no("nothing_on_set")
    if not 1 <= action.take <= len(film.scenes[number].takes):
        return no("no_such_take", take=action.take)
    return None


def print_take(film: Production, action: actions.Print) -> None:
    """Close the scene with the chosen take. Coverage and faults travel with it into the edit."""
    floor = clock.floor_of(film)
    number = floor.on_set
    state = film.scenes[number]
    film.scenes[number] = replace(state, state="shot", day=film.round, printed=action.take)
    film.floor = replace(floor, on_set="", first_done=True, monitor=False)
    for department in state.takes[action.take - 1].reported:
        post(film, "report", department, takes.ignored_points(film, department), Cause("duty", "watch_takes"))
        film.did("printed_fault")
    if action.take > 4:
        film.did("printed_take_after_4")
    film.did("print", number)
    events.interrupt(film)
    footage.enter(film, number, Cause("duty", "watch_takes"))
    _tell_shot(film, number)
    if state.takes[action.take - 1].wonder:
        film.stage = "name"
        film.table = None
        film.floor = replace(clock.floor_of(film), naming=number)


def _tell_shot(film: Production, number: str) -> None:
    state = film.scenes[number]
    film.tell("scene_shot", scene=number, take=state.printed, worth=state.worth)


RULES: Ruleset = {
    actions.Slate: Rule(refuse_slate, slate),
    actions.Roll: Rule(refuse_roll, roll),
    actions.Print: Rule(refuse_print, print_take),
}

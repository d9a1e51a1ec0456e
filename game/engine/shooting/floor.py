"""The floor: putting scenes up, calling takes, printing, and everything a director does between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, gauges, promises, schedule, tokens, weather
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import clock, footage, patience, takes
from game.engine.state import Floor

if TYPE_CHECKING:
    from game.engine.production import Production

FREE_WORK = ("meal",)
FLOORWORK = ("monitor", "ask", "meal", "thank", "safety", "apology")


def open_floor(film: Production) -> None:
    """Call time: the day's strips, the minutes lost to weather, yesterday's tiredness and the morning's bets."""
    bets = film.floor.bets if film.floor else ()
    rule = film.rules.n
    lost = film.floor.lost if film.floor else 0
    tired = film.of("tired")
    planned = film.rules.day_minutes
    if tired:
        post(film, "tired", "", -tired, Cause("rule", "tired"))
    film.floor = Floor(
        planned=planned,
        minutes=max(0, lost) + tired * rule.overtime.tired_minutes_per_hour // 60,
        granted=rule.bets.float_minutes if "overtime_float" in bets else 0,
        bets=bets,
        fed=1 if "second_meal" in bets else 0,
        camera_on=film.floor.camera_on if film.floor else "",
        today=tuple(schedule.strips_of(film, film.round)),
        tired=tired,
    )


def waiting(film: Production) -> list[str]:
    """Today's scenes that are not shot yet, in shooting order."""
    floor = clock.floor_of(film)
    return [number for number in floor.today if film.scenes[number].state in schedule.LEFT]


def entry_minutes(film: Production, number: str) -> int:
    """Minutes before the first set-up of a scene: the company move and what the weather takes."""
    floor, scene = clock.floor_of(film), film.rules.scenes[number]
    minutes = schedule.move_minutes(film, floor.at, scene.location)
    if scene.exterior and not _covered(film):
        sky = weather.today(film)
        if sky == "rain":
            minutes += film.rules.n.day.rain_exterior
        elif sky == "storm":
            minutes += film.rules.n.day.storm_exterior
    return minutes


def _covered(film: Production) -> bool:
    return "weather_cover" in clock.floor_of(film).bets


def level_of(film: Production, number: str, plan: str) -> int:
    """The coverage level a plan buys; a second camera on the scene lifts it by one."""
    level = schedule.LEVELS.index(plan)
    return min(2, level + (clock.floor_of(film).camera_on == number))


def slate_minutes(film: Production, number: str, plan: str) -> int:
    """Minutes that putting up a scene with a plan will take now, moves and weather included."""
    if plan in footage.PLANS:
        work = footage.plan_minutes(film, number, plan)
    else:
        work = schedule.setup_minutes(film, number, schedule.LEVELS.index(plan))
    return entry_minutes(film, number) + clock.slow(film, work)


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
    if clock.floor_of(film).on_set:
        return no("scene_on_set", scene=clock.floor_of(film).on_set)
    if action.scene not in waiting(film):
        return no("not_today", scene=action.scene)
    plans = schedule.LEVELS if schedule.is_played(film, action.scene) else footage.PLANS
    if action.plan not in plans:
        return no("no_such_plan", plan=action.plan)
    if clock.minutes_left(film) <= 0:
        return no("no_time", minutes=-clock.minutes_left(film))
    reason = schedule.conflict(film, action.scene, film.round)
    return no(reason, scene=action.scene) if reason else None


def slate(film: Production, action: actions.Slate) -> None:
    """Put a scene up. A light one is shot from its plan at once; a heavy one waits for takes."""
    minutes = slate_minutes(film, action.scene, action.plan)
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
    if any(actor in clock.floor_of(film).walked for actor in pair):
        return no("walked_off")
    if len(film.scenes[number].takes) >= film.rules.n.takes.most:
        return no("enough_takes")
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
        _annoy(film, f"misfit.{action.to}", 1)
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
        _crew(film, film.rules.n.takes.long_take_morale, Cause("rule", "many_takes"))
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
    film.floor = replace(floor, walked=(*floor.walked, actor))
    _annoy(film, actor, rule.walk_points)
    clock.pass_minutes(film, rule.walk_minutes)
    _crew(film, rule.walk_morale, cause)
    film.did("walked_off")
    film.tell("walk_off", actor=actor, minutes=rule.walk_minutes)


def _annoy(film: Production, name: str, points: int) -> None:
    floor = clock.floor_of(film)
    film.floor = replace(floor, annoyed={**floor.annoyed, name: floor.annoyed.get(name, 0) + points})


def _crew(film: Production, amount: int, cause: Cause) -> None:
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
        post(film, "report", department, film.rules.n.reports.ignored, Cause("duty", "watch_takes"))
        film.did("printed_fault")
    if action.take > 4:
        film.did("printed_take_after_4")
    film.did("print", number)
    footage.enter(film, number, Cause("duty", "watch_takes"))
    _tell_shot(film, number)
    promises.check(film, "scene_shot")


def _tell_shot(film: Production, number: str) -> None:
    state = film.scenes[number]
    film.tell("scene_shot", scene=number, take=state.printed, worth=state.worth)


def refuse_floorwork(film: Production, action: actions.Floorwork) -> Refusal | None:
    """Work on the floor costs focus, but the meal; each kind has its moment."""
    if why := refuse_floor(film):
        return why
    floor = clock.floor_of(film)
    if action.what not in FLOORWORK:
        return no("no_such_work", what=action.what)
    if action.what not in FREE_WORK and film.tokens.get("director", 0) < 1:
        return no("no_tokens")
    match action.what:
        case "monitor":
            return None if floor.on_set and not floor.monitor else no("no_monitor")
        case "ask":
            return _refuse_ask(film, action.about)
        case "meal":
            return None if not floor.meal and floor.minutes * 2 >= film.rules.n.day.meal_due else no("no_meal")
        case "thank" | "safety":
            return no("once_a_day") if film.deeds.get(f"{action.what}:{film.round}") else None
        case _:
            return None if action.about in floor.walked else no("nobody_walked")


def _refuse_ask(film: Production, department: str) -> Refusal | None:
    if department not in film.crew or department not in takes.CRAFT_DEPARTMENTS:
        return no("no_such_department", department=department)
    number = clock.floor_of(film).on_set
    return None if number and film.scenes[number].takes else no("nothing_to_ask")


def floorwork(film: Production, action: actions.Floorwork) -> None:
    """Do it: sit at the monitor, ask a department, break for the meal, thank, hold a safety meeting, apologise."""
    if action.what not in FREE_WORK:
        tokens.spend(film, "director", 1)
    film.did(action.what, str(film.round))
    floor = clock.floor_of(film)
    match action.what:
        case "monitor":
            film.floor = replace(floor, monitor=True)
            film.did("watch_takes")
            film.did("monitor")
        case "ask":
            _ask(film, action.about)
        case "meal":
            film.floor = replace(floor, meal=True)
            _crew(film, film.rules.n.morale.fed, Cause("duty", "keep_pace"))
            film.did("keep_pace")
        case "thank":
            _crew(film, film.rules.n.morale.thanked, Cause("duty", "keep_pace"))
            film.did("keep_pace")
            film.did("thanked")
        case "safety":
            clock.pass_minutes(film, 15)
            film.did("safety_meeting")
        case _:
            _apologise(film, action.about)


def _ask(film: Production, department: str) -> None:
    """Ask a department about the takes so far: it tells, and it remembers being asked."""
    number = clock.floor_of(film).on_set
    state, heard = film.scenes[number], []
    for take in state.takes:
        index = film.truths.get(f"fault.{number}.{take.number}", 0)
        guilty = bool(index) and takes.CRAFT_DEPARTMENTS[index - 1] == department
        reported = take.reported if not guilty or department in take.reported else (*take.reported, department)
        heard.append(replace(take, reported=reported))
    film.revealed = True
    film.scenes[number] = replace(state, takes=tuple(heard))
    cause = Cause("duty", "watch_takes")
    post(film, "report", department, film.rules.n.morale.asked, cause)
    film.did("asked_department")
    film.did("asked_department", department)
    film.tell("asked", department=department, scene=number)


def _apologise(film: Production, actor: str) -> None:
    """Apologise to an actor who walked: half the sting goes, the scene moves to the end of the day."""
    floor = clock.floor_of(film)
    left = floor.annoyed.get(actor, 0) * film.rules.n.patience.apology_percent // 100
    number = floor.on_set
    today = tuple(one for one in floor.today if one != number) + ((number,) if number else ())
    film.floor = replace(
        floor,
        annoyed={**floor.annoyed, actor: left},
        walked=tuple(one for one in floor.walked if one != actor),
        used={**floor.used, actor: max(0, floor.used.get(actor, 0) - 1)},
        on_set="",
        today=today,
    )
    film.did("apology")
    film.tell("apology", actor=actor)


def refuse_stay(film: Production, action: actions.Stay) -> Refusal | None:
    """Overtime comes in hours: one on the director's word, two with both chairs."""
    if why := refuse_floor(film):
        return why
    floor, day = clock.floor_of(film), film.rules.n.day
    if action.minutes != 60:
        return no("one_hour_at_a_time")
    most = max(day.overtime_alone, floor.granted) if not film.deeds.get(f"both:{film.round}") else day.overtime_both
    if floor.asked + action.minutes > most:
        return no("overtime_limit", minutes=most)
    return None if clock.minutes_left(film) <= 60 and (waiting(film) or floor.on_set) else no("still_time")


def stay(film: Production, action: actions.Stay) -> None:
    """Go into overtime: free of trust when it was granted, at a price in trust when it was not."""
    floor = clock.floor_of(film)
    covered = floor.asked + action.minutes <= floor.granted or promises.is_open(film, "overtime_granted")
    film.floor = replace(floor, asked=floor.asked + action.minutes)
    if not covered and not film.deeds.get(f"both:{film.round}"):
        post(film, "trust", "", film.rules.n.trust.overtime_forced, Cause("duty", "keep_pace"))
    film.did("overtime")
    film.tell("overtime", minutes=action.minutes)
    promises.check(film, "overtime")


def refuse_adapt(film: Production, action: actions.Adapt) -> Refusal | None:
    """Adapting costs focus and wants a scene of today that is not shot: simplify it, or swap in a cover set."""
    if why := refuse_floor(film):
        return why
    if film.tokens.get("director", 0) < 1:
        return no("no_tokens")
    if action.scene not in waiting(film) or clock.floor_of(film).on_set == action.scene:
        return no("not_today", scene=action.scene)
    if action.way == "simplify":
        return no("already_simple") if film.scenes[action.scene].simplified else None
    if action.way == "swap":
        return None if action.other in covers(film, action.scene) else no("no_cover_set", scene=action.scene)
    return no("no_such_way", way=action.way)


def covers(film: Production, number: str) -> list[str]:
    """Scenes of later days that could be shot today instead of this one: interiors whose cast is here."""
    scenes = film.rules.scenes
    return [
        other
        for other, day in film.board.items()
        if day > film.round
        and film.scenes[other].state in schedule.LEFT
        and not scenes[other].exterior
        and scenes[number].exterior
        and set(scenes[other].cast) <= set(scenes[number].cast) | _cast_today(film)
        and not schedule.conflict(film, other, film.round)
    ][:3]


def _cast_today(film: Production) -> set[str]:
    return {role for number in clock.floor_of(film).today for role in film.rules.scenes[number].cast}


def adapt(film: Production, action: actions.Adapt) -> None:
    """Change the day: fewer set-ups for a scene, or a cover set today and this scene on the other's day."""
    tokens.spend(film, "director", 1)
    film.did("adapt")
    if action.way == "simplify":
        state = film.scenes[action.scene]
        film.scenes[action.scene] = replace(state, simplified=1, minutes_percent=state.minutes_percent * 65 // 100)
        film.did("restaged")
        return
    film.board[action.scene], film.board[action.other] = film.board[action.other], film.round
    floor = clock.floor_of(film)
    film.floor = replace(floor, today=tuple(action.other if one == action.scene else one for one in floor.today))
    film.did("swapped_cover")
    film.tell("swapped", scene=action.scene, other=action.other)


def menu(film: Production) -> list[actions.Action]:
    """What the director can do on the floor now; ``refuse`` has the last word."""
    floor = clock.floor_of(film)
    found: list[actions.Action] = []
    if floor.on_set:
        number = floor.on_set
        pair = takes.players(film, number)
        notes = ["", *film.rules.core.notes] if film.scenes[number].takes else [""]
        found += [actions.Roll(note, to) for to in (pair or [""]) for note in notes if note or to == (pair or [""])[0]]
        found += [actions.Print(take.number) for take in film.scenes[number].takes]
        found += [actions.Floorwork("monitor")]
        found += [actions.Floorwork("ask", one) for one in takes.CRAFT_DEPARTMENTS if film.scenes[number].takes]
        found += [actions.Floorwork("apology", actor) for actor in floor.walked]
    else:
        for number in waiting(film):
            plans = schedule.LEVELS if schedule.is_played(film, number) else footage.PLANS
            found += [actions.Slate(number, plan) for plan in plans]
            found.append(actions.Adapt(number, "simplify"))
            found += [actions.Adapt(number, "swap", other) for other in covers(film, number)]
        found += [actions.Floorwork("thank"), actions.Floorwork("safety")]
    found += [actions.Floorwork("meal"), actions.Stay(60), actions.Wrap()]
    return found


RULES: Ruleset = {
    actions.Slate: Rule(refuse_slate, slate),
    actions.Roll: Rule(refuse_roll, roll),
    actions.Print: Rule(refuse_print, print_take),
    actions.Floorwork: Rule(refuse_floorwork, floorwork),
    actions.Stay: Rule(refuse_stay, stay),
    actions.Adapt: Rule(refuse_adapt, adapt),
}

"""What a director does between takes: the monitor, the meal, thanks, a question, overtime, a change of plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, promises, schedule, tokens
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import clock, floor, footage, takes

if TYPE_CHECKING:
    from game.engine.production import Production

FREE_WORK = ("meal",)
FLOORWORK = ("monitor", "ask", "meal", "thank", "safety", "apology")


def refuse_floorwork(film: Production, action: actions.Floorwork) -> Refusal | None:
    """Work on the floor costs focus, but the meal; each kind has its moment."""
    if why := floor.refuse_floor(film):
        return why
    day = clock.floor_of(film)
    if action.what not in FLOORWORK:
        return no("no_such_work", what=action.what)
    if action.what not in FREE_WORK and film.tokens.get("director", 0) < 1:
        return no("no_tokens")
    match action.what:
        case "monitor":
            return None if day.on_set and not day.monitor else no("no_monitor")
        case "ask":
            return _refuse_ask(film, action.about)
        case "meal":
            return None if not day.meal and day.minutes * 2 >= film.rules.n.day.meal_due else no("no_meal")
        case "thank" | "safety":
            return _refuse_talk(film, action.what)
        case _:
            return None if action.about in day.walked else no("nobody_walked")


def _refuse_talk(film: Production, what: str) -> Refusal | None:
    """Once a day; a safety meeting only before a scene that needs one: a hazard, or work outdoors or in the dark."""
    if film.deeds.get(f"{what}:{film.round}"):
        return no("once_a_day")
    scenes = [film.rules.scenes[number] for number in floor.waiting(film)]
    risky = any(scene.hazards or scene.exterior or scene.night for scene in scenes)
    return no("nothing_risky") if what == "safety" and not risky else None


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
    day = clock.floor_of(film)
    match action.what:
        case "monitor":
            film.floor = replace(day, monitor=True)
            film.did("watch_takes")
            film.did("monitor")
        case "ask":
            _ask(film, action.about)
        case "meal":
            film.floor = replace(day, meal=True)
            floor.move_morale(film, film.rules.n.morale.fed, Cause("duty", "keep_pace"))
            film.did("keep_pace")
        case "thank":
            floor.move_morale(film, film.rules.n.morale.thanked, Cause("duty", "keep_pace"))
            film.did("keep_pace")
            film.did("thanked")
        case "safety":
            clock.pass_minutes(film, film.rules.n.day.safety_minutes)
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
    film.did("asked_department", department)
    film.tell("asked", department=department, scene=number)


def _apologise(film: Production, actor: str) -> None:
    """Apologise to an actor who walked: half the sting goes, the scene moves to the end of the day."""
    day = clock.floor_of(film)
    left = day.annoyed.get(actor, 0) * film.rules.n.patience.apology_percent // 100
    number = day.on_set
    today = tuple(one for one in day.today if one != number) + ((number,) if number else ())
    film.floor = replace(
        day,
        annoyed={**day.annoyed, actor: left},
        walked=tuple(one for one in day.walked if one != actor),
        used={**day.used, actor: max(0, day.used.get(actor, 0) - 1)},
        on_set="",
        today=today,
    )
    film.did("apology")
    film.tell("apology", actor=actor)


def refuse_stay(film: Production, action: actions.Stay) -> Refusal | None:
    """Overtime comes in hours: one on the director's word, two with both chairs."""
    if why := floor.refuse_floor(film):
        return why
    today, rule = clock.floor_of(film), film.rules.n.day
    if action.minutes != 60:
        return no("one_hour_at_a_time")
    most = max(rule.overtime_alone, today.granted) if not film.deeds.get(f"both:{film.round}") else rule.overtime_both
    if today.asked + action.minutes > most:
        return no("overtime_limit", minutes=most)
    return None if clock.minutes_left(film) <= 60 and (floor.waiting(film) or today.on_set) else no("still_time")


def stay(film: Production, action: actions.Stay) -> None:
    """Go into overtime: free of trust when it was granted, at a price in trust when it was not."""
    day = clock.floor_of(film)
    covered = day.asked + action.minutes <= day.granted or promises.given_today(film, "overtime_granted")
    film.floor = replace(day, asked=day.asked + action.minutes)
    if not covered and not film.deeds.get(f"both:{film.round}"):
        post(film, "trust", "", film.rules.n.trust.overtime_forced, Cause("duty", "keep_pace"))
    film.did("overtime")
    film.tell("overtime", minutes=action.minutes)


def refuse_adapt(film: Production, action: actions.Adapt) -> Refusal | None:
    """Adapting costs focus and wants a scene of today that is not shot: simplify it, or swap in a cover set."""
    if why := floor.refuse_floor(film):
        return why
    if film.tokens.get("director", 0) < 1:
        return no("no_tokens")
    if not floor.is_waiting(film, action.scene) or clock.floor_of(film).on_set == action.scene:
        return no("not_today", scene=action.scene)
    if action.way == "simplify":
        return no("already_simple") if film.scenes[action.scene].simplified else None
    if action.way == "swap":
        return None if action.other in covers(film, action.scene) else no("no_cover_set", scene=action.scene)
    return no("no_such_way", way=action.way)


def covers(film: Production, number: str) -> list[str]:
    """Scenes of later days that could be shot today instead of this one: interiors whose cast is here."""
    today = clock.floor_of(film).today
    return schedule.cover_sets(film, number, film.round, board=film.board, today=today)[:3]


def adapt(film: Production, action: actions.Adapt) -> None:
    """Change the day: fewer set-ups for a scene, or a cover set today and this scene on the other's day."""
    tokens.spend(film, "director", 1)
    film.did("adapt")
    if action.way == "simplify":
        state = film.scenes[action.scene]
        film.scenes[action.scene] = replace(
            state, simplified=1, minutes_percent=state.minutes_percent * film.rules.n.day.restage_percent // 100
        )
        film.did("restaged")
        return
    film.board[action.scene], film.board[action.other] = film.board[action.other], film.round
    day = clock.floor_of(film)
    film.floor = replace(day, today=tuple(action.other if one == action.scene else one for one in day.today))
    film.did("swapped_cover")
    film.tell("swapped", scene=action.scene, other=action.other)


def menu(film: Production) -> list[actions.Action]:
    """What the director can do on the floor now; ``refuse`` has the last word."""
    day = clock.floor_of(film)
    found: list[actions.Action] = []
    if day.on_set:
        number = day.on_set
        pair = takes.players(film, number)
        notes = ["", *film.rules.core.notes] if film.scenes[number].takes else [""]
        found += [actions.Roll(note, to) for to in (pair or [""]) for note in notes if note or to == (pair or [""])[0]]
        found += [actions.Print(take.number) for take in film.scenes[number].takes]
        found += [actions.Floorwork("monitor")]
        found += [actions.Floorwork("ask", one) for one in takes.CRAFT_DEPARTMENTS if film.scenes[number].takes]
        found += [actions.Floorwork("apology", actor) for actor in day.walked]
    else:
        for number in floor.waiting(film):
            plans = schedule.LEVELS if schedule.is_played(film, number) else footage.PLANS
            found += [actions.Slate(number, plan) for plan in plans]
            found.append(actions.Adapt(number, "simplify"))
            found += [actions.Adapt(number, "swap", other) for other in covers(film, number)]
        found += [actions.Floorwork("thank"), actions.Floorwork("safety")]
    found += [actions.Floorwork("meal"), actions.Stay(60), actions.Phone("overtime"), actions.Wrap()]
    return found


RULES: Ruleset = {
    actions.Floorwork: Rule(refuse_floorwork, floorwork),
    actions.Stay: Rule(refuse_stay, stay),
    actions.Adapt: Rule(refuse_adapt, adapt),
}

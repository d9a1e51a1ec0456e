"""The look of the film and what it can afford: look book, and fitting the vision to the money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, money, schedule, story, tables
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no

if TYPE_CHECKING:
    from game.engine.production import Production

LOOK_DEPARTMENTS = ("camera", "design", "costume")
ENDS = (0, 100)
WAYS = ("simplify", "merge", "give_up")


def refuse_look(film: Production, action: actions.LookBook) -> Refusal | None:
    """One book a sitting, pulling one slider towards one of its ends."""
    if why := tables.refuse_at(film, "look"):
        return why
    if action.slider not in film.rules.film.vision_start or action.towards not in ENDS:
        return no("no_such_slider", slider=action.slider)
    return no("one_book_a_week") if film.table and film.table.done else None


def look_book(film: Production, action: actions.LookBook) -> None:
    """Make it: three departments see the same film, and the film itself leans a little further."""
    rule, cause = film.rules.n.vision, Cause("duty", "look")
    director = film.rules.film.directors.get(film.director)
    knows = director.film_knowledge if director else film.rules.n.reading.prior_mean
    gain = rule.look_book * (50 + knows) // 100
    for department in LOOK_DEPARTMENTS:
        post(film, "alignment", department, gain, cause)
    post(film, "vision", action.slider, rule.look_shift if action.towards else -rule.look_shift, cause)
    post(film, "latent.cohesion", "", max(0, rule.look_cohesion - film.deeds.get("look", 0)), cause)
    film.did("look_book")
    tables.commit(film, f"{action.slider}.{action.towards}")


def look_menu(film: Production) -> list[actions.Action]:
    """Both ends of each slider."""
    return [actions.LookBook(slider, end) for slider in film.rules.film.vision_start for end in ENDS]


def refuse_fit(film: Production, action: actions.Fit) -> Refusal | None:
    """A scene that is not shot is simplified once, merged where the script allows, or given up."""
    if why := tables.refuse_at(film, "fit_vision"):
        return why
    state = film.scenes.get(action.scene)
    if state is None or state.state not in schedule.LEFT:
        return no("no_such_scene", scene=action.scene)
    match action.way:
        case "simplify":
            return no("already_simple") if state.simplified else None
        case "merge":
            other = film.rules.scenes[action.scene].merge_with
            there = other in film.scenes and film.scenes[other].state in schedule.LEFT
            return None if there and story.can_lose(film) else no("cannot_merge", scene=action.scene)
        case "give_up":
            if state.safe:
                return no("scene_is_safe")
            return None if story.can_lose(film) else no("too_few_scenes")
        case _:
            return no("no_such_way", way=action.way)


def fit(film: Production, action: actions.Fit) -> None:
    """Fit the scene to the money before it is spent; what is saved goes back to the top sheet."""
    rule, cause = film.rules.n.vision, Cause("duty", "fit_vision")
    state, scene = film.scenes[action.scene], film.rules.scenes[action.scene]
    saved = scene_saves(film, action.scene)
    match action.way:
        case "simplify":
            percent = state.minutes_percent * rule.simplify_percent // 100
            film.scenes[action.scene] = replace(state, simplified=1, minutes_percent=percent)
            saved = saved * (100 - rule.simplify_percent) // 100
            film.did("simplify_scene", action.scene)
        case "merge":
            story.drop(film, action.scene, cause, kept_percent=scene.merge_keeps_percent)
            film.scenes[action.scene] = replace(film.scenes[action.scene], folded_into=scene.merge_with)
            saved //= 2
            film.did("fold_scene", action.scene)
        case _:
            story.drop(film, action.scene, cause)
            film.did("cut_scene", action.scene)
    money.commit(film, "crew", -saved, cause)
    tables.commit(film, f"{action.way}.{action.scene}")
    film.tell("fitted", scene=action.scene, way=action.way, saved=saved)


def scene_saves(film: Production, number: str) -> int:
    """What a scene saves that is given up in prep, in whole currency units: the part that goes of its share of the
    shooting block, by planned minutes. People and places are under contract for the rest."""
    minutes = schedule.planned_minutes(film, number)
    whole = film.rules.rounds["shoot"] * film.rules.day_minutes
    share = money.day_cost(film) * film.rules.film.shoot_days * minutes // max(1, whole)
    return share * film.rules.n.vision.fit_saves_percent // 100


def fit_menu(film: Production) -> list[actions.Action]:
    """The lightest scenes to give up, any to simplify, those that may be merged."""
    scenes = film.rules.scenes
    left = [number for number in film.rules.lightest_first if film.scenes[number].state in schedule.LEFT]
    found: list[actions.Action] = [actions.Fit(number, "merge") for number in left if scenes[number].merge_with]
    found += [actions.Fit(number, "simplify") for number in left]
    return found + [actions.Fit(number, "give_up") for number in left[:6]]


TABLES = {
    "look": tables.Seat(look_menu, lambda film: True),
    "fit_vision": tables.Seat(fit_menu, schedule.is_any_left),
}

RULES: Ruleset = {
    actions.LookBook: Rule(refuse_look, look_book),
    actions.Fit: Rule(refuse_fit, fit),
}

"""The producer's morning: bets before the day is known, and strips that are cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, gauges, money, schedule, story, tables
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import footage
from game.engine.state import Floor

if TYPE_CHECKING:
    from game.engine.production import Production

BETS = (
    "overtime_float",
    "second_camera",
    "second_unit",
    "weather_cover",
    "second_meal",
    "settle_worry",
    "clear_papers",
)


def new_morning(film: Production) -> None:
    """A fresh day sheet for the producer to bet on."""
    film.floor = Floor(planned=film.rules.day_minutes, today=tuple(schedule.strips_of(film, film.round)))


def bet_price(film: Production, bet: str) -> int:
    """What a bet costs, in whole currency units: percent of a board day."""
    rule = film.rules.n.bets
    percent = {
        "overtime_float": rule.float_percent,
        "second_camera": rule.camera_percent,
        "second_unit": rule.second_unit_percent,
        "weather_cover": rule.cover_percent,
        "second_meal": rule.meal_percent,
    }.get(bet, 0)
    return money.day_cost(film) * percent // 100 if percent else 0


def targets(film: Production, bet: str) -> list[str]:
    """What a bet can be about: a heavy scene for the camera, a small one for the unit, a sore department."""
    floor = film.floor
    today = [number for number in (floor.today if floor else ()) if film.scenes[number].state in schedule.LEFT]
    match bet:
        case "second_camera":
            return [number for number in today if schedule.is_played(film, number)][:3]
        case "second_unit":
            return [number for number in today if _is_for_the_unit(film, number)][:3]
        case "settle_worry":
            names = [name for name, _size in gauges.departments(film) if name in film.crew]
            return sorted(names, key=lambda name: film.of("morale", name) + film.of("report", name))[:2]
        case _:
            return [""]


def _is_for_the_unit(film: Production, number: str) -> bool:
    """Whether a scene can be left to a second unit: light, without a lead and without a child."""
    scene, roles = film.rules.scenes[number], film.rules.film.roles
    principal = any(roles[role].size == "lead" for role in scene.cast)
    return not (schedule.is_played(film, number) or principal or scene.minors)


def refuse_bet(film: Production, action: actions.Bet) -> Refusal | None:
    """Three bets a morning at most, each once, paid from the cash that is there."""
    if why := tables.refuse_at(film, "day_to_day"):
        return why
    floor = film.floor
    if floor is None or action.bet not in BETS:
        return no("no_such_bet", bet=action.bet)
    if action.bet in floor.bets:
        return no("bet_placed", bet=action.bet)
    if len(floor.bets) >= film.rules.n.bets.most:
        return no("bets_spent")
    if action.about not in targets(film, action.bet):
        return no("no_such_target", about=action.about)
    if action.bet == "clear_papers" and not film.papers:
        return no("no_papers")
    price = bet_price(film, action.bet)
    return no("no_cash", amount=price) if price > film.of("cash") else None


def place_bet(film: Production, action: actions.Bet) -> None:
    """Buy the bet; what it is worth shows during the day."""
    floor = film.floor
    if floor is None:
        raise RuntimeError("no morning to bet on")
    rule, cause = film.rules.n.bets, Cause("duty", "day_to_day")
    film.floor = replace(floor, bets=(*floor.bets, action.bet))
    if price := bet_price(film, action.bet):
        money.spend(film, "transport_and_catering" if action.bet == "second_meal" else "crew", price, cause)
    film.did(action.bet)
    match action.bet:
        case "second_camera":
            film.floor = replace(film.floor, camera_on=action.about)
        case "second_unit":
            _second_unit(film, action.about, cause)
        case "second_meal":
            for department, _size in gauges.departments(film):
                post(film, "morale", department, rule.meal_morale, cause)
        case "settle_worry":
            post(film, "morale", action.about, rule.worry_morale, cause)
            post(film, "report", action.about, rule.worry_morale, cause)
        case "clear_papers":
            for paper in film.papers[: rule.papers_cleared]:
                film.papers.remove(paper)
        case _:
            pass
    tables.commit(film, f"bet.{action.bet}")
    film.tell("bet", bet=action.bet, about=action.about, price=price)


def _second_unit(film: Production, number: str, cause: Cause) -> None:
    """A light scene off the clock, noisier and a little less: somebody else is directing it."""
    loss = film.rules.n.bets.second_unit_loss
    state = film.scenes[number]
    film.scenes[number] = replace(state, marks={**state.marks, "performance": state.marks.get("performance", 0) - loss})
    footage.shoot_from_plan(film, number, "boarded", cause)


def bets_menu(film: Production) -> list[actions.Action]:
    """Every bet with what it can be about."""
    return [actions.Bet(bet, about) for bet in BETS for about in targets(film, bet)]


def refuse_strike(film: Production, action: actions.Strike) -> Refusal | None:
    """A strip that is not shot can be cut or halved, unless it is safe."""
    if why := tables.refuse_at(film, "cut_scenes"):
        return why
    state = film.scenes.get(action.scene)
    if state is None or state.state not in schedule.LEFT:
        return no("no_such_scene", scene=action.scene)
    if action.way not in ("cut", "halve"):
        return no("no_such_way", way=action.way)
    if state.safe:
        return no("scene_is_safe", scene=action.scene)
    if action.way == "cut" and not story.can_lose(film):
        return no("too_few_scenes")
    return no("already_simple") if action.way == "halve" and state.simplified else None


def strike(film: Production, action: actions.Strike) -> None:
    """Cut a scene, or half its pages. The director hears of it, and so does the story."""
    cause = Cause("duty", "cut_scenes")
    heavy, rule = film.rules.scenes[action.scene].weight, film.rules.n.day
    if action.way == "cut":
        story.drop(film, action.scene, cause)
        film.did("cut_scene", action.scene)
        post(film, "trust", "", heavy * rule.cut_trust_per_mille // 1000, cause)
    else:
        state = film.scenes[action.scene]
        film.scenes[action.scene] = replace(
            state, simplified=1, minutes_percent=state.minutes_percent * rule.halve_percent // 100
        )
        film.did("half_pages", action.scene)
        post(film, "trust", "", heavy * rule.halve_trust_per_mille // 1000, cause)
    tables.commit(film, f"strike.{action.scene}")
    if film.floor is not None:
        film.floor = replace(film.floor, today=tuple(schedule.strips_of(film, film.round)))


def strike_menu(film: Production) -> list[actions.Action]:
    """The scenes left, lightest first, to cut or to halve."""
    left = [number for number in film.rules.lightest_first if film.scenes[number].state in schedule.LEFT]
    return [actions.Strike(number, way) for number in left[:10] for way in ("cut", "halve")]


TABLES = {
    "day_to_day": tables.Seat(
        bets_menu, lambda film: film.floor is not None and len(film.floor.bets) < film.rules.n.bets.most
    ),
    "cut_scenes": tables.Seat(strike_menu, schedule.is_any_left),
}

RULES: Ruleset = {actions.Bet: Rule(refuse_bet, place_bet), actions.Strike: Rule(refuse_strike, strike)}

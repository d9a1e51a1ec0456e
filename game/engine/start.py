"""The start of a production: opening values, hidden truths, what is in place, the first desks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import (
    career,
    directors,
    effects,
    events,
    finance,
    gauges,
    judge,
    leaves,
    money,
    people,
    plan,
    schedule,
    tokens,
    truths,
    verbs,
)
from game.engine.ledger import OPENING, post
from game.engine.luck import Luck
from game.engine.production import Production
from game.engine.state import SceneState

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.rules.film import InPlace
    from game.engine.rules.rulebook import Rules


def new_production(rules: Rules, seed: int) -> Production:
    """A production at its first decision, with the rules' options. The same rules and seed give the same film."""
    film = Production(options=rules.options, luck=Luck(seed))
    film.rules = bind(rules)
    film.final_cut = rules.film.contract.final_cut.owner
    film.writer = rules.film.script.writer
    film.scenes = {number: SceneState(number) for number in rules.scenes}
    truths.draw_all(film)
    people.draw_floors(film)
    _open_gauges(film)
    career.precede(film)
    money.open_accounts(film)
    finance.open_offers(film)
    for one in rules.length.in_place:
        IN_PLACE[one.kind](film, one)
    effects.apply_all(film, rules.film.opening, OPENING, judge.NOTHING)
    plan.start_papers(film)
    tokens.deal(film)
    events.draw_round(film)
    film.stage = "agenda" if rules.film.agendas_producer else "turn"
    film.news, film.revealed = [], False
    return film


def bind(rules: Rules) -> Rules:
    """Give rules the verbs of this engine. Rules are data until somebody plays by them."""
    rules.leaves, rules.effects = leaves.LEAVES, verbs.EFFECTS
    return rules


def _open_gauges(film: Production) -> None:
    n, script = film.rules.n, film.rules.film.script
    for department, _size in gauges.departments(film):
        post(film, "morale", department, n.morale.opening, OPENING)
        post(film, "report", department, n.reports.opening, OPENING)
        post(film, "alignment", department, n.vision.opening, OPENING)
    post(film, "trust", "", n.trust.opening, OPENING)
    for chair in tokens.CHAIRS:
        post(film, "stress", chair, n.nights.opening, OPENING)
    post(film, "quality", "", script.quality, OPENING)
    post(film, "drafts", "", script.draft, OPENING)
    for slider, value in film.rules.film.vision_start.items():
        post(film, "vision", slider, value, OPENING)
    post(film, "investor_goodwill", "", n.trust.opening, OPENING)


def _right(film: Production, one: InPlace) -> None:
    film.rights = one.state


def _finance(film: Production, one: InPlace) -> None:
    finance.close_deal(film, film.rules.film.offers[one.id])


def _crew(film: Production, one: InPlace) -> None:
    people.sign_head(film, one.id, film.rules.film.crew[one.id].cost, OPENING)


def _cast(film: Production, one: InPlace) -> None:
    actor = film.rules.film.actors[one.id]
    people.sign_actor(film, actor, actor.roles[0], actor.ask)


def _location(film: Production, one: InPlace) -> None:
    film.did("deposit", one.id)


def _director(film: Production, one: InPlace) -> None:
    directors.seat(film, one.id, OPENING)


def _board(film: Production, one: InPlace) -> None:
    film.board = schedule.propose(film, one.id)


IN_PLACE: dict[str, Callable[[Production, InPlace], None]] = {
    "right": _right,
    "finance": _finance,
    "crew": _crew,
    "cast": _cast,
    "location": _location,
    "director": _director,
    "board": _board,
}

"""The calls that play a film: ``choices``, ``refuse``, ``step`` and ``advance``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from game.engine import (
    actions,
    agendas,
    directors,
    events,
    finance,
    greenlight,
    joint,
    look,
    people,
    plan,
    problems,
    promises,
    release,
    seats,
    story,
    tables,
    tokens,
    topsheet,
    vendors,
    world,
)
from game.engine.ledger import Entry, entries
from game.engine.menus import Menu, Refusals
from game.engine.news import News
from game.engine.post import edit, order, overseeing, screening, selling
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import directing, floor, morning, phone, rehearsal, reports, wrap

if TYPE_CHECKING:
    from game.engine.production import Production


class Step(msgspec.Struct, frozen=True):
    """What one action did: the new production, its ledger entries, the news, and whether chance showed itself."""

    production: Production
    entries: list[Entry]
    news: list[News]
    revealed: bool


def refuse_end(film: Production, action: actions.EndTurn) -> Refusal | None:
    """A turn ends at the chair's own desk when nothing on it waits for an answer."""
    if film.stage != "turn" or film.table is not None:
        return no("not_your_turn")
    if not film.director:
        return no("empty_chair")
    waiting = any(card.chair == film.seat and not card.seal for card in film.desk)
    return no("card_first") if waiting else None


def end(film: Production, action: actions.EndTurn) -> None:
    """Hand over."""
    film.stage = "hand_over"


def _memo_done(film: Production) -> None:
    """After a line of the memo: the hand-over, when the memo is full or nothing more is offered."""
    full = promises.given_now(film) >= film.rules.n.memo_promises[film.rules.options.length]
    if full or not promises.offered(film, film.seat):
        film.stage = "end_of_turn"


def give(film: Production, action: actions.Give) -> None:
    """Write a promise; a full memo is handed over."""
    promises.give(film, action)
    _memo_done(film)


def no_memo(film: Production, action: actions.NoMemo) -> None:
    """Hand over as it is."""
    film.stage = "end_of_turn"


RULES: Ruleset = {
    actions.EndTurn: Rule(refuse_end, end),
    **tokens.RULES,
    **tables.RULES,
    **seats.RULES,
    **rehearsal.RULES,
    **agendas.RULES,
    **events.RULES,
    **joint.RULES,
    **promises.RULES,
    actions.Give: Rule(promises.refuse_give, give),
    actions.NoMemo: Rule(promises.refuse_no_memo, no_memo),
    **problems.RULES,
    **plan.RULES,
    **story.RULES,
    **directors.RULES,
    **look.RULES,
    **topsheet.RULES,
    **vendors.RULES,
    **finance.RULES,
    **people.RULES,
    **greenlight.RULES,
    **morning.RULES,
    **floor.RULES,
    **directing.RULES,
    **phone.RULES,
    **reports.RULES,
    **wrap.RULES,
    **edit.RULES,
    **order.RULES,
    **overseeing.RULES,
    **screening.RULES,
    **selling.RULES,
    **release.RULES,
}


REFUSE: Refusals = {kind: rule.refuse for kind, rule in RULES.items()}
"""What decides whether an action of each kind is legal."""


def _turn_menu(film: Production) -> list[actions.Action]:
    if film.table is not None:
        return [*seats.TABLES[film.table.duty].menu(film), actions.Leave()]
    return [
        *joint.menu(film),
        *events.menu(film),
        *problems.menu(film),
        *(reports.report_menu(film) if film.phase == "shoot" else ()),
        *_seats(film),
        actions.Night(),
        actions.Rest(),
        actions.EndTurn(),
    ]


def _seats(film: Production) -> list[actions.Action]:
    """The tables whose price the chair can pay: its own, and on a small film the other's."""
    tokens_left = film.tokens.get(film.seat, 0)
    duties = film.rules.duties_of.get((film.phase, film.seat), ())
    found: list[actions.Action] = [actions.Sit(duty.id) for duty in duties if duty.cost <= tokens_left]
    if film.rules.film.roles_split == "shared":
        others = film.rules.duties_of.get((film.phase, joint.OTHER[film.seat]), ())
        found += [actions.Sit(duty.id, lend=True) for duty in others if duty.cost < tokens_left]
    return found


def _floor_menu(film: Production) -> list[actions.Action]:
    return [
        *joint.menu(film),
        *events.menu(film),
        *problems.menu(film),
        actions.Night(),
        *directing.menu(film),
    ]


MENUS: dict[str, Callable[[Production], list[actions.Action]]] = {
    "agenda": agendas.menu,
    "turn": _turn_menu,
    "memo": promises.menu,
    "greenlight": greenlight.menu,
    "note": greenlight.note_menu,
    "floor": _floor_menu,
    "phone": phone.menu,
    "name": reports.naming_menu,
    "wrap": wrap.menu,
    "weekend": release.menu,
    "over": lambda film: [],
}


def menu_of(film: Production) -> Menu:
    """The menu of the chair whose turn it is, judged line by line as somebody asks: for bots, on their way."""
    return Menu(MENUS[film.stage](film), film, REFUSE)


def choices(film: Production) -> list[actions.Action]:
    """The finite menu (at most 40) of the chair whose turn it is, in stable order; empty only when it is over."""
    return menu_of(film).all()


def refuse(film: Production, action: actions.Action) -> Refusal | None:
    """Why this action is not legal now, or None. Shared by screens, bots and ``step``."""
    return RULES[type(action)].refuse(film, action)


def advance(film: Production, action: actions.Action) -> Refusal | None:
    """Play an action in place: for bots on their own fork. Returns the refusal instead when it is not legal."""
    rule = RULES[type(action)]
    why = rule.refuse(film, action)
    if why is None:
        _play(film, action)
    return why


def _play(film: Production, action: actions.Action) -> None:
    """Apply an action, hear which promises it broke, and run on to the next decision."""
    RULES[type(action)].apply(film, action)
    promises.check_deeds(film)
    if film.table is not None and not _work_left(film):
        film.table = None
    world.flow(film)
    promises.check_deeds(film)


def _work_left(film: Production) -> bool:
    """Whether the table the chair sits at still offers anything; nobody has to get up from an empty one."""
    if film.table is None:
        return False
    menu = seats.TABLES[film.table.duty].menu(film)
    return any(REFUSE[type(action)](film, action) is None for action in menu)


def step(film: Production, action: actions.Action) -> Step | Refusal:
    """Play an action on a fork: the caller's production stays as it was."""
    rule = RULES[type(action)]
    why = rule.refuse(film, action)
    if why is not None:
        return why
    fork = film.fork()
    before = fork.written
    _play(fork, action)
    news, revealed = fork.news, fork.revealed
    fork.news, fork.revealed = [], False
    return Step(fork, entries(fork, before), news, revealed)

"""Vendors and kit: ask, press, take the cheaper thing, or hire what a scene needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, effects, judge, money, schedule, tables
from game.engine.ledger import Cause
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.state import NOTHING_SAID, Bidding

if TYPE_CHECKING:
    from game.engine.production import Production

MOVES = ("take", "press", "cheaper")


def open_deals(film: Production) -> list[str]:
    """Vendors nobody has settled with, and kit that a scene left on the board needs."""
    return [name for name in (*film.rules.film.vendors, *film.rules.film.kit) if _is_open(film, name)]


def _is_any_open(film: Production) -> bool:
    deals = film.rules.film
    return any(_is_open(film, name) for names in (deals.vendors, deals.kit) for name in names)


def _is_open(film: Production, name: str) -> bool:
    bidding = film.bids.get(name)
    if bidding is not None and bidding.state != "open":
        return False
    return name in film.rules.film.vendors or (name in film.rules.film.kit and _is_needed(film, name))


def _is_needed(film: Production, kit: str) -> bool:
    scenes = film.scenes
    return any(scenes[number].state in schedule.LEFT for number in film.rules.scenes_with[kit])


def asked(film: Production, name: str) -> int:
    """What a vendor or a kit house wants now, whole currency units for the whole shoot."""
    bidding = film.bids.get(name)
    if bidding is not None and bidding.price:
        return bidding.price
    vendor = film.rules.film.vendors.get(name)
    if vendor is not None:
        return vendor.ask
    kit = film.rules.film.kit[name]
    return kit.per_day * max(kit.days_least, kit_days(film, name))


def kit_days(film: Production, name: str) -> int:
    """Board days on which a scene that needs the kit stands; one before there is a board."""
    days = {
        film.board.get(number, 0)
        for number in film.rules.scenes_with[name]
        if film.scenes[number].state in schedule.LEFT
    }
    return max(1, len(days))


def least(film: Production, name: str) -> int:
    """The lowest figure a vendor goes down to."""
    vendor = film.rules.film.vendors.get(name)
    if vendor is not None:
        return vendor.least
    kit = film.rules.film.kit[name]
    return kit.floor_per_day * max(kit.days_least, kit_days(film, name))


def account_of(film: Production, name: str) -> str:
    """The account a deal is paid from."""
    deals = film.rules.film
    return deals.vendors[name].account if name in deals.vendors else deals.kit[name].account


def refuse_bargain(film: Production, action: actions.Bargain) -> Refusal | None:
    """A deal that is open is taken, pressed twice at most, or taken cheaper where there is something cheaper."""
    if why := tables.refuse_at(film, "deals"):
        return why
    if action.move not in MOVES or not _is_open(film, action.deal):
        return no("no_such_deal", deal=action.deal)
    if action.move == "press":
        bidding = film.bids.get(action.deal, NOTHING_SAID)
        worn = bidding.pressed >= film.rules.n.casting.most_refusals
        return no("pressed_already", person=action.deal) if worn else None
    if action.move == "cheaper":
        vendor = film.rules.film.vendors.get(action.deal)
        return None if vendor is not None and vendor.alternatives else no("nothing_cheaper", deal=action.deal)
    price = asked(film, action.deal)
    return no("over_budget", amount=price) if price > money.room(film, account_of(film, action.deal)) else None


def bargain(film: Production, action: actions.Bargain) -> None:
    """Deal. A vendor who is pressed comes down half way to the least, or stays at the price."""
    cause, name = Cause("duty", "deals"), action.deal
    bidding = film.bids.get(name, NOTHING_SAID)
    price = asked(film, name)
    if action.move == "press":
        film.did("haggled")
        won = film.happens(film.rules.n.casting.press_percent, "press", name, bidding.pressed)
        price = (price + least(film, name)) // 2 if won else price
        film.bids[name] = Bidding(price, bidding.pressed + 1)
        tables.remember(film, f"press.{name}")
        film.tell("pressed", deal=name, price=price, won=int(won))
        return
    vendor = film.rules.film.vendors.get(name)
    if action.move == "cheaper" and vendor is not None:
        price = vendor.alternatives[0].amount
        effects.apply_all(film, vendor.alternatives[0].effects, cause, judge.NOTHING)
    elif vendor is not None:
        effects.apply_all(film, vendor.effects, cause, judge.NOTHING)
    money.commit(film, account_of(film, name), price, cause)
    film.bids[name] = Bidding(price, bidding.pressed, "hired")
    film.did(f"hired_{name}")
    tables.commit(film, name)
    film.tell("vendor_signed", deal=name, price=price)


def unrung(film: Production) -> dict[str, int]:
    """Vendors nobody has settled with, and what each will name on the eve of the first day, whole currency units."""
    percent = film.rules.n.finance.walk_in_percent
    return {
        name: vendor.ask * percent // 100
        for name, vendor in film.rules.film.vendors.items()
        if film.bids.get(name, NOTHING_SAID).state == "open"
    }


def walk_in(film: Production) -> None:
    """Vendors nobody dealt with are rung on the eve of the first day, and name their price."""
    for name, price in unrung(film).items():
        money.commit(film, film.rules.film.vendors[name].account, price, Cause("rule", "walk_in"))
        film.bids[name] = Bidding(price, state="hired")


def missing_kit(film: Production, number: str) -> list[str]:
    """Kit a scene needs and nobody hired: it is improvised, slowly."""
    known = film.rules.film.kit
    return [
        kit
        for kit in film.rules.scenes[number].needs
        if kit in known and film.bids.get(kit, NOTHING_SAID).state != "hired"
    ]


def menu(film: Production) -> list[actions.Action]:
    """Each open deal: take it, press it, or take the cheaper thing."""
    return [actions.Bargain(name, move) for name in open_deals(film) for move in MOVES]


TABLES = {"deals": tables.Seat(menu, _is_any_open)}

RULES: Ruleset = {actions.Bargain: Rule(refuse_bargain, bargain)}

"""Joint decisions: two stances sealed in different turns, a reveal, and the contract or a talk when they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, agendas, events, judge
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.state import Card

if TYPE_CHECKING:
    from game.engine.production import Production

WAYS = ("contract", "talk")
OTHER = {"producer": "director", "director": "producer"}


def refuse_seal(film: Production, action: actions.Seal) -> Refusal | None:
    """A chair seals one open option of a joint card on its desk, once."""
    card = events.card_of(film, action.event, "stance")
    if card is None or card.seal or film.table is not None:
        return no("no_such_card", event=action.event)
    option = events.option_of(film, action.event, action.option)
    if option is None or (option.proposer and option.proposer != film.seat):
        return no("no_such_option", option=action.option)
    return events.refuse_option(film, option, card.binds)


def seal(film: Production, action: actions.Seal) -> None:
    """Seal a stance. When both are sealed they are turned over at once."""
    for index, card in enumerate(film.desk):
        if card.event == action.event and card.chair == film.seat and card.kind == "stance":
            film.desk[index] = replace(card, seal=action.option)
    sealed = {card.chair: card for card in film.desk if card.event == action.event and card.kind == "stance"}
    if any(not card.seal for card in sealed.values()):
        return
    film.desk = [card for card in film.desk if card not in sealed.values()]
    binds = dict(next(iter(sealed.values())).binds)
    binds.update({f"stance.{chair}": card.seal for chair, card in sealed.items()})
    film.revealed = True
    film.tell("revealed", event=action.event, producer=sealed["producer"].seal, director=sealed["director"].seal)
    if sealed["producer"].seal == sealed["director"].seal:
        trust = film.rules.n.trust
        given = trust.gave_way if gives_way(film, action.event, action.option, binds) else trust.agree
        post(film, "trust", "", given, Cause("event", action.event))
        film.did("agreed")
        come_true(film, action.event, action.option, binds)
    else:
        film.desk.append(Card(action.event, film.seat, kind="clash", binds=binds))


def has_sealed(film: Production, event: str, chair: str) -> bool:
    """Whether a chair's stance on a joint card lies there face down: everybody sees that it does, and not which."""
    return any(card.event == event and card.chair == chair and card.seal for card in film.desk)


def gives_way(film: Production, event: str, name: str, binds: judge.Binds) -> bool:
    """Whether agreeing on an option means that a chair moves against its agenda."""
    option = events.option_of(film, event, name)
    return option is not None and any(agendas.is_against(film, chair, option, binds) for chair in OTHER)


def come_true(film: Production, event: str, name: str, binds: dict[str, str]) -> None:
    """An option of a joint card carries, for whatever reason."""
    option = events.option_of(film, event, name)
    if option is None:
        raise RuntimeError(f"joint card {event} has no option {name}")
    events.happen(film, film.rules.film.events[event], option, Card(event, film.seat, binds=binds))


def decider(film: Production, event: str) -> str:
    """The chair the contract names for this card's question; the financiers side with the producer."""
    right = film.rules.film.events[event].contract
    owner = film.final_cut if right == "final_cut" else film.rules.film.contract.rights.get(right, "producer")
    return owner if owner in OTHER else "producer"


def refuse_settle(film: Production, action: actions.Settle) -> Refusal | None:
    """A clash is settled by the contract always, by a talk when both chairs have a token for it."""
    card = events.card_of(film, action.event, "clash")
    if card is None or action.way not in WAYS:
        return no("no_such_card", event=action.event)
    if action.way == "contract":
        return None
    if not film.rules.film.events[action.event].talk:
        return no("no_compromise")
    if film.of("trust") < film.rules.n.trust.no_talk_below:
        return no("not_talking", trust=film.of("trust"))
    return None if film.tokens.get(film.seat, 0) >= 1 else no("no_tokens")


def talk_costs_both(film: Production) -> bool:
    """Whether a talk costs the other chair a token too: those who trust each other find the time."""
    return film.of("trust") < film.rules.n.trust.talks_freely_from


def settle(film: Production, action: actions.Settle) -> None:
    """Settle it. A talk costs a token now, and the other chair one in the next round unless they trust each other."""
    card = events.card_of(film, action.event, "clash")
    if card is None:
        raise RuntimeError(f"no clash for {action}")
    film.desk.remove(card)
    trust, cause = film.rules.n.trust, Cause("event", action.event)
    if action.way == "talk":
        film.tokens[film.seat] -= 1
        if talk_costs_both(film):
            post(film, "token_bonus", OTHER[film.seat], -1, cause)
        post(film, "trust", "", trust.talk, cause)
        film.did("talked")
        come_true(film, action.event, film.rules.film.events[action.event].talk, card.binds)
        return
    winner = decider(film, action.event)
    post(film, "trust", "", trust.overruled, cause)
    film.did("overruled")
    come_true(film, action.event, card.binds[f"stance.{winner}"], card.binds)


def menu(film: Production) -> list[actions.Action]:
    """Stances to seal and clashes to settle on this chair's desk."""
    found: list[actions.Action] = []
    for card in film.desk:
        if card.chair != film.seat:
            continue
        if card.kind == "stance" and not card.seal:
            found += [actions.Seal(card.event, one.id) for one in film.rules.film.events[card.event].options]
        elif card.kind == "clash":
            found += [actions.Settle(card.event, way) for way in WAYS]
    return found


RULES: Ruleset = {actions.Seal: Rule(refuse_seal, seal), actions.Settle: Rule(refuse_settle, settle)}

"""Event cards: drawn by chance for each chair and round, answered at the desk, with consequences later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, binding, effects, gauges, judge
from game.engine.ledger import Cause
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.state import Card, Later
from game.engine.tokens import CHAIRS, FIRST, clock_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.engine.production import Production
    from game.engine.rules.events import Event, Option
    from game.engine.rules.events import Later as LaterRule


def draw_round(film: Production) -> None:
    """Put the round's cards on the desks: what comes back, one joint card by chance, one card a chair by chance."""
    returning(film)
    again = (film.of("pushed"),) if film.of("pushed") else ()
    if film.happens(film.rules.n.joint_percent[film.phase], "joint", film.phase, film.round, *again):
        event = pick(film, "joint")
        if event is not None:
            deal_joint(film, *event)
            return
    for chair in ("producer", "director"):
        if any(card.chair == chair for card in film.desk):
            continue
        if film.happens(film.rules.n.event_percent[film.phase], "event", film.phase, film.round, chair, *again):
            found = pick(film, chair)
            if found is not None:
                event_card, binds = found
                film.desk.append(Card(event_card.id, chair, binds=binds))


def interrupt(film: Production) -> None:
    """Between two scenes of a shooting day something may knock that wants an answer now, once a day."""
    if film.deeds.get(f"interrupted:{film.round}"):
        return
    if film.happens(film.rules.n.interrupt_percent, "interrupt", film.round):
        film.did("interrupted", str(film.round))
        found = pick(film, "director", "floor")
        if found is not None:
            event, binds = found
            film.desk.append(Card(event.id, "director", at="now", binds=binds))


def _still_to_act(film: Production) -> tuple[str, ...]:
    """The chairs that have decisions left in this round: both while the one that opens it is seated."""
    return CHAIRS if film.seat == FIRST.get(film.phase) else (film.seat,)


def returning(film: Production, chairs: Collection[str] = CHAIRS) -> None:
    """Cards that were to come back by now, for chairs that can still answer them; a joint one needs both."""
    due = [one for one in film.later if one.phase == film.phase and one.round <= film.round]
    due = [one for one in due if _asked(film.rules.film.events[one.event]) <= set(chairs)]
    film.later = [one for one in film.later if one not in due]
    for one in due:
        event = film.rules.film.events[one.event]
        binds = {**one.binds, **(binding.bind(film, event.about) or {})}
        if not judge.holds(film, event.when, binds) or any(name.name not in binds for name in event.about):
            continue
        if event.kind == "joint":
            deal_joint(film, event, binds)
        else:
            film.desk.append(Card(event.id, event.chair, binds=binds, led=one.led))


def _asked(event: Event) -> set[str]:
    """The chairs that have to answer a card."""
    return set(CHAIRS) if event.kind == "joint" else {event.chair}


def deal_joint(film: Production, event: Event, binds: dict[str, str]) -> None:
    """A joint card lies on both desks; each chair seals its stance in its own turn."""
    for chair in ("producer", "director"):
        film.desk.append(Card(event.id, chair, kind="stance", binds=binds))


def pick(film: Production, deck: str, slot: str = "desk") -> tuple[Event, dict[str, str]] | None:
    """Draw a card that can happen now, by weight, with what it is about; None when there is none."""
    found: list[tuple[Event, dict[str, str]]] = []
    weights: list[int] = []
    for event, first, then in film.rules.deck.get((film.phase, deck), ()):
        if not may_come(film, event) or not judge.holds(film, first):
            continue
        binds = binding.bind(film, event.about)
        if binds is not None and judge.holds(film, then, binds):
            found.append((event, binds))
            weights.append(weight_of(film, event, binds))
    total = sum(weights)
    if not total:
        return None
    mark = film.roll("card", film.phase, film.round, deck, slot) * total >> 64
    for one, weight in zip(found, weights, strict=True):
        mark -= weight
        if mark < 0:
            return one
    return None


def may_come(film: Production, event: Event) -> bool:
    """Whether a card has not been seen, or may come again by now."""
    for card in film.desk:
        if card.event == event.id:
            return False
    if event.id not in film.answers:
        return True
    last = film.deeds.get(f"answered:{event.id}", 0)
    return not event.once and clock_of(film) - last >= max(1, event.again_after)


def weight_of(film: Production, event: Event, binds: judge.Binds) -> int:
    """A card's weight now: its base, times what makes it likelier; what foreshadowed it doubles it."""
    weight = event.weight
    for one in event.times:
        if judge.holds(film, one.when, binds):
            weight = weight * one.percent // 100
    return weight * film.rules.n.foreshadow_percent // 100 if is_foreshadowed(film, event) else weight


def is_foreshadowed(film: Production, event: Event) -> bool:
    """Whether something skipped or chosen earlier made this card likelier."""
    sign = event.foreshadowed_by
    if sign is None:
        return False
    if sign.skipped:
        return not film.deeds.get(sign.skipped) and was_there_time(film, sign.skipped)
    about, _, option = sign.chose.rpartition(".")
    chosen = film.answers.get(about) == option if about else option in film.answers.values()
    return chosen or bool(film.deeds.get(sign.chose))


PHASES = ("pre", "shoot", "post", "release")
ON_THE_DAY = (
    "safety_meeting", "second_meal", "second_camera", "second_unit", "weather_cover", "overtime_float",
    "settle_worry", "clear_papers", "thanked", "monitor", "asked_department", "phoned", "swapped_cover", "restaged",
)  # fmt: skip
IN_POST = ("tested", "screened_for_producer", "adr_recorded", "press_tour", "reordered", "drop_in_edit", "reshoots")


def was_there_time(film: Production, deed: str) -> bool:
    """Whether a whole round has gone by in which a deed could have been done: until then nobody has skipped it."""
    duty = film.rules.core.duties.get(deed)
    first = duty.phases[0] if duty else "shoot" if deed in ON_THE_DAY else "post" if deed in IN_POST else "pre"
    now = PHASES.index(film.phase)
    return now > PHASES.index(first) or (film.phase == first and film.round > 1)


# -- answering -------------------------------------------------------------------------------------------------


def card_of(film: Production, event: str, kind: str = "event") -> Card | None:
    """The card of an event on the seated chair's desk."""
    for card in film.desk:
        if card.event == event and card.chair == film.seat and card.kind == kind:
            return card
    return None


def option_of(film: Production, event: str, option: str) -> Option | None:
    """An option of an event, or None."""
    for one in film.rules.film.events[event].options:
        if one.id == option:
            return one
    return None


def refuse_option(film: Production, option: Option, binds: judge.Binds) -> Refusal | None:
    """Why an option is closed: a condition of the card, or money that is not there."""
    if not judge.holds(film, option.when, binds):
        return no("condition", because=option.unless)
    cost = 0
    for effect in option.effects:
        if effect.verb == "spend" and not effect.when:
            cost += effects.amount_of(film, effect)
    if not cost:
        return None
    slack = gauges.budget_total(film) * film.rules.n.finance.cash_slack_percent // 100
    short = cost > max(0, film.of("cash")) + slack  # bills may wait for the closing; a card may not
    return no("no_cash", amount=cost) if short else None


def refuse_answer(film: Production, action: actions.Answer) -> Refusal | None:
    """A card on this chair's desk can be answered with an option that is open."""
    card = card_of(film, action.event)
    if card is None or film.table is not None:
        return no("no_such_card", event=action.event)
    option = option_of(film, action.event, action.option)
    if option is None:
        return no("no_such_option", option=action.option)
    return refuse_option(film, option, card.binds)


def answer(film: Production, action: actions.Answer) -> None:
    """Answer a card: its effects, by the printed chance, and what will come back."""
    card = card_of(film, action.event)
    option = option_of(film, action.event, action.option)
    if card is None or option is None:
        raise RuntimeError(f"no card for {action}")
    film.desk.remove(card)
    if is_request(film.rules.film.events[action.event]):
        film.did("approve_requests")
    happen(film, film.rules.film.events[action.event], option, card)


def is_request(event: Event) -> bool:
    """Whether a card is a department's request on a shooting day: the producer's to approve."""
    return event.kind == "request" and event.phase == "shoot" and event.chair == "producer"


def happen(film: Production, event: Event, option: Option, card: Card) -> None:
    """An option comes true."""
    cause = Cause("option", f"{event.id}.{option.id}", card.led)
    first = film.written
    lucky = option.chance >= 100 or film.happens(option.chance, "option", event.id, option.id)
    film.answers[event.id] = option.id
    film.deeds[f"answered:{event.id}"] = clock_of(film)
    effects.apply_all(film, option.effects if lucky else option.otherwise, cause, card.binds)
    for one in event.later:
        if judge.holds(film, one.when, card.binds) and _comes(film, one.chance, event.id, one.event):
            led = first if film.written > first else card.led
            film.later.append(_due(film, one, led, dict(card.binds)))
    if film.round >= film.rules.rounds.get(film.phase, 0):
        returning(film, _still_to_act(film))  # no round is left in which it could come
    film.tell("answered", event=event.id, option=option.id, lucky=int(lucky))


def _due(film: Production, one: LaterRule, led: int, binds: dict[str, str]) -> Later:
    """When a consequence comes back: after its rounds, at the latest in the last round of its phase."""
    phase = film.rules.film.events[one.event].phase
    if phase != film.phase:
        return Later(one.event, phase, 1, led, binds)
    return Later(one.event, phase, min(film.round + one.rounds, film.rules.rounds[phase]), led, binds)


def _comes(film: Production, percent: int, *index: str) -> bool:
    return percent >= 100 or film.luck.chance(percent, "later", *index)


def menu(film: Production) -> list[actions.Action]:
    """The answers to the cards on this chair's desk that are open."""
    found: list[actions.Action] = []
    for card in film.desk:
        if card.chair == film.seat and card.kind == "event":
            found += [actions.Answer(card.event, one.id) for one in film.rules.film.events[card.event].options]
    return found


RULES: Ruleset = {actions.Answer: Rule(refuse_answer, answer)}

"""The producer before the shoot: rights, money, people, the board, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots.careful import purse, strips, taste
from game.engine import actions, schedule

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.bots.situation import Situation
    from game.engine.actions import Action

SOFTNESS = (
    "grant",
    "tax_credit",
    "presale",
    "negative_pickup",
    "sponsor",
    "equity",
    "bank_presale_loan",
    "tax_credit_loan",
    "deferment",
    "gap_loan",
    "streamer",
    "studio",
)
"""Sources of finance from the softest to the hardest, as a good student would sign them."""
WORTH_A_TRY = 50
SURE_ENOUGH = 70


def is_last_week(situation: Situation) -> bool:
    """Whether the greenlight meeting follows this week."""
    view = situation.view
    return view.round >= view.rounds[view.phase]


def rights(situation: Situation) -> Action | None:
    """Buy if there is room, else option."""
    steps = {one.step: one for one in situation.of(actions.BuyRights)}
    return steps.get("purchase") or steps.get("option")


def finance(situation: Situation) -> Action | None:
    """Haggle where the odds are good, then sign the softest money on the table; look for more when it is short."""
    signable = situation.of(actions.SignMoney)
    signable.sort(key=lambda one: _hardness(situation, one.offer))
    if signable:
        return _haggle(situation, signable[0].offer) or signable[0]
    hidden = situation.of(actions.FindMoney)
    return min(hidden, key=lambda one: _hardness(situation, one.offer)) if hidden else None


def _hardness(situation: Situation, name: str) -> float:
    """Softest source first; among equals the cheaper, and nothing that raises much more than is needed."""
    offer, state = situation.rules.film.offers[name], situation.view.offers[name]
    rank = SOFTNESS.index(offer.source) if offer.source in SOFTNESS else len(SOFTNESS)
    price = state.premium_percent + state.profit_share_percent + offer.interest_percent + offer.fee_percent
    strings = 2 * len(offer.strings)
    too_much = max(0, state.amount - situation.view.gauges.get("shortfall", 0))
    return 40 * rank + price + strings + 12 * purse.percent(situation, too_much)


def _haggle(situation: Situation, offer: str) -> Action | None:
    for action in situation.of(actions.Haggle):
        if action.offer == offer:
            move = situation.rules.film.offers[offer].haggle[action.move]
            likely = situation.odds(action).get("works", 0) >= WORTH_A_TRY
            if likely and taste.of_effects(situation, move.costs, {}) >= -2.0:
                return action
    return None


def budget(situation: Situation) -> Action | None:
    """Insure the weather where much is shot outside and the room allows; leave the accounts as they are."""
    outside = sum(situation.rules.scenes[number].exterior for number in strips.left(situation))
    for action in situation.of(actions.Insure):
        if action.policy == "insurance" and outside >= 3:
            return action
    return None


def deals(situation: Situation) -> Action | None:
    """Press a vendor twice, then take the deal; without room take the cheaper thing."""
    best: Action | None = None
    order = {"press": 0, "take": 1, "cheaper": 2}
    for action in situation.of(actions.Bargain):
        if best is None or order[action.move] < _order_of(best, order):
            best = action
    return best


def _order_of(action: Action, order: dict[str, int]) -> int:
    return order[action.move] if isinstance(action, actions.Bargain) else len(order)


def hire_director(situation: Situation) -> Action | None:
    """The best value: strengths and knowledge against the fee, with the final cut where it is asked for."""
    directors = situation.rules.film.directors
    offered = situation.of(actions.HireDirector)
    fair = [one for one in offered if one.final_cut == directors[one.person].asks_final_cut] or offered
    return max(fair, key=lambda one: _director_worth(situation, one.person), default=None)


def _director_worth(situation: Situation, name: str) -> float:
    one = situation.rules.film.directors[name]
    strengths = one.edit_percent + one.pace_percent + one.actors_percent + one.image_percent + one.script_percent
    fee = purse.percent(situation, one.fee)
    return (strengths - 500) / 5 + one.film_knowledge / 10 + one.fame / 20 - taste.of_money(situation, fee) / 4


def heads(situation: Situation) -> Action | None:
    """Required posts first: the director's choice, else the dearest head that leaves something for the next."""
    best: Action | None = None
    highest = 0.0
    offered = situation.of(actions.HireHead)
    posts = {situation.rules.film.crew[one.person].post for one in offered}
    shares = {post: purse.share(situation, post) for post in posts}
    for action in offered:
        worth = _head_worth(situation, action, shares)
        if best is None or worth > highest:
            best, highest = action, worth
    return best


def _head_worth(situation: Situation, action: actions.HireHead, shares: Mapping[str, int]) -> float:
    film = situation.rules.film
    person = film.crew[action.person]
    usual, share = purse.usual(situation, person.post), shares[person.post]
    worth = 40.0 * film.posts[person.post].required
    worth += 30.0 * (situation.view.wishes.get(person.post) == action.person)
    worth += 10.0 * person.cost / max(1, usual)
    over = person.cost - share - purse.room(situation) // 4
    worth -= 4.0 * purse.percent(situation, max(0, over))
    # Pressing may leave a department sore; people who run no department come in as they are.
    sore = person.post in situation.rules.core.departments and over <= 0
    return worth + (1.0 if action.press != sore else 0.0)


def shortlist(situation: Situation) -> Action | None:
    """The director's choice at a price that will probably do; near the greenlight whoever can be had."""
    best: Action | None = None
    highest = 0.0
    for action in situation.of(actions.OfferPart):
        worth = _part_worth(situation, action)
        if worth > highest:
            best, highest = action, worth
    return best


def _part_worth(situation: Situation, action: actions.OfferPart) -> float:
    wish = situation.view.wishes.get(action.role)
    wished = wish == action.actor
    if wish and not wished and not (is_last_week(situation) and situation.view.bids.get(wish)):
        return 0.0
    if not wish and not is_last_week(situation):
        return 0.0
    chance = situation.odds(action).get("accepts", 0)
    if chance < SURE_ENOUGH and action.percent < 100:
        return 0.0
    actor = situation.rules.film.actors[action.actor]
    role = situation.rules.film.roles[action.role]
    over = actor.ask * action.percent // 100 - purse.share(situation, action.role)
    price = purse.percent(situation, over)
    draw = actor.audience * role.audience_cares / 100
    return 100.0 * wished + 50.0 + draw / 4 - 4.0 * price - 2.0 * bool(action.instead)


def line_producer(situation: Situation) -> Action | None:
    """The cheapest line producer there is room for, pressed."""
    offered = situation.of(actions.HireHead)
    return min(offered, key=lambda one: (situation.rules.film.crew[one.person].cost, not one.press), default=None)


def script(situation: Situation) -> Action | None:
    """A draft for the story, or a shorter one when the board is too full."""
    aim = "shorter" if strips.overload(situation) > 1.1 else "story"
    drafts = [one for one in situation.of(actions.OrderDraft) if one.aim == aim]
    return max(drafts, key=lambda one: _draft_value(situation, one.writer), default=None)


def _draft_value(situation: Situation, name: str) -> float:
    writer = situation.rules.film.writers[name]
    return writer.gain * 10 - 10 * purse.percent(situation, writer.per_draft)


def approve_plan(situation: Situation) -> Action | None:
    """The proposal with the fewest conflicts and the shortest long day; then deposits and scouts by weight."""
    boards = situation.of(actions.Approve)
    if boards and not situation.view.board and _board_is_due(situation):
        return min(boards, key=_board_price(situation))
    places = situation.of(actions.BookPlace)
    worth = {one: _place_worth(situation, one) for one in places}
    best = max(places, key=lambda one: worth[one], default=None)
    return best if best is not None and worth[best] > 0 else None


def _board_is_due(situation: Situation) -> bool:
    return is_last_week(situation) or not strips.missing_roles(situation)


def _board_price(situation: Situation) -> Callable[[actions.Approve], tuple[int, ...]]:
    """Boards by conflicts, overfull minutes and moves, as the first AD hands them over."""
    film = situation.imagined(0)

    def price(action: actions.Approve) -> tuple[int, ...]:
        board = schedule.propose(film, action.proposal)
        days = range(1, film.rules.rounds["shoot"] + 1)
        over = sum(max(0, schedule.minutes_of_day(film, day, board) - film.rules.day_minutes) for day in days)
        return len(schedule.conflicts(film, board)), over // 30, schedule.moves_of(film, board)

    return price


def _place_worth(situation: Situation, action: actions.BookPlace) -> float:
    place = situation.rules.film.locations[action.location]
    numbers = [one for one in strips.left(situation) if situation.rules.scenes[one].location == action.location]
    weight = sum(situation.rules.scenes[number].weight for number in numbers)
    if action.step == "scout":
        minutes = sum(strips.wanted_minutes(situation, number) for number in numbers) * 0.05
        cost = place.prep_day
        gain = minutes * 0.1 + 2.0 * bool(place.trap_text)
    else:
        cost = place.deposit
        gain = weight / 5 + 3.0 * bool(place.lost_problem)
    return gain - taste.of_money(situation, purse.percent(situation, cost))


def paperwork(situation: Situation) -> Action | None:
    """What stops the film, then the paper that bites first."""
    view, first = situation.view, stopping(situation)
    due = {one.id: (one.id not in first, one.phase != view.phase, one.due) for one in view.papers}
    files = situation.of(actions.File)
    return min(files, key=lambda one: due.get(one.paper, (True, True, 99)), default=None)


def stopping(situation: Situation) -> set[str]:
    """Papers that stop the film: those the greenlight meeting asks for, and the licence of a child who plays today."""
    view, kinds = situation.view, situation.rules.core.papers
    if view.phase != "shoot":
        return set(view.unfiled)
    plays = any(situation.rules.scenes[number].minors for number in strips.of_day(situation, view.round))
    return {one.id for one in view.papers if plays and one.id in kinds and kinds[one.id].stops == "minors"}


def greenlight(situation: Situation) -> Action:
    """Shrink an overfull film, push for soft money that may still come, else go, else pay for the scramble."""
    ways = {one.way: one for one in situation.of(actions.Greenlight)}
    if "shrink" in ways and strips.overload(situation) > 1.25:
        return ways["shrink"]
    if "go" in ways:
        return ways["go"]
    if "push" in ways and _scramble_percent(situation) > 2 * situation.rules.n.finance.holding_week_percent:
        return ways["push"]
    return ways.get("scramble") or situation.choices[0]


def _scramble_percent(situation: Situation) -> float:
    """What a scramble would cost in percent of the budget."""
    rule, view, moods = situation.rules.n.finance, situation.view, situation.rules.n.investors
    fee = rule.bridge_fee_percent - (view.gauges["investor_goodwill"] - moods.civil) / moods.fee_points
    gap = max(0, view.gauges.get("shortfall", 0))
    small = min(gap, view.gauges["budget"] * rule.bridge_small_percent // 100)
    short = (small * fee + (gap - small) * rule.bridge_dear_percent) / 100
    title = situation.rules.film.script.purchase_cost * rule.scramble_percent // 100 if view.rights != "signed" else 0
    return purse.percent(situation, short + title)

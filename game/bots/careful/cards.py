"""Cards on the desk: events, joint stances, problems, favours, promises, agendas, and the note to yourself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots.careful import pledges, taste
from game.engine import actions

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine.actions import Action
    from game.engine.rules.conditions import Condition
    from game.engine.rules.events import Option

NEVER = -1000.0


def _binds(situation: Situation, event: str) -> dict[str, str]:
    return next((card.binds for card in situation.view.desk if card.event == event), {})


def _option(situation: Situation, event: str, name: str) -> Option:
    options = situation.rules.film.events[event].options
    return next(one for one in options if one.id == name)


def worth_of_answer(situation: Situation, event: str, name: str) -> float:
    """What an answer is worth by its printed effects; breaking one's word is never worth it."""
    option, binds = _option(situation, event, name), _binds(situation, event)
    if pledges.option_breaks(situation, option, binds):
        return NEVER
    return taste.of_option(situation, option, binds)


def answer(situation: Situation) -> Action | None:
    """The best answer to whatever card lies open on this desk, or None when there is no card to answer."""
    best: Action | None = None
    highest = NEVER - 1
    for action in situation.of(actions.Answer, actions.Seal, actions.Settle):
        match action:
            case actions.Answer(event, option) | actions.Seal(event, option):
                worth = worth_of_answer(situation, event, option)
            case actions.Settle(event, way):
                worth = _worth_of_settling(situation, event, way)
            case _:
                continue
        if worth > highest:
            best, highest = action, worth
    return best


def _worth_of_settling(situation: Situation, event: str, way: str) -> float:
    """Talk when the token is worth the trust: the contract overrules somebody."""
    if way == "contract":
        return 0.0
    gap = situation.rules.n.trust.talk - situation.rules.n.trust.overruled
    return gap * taste.GAUGES["trust"] - 4.0 * (1 + (situation.view.tokens.get(situation.chair, 0) < 2))


# -- problems and favours --------------------------------------------------------------------------------------


def rounds_ahead(situation: Situation) -> int:
    """Rounds of this phase in which an open problem will still burn."""
    view = situation.view
    return max(1, view.rounds.get(view.phase, 1) - view.round + 1)


def burden(situation: Situation, problem: str) -> float:
    """What leaving a problem open would cost from here on."""
    rule = situation.rules.core.problems[problem]
    binds = next((one.binds for one in situation.view.problems if one.id == problem), {})
    a_round = -taste.of_effects(situation, rule.each_round, binds) - situation.rules.n.queue.morale
    return a_round * min(4, rounds_ahead(situation))


def remedy(situation: Situation) -> tuple[float, Action] | None:
    """The remedy most worth its price, with its gain before the token is counted; None when nothing is open."""
    best: tuple[float, Action] | None = None
    for action in situation.of(actions.Remedy):
        rule = situation.rules.core.problems[action.problem]
        option = next(one for one in rule.remedies if one.id == action.option)
        gain = burden(situation, action.problem) * option.chance / 100 + taste.of_option(situation, option, {})
        if best is None or gain > best[0]:
            best = gain, action
    return best


def favour(situation: Situation) -> Action | None:
    """A favour that clears the heaviest problem it can, or one whose effects are good now."""
    best: Action | None = None
    highest = 0.0
    for action in situation.of(actions.PlayFavour):
        gain = _worth_of_favour(situation, action)
        if gain > highest:
            best, highest = action, gain
    return best


def _worth_of_favour(situation: Situation, action: actions.PlayFavour) -> float:
    if action.problem:
        return burden(situation, action.problem)
    return taste.of_effects(situation, situation.rules.film.favours[action.favour].effects, {}) - 1.0


# -- promises, agendas, the note -------------------------------------------------------------------------------


def memo(situation: Situation) -> Action:
    """Promise what costs nothing to keep; else hand over without a memo."""
    for action in situation.of(actions.Give):
        if pledges.is_cheap(situation, action.promise):
            promise = situation.rules.film.promises[action.promise]
            if taste.of_effects(situation, promise.now, {}) >= -1.0:
                return action
    return situation.choices[-1]


EASY = ("injuries", "final_cut", "scene_as_written", "final_cost_over_percent", "critics", "return_percent")
"""What agendas ask for, easiest first, as a student would guess."""


def agenda(situation: Situation) -> Action:
    """The agenda that asks for the easiest thing."""
    film = situation.rules.film
    goals = film.agendas_producer if situation.chair == "producer" else film.agendas_director
    ease = {goal.id: min((_ease(one) for one in goal.when), default=len(EASY)) for goal in goals}
    offered = situation.of(actions.TakeAgenda)
    return min(offered, key=lambda action: ease.get(action.agenda, len(EASY)))


def _ease(condition: Condition) -> int:
    verb = getattr(condition, "verb", "")
    return EASY.index(verb) if verb in EASY else len(EASY)


def note(situation: Situation) -> Action:
    """The heaviest scene, an honest gross, and the last day as planned: the middle of what is offered."""
    chips = situation.choices
    first = chips[0]
    middle = isinstance(first, actions.WriteNote) and first.blank != "scene"
    return chips[len(chips) // 2] if middle else first

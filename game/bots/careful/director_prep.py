"""The director before the shoot: auditions, meetings, rehearsal, boards, the look, fitting the vision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots.careful import purse, strips
from game.engine import actions

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine.actions import Action

READ_PER_ROLE = 2


def belief(situation: Situation, name: str) -> float:
    """What the director expects of a hidden truth: the reading drawn towards the public prior, or the prior."""
    prior, seen = situation.rules.n.reading, situation.view.readings.get(name)
    if seen is None:
        return float(prior.prior_mean)
    if seen.noise == 0:
        return float(seen.value)
    trust = prior.prior_sd**2 / (prior.prior_sd**2 + seen.noise**2)
    return prior.prior_mean + trust * (seen.value - prior.prior_mean)


def _has_read(situation: Situation, actor: str) -> bool:
    return f"ability.{actor}" in situation.view.readings


def casting(situation: Situation) -> Action | None:
    """Name the best of those who have read, then hear the next: two for each role, the lead first."""
    for role in strips.missing_roles(situation):
        name = _best_read(situation, role)
        if name and situation.view.wishes.get(role) != name:
            action = actions.Prefer(role, name)
            if situation.can(action):
                return action
    offered = situation.of(actions.Audition)
    wanted = [(worth, index) for index, one in enumerate(offered) if (worth := _audition_worth(situation, one)) > 0]
    return offered[max(wanted)[1]] if wanted else None


def _best_read(situation: Situation, role: str) -> str:
    """The best value among those who have read for a role; empty before enough have."""
    actors = situation.rules.film.actors
    known = [one.id for one in actors.values() if role in one.roles and _is_free(situation, one.id)]
    read = [name for name in known if _has_read(situation, name)]
    if len(read) < min(READ_PER_ROLE, len(known)):
        return ""
    return max(read, key=lambda name: _actor_value(situation, name, role), default="")


def _is_free(situation: Situation, actor: str) -> bool:
    bid = situation.view.bids.get(actor)
    signed = any(one.person == actor for one in situation.view.cast.values())
    return not signed and (bid is None or bid.state != "gone")


def _actor_value(situation: Situation, name: str, role: str) -> float:
    """Ability and draw against the price beyond the role's allowance."""
    actor = situation.rules.film.actors[name]
    price = purse.percent(situation, max(0, actor.ask * 9 // 10 - purse.share(situation, role)))
    draw = actor.audience * situation.rules.film.roles[role].audience_cares / 100
    return belief(situation, f"ability.{name}") + draw / 8 - 4.0 * price


def _audition_worth(situation: Situation, action: actions.Audition) -> float:
    actor = situation.rules.film.actors[action.actor]
    open_roles = [role for role in strips.missing_roles(situation) if role in actor.roles]
    if not open_roles or _has_read(situation, action.actor):
        return 0.0
    role = open_roles[0]
    heard = sum(
        _has_read(situation, one.id) and _is_free(situation, one.id)
        for one in situation.rules.film.actors.values()
        if role in one.roles
    )
    if heard >= READ_PER_ROLE:
        return 0.0
    number = situation.rules.film.roles[role].number
    return 1000.0 - 10 * number + _actor_value(situation, action.actor, role)


def rehearsal(situation: Situation) -> Action | None:
    """The table read once most parts are signed, then the heaviest scenes."""
    most_signed = 2 * len(strips.missing_roles(situation)) <= len(situation.view.cast)
    if most_signed and situation.can(actions.TableRead()):
        return actions.TableRead()
    scenes = situation.rules.scenes
    offered = situation.of(actions.Rehearse)
    return max(offered, key=lambda one: scenes[one.scene].weight, default=None)


def department_meetings(situation: Situation) -> Action | None:
    """The department that is furthest from the vision."""
    offered = situation.of(actions.Meet)
    gauges = situation.view.gauges
    return min(offered, key=lambda one: gauges.get(f"alignment:{one.department}", 0), default=None)


def storyboard(situation: Situation) -> Action | None:
    """The scene whose set-ups take longest."""
    offered = situation.of(actions.Board)
    return max(offered, key=lambda one: strips.wanted_minutes(situation, one.scene), default=None)


def look(situation: Situation) -> Action | None:
    """Pull the slider that is furthest from where the genre's audience is at home."""
    offered = situation.of(actions.LookBook)
    return max(offered, key=lambda one: _pull(situation, one), default=None)


def _pull(situation: Situation, action: actions.LookBook) -> float:
    low, high = situation.rules.film.audience_zone.get(action.slider, (0, 100))
    value = situation.view.gauges.get(f"vision:{action.slider}", 50)
    off = (low + high) / 2 - value
    return off if action.towards > 50 else -off


def fit_vision(situation: Situation) -> Action | None:
    """Simplify the scene that wins the most minutes for its weight; merge what the script lets merge."""
    best: Action | None = None
    highest = 0.0
    for action in situation.of(actions.Fit):
        if action.way != "give_up":
            weight = situation.rules.scenes[action.scene].weight
            worth = strips.wanted_minutes(situation, action.scene) / (4 + weight)
            if worth > highest:
                best, highest = action, worth
    return best

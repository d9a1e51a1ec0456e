"""Careful players with one habit too many or one too few: what the game must not reward."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.bots.careful import Careful
from game.engine import actions
from game.engine.events import is_request
from game.engine.schedule import LEVELS

if TYPE_CHECKING:
    from game.bots.situation import Bot, Situation
    from game.engine.actions import Action


class Neglect:
    """Careful in one chair; in the other it signs what lies on top, answers with the first option and goes home."""

    def __init__(self, chair: str) -> None:
        self.name = f"neglect-{chair}"
        self._chair = chair
        self._careful = Careful()

    def choose(self, situation: Situation) -> Action:
        """The careful action, or the least."""
        return least(situation) if situation.chair == self._chair else self._careful.choose(situation)


def least(situation: Situation) -> Action:
    """The least a chair can do and still have a film at the end: no token is spent, one take is printed."""
    for wanted in LEAST:
        for action in situation.choices:
            if wanted(action):
                return action
    return situation.choices[0]


LEAST: tuple[Callable[[Action], bool], ...] = (
    lambda one: isinstance(one, (actions.EndTurn, actions.NoMemo, actions.Leave)),
    lambda one: isinstance(one, actions.Greenlight) and one.way in ("go", "scramble"),
    lambda one: isinstance(one, (actions.Print, actions.Roll)),
    lambda one: isinstance(one, actions.Slate),
    lambda one: isinstance(one, actions.Wrap),
    lambda one: isinstance(one, actions.Settle) and one.way == "contract",
    lambda one: isinstance(one, actions.Weekend) and one.move == "hold",
)


class NightOwl:
    """Careful, and works every night it may."""

    name = "night-owl"

    def __init__(self) -> None:
        self._careful = Careful()

    def choose(self, situation: Situation) -> Action:
        """A night whenever one is on the menu, else the careful action."""
        night = actions.Night()
        return night if situation.can(night) else self._careful.choose(situation)


class Fixed:
    """One plan for every film: the same coverage and number of takes, the same answer, the duties in board order."""

    name = "fixed"

    def __init__(self, *, coverage: str = "singles", takes: int = 3, answer: int = 0) -> None:
        self._plan = {LEVELS.index(coverage): coverage, 3: "boarded"}
        self._takes = takes
        self._answer = answer

    def choose(self, situation: Situation) -> Action:
        """The plan's next line, whatever the day is like."""
        menu = situation.choices
        answers = [one for one in menu if isinstance(one, (actions.Answer, actions.Seal))]
        if answers:
            return answers[min(self._answer, len(answers) - 1)]
        if situation.view.floor is not None and situation.view.stage == "floor":
            return self._on_the_floor(situation, menu)
        named = situation.view.wishes
        ready = [
            one
            for one in menu
            if not isinstance(one, _NOT_PLANNED) and not (isinstance(one, actions.Prefer) and one.place in named)
        ]
        return ready[0] if ready else least(situation)

    def _on_the_floor(self, situation: Situation, menu: Sequence[Action]) -> Action:
        floor = situation.view.floor
        taken = len(situation.view.scenes[floor.on_set].takes) if floor and floor.on_set else 0
        rolls = [one for one in menu if isinstance(one, actions.Roll)]
        if rolls and taken < self._takes:
            return rolls[0]
        if actions.Print(taken) in menu:
            return actions.Print(taken)
        slates = [one for one in menu if isinstance(one, actions.Slate) and one.plan in self._plan.values()]
        if slates:
            return slates[0]
        wrap = actions.Wrap()
        return wrap if wrap in menu and not taken else least(situation)


_NOT_PLANNED = (actions.WalkAway, actions.Night, actions.Rest, actions.Leave, actions.EndTurn, actions.Haggle)


class Barred:
    """Another bot that never sits at some duties and never does what they stand for on the floor."""

    def __init__(self, bot: Bot, duties: Sequence[str]) -> None:
        self.name = bot.name
        self._bot = bot
        self._duties = tuple(duties)

    def choose(self, situation: Situation) -> Action:
        """What the bot would do if the duty were not on the board."""
        allowed = [one for one in situation.choices if not self._is_barred(situation, one)]
        if len(allowed) == 1:
            return allowed[0]
        barred = [one for one in situation.choices if one not in allowed]
        return self._bot.choose(situation.without(barred) if allowed else situation)

    def _is_barred(self, situation: Situation, action: Action) -> bool:
        if isinstance(action, actions.Sit):
            return action.duty in self._duties
        return any(rule(situation, action) for duty in self._duties if (rule := FLOOR_DUTIES.get(duty)) is not None)


def _watching(situation: Situation, action: Action) -> bool:
    """Not watching: no monitor, no question, and whatever was shot first is printed."""
    if isinstance(action, actions.Floorwork):
        return action.what in ("monitor", "ask")
    floor = situation.view.floor
    shot = bool(floor and floor.on_set and situation.view.scenes[floor.on_set].takes)
    return isinstance(action, actions.Roll) and shot


def _requesting(situation: Situation, action: Action) -> bool:
    """Not reading requests: whatever stands last on the card, which is the no."""
    if not isinstance(action, actions.Answer):
        return False
    event = situation.rules.film.events[action.event]
    return is_request(event) and action.option != event.options[-1].id


FLOOR_DUTIES: dict[str, Callable[[Situation, Action], bool]] = {
    "watch_takes": _watching,
    "adjust_actors": lambda situation, action: isinstance(action, actions.Roll) and bool(action.note),
    "adapt": lambda situation, action: isinstance(action, actions.Adapt),
    "keep_pace": lambda situation, action: (
        isinstance(action, actions.Floorwork) and action.what in ("meal", "thank", "safety")
    ),
    "approve_requests": _requesting,
    "solve": lambda situation, action: isinstance(action, (actions.Remedy, actions.PlayFavour)),
}
"""Duties without a table: the actions on the floor and at the desk that they stand for."""

"""The bot that looks ahead: it imagines what a few actions would lead to, and takes the best.

One ply deep: each candidate is played on imagined forks of the film, the careful bot plays on to the end of the round,
and what the chairs can expect from there is compared. On the floor it is the film so far that is compared: a slate or a
take moves a day's footage, and the rough reckoning of everything else would only drown it. All candidates meet the same
imagined luck.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt
from statistics import mean, stdev
from typing import TYPE_CHECKING, TypeAlias

from game.bots.careful import Careful, desk
from game.bots.footage import film_so_far, other_footage
from game.bots.outlook import SEASON, gain_of_test, outlook, reckon
from game.bots.situation import decide
from game.engine import actions, advance

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine import Production
    from game.engine.actions import Action

    Numbers: TypeAlias = dict[str, float]

ROLL_OUTS = 4
"""Imagined futures behind every comparison."""
FIRST_LOOK = 1
"""Futures after which a candidate that looks no better is given up."""
TRIAL_FILMS = 2
"""Imagined films played to the end when a phase begins, to learn what the rest of the work usually adds."""
MARGIN = 0.001
"""How much better than the careful choice another one must look: less is noise."""
MOST_DECISIONS = 400
WEIGHED = (
    actions.Answer,
    actions.Cue,
    actions.Distribute,
    actions.EndTurn,
    actions.HireHead,
    actions.HirePost,
    actions.Print,
    actions.Roll,
    actions.Seal,
    actions.Sell,
    actions.Sit,
    actions.Slate,
)
"""Choices of the careful bot that are worth a second thought.

The greenlight is not among them: the rough reckoning sees what a smaller film saves, and hardly what it loses.
"""
NEEDED = (
    "rights",
    "finance",
    "heads",
    "shortlist",
    "line_producer",
    "approve_plan",
    "paperwork",
    "script",
    "day_to_day",
    "distribution",
    "promotion",
)
"""Tables that a film needs or that cost no more than they bring: whatever else was imagined in their place lost. Papers
bite later than one round ahead."""
TO_TEST = actions.Sit("test_screening")
"""Not put off where it pays: the rough reckoning of everything else takes it for granted."""
ALTERNATIVES = 3
ON_THE_FLOOR = (actions.Print, actions.Roll, actions.Slate)
"""Choices that are judged by the film so far at the end of the day."""


class Lookahead:
    """Careful with a second thought: where it matters, it imagines the round with other choices first."""

    name = "lookahead"

    def __init__(self) -> None:
        self._careful = Careful()
        self._phase = ""
        self._to_come: tuple[Numbers, Numbers] = ({}, {})

    def choose(self, situation: Situation) -> Action:
        """The candidate with the best prospects, the careful choice when nothing is clearly better."""
        first = self._careful.choose(situation)
        if not isinstance(first, WEIGHED) or (isinstance(first, actions.Sit) and first.duty in NEEDED):
            return first
        others = alternatives(situation, first)
        if not others or (first == TO_TEST and _test_pays(situation)):
            return first
        gains = self._gains(situation, first, others, self._scale(situation, first))
        best = max(range(len(others)), key=lambda index: gains[index])
        return others[best] if gains[best] > MARGIN else first

    def _scale(self, situation: Situation, first: Action) -> Callable[[Production], float]:
        """What imagined films are compared by."""
        if isinstance(first, ON_THE_FLOOR):
            return film_so_far
        self._learn(situation)
        view = situation.view
        rounds = view.rounds.get(view.phase, 1)
        ahead, (now, then) = max(0, rounds - view.round) / rounds, self._to_come
        better = {name: ahead * now.get(name, 0.0) + (1 - ahead) * value for name, value in then.items()}
        return lambda film: outlook(film, better)

    def _gains(
        self, situation: Situation, first: Action, others: Sequence[Action], scale: Callable[[Production], float]
    ) -> list[float]:
        """What each other action gains on the first over the same imagined futures, less one standard error."""
        apart: list[list[float]] = [[] for _ in others]
        for salt in range(1, ROLL_OUTS + 1):
            hopeful = [index for index, one in enumerate(apart) if salt <= FIRST_LOOK or mean(one) > 0]
            if not hopeful:
                break
            film = situation.imagined(salt)
            base = scale(self._rolled(film.fork(), first))
            for index in hopeful:
                apart[index].append(scale(self._rolled(film.fork(), others[index])) - base)
        return [_surely(one) for one in apart]

    def _rolled(self, film: Production, action: Action) -> Production:
        """An imagined fork after an action and whatever a careful player does until the round is over."""
        now = (film.phase, film.round)
        advance(film, action)
        while (film.phase, film.round) == now and not film.over:
            advance(film, decide(self._careful, film))
        return film

    def _learn(self, situation: Situation) -> None:
        """When a phase begins: what careful play to the end adds to what can be reckoned now, and when it is over."""
        if self._phase == situation.view.phase:
            return
        self._phase = situation.view.phase
        trials = [self._trial(situation.imagined(salt)) for salt in range(1, TRIAL_FILMS + 1)]
        self._to_come = _added(trials, 0), _added(trials, 1)

    def _trial(self, film: Production) -> tuple[Numbers, Numbers, Numbers]:
        """What can be reckoned of an imagined film now and at the end of the phase, and how it ends."""
        phase, now = film.phase, reckon(film.fork())
        then = now
        for _ in range(MOST_DECISIONS):
            if film.over:
                break
            before = film.phase
            advance(film, decide(self._careful, film))
            if before == phase != film.phase:
                then = reckon(film.fork())
        return now, then, reckon(film)


def _added(trials: Sequence[tuple[Numbers, Numbers, Numbers]], at: int) -> Numbers:
    """What the rest of the work adds on average to a reckoning: that of now (0) or that of the phase's end (1)."""
    names = [name for name in trials[0][2] if SEASON not in name]
    return {name: mean(trial[2][name] - trial[at][name] for trial in trials) for name in names}


def _test_pays(situation: Situation) -> bool:
    """Whether buyers would pay more for a film like this after a test than before one."""
    return mean(gain_of_test(situation.imagined(salt)) for salt in range(1, ROLL_OUTS + 1)) > 0


def _surely(apart: Sequence[float]) -> float:
    """The mean of paired differences less one standard error; nothing for a candidate that was given up early."""
    return mean(apart) - stdev(apart) / sqrt(len(apart)) if len(apart) == ROLL_OUTS else 0.0


def alternatives(situation: Situation, first: Action) -> Sequence[Action]:
    """The other actions worth imagining beside the careful one: of its own kind, the most different first."""
    same = [one for one in situation.of(type(first)) if one != first]
    match first:
        case actions.Answer(event) | actions.Seal(event):
            return [one for one in same if getattr(one, "event", "") == event]
        case actions.Slate() | actions.Roll() | actions.Print():
            return other_footage(situation, first)
        case actions.HireHead(person):
            post = situation.rules.film.crew[person].post
            rivals = [one for one in same if isinstance(one, actions.HireHead) and one.press and one.person != person]
            return [one for one in rivals if situation.rules.film.crew[one.person].post == post][:ALTERNATIVES]
        case actions.EndTurn() | actions.Sit():
            others = [one for one in desk.ranked(situation) if one != first][:ALTERNATIVES]
            return [*others, *_declined(situation, first, actions.EndTurn())]
        case actions.HirePost() | actions.Cue():
            return [*same[:ALTERNATIVES], *_declined(situation, first, actions.Leave())]
        case _:
            return same[:ALTERNATIVES]


def _declined(situation: Situation, first: Action, way: Action) -> list[Action]:
    """Doing without, in the last step of post-production: money saved when the cheque is signed.

    Earlier the rough reckoning takes for granted that what was not done will be.
    """
    view = situation.view
    last = view.phase == "post" and view.round >= view.rounds["post"]
    return [way] if last and way != first and situation.can(way) else []

"""Cards: events, joint questions, problems and promises in the words of their authors, with the gaps filled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.engine import events, joint, judge, problems
from game.strings import names
from game.strings.conditions import because
from game.strings.effects import effect_words
from game.strings.placeholders import filled, unfilled
from game.strings.table import say

if TYPE_CHECKING:
    from game.engine.rules.events import Fact, Option
    from game.engine.state import Card
    from game.strings.sides import Sides


def text_of(sides: Sides, card: Card) -> str:
    """The text of a card."""
    return filled(sides, sides.tale.events[card.event].text, card.binds).strip()


def event_title(sides: Sides, event: str) -> str:
    """The title of a card by its event."""
    return filled(sides, sides.tale.events[event].title, sides.binds_of(event))


def facts_of(sides: Sides, card: Card) -> list[str]:
    """The facts of a card that this chair may read, in order."""
    event = sides.tale.events[card.event]
    own = event.facts_producer if sides.chair == "producer" else event.facts_director
    return [filled(sides, fact.text, card.binds) for fact in (*event.facts_both, *own) if _true(sides, fact, card)]


def _true(sides: Sides, fact: Fact, card: Card) -> bool:
    return judge.holds(sides.film, fact.when, card.binds)


def foreshadowed(sides: Sides, card: Card) -> str:
    """The sentence that says what was skipped or chosen earlier, when it led to this card; else empty."""
    event = sides.tale.events[card.event]
    sign = event.foreshadowed_by
    if sign is None or not events.is_foreshadowed(sides.film, event):
        return ""
    return filled(sides, sign.say, card.binds)


def _option(sides: Sides, event: str, option: str) -> Option | None:
    return events.option_of(sides.film, event, option) if event in sides.tale.events else None


def option_label(sides: Sides, event: str, option: str, binds: Mapping[str, str] | None = None) -> str:
    """What an option of a card is called."""
    found = _option(sides, event, option)
    known = sides.binds_of(event) if binds is None else binds
    return filled(sides, found.label, known) if found else names.spelled(option)


def bare_title(sides: Sides, event: str) -> str:
    """The title of a card that no film has on its desk any more: a gap stays open."""
    return unfilled(sides.tale.events[event].title) if event in sides.tale.events else names.spelled(event)


def bare_label(sides: Sides, event: str, option: str) -> str:
    """What an option is called in films that meant different scenes or people by it: a gap stays open."""
    found = _option(sides, event, option)
    return unfilled(found.label) if found else names.spelled(option)


def bare_principle(sides: Sides, event: str, option: str) -> str:
    """The principle of an option, a gap open; empty where there is none."""
    found = _option(sides, event, option)
    return unfilled(found.principle) if found else ""


def option_line(sides: Sides, event: str, option: str) -> str:
    """An option's line of consequence as its author wrote it."""
    found = _option(sides, event, option)
    return filled(sides, found.line, sides.binds_of(event)) if found else ""


def closed_options(sides: Sides, card: Card) -> list[tuple[str, str]]:
    """The options of a card that are closed now: label and why."""
    found = []
    for option in sides.tale.events[card.event].options:
        why = events.refuse_option(sides.film, option, card.binds)
        if why is not None:
            label = filled(sides, option.label, card.binds)
            found.append((label, closed_because(sides, option, why.reason, card.binds)))
    return found


def closed_because(sides: Sides, option: Option, reason: str, binds: Mapping[str, str]) -> str:
    """Why an option is closed: its author's words, else its conditions, else that the money is not there."""
    if reason == "no_cash":
        return say("card.no_cash")
    if option.unless:
        return filled(sides, option.unless, binds)
    return say("card.needs", what=because(sides, option.when, binds))


def decider(sides: Sides, event: str) -> str:
    """The chair the contract names for the question of a joint card."""
    return joint.decider(sides.film, event)


def compromise(sides: Sides, event: str) -> str:
    """The option a talk leads to."""
    talk = sides.tale.events[event].talk
    return option_label(sides, event, talk) if talk else ""


def promise_label(sides: Sides, promise: str, about: str = "") -> str:
    """A promise in a few words."""
    return _promise(sides, promise, about, "label")


def promise_memo(sides: Sides, promise: str, about: str = "") -> str:
    """A promise as it stands in the memo."""
    return _promise(sides, promise, about, "memo")


def promise_done(sides: Sides, promise: str, about: str = "") -> str:
    """What giving the promise was, as a clause in the past."""
    return _promise(sides, promise, about, "done")


def _promise(sides: Sides, promise: str, about: str, field: str) -> str:
    found = sides.tale.promises.get(promise)
    if found is None:
        return names.spelled(promise)
    binds = {found.about[0].name: about} if found.about and about else {}
    return filled(sides, str(getattr(found, field)), binds)


def problem_text(sides: Sides, problem: str) -> str:
    """What an open problem says."""
    return filled(sides, sides.rules.core.problems[problem].text, sides.problem_binds(problem))


def burns(sides: Sides, problem: str) -> list[str]:
    """What an open problem does every round until somebody pays, in words."""
    rule = sides.rules.core.problems[problem]
    return effect_words(sides, rule.each_round, sides.problem_binds(problem))


def _remedy(sides: Sides, problem: str, option: str, field: str) -> str:
    found = problems.remedy_of(sides.film, problem, option)
    text = str(getattr(found, field)) if found else names.spelled(option)
    return filled(sides, text, sides.problem_binds(problem))


def remedy_label(sides: Sides, problem: str, option: str) -> str:
    """What a remedy is called."""
    return _remedy(sides, problem, option, "label")


def remedy_line(sides: Sides, problem: str, option: str) -> str:
    """A remedy's line of consequence."""
    return _remedy(sides, problem, option, "line")


def principle(sides: Sides, event: str, option: str) -> str:
    """The rule of thumb behind an option of a card or a remedy of a problem; empty where none was written."""
    found = _option(sides, event, option) or problems.remedy_of(sides.film, event, option)
    return filled(sides, found.principle, sides.binds_of(event)) if found else ""

"""Conditions as sentences: a leaf exists only because the game can say it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, assert_never

from game.engine.judge import bound
from game.engine.rules.conditions import All, Any, Condition, Leaf, Not
from game.strings import measures, names
from game.strings.facts import form_of
from game.strings.table import say

if TYPE_CHECKING:
    from game.strings.sides import Sides

Binds = Mapping[str, str]
ROUND = 5
"""Ends of ranges are written in steps of this, as a rule."""


def because(sides: Sides, conditions: tuple[Condition, ...], binds: Binds) -> str:
    """What must be true, in a clause: "crew morale is below 40 and scene 14 is not shot yet"."""
    return measures.listed([clause(sides, one, binds) for one in conditions])


def clause(sides: Sides, condition: Condition, binds: Binds) -> str:
    """One condition as a clause without capital and full stop."""
    match condition:
        case All(of):
            return measures.listed([clause(sides, one, binds) for one in of])
        case Any(of):
            return _either([clause(sides, one, binds) for one in of])
        case Not(of):
            return say("condition.not", what=clause(sides, of, binds))
        case Leaf():
            return _leaf(sides, condition, binds)
        case _:
            assert_never(condition)


def _either(parts: list[str]) -> str:
    return say("condition.or", first=", ".join(parts[:-1]), last=parts[-1]) if len(parts) > 1 else parts[0]


def _leaf(sides: Sides, leaf: Leaf, binds: Binds) -> str:
    what = bound(leaf.arg, binds)
    facts = {
        "what": WHAT.get(leaf.verb, names.about)(sides, what) if what else "",
        "of": _of(sides, leaf, binds),
        "about": names.about(sides, bound(leaf.about, binds)) if leaf.about else "",
        "range": range_of(leaf),
    }
    below = leaf.high is not None and leaf.high < 0
    facts["n"] = str(abs(leaf.high or 0))
    forms = {"of": leaf.of, "arg": leaf.arg, "bound": leaf.about, "sign": "less" if below else "more"}
    return say(form_of(f"condition.{leaf.verb}", forms), **facts)


def _of(sides: Sides, leaf: Leaf, binds: Binds) -> str:
    value = bound(leaf.of, binds)
    if not value or value == "all":
        return ""
    if leaf.verb == "gauge":
        return names.subject_of(sides, leaf.arg, value)
    if leaf.verb == "scene":
        return names.written("scene_state", value)
    return names.written("word", value)


def range_of(leaf: Leaf) -> str:
    """The range a leaf asks for: "below 40", "at least 60", "7", "between 3 and 5"; no range is "so"."""
    low, high = leaf.low, leaf.high
    if low is not None and high is not None:
        return str(low) if low == high else say("range.between", low=low, high=high)
    if high is not None:
        # "below 40" is read more easily than "at most 39", "at most 5" than "below 6".
        return say("range.below", n=high + 1) if (high + 1) % ROUND == 0 and high else say("range.at_most", n=high)
    return say("range.at_least", n=low) if low is not None else ""


def _deed(sides: Sides, name: str) -> str:
    duty = sides.rules.core.duties.get(name)
    return duty.done if duty else names.written("deed", name)


def _promise(sides: Sides, name: str) -> str:
    found = sides.tale.promises.get(name)
    return found.done if found else names.spelled(name)


def _offer_kind(sides: Sides, name: str) -> str:
    kind = sides.rules.core.finance_kinds.get(name)
    return kind.label.lower() if kind else names.spelled(name)


def _flag(sides: Sides, name: str) -> str:
    said = sides.tale.flags.get(name, names.spelled(name))
    return said.rstrip(".")


def _choice(sides: Sides, name: str) -> str:
    event, _, option = name.rpartition(".")
    for card in sides.tale.events.values():
        if event in ("", card.id):
            found = next((one for one in card.options if one.id == option), None)
            if found is not None:
                return found.done
    return names.spelled(option)


def _any_name(sides: Sides, name: str) -> str:
    if name in sides.tale.posts or name in sides.tale.roles:
        return names.place(sides, name)
    dealt = names.deal(sides, name)
    return dealt if dealt != names.spelled(name) else names.about(sides, name)


WHAT: dict[str, Callable[[Sides, str], str]] = {
    "gauge": lambda sides, name: _gauge(sides, name),
    "weather": lambda sides, name: names.written("weather", name),
    "forecast": lambda sides, name: names.written("weather", name),
    "flag": _flag,
    "chose": _choice,
    "seen": lambda sides, name: names.titled(sides, sides.tale.events, name, "title"),
    "did": _deed,
    "skipped": _deed,
    "promised": _promise,
    "signed": _any_name,
    "attached": _any_name,
    "hired": names.post,
    "source": _offer_kind,
    "problem": lambda sides, name: names.titled(sides, sides.rules.core.problems, name, "title"),
    "paper": lambda sides, name: names.titled(sides, sides.rules.core.papers, name, "label"),
    "favour": lambda sides, name: names.titled(sides, sides.tale.favours, name, "label"),
    "final_cut": lambda sides, name: names.chair(name),
    "accounts": lambda sides, name: names.account(name),
    "released": lambda sides, name: names.written("released", name),
    "latent": lambda sides, name: names.gauge(sides, f"latent.{name}"),
    "tier": lambda sides, name: names.written("tier", name),
    "length": lambda sides, name: names.written("length", name),
    "stance": lambda sides, name: names.chair(name),
    "right": lambda sides, name: names.written("right", name),
    "hazard": lambda sides, name: names.written("hazard", name),
    "size": lambda sides, name: names.written("size", name),
    "temperament": names.about,
}
"""What the argument of a leaf stands for, by its verb; the others name whatever they are about."""


def _gauge(sides: Sides, name: str) -> str:
    return names.gauge(sides, name)

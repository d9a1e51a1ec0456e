"""Refusals and rules: the two halves of every action."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

if TYPE_CHECKING:
    from game.engine.production import Production


class Refusal(msgspec.Struct, frozen=True):
    """Why an action is not legal now: a stable reason (an id of the string table ``refusal.*``) and its facts."""

    reason: str
    facts: dict[str, int | str] = {}


class Rule(msgspec.Struct, frozen=True):
    """The two functions behind an action: ``refuse`` says why not (or None), ``apply`` changes a fork in place."""

    refuse: Callable[[Production, Any], Refusal | None]
    apply: Callable[[Production, Any], None]


Ruleset: TypeAlias = dict[type[Any], Rule]
"""Action classes and their rules."""


def no(reason: str, **facts: int | str) -> Refusal:
    """A refusal with its facts."""
    return Refusal(reason, facts)

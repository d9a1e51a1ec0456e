"""The menu: numbered choices under headings, each with its price tag, readable aloud."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.engine import actions, explain
from game.strings import Sides, cards, label, line, say
from game.strings.previews import brief
from game.text.marks import closed

GROUPS: dict[type[Any], str] = {
    actions.Answer: "card",
    actions.Seal: "card",
    actions.Settle: "card",
    actions.SignReport: "report",
    actions.NameTake: "name",
    actions.Remedy: "problem",
    actions.PlayFavour: "favour",
    actions.Give: "memo",
    actions.NoMemo: "memo",
    actions.TakeAgenda: "agenda",
    actions.WriteNote: "note",
    actions.Greenlight: "greenlight",
    actions.Roll: "takes",
    actions.Print: "print",
    actions.Slate: "scenes",
    actions.Adapt: "adapt",
    actions.Floorwork: "floor",
    actions.Reply: "phone",
    actions.Place: "owed",
    actions.Weekend: "weekend",
    actions.Leave: "end",
    actions.Night: "time",
    actions.Rest: "time",
    actions.Phone: "time",
    actions.Stay: "time",
    actions.Wrap: "end",
    actions.EndTurn: "end",
}
"""The heading an action stands under; everything else is done at the table where the chair sits."""

ORDER = (
    "phone", "name", "card", "report", "problem", "favour", "memo", "agenda", "note", "greenlight", "owed", "weekend",
    "print", "takes", "scenes", "adapt", "table", "tables", "lend", "floor", "time", "end",
)  # fmt: skip

TOLD_AT_ONCE = (
    actions.Sit, actions.Answer, actions.Seal, actions.Settle, actions.Remedy, actions.PlayFavour, actions.Give,
    actions.NoMemo, actions.Greenlight, actions.Weekend, actions.Share, actions.Approve, actions.Bet, actions.Reply,
    actions.Oversee, actions.ShowCut, actions.Test, actions.Lock, actions.SelfEdit, actions.TableRead,
)  # fmt: skip
"""Choices whose line of consequence stands in the menu; the others say it when they are explained."""


def group(action: actions.Action) -> str:
    """The heading a choice stands under."""
    if isinstance(action, actions.Sit):
        return "lend" if action.lend else "tables"
    return GROUPS.get(type(action), "table")


def arranged(menu: Sequence[actions.Action]) -> list[actions.Action]:
    """The choices in the order they are shown: what waits for an answer first, the end of the turn last."""
    return sorted(menu, key=lambda action: ORDER.index(group(action)))


def lines(sides: Sides, menu: Sequence[actions.Action], known: set[str]) -> list[tuple[str, list[str]]]:
    """The menu as headings with their numbered lines; ``menu`` is arranged.

    Duties in ``known`` have been introduced: their line is not said again. Those that are said now are added.
    """
    found: list[tuple[str, list[str]]] = []
    for number, action in enumerate(menu, start=1):
        title = heading(sides, action)
        if not found or found[-1][0] != title:
            found.append((title, []))
        found[-1][1].append(choice(sides, number, action, brisk=_introduced(action, known)))
    return found


def _introduced(action: actions.Action, known: set[str]) -> bool:
    """Whether a table needs no introduction any more. Tables of the other chair get none: ``?`` explains them."""
    if not isinstance(action, actions.Sit):
        return False
    met = action.lend or action.duty in known
    known.add(action.duty)
    return met


def heading(sides: Sides, action: actions.Action) -> str:
    """The heading above a choice: its card, its problem, its table, or what kind of choice it is."""
    match action:
        case actions.Answer(event=event) | actions.Seal(event=event) | actions.Settle(event=event):
            return say("menu.card", title=cards.event_title(sides, event))
        case actions.Remedy(problem=problem):
            return say("menu.problem", title=sides.rules.core.problems[problem].title)
        case actions.Prefer() | actions.Audition():
            return say("menu.table", duty=_duty(sides))
        case _:
            name = group(action)
            return say("menu.table", duty=_duty(sides)) if name == "table" else say(f"menu.{name}")


def _duty(sides: Sides) -> str:
    table = sides.view.table
    return sides.rules.core.duties[table.duty].label if table else ""


def choice(sides: Sides, number: int, action: actions.Action, *, brisk: bool = False) -> str:
    """One numbered choice: label, price tag, and the line of consequence where it belongs into the menu."""
    text = label(sides, action)
    tag = brief(sides, explain(sides.film, action))
    if tag:
        text = say("menu.tagged", label=text, tag=tag)
    more = line(sides, action) if isinstance(action, TOLD_AT_ONCE) and not brisk else ""
    return say("menu.choice", n=number, text=closed(text) + (f" {more}" if more else ""))

"""The menu: numbered choices under headings, each with its price tag, readable aloud.

A long table is folded: its things stand as numbered lines first, and open into their own short menu.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from game.engine import actions, explain
from game.strings import Sides, cards, count, label, line, say
from game.strings.previews import brief
from game.text.marks import closed
from game.text.sheets import Sheet
from game.text.subjects import subject

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
    actions.Board, actions.Rehearse, actions.SignReport, actions.Tour, actions.Haggle,
)  # fmt: skip
"""Choices whose line of consequence stands in the menu; the others say it when they are explained."""

FOLDED_FROM = 12
"""A table with more choices than this about several things is folded."""


CHANGES = 3
"""More ways than this to change the day are folded."""


class Fold(msgspec.Struct, frozen=True):
    """A line that opens: everything that can be done about one thing."""

    key: str
    title: str
    choices: tuple[actions.Action, ...]


Entry = actions.Action | Fold


def group(action: actions.Action) -> str:
    """The heading a choice stands under."""
    if isinstance(action, actions.Sit):
        return "lend" if action.lend else "tables"
    return GROUPS.get(type(action), "table")


def arranged(sides: Sides, sheet: Sheet, menu: Sequence[actions.Action]) -> list[Entry]:
    """The choices as they are numbered: what waits for an answer first, the end last, long tables folded."""
    found: list[Entry] = []
    for name in ORDER:
        here = [action for action in menu if group(action) == name]
        if name == "lend" and here:
            found.append(Fold("lend", say("menu.lend_fold", tables=count(len(here), "table")), tuple(here)))
        elif name == "adapt" and len(here) > CHANGES:
            found.append(Fold("adapt", say("menu.adapt_fold", choices=count(len(here), "choice")), tuple(here)))
        elif name == "floor":
            found += _floor(here)
        elif name == "table":
            found += _table(sides, sheet, here)
        else:
            found += here
    return found


def _floor(here: list[actions.Action]) -> list[Entry]:
    """What can be done between takes, the questions to the departments folded into one line."""
    asks = [action for action in here if isinstance(action, actions.Floorwork) and action.what == "ask"]
    rest = [action for action in here if action not in asks]
    if len(asks) < 2:
        return [*rest, *asks]
    return [*rest, Fold("ask", say("menu.ask_fold", departments=count(len(asks), "department")), tuple(asks))]


def _table(sides: Sides, sheet: Sheet, here: list[actions.Action]) -> list[Entry]:
    by_key: dict[str, list[actions.Action]] = {}
    for action in here:
        by_key.setdefault(subject(sides, action), []).append(action)
    things = [key for key in by_key if sheet.section(key) is not None]
    keyed = [(key, action) for key in by_key for action in by_key[key]]
    if len(here) <= FOLDED_FROM or not things:
        return [action for _key, action in keyed]
    found: list[Entry] = [action for key, action in keyed if key not in things]
    return found + [fold(sheet, key, by_key[key]) for key in things]


def fold(sheet: Sheet, key: str, choices: Sequence[actions.Action]) -> Fold:
    """The line of one thing: its title and how much can be decided about it."""
    section = sheet.section(key)
    title = section.title if section else key
    return Fold(key, say("menu.fold", title=closed(title), choices=count(len(choices), "choice")), tuple(choices))


class Block(msgspec.Struct, frozen=True):
    """A heading with what is known under it, and its numbered lines."""

    title: str
    about: tuple[str, ...]
    lines: tuple[str, ...]


def blocks(sides: Sides, sheet: Sheet, entries: Sequence[Entry], known: set[str]) -> list[Block]:
    """The menu as headings with their numbered lines.

    Duties in ``known`` have been introduced: their line is not said again. Those that are said now are added.
    """
    found: list[tuple[str, tuple[str, ...], list[str]]] = []
    for number, entry in enumerate(entries, start=1):
        title, about = heading(sides, sheet, entry)
        if not found or found[-1][0] != title:
            found.append((title, about, []))
        found[-1][2].append(numbered(sides, number, entry, known))
    return [Block(title, about, tuple(lines)) for title, about, lines in found]


def numbered(sides: Sides, number: int, entry: Entry, known: set[str]) -> str:
    """One numbered line."""
    if isinstance(entry, Fold):
        return say("menu.choice", n=number, text=entry.title)
    return choice(sides, number, entry, brisk=_introduced(entry, known))


def _introduced(action: actions.Action, known: set[str]) -> bool:
    """Whether a table needs no introduction any more. Tables of the other chair get none: ``?`` explains them."""
    if not isinstance(action, actions.Sit):
        return False
    met = action.lend or action.duty in known
    known.add(action.duty)
    return met


def heading(sides: Sides, sheet: Sheet, entry: Entry) -> tuple[str, tuple[str, ...]]:
    """The heading above a line, and what is known about its thing."""
    match entry:
        case Fold(key="lend"):
            return say("menu.lend"), ()
        case Fold(key="ask"):
            return say("menu.floor"), ()
        case Fold(key="adapt"):
            return say("menu.adapt"), ()
        case Fold():
            return _at_table(sides), ()
        case actions.Answer(event=event) | actions.Seal(event=event) | actions.Settle(event=event):
            return say("menu.card", title=cards.event_title(sides, event)), ()
        case actions.Remedy(problem=problem):
            return say("menu.problem", title=sides.rules.core.problems[problem].title), ()
        case _:
            return _of_group(sides, sheet, entry)


def _of_group(sides: Sides, sheet: Sheet, action: actions.Action) -> tuple[str, tuple[str, ...]]:
    name = group(action)
    if name != "table":
        return say(f"menu.{name}"), ()
    section = sheet.section(subject(sides, action))
    return (section.title, section.lines) if section else (_at_table(sides), ())


def _at_table(sides: Sides) -> str:
    """The heading of the table where the chair sits, and how many decisions it still allows."""
    table = sides.view.table
    if table is None:
        return say("menu.elsewhere")
    return say("menu.table", duty=sides.rules.core.duties[table.duty].label, left=count(table.left, "commitment"))


def choice(sides: Sides, number: int, action: actions.Action, *, brisk: bool = False) -> str:
    """One numbered choice: label, price tag, and the line of consequence where it belongs into the menu."""
    text = label(sides, action)
    tag = brief(sides, explain(sides.film, action), subject(sides, action))
    if tag:
        text = say("menu.tagged", label=text, tag=tag)
    more = line(sides, action) if isinstance(action, TOLD_AT_ONCE) and not brisk else ""
    return say("menu.choice", n=number, text=closed(text) + (f" {more}" if more else ""))

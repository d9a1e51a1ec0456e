"""The menu: numbered choices under headings, each with its price tag, readable aloud.

A long table is folded: its things stand as numbered lines first, and open into their own short menu. What all choices
of a heading take stands beside the heading, once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from game.engine import actions, explain
from game.strings import Sides, cards, count, coverage, label, names, say, short
from game.strings.previews import tags
from game.strings.unposted import unposted
from game.text.closing import not_now
from game.text.groups import ORDER, TOLD_AT_ONCE, group
from game.text.marks import closed
from game.text.remarks import remark
from game.text.sheets import Sheet
from game.text.sheets.selling import month_tag
from game.text.subjects import subject
from game.text.warned import is_idle

FOLDED_FROM = 12
"""A table with more choices than this about several things is folded."""
CUTTING = ("edit", "self_edit")
CHANGES = 1
"""More ways than this to change the day are folded."""
PAID = re.compile(r" -\D?[\d.,]+[kM]?$")
"""A tag that ends with an amount that goes."""
LIFTED_FROM = 2
"""From so many choices on, what all of them take stands beside the heading."""


class Fold(msgspec.Struct, frozen=True):
    """A line that opens: everything that can be done about one thing."""

    key: str
    title: str
    choices: tuple[actions.Action, ...]


Entry = actions.Action | Fold


def key_of(entry: Entry) -> str:
    """What an entry is recognised by when the menu is shown again."""
    return f"fold.{entry.key}" if isinstance(entry, Fold) else repr(entry)


def arranged(sides: Sides, sheet: Sheet, menu: Sequence[actions.Action], *, folded: bool | None = None) -> list[Entry]:
    """The choices as they are numbered: what waits for an answer first, the end last, long tables folded.

    ``folded`` says how the table lay until now: a sitting does not fold and unfold under one's hands.
    """
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
            found += _table(sides, sheet, here, folded=is_long(menu) if folded is None else folded)
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


def is_long(menu: Sequence[actions.Action]) -> bool:
    """Whether a table offers so much that it is folded."""
    return sum(group(action) == "table" for action in menu) > FOLDED_FROM


def _table(sides: Sides, sheet: Sheet, here: list[actions.Action], *, folded: bool) -> list[Entry]:
    if sides.view.table and sides.view.table.duty in CUTTING:
        return _bench(here)
    by_key: dict[str, list[actions.Action]] = {}
    for action in here:
        by_key.setdefault(subject(sides, action), []).append(action)
    things = [key for key in by_key if sheet.section(key) is not None]
    keyed = [(key, action) for key in by_key for action in by_key[key]]
    if not folded or not things:
        return [action for _key, action in keyed]
    found: list[Entry] = [action for key, action in keyed if key not in things]
    return found + [fold(sheet, key, by_key[key]) for key in things]


def _bench(here: list[actions.Action]) -> list[Entry]:
    """The edit: what is done to scenes of the cut opens from a line of its own."""
    found: list[Entry] = [action for action in here if not isinstance(action, (actions.Trim, actions.Reorder))]
    for name, kind in (("reorder", actions.Reorder), ("trim", actions.Trim)):
        these = tuple(action for action in here if isinstance(action, kind))
        title = say(f"menu.{name}_fold", choices=count(len(these), "choice"))
        found += [Fold(name, title, these)] if len(these) >= LIFTED_FROM else these
    return found


def fold(sheet: Sheet, key: str, choices: Sequence[actions.Action]) -> Fold:
    """The line of one thing: its title and how much can be decided about it."""
    section = sheet.section(key)
    title = section.title if section else key
    return Fold(key, say("menu.fold", title=closed(title), choices=count(len(choices), "choice")), tuple(choices))


class Head(msgspec.Struct, frozen=True):
    """A heading, what is known under it, and whether it names the thing its choices are about."""

    title: str
    about: tuple[str, ...] = ()
    names_it: bool = False


class Line(msgspec.Struct, frozen=True):
    """A choice as it is shown: its number, its entry, its words with the price tag, and its line of consequence."""

    number: int
    entry: Entry
    text: str
    note: str = ""


class Block(msgspec.Struct, frozen=True):
    """A heading with what is known under it, and its lines."""

    title: str
    about: tuple[str, ...]
    lines: tuple[Line, ...]


def blocks(sides: Sides, sheet: Sheet, entries: Mapping[int, Entry]) -> list[Block]:
    """The numbered choices under their headings."""
    found: list[tuple[Head, dict[int, Entry]]] = []
    for number, entry in entries.items():
        head = heading(sides, sheet, entry)
        if not found or found[-1][0] != head:
            found.append((head, {}))
        found[-1][1][number] = entry
    return [_block(sides, head, here) for head, here in found]


def _block(sides: Sides, head: Head, here: Mapping[int, Entry]) -> Block:
    called = {number: _called(sides, head, entry) for number, entry in here.items()}
    parts = {number: _unsaid(_tags(sides, entry), called[number]) for number, entry in here.items()}
    shared = [tag for tag in next(iter(parts.values())) if all(tag in one for one in parts.values())]
    if len(here) < LIFTED_FROM:
        shared = []
    lines = []
    for number, entry in here.items():
        tag = ", ".join(one for one in parts[number] if one not in shared)
        text = say("menu.tagged", label=called[number], tag=tag) if tag else called[number]
        lines.append(Line(number, entry, closed(text), _note(sides, entry)))
    title = say("menu.each", title=head.title, tag=", ".join(shared)) if shared else head.title
    return Block(title, head.about, tuple(lines))


def _unsaid(found: Sequence[str], called: str) -> list[str]:
    """The tags without a payment that is the price on the label."""
    paid = [tag for tag in found if PAID.search(tag) and called.endswith(tag.rpartition("-")[2])]
    return [tag for tag in found if tag not in paid]


def _called(sides: Sides, head: Head, entry: Entry) -> str:
    if isinstance(entry, Fold):
        return entry.title
    return short(sides, entry) if head.names_it else label(sides, entry)


def _tags(sides: Sides, entry: Entry) -> list[str]:
    """The price tag of a choice, part by part; a fold has none."""
    if isinstance(entry, Fold):
        return []
    found = tags(sides, explain(sides.film, entry), subject(sides, entry))
    if isinstance(entry, actions.Date) and sides.rules.options.previews == "full":
        found.append(month_tag(sides, entry.month))
    found += [say("menu.idle")] if is_idle(sides, entry) else []
    found += unposted(sides, entry)
    if isinstance(entry, actions.Slate):
        found += coverage.minutes_tags(sides, entry.scene)
        found += [coverage.tag(sides, entry)] if coverage.is_level(entry.plan) else []
    return found


def _note(sides: Sides, entry: Entry) -> str:
    """The line of consequence of a choice where it belongs into the menu."""
    return remark(sides, entry) if isinstance(entry, TOLD_AT_ONCE) else ""


# -- headings ------------------------------------------------------------------------------------------------------


def heading(sides: Sides, sheet: Sheet, entry: Entry) -> Head:
    """The heading above a line, and what is known about its thing."""
    match entry:
        case Fold(key="lend"):
            return Head(say("menu.lend"))
        case Fold(key="ask"):
            return Head(say("menu.floor"))
        case Fold(key="adapt"):
            return Head(say("menu.adapt"))
        case Fold():
            return Head(_at_table(sides))
        case actions.Answer(event=event) | actions.Seal(event=event) | actions.Settle(event=event):
            return Head(say("menu.card", title=cards.event_title(sides, event)))
        case actions.Remedy(problem=problem):
            return Head(say("menu.problem", title=sides.rules.core.problems[problem].title))
        case actions.Place(scene=scene):
            return Head(say("menu.owed_scene", scene=names.scene(sides, scene)), names_it=True)
        case _:
            return _of_group(sides, sheet, entry)


def _of_group(sides: Sides, sheet: Sheet, action: actions.Action) -> Head:
    name, key = group(action), subject(sides, action)
    section = sheet.section(key) if name in ("table", "scenes", "takes") else None
    if section is not None:
        return Head(section.title, (*section.lines, *not_now(sides, key)), names_it=True)
    return Head(_at_table(sides) if name == "table" else say(f"menu.{name}"))


def _at_table(sides: Sides) -> str:
    """The heading of the table where the chair sits."""
    table = sides.view.table
    return say("menu.elsewhere") if table is None else say("menu.table", duty=sides.rules.core.duties[table.duty].label)

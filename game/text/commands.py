"""What a player types: a number chooses, a letter or word opens a page."""

from __future__ import annotations

from difflib import get_close_matches

import msgspec

PAGES = {
    "?": "explain",
    "h": "explain",
    "help": "explain",
    "w": "why",
    "why": "why",
    "g": "glossary",
    "glossary": "glossary",
    "s": "status",
    "status": "status",
    "goals": "status",
    "promises": "status",
    "b": "board",
    "board": "board",
    "m": "money",
    "money": "money",
    "p": "people",
    "people": "people",
    "cast": "people",
    "crew": "people",
    "d": "desk",
    "desk": "desk",
    "n": "closed",
    "not": "closed",
    "closed": "closed",
    "move": "move",
    "lay": "lay",
    "approve": "approve",
    "u": "undo",
    "undo": "undo",
    "save": "save",
    "finish": "finish",
    "q": "quit",
    "quit": "quit",
    "exit": "quit",
}
"""Every word that can be typed, and the command it means."""


class Command(msgspec.Struct, frozen=True):
    """A command: its name (``choose`` for a number, ``unknown`` for nonsense), a number, and the words after it."""

    name: str
    number: int = 0
    words: str = ""


def parse(typed: str) -> Command:
    """Read what was typed; upper and lower case are the same, an empty line shows the menu again."""
    words = typed.strip().casefold()
    if not words:
        return Command("menu")
    if words.isdecimal():
        return Command("choose", int(words[:9]))
    first, _, rest = words.partition(" ")
    if first.startswith("?") and first != "?":
        first, rest = "?", f"{first[1:]} {rest}".strip()
    name = PAGES.get(first, "unknown")
    number = int(rest[:9]) if rest.isdecimal() else 0
    return Command(name, number, typed.strip() if name == "unknown" else rest.strip())


def meant(word: str) -> str:
    """The command somebody may have meant, or an empty text."""
    first = word.split()[0].casefold() if word.split() else ""
    near = get_close_matches(first, [one for one in PAGES if len(one) > 1], n=1)
    return near[0] if near else ""

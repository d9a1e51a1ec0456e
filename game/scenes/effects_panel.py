"""What the choice under focus would do: price, odds, and what it moves, as far as its chair can know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.chances import chances_of
from game.strings import label, line
from game.strings.labels import verb
from game.strings.previews import cost, effects
from game.ui.chances import set_chances
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.widgets import inside
from game.ui.words import known, word

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.scenes.session import Session

MOST_EFFECTS = 8


def effects_galley(kit: Kit, session: Session, action: Action | None, width: int) -> Galley:
    """The panel for an action; without one it says how to use it."""
    sides = session.sides
    galley = Galley(kit, inside(kit, width))
    galley.words(word("table.if_you"), "caption", kit.chair.ink).gap(2)
    if action is None:
        return galley.quiet(word("table.choose"), "body")
    galley.words(label(sides, action), "head")
    said = line(sides, action)
    if said:
        galley.gap(2).quiet(said, "body")
    preview = session.explain(action)
    takes = cost(sides, preview)
    if takes:
        galley.gap(8).chips(takes)
    chances = chances_of(preview.odds)
    if chances:
        set_chances(galley.gap(8), chances)
    shown = session.film.options.previews
    moves = effects(sides, preview)
    galley.gap(10)
    if shown == "none":
        return galley.quiet(word("table.unknown"))
    for text in moves[:MOST_EFFECTS]:
        name, change = split(text)
        if shown == "full":
            galley.pair(name, change)
        else:
            galley.words(name, "body")
    if not moves:
        galley.quiet(_nothing(action), "body")
    return galley


def _nothing(action: Action) -> str:
    """What a choice is good for that moves no number at once, where that can be said of all choices of its kind."""
    own = f"table.nothing_{verb(action)}"
    return word(own if known(own) else "table.nothing")


def split(text: str) -> tuple[str, str]:
    """An effect in words, cut before its change: "Crew morale +2 to +4" is a name and a value."""
    for at, character in enumerate(text):
        if character in "+-−" and at and text[at - 1] == " ":
            return text[:at].strip(), text[at:].strip()
    return text, ""

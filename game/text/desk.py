"""What lies on the desk: cards with what this chair may know about them, and problems that burn."""

from __future__ import annotations

from game.engine.state import Card
from game.strings import Sides, measures, names, say
from game.strings import cards as told
from game.strings.previews import BRIEFLY
from game.text.marks import item, joined


def desk(sides: Sides) -> list[str]:
    """Every card and problem that waits, one paragraph after the other."""
    if sides.film.table is not None or sides.film.stage not in ("turn", "floor"):
        return []
    found: list[str] = []
    for card in sides.view.desk:
        if card.chair == sides.chair:
            found += _card(sides, card)
        elif card.kind == "stance" and not _mine(sides, card.event):
            found.append(say("desk.other_stance", title=told.event_title(sides, card.event)))
    return [*found, *problems(sides)]


def _mine(sides: Sides, event: str) -> bool:
    return any(card.chair == sides.chair and card.event == event for card in sides.view.desk)


def _card(sides: Sides, card: Card) -> list[str]:
    title = told.event_title(sides, card.event)
    if card.kind == "stance" and card.seal:
        sealed = told.option_label(sides, card.event, card.seal)
        return [say("desk.sealed", title=title, option=sealed, other=names.chair(sides.other))]
    how = say("desk.stance_how") if card.kind == "stance" else ""
    found = [joined([say(f"desk.{card.kind}", title=title), how]), told.text_of(sides, card)]
    sign = told.foreshadowed(sides, card)
    if sign:
        found.append(say("desk.foreshadowed", text=sign))
    found += [item(say("desk.fact", text=fact)) for fact in told.facts_of(sides, card)]
    if card.kind == "clash":
        found.append(_clash(sides, card))
    closed = told.closed_options(sides, card) if card.kind != "clash" else []
    return found + [item(say("desk.closed", label=label, why=why)) for label, why in closed]


def _clash(sides: Sides, card: Card) -> str:
    stances = {chair: card.binds.get(f"stance.{chair}", "") for chair in ("producer", "director")}
    words = {chair: told.option_label(sides, card.event, option) for chair, option in stances.items()}
    return say("desk.differ", producer=words["producer"], director=words["director"])


def problems(sides: Sides) -> list[str]:
    """The queue: each open problem with its text, since when it burns and whose it is."""
    found = []
    for problem in sides.view.problems:
        rule = sides.rules.core.problems[problem.id]
        owner = "director" if rule.creative else "producer"
        text = told.problem_text(sides, problem.id)
        burns = told.burns(sides, problem.id)[:BRIEFLY]
        since = say("desk.burns", what=measures.listed(burns)) if burns else ""
        title = say("desk.problem", title=rule.title, chair=names.chair(owner))
        found.append(joined([title, text, since]))
    return found

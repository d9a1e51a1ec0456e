"""Locations, the strip board and the pile of papers: what the producer approves before a camera turns."""

from __future__ import annotations

from game.engine import plan as planning
from game.strings import Sides, measures, names, say
from game.strings.causes import when
from game.text import board
from game.text.marks import item, quoted
from game.text.sheets.form import Section, Sheet


def plan(sides: Sides) -> Sheet:
    """The board as it stands, and every location with what is done and what it costs."""
    found = [say("sheet.board_is" if sides.view.board else "sheet.no_board")]
    if sides.view.board:
        found += board.days(sides)
    found += [say("laying.how"), _holds(sides)]
    return Sheet(tuple(found), tuple(_place(sides, name) for name in planning.places(sides.film)))


def _holds(sides: Sides) -> str:
    """How much of a day can be planned, and what the rest of it is."""
    holds = sides.rules.day_minutes
    whole = holds + sides.rules.n.day.not_work
    return say("sheet.board_holds", whole=measures.minutes(whole), holds=measures.minutes(holds))


def _place(sides: Sides, name: str) -> Section:
    place = sides.tale.locations[name]
    here = [number for number, scene in sides.rules.scenes.items() if scene.location == name]
    scenes = measures.listed([names.short_scene(sides, number) for number in here])
    title = say("sheet.location", name=place.name, scenes=scenes, price=measures.money(place.per_day, sides.symbol))
    found = [quoted(place.quote), place.scout if _was(sides, "scout", name) else ""]
    found.append(say("sheet.deposit_paid" if _was(sides, "deposit", name) else "sheet.deposit_open"))
    found.append("" if _was(sides, "scout", name) else say("sheet.not_scouted"))
    found.append(say("sheet.exposed") if place.exposed else "")
    return Section(name, title, (item(*found),))


def _was(sides: Sides, deed: str, place: str) -> bool:
    return bool(sides.film.deeds.get(f"{deed}:{place}"))


def papers(sides: Sides) -> Sheet:
    """The pile: each paper, when it bites and what it becomes."""
    found = []
    for paper in sides.view.papers:
        said = say(
            "sheet.paper",
            paper=paper.label,
            round=when(paper.phase, paper.due),
            problem=names.titled(sides, sides.rules.core.problems, paper.problem, "title"),
        )
        found.append(item(said))
    return Sheet(tuple(found) or (say("sheet.no_papers"),))

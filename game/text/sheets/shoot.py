"""The producer's tables on a shooting day: the morning's bets, and the strips that could go."""

from __future__ import annotations

from game.engine import schedule
from game.strings import Sides, measures, names, say
from game.text import board
from game.text.marks import item
from game.text.sheets.form import Section, Sheet


def morning(sides: Sides) -> Sheet:
    """The call sheet of the day with its forecast, and what is arranged already."""
    film = sides.film
    found = board.day_lines(sides, film.round)
    bets = film.floor.bets if film.floor else ()
    most = sides.rules.n.bets.most
    done = measures.listed([names.written("bet", bet) for bet in bets])
    return Sheet((*found, say("sheet.bets", done=done, left=most - len(bets))))


def strips(sides: Sides) -> Sheet:
    """Every strip that is left, the lightest first: what it carries, its time, what goes with it."""
    left = [number for number, state in sides.film.scenes.items() if state.state in schedule.LEFT]
    left.sort(key=lambda number: sides.rules.scenes[number].weight)
    return Sheet(sections=tuple(_strip(sides, number) for number in left))


def _strip(sides: Sides, number: str) -> Section:
    scene = sides.rules.scenes[number]
    minutes = measures.minutes(schedule.planned_minutes(sides.film, number))
    title = say("sheet.strip", scene=names.scene(sides, number), weight=scene.weight, minutes=minutes)
    day = sides.view.board.get(number, 0)
    title = say("sheet.strip_on", strip=title, day=day) if day else title
    safe = say("sheet.safe") if sides.film.scenes[number].safe else ""
    return Section(number, measures.sentence(title), (item(scene.if_dropped, safe),))

"""Tables at which scenes are chosen: frames of film with what is known of each, and what it would cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import schedule
from game.engine.post import screening
from game.engine.shooting import footage
from game.scenes.choice_cards import Manner, choice_cards
from game.scenes.cut_panels import covered
from game.scenes.days_panel import days
from game.scenes.duty_table import DutyTable
from game.scenes.faces import About, Row
from game.scenes.subjects import about
from game.strings import measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.subjects import Group
    from game.strings import Sides


class SceneTable(DutyTable):
    """Scenes to repair, to shoot again or to strike, as cards with their frame."""

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The cards, and under them what the duty is about."""
        cards = choice_cards(kit, self.session, box, self.menu(), manner=Manner(face=face))
        return [cards, *self.beneath(kit, box, cards)]

    def notes(self, galley: Galley, focus: str) -> None:
        """The fullest of the days that are left, where scenes are cut to save time."""
        sides = self.session.sides
        if sides.film.phase != "shoot":
            return
        days(galley, sides).gap(8)


def face(sides: Sides, group: Group) -> About:
    """A scene with the facts that decide at the duty one sits at; everything else as it always lies."""
    table, found = sides.view.table, about(sides, group)
    if group.kind != "scene" or table is None or group.subject not in sides.rules.scenes:
        return found
    match table.duty:
        case "cut_scenes":
            return found._replace(rows=_to_strike(sides, group.subject))
        case "adr":
            return found._replace(line="", rows=_to_repair(sides, group.subject), meters=_meters(sides, group.subject))
        case "reshoots":
            return found._replace(rows=_to_shoot(sides, group.subject), meters=_meters(sides, group.subject))
        case _:
            return found


def _row(name: str, value: str, *, bad: bool = False) -> Row:
    return Row(word(f"scene_card.{name}"), value, bad)


def _to_strike(sides: Sides, number: str) -> tuple[Row, ...]:
    """What a scene costs the day, and what it is to the story."""
    strip, day = sides.rules.scenes[number], sides.view.board.get(number, 0)
    rows = [
        Row(word("row.story"), measures.percent(strip.weight)),
        Row(word("row.pages"), measures.pages(strip.pages)),
        Row(word("row.with"), ", ".join(names.place(sides, role) for role in strip.cast)),
        _row("takes_up", measures.minutes(schedule.planned_minutes(sides.film, number))),
    ]
    if day:
        over = schedule.minutes_of_day(sides.film, day) - sides.rules.day_minutes
        said = word("wrap.over" if over > 0 else "wrap.spare", time=measures.minutes(abs(over)))
        rows.append(Row(word("wrap.day", day=day), said, over > 0))
    return tuple(row for row in rows if row.value)


def _to_repair(sides: Sides, number: str) -> tuple[Row, ...]:
    """Who heard a fault in the printed take, what saying the lines again costs the moment."""
    state = sides.view.scenes[number]
    take = state.takes[state.printed - 1] if state.takes and state.printed else None
    heard = [names.department(sides, one) for one in take.reported] if take else []
    return (
        _row("fault", measures.listed(heard), bad=True),
        _row("printed", str(state.printed)),
        Row(word("row.story"), measures.percent(sides.rules.scenes[number].weight)),
        _row("moment", measures.signed(-sides.rules.n.edit.fluff_points), bad=True),
    )


def _to_shoot(sides: Sides, number: str) -> tuple[Row, ...]:
    """Why a scene is shot again, and with whom."""
    state, strip = sides.view.scenes[number], sides.rules.scenes[number]
    why = "weak" if number in sides.view.cut.test_weak else "never" if state.state == "owed" else "ordered"
    rows = (
        _row("why", word(f"scene_card.why_{why}")),
        Row(word("edit.coverage"), covered(state) if state.coverage >= 0 else ""),
        Row(word("row.story"), measures.percent(strip.weight)),
        Row(word("row.with"), ", ".join(names.place(sides, role) for role in strip.cast)),
        Row(word("cards.reshoot"), measures.money(screening.reshoot_cost(sides.film), sides.symbol)),
    )
    return tuple(row for row in rows if row.value)


def _meters(sides: Sides, number: str) -> tuple[tuple[str, int], ...]:
    """How a scene that was shot plays now, as the director reads it."""
    if sides.view.scenes[number].worth < 0 or sides.chair != "director":
        return ()
    return (
        (word("edit.performance"), footage.performance_points(sides.film, number, true=False)),
        (word("edit.technique"), footage.technical_points(sides.film, number, true=False)),
    )

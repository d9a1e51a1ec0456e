"""What lies on a table when a chair sits down at it: everything one needs to decide, one duty each."""

from __future__ import annotations

from collections.abc import Callable

from game.strings import Sides
from game.text.sheets import deals, director_prep, finishing, floor, heads, money, people, places, selling, shoot
from game.text.sheets.form import EMPTY, Section, Sheet

__all__ = ["EMPTY", "SHEETS", "Section", "Sheet", "sheet"]

SHEETS: dict[str, Callable[[Sides], Sheet]] = {
    "rights": deals.rights,
    "script": deals.script,
    "deals": deals.vendors_sheet,
    "finance": money.finance,
    "budget": money.budget_table,
    "hire_director": people.directors,
    "heads": heads.heads,
    "line_producer": heads.line_producers,
    "shortlist": people.shortlist,
    "casting": people.casting,
    "department_meetings": heads.departments,
    "approve_plan": places.plan,
    "paperwork": places.papers,
    "rehearsal": director_prep.rehearsal,
    "look": director_prep.look,
    "storyboard": director_prep.storyboard,
    "fit_vision": director_prep.fit_vision,
    "day_to_day": shoot.morning,
    "cut_scenes": shoot.strips,
    "edit": finishing.edit,
    "self_edit": finishing.edit,
    "adr": finishing.adr,
    "oversee_post": finishing.oversee,
    "test_screening": finishing.test,
    "reshoots": finishing.reshoots,
    "hire_post": finishing.bids,
    "music_marketing": selling.music_and_campaign,
    "distribution": selling.distributors,
    "box_office": selling.date,
    "promotion": selling.press,
}
"""The sheet of each duty's table. At the others the choices say everything."""


def sheet(sides: Sides) -> Sheet:
    """What lies on the table where the chair sits, or before it on the floor; nothing at its own desk."""
    table = sides.view.table
    if table is None:
        return floor.floor(sides)
    return SHEETS[table.duty](sides) if table.duty in SHEETS else EMPTY

"""What lies on a table when a chair sits down at it: everything one needs to decide, one duty each."""

from __future__ import annotations

from collections.abc import Callable

from game.strings import Sides
from game.text.sheets import deals, director_prep, finishing, money, people, places, selling, shoot

SHEETS: dict[str, Callable[[Sides], list[str]]] = {
    "rights": deals.rights,
    "script": deals.script,
    "deals": deals.vendors_sheet,
    "finance": money.finance,
    "budget": money.budget,
    "hire_director": people.directors,
    "heads": people.heads,
    "line_producer": people.line_producers,
    "shortlist": people.shortlist,
    "casting": people.casting,
    "department_meetings": people.departments,
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
"""The sheet of each duty's table. A duty without one has nothing to lay out."""


def sheet(sides: Sides) -> list[str]:
    """What lies on the table where the chair sits; nothing at its own desk."""
    table = sides.view.table
    if table is None or table.duty not in SHEETS:
        return []
    return SHEETS[table.duty](sides)

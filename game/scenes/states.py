"""The state line of a duty: how far it is, in a word or two, from what the chair may see."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.engine import schedule
from game.engine.post import edit, selling
from game.strings import measures, names
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides


def state_of(sides: Sides, duty: str) -> str:
    """How far a duty is; empty for duties without a state of their own."""
    tell = STATES.get(duty)
    return tell(sides) if tell else ""


def _director(sides: Sides) -> str:
    return word("state.director") if sides.view.director else word("state.director_open")


def _offers(sides: Sides) -> str:
    count = sum(one.state == "open" for one in sides.view.offers.values())
    return word({0: "state.offers_none", 1: "state.offers_one"}.get(count, "state.offers"), n=count)


def _budget(sides: Sides) -> str:
    return word("state.budget_spare", amount=measures.money(sides.contingency, sides.symbol))


def _heads(sides: Sides) -> str:
    posts = [post for post in sides.tale.posts.values() if post.hire_from == "pre" and post.id != "line_producer"]
    return word("state.heads", n=sum(post.id in sides.view.crew for post in posts), all=len(posts))


def _cast(sides: Sides) -> str:
    needed = {role for scene in sides.rules.scenes.values() for role in scene.cast}
    return word("state.cast", n=sum(role in sides.view.cast for role in needed), all=len(needed))


def _plan(sides: Sides) -> str:
    return word("state.board_approved") if sides.view.board else word("state.board_open", n=len(sides.view.scenes))


def _line_producer(sides: Sides) -> str:
    signed = sides.view.crew.get("line_producer")
    return (
        word("state.line_producer", name=names.person(sides, signed.person))
        if signed
        else word("state.line_producer_open")
    )


def _auditions(sides: Sides) -> str:
    return word("state.auditions", n=sum(name.startswith("ability.") for name in sides.view.readings))


def _scenes(sides: Sides, kind: str) -> str:
    return word(f"state.{kind}", n=sum(bool(getattr(scene, kind)) for scene in sides.view.scenes.values()))


def _bets(sides: Sides) -> str:
    floor = sides.view.floor
    return word("state.bets", n=len(floor.bets) if floor else 0, all=sides.rules.n.bets.most)


def _left(sides: Sides) -> str:
    return word("state.scenes_left", n=sum(scene.state in schedule.LEFT for scene in sides.view.scenes.values()))


def _edit(sides: Sides) -> str:
    cut = sides.view.cut
    return word("state.locked") if cut.locked else word("state.passes", n=sum(cut.passes.values()))


def _tests(sides: Sides) -> str:
    return word("state.tests", n=sides.view.cut.tests) if sides.view.cut.tests else word("state.tests_none")


def _houses(sides: Sides) -> str:
    works = selling.works(sides.film)
    return word("state.houses", n=sum(bool(selling.hired_for(sides.film, one)) for one in works), all=len(works))


def _distributor(sides: Sides) -> str:
    deal = sides.tale.distributors.get(sides.view.run.distributor)
    return deal.vendor if deal else word("state.distributor_open")


def _month(sides: Sides) -> str:
    return measures.month(sides.view.run.month) if sides.view.run.month else word("state.month_open")


def _campaign(sides: Sides) -> str:
    return word("state.music") if sides.view.run.campaign else word("state.music_open")


def _late(sides: Sides) -> str:
    late = sides.view.gauges.get("late_days", 0)
    return word("state.late", n=late) if late > 0 else word("state.on_time")


def _faults(sides: Sides) -> str:
    found = edit.to_repair(sides.film)
    return word("state.faults", n=len(found)) if found else ""


def _ordered(sides: Sides) -> str:
    return word("state.ordered", n=len(sides.view.cut.reshoots)) if sides.view.cut.reshoots else ""


STATES: dict[str, Callable[[Sides], str]] = {
    "rights": lambda sides: word(f"state.rights_{sides.view.rights}"),
    "script": lambda sides: word(
        "state.script",
        draft=sides.view.gauges.get("drafts", 0) + sides.tale.script.draft,
        quality=sides.view.gauges.get("quality", 0),
    ),
    "hire_director": _director,
    "finance": _offers,
    "budget": _budget,
    "heads": _heads,
    "shortlist": _cast,
    "approve_plan": _plan,
    "line_producer": _line_producer,
    "paperwork": lambda sides: word("state.papers", n=len(sides.view.papers)),
    "casting": _auditions,
    "rehearsal": lambda sides: _scenes(sides, "rehearsed"),
    "storyboard": lambda sides: _scenes(sides, "boarded"),
    "fit_vision": _left,
    "day_to_day": _bets,
    "solve": lambda sides: word("state.problems", n=len(sides.view.problems)),
    "cut_scenes": _left,
    "edit": _edit,
    "adr": _faults,
    "reshoots": _ordered,
    "oversee_post": _late,
    "promotion": lambda sides: word("state.buzz", n=sides.view.gauges.get("buzz", 0)),
    "test_screening": _tests,
    "hire_post": _houses,
    "distribution": _distributor,
    "box_office": _month,
    "music_marketing": _campaign,
}

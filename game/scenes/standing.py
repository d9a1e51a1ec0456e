"""Where a duty stands, in a few facts: what the seated chair knows of it before anything on its table is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import schedule
from game.scenes.faces import Row
from game.strings import measures, names
from game.strings.causes import when
from game.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.engine.rules.places import Scene
    from game.strings import Sides

MOST_NAMED = 3


def standing(sides: Sides, duty: str) -> list[Row]:
    """The facts of a duty, those the chair doesn't know left out; none for duties that tell all on their cards."""
    tell = FACTS.get(duty)
    return [row for row in tell(sides) if row.value] if tell else []


def _row(name: str, value: str) -> Row:
    return Row(word(f"standing.{name}"), value)


def _money(sides: Sides, gauge: str) -> str:
    amount = sides.view.gauges.get(gauge)
    return "" if amount is None else measures.money(amount, sides.symbol)


def _left(sides: Sides, account: str) -> Row:
    return Row(word("standing.left", account=names.account(account)), _money(sides, f"pool:{account}"))


def _rights(sides: Sides) -> Iterator[Row]:
    script = sides.tale.script
    yield _row("owner", script.title_owner if sides.view.rights != "signed" else word("standing.yours"))
    yield _row("option", measures.money(script.option_cost, sides.symbol))
    yield _row("purchase", measures.money(script.purchase_cost, sides.symbol))
    yield _left(sides, "story_and_script")


def _script(sides: Sides) -> Iterator[Row]:
    script, seen = sides.tale.script, sides.view.gauges
    yield _row("draft", str(script.draft + seen.get("drafts", 0)))
    yield _row("quality", str(seen.get("quality", 0)))
    yield _row("pages", measures.pages(sum(scene.pages for scene in _left_scenes(sides))))
    yield _row("length", measures.minutes(script.target_minutes))
    yield _left(sides, "story_and_script")


def _left_scenes(sides: Sides) -> list[Scene]:
    return [sides.rules.scenes[number] for number, state in sides.view.scenes.items() if state.state in schedule.LEFT]


def _director(sides: Sides) -> Iterator[Row]:
    yield _row("chair", names.person(sides, sides.view.director) if sides.view.director else word("standing.nobody"))
    yield _left(sides, "director")


def _heads(sides: Sides) -> Iterator[Row]:
    posts = [one for one in sides.tale.posts.values() if one.hire_from == "pre" and one.id != "line_producer"]
    empty = [one.title for one in posts if one.id not in sides.view.crew]
    yield _row("signed", word("standing.of", n=len(posts) - len(empty), all=len(posts)))
    more = f" +{len(empty) - MOST_NAMED}" if len(empty) > MOST_NAMED else ""
    yield _row("empty", measures.listed(empty[:MOST_NAMED]) + more if empty else word("standing.none"))
    yield _left(sides, "crew")


def _line_producer(sides: Sides) -> Iterator[Row]:
    signed = sides.view.crew.get("line_producer")
    yield _row("runs", names.person(sides, signed.person) if signed else word("standing.alone"))
    yield _row("forecast", word("standing.honest" if signed else "standing.one_figure"))
    yield _row("problems", str(len(sides.view.problems)))
    yield _left(sides, "crew")


def _papers(sides: Sides) -> Iterator[Row]:
    papers = sides.view.papers
    yield _row("open", str(len(papers)))
    yield _row("fees", measures.money(sum(one.fee for one in papers), sides.symbol))
    if papers:
        phases = list(sides.rules.rounds)
        first = min(papers, key=lambda one: (phases.index(one.phase), one.due))
        yield _row("first", f"{first.label}, {when(first.phase, first.due)}")


def _meetings(sides: Sides) -> Iterator[Row]:
    seen = sides.view.gauges
    yield _row("signed", str(len(sides.view.crew)))
    yield _row("shared", str(seen["alignment"]) if "alignment" in seen else "")
    yield _row("desk", str(sum(card.chair == sides.chair for card in sides.view.desk)))


def _scenes(sides: Sides, kind: str) -> Iterator[Row]:
    """How many scenes are ready, and how much of the story they carry."""
    ready = [number for number, one in sides.view.scenes.items() if getattr(one, kind)]
    yield _row(kind, word("standing.of", n=len(ready), all=len(sides.view.scenes)))
    yield _row("story", measures.percent(sum(sides.rules.scenes[number].weight for number in ready)))
    yield _row("cast", str(len(sides.view.cast)))


def _fit(sides: Sides) -> Iterator[Row]:
    left = _left_scenes(sides)
    yield _row("scenes", str(len(left)))
    yield _row("pages", measures.pages(sum(scene.pages for scene in left)))
    yield _row("day", measures.money(sides.day_cost, sides.symbol))
    yield _row("estimate", _money(sides, "estimated_cost"))
    yield _row("budget", _money(sides, "budget"))


def _deals(sides: Sides) -> Iterator[Row]:
    yield _row("estimate", _money(sides, "estimated_cost"))
    yield _row("room", _money(sides, "room"))
    yield _row("contingency", _money(sides, "contingency_left"))


FACTS: dict[str, Callable[[Sides], Iterator[Row]]] = {
    "rights": _rights,
    "script": _script,
    "hire_director": _director,
    "heads": _heads,
    "line_producer": _line_producer,
    "paperwork": _papers,
    "department_meetings": _meetings,
    "rehearsal": lambda sides: _scenes(sides, "rehearsed"),
    "storyboard": lambda sides: _scenes(sides, "boarded"),
    "fit_vision": _fit,
    "deals": _deals,
}

"""The running order of the cut: what opens and what closes the film, weak scenes in a row, what cannot be followed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from game.engine import actions, tables
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.engine import Rules
    from game.engine.production import Production
    from game.engine.state import Cut, SceneState

EDIT = Cause("duty", "edit")
OFFERED = 3
"""How many of the strongest scenes the menu offers for the opening and for the end; every other place is legal too."""


class Shape(NamedTuple):
    """What a running order does, in points: to the cut (``craft``) and to how well it is understood (``story``)."""

    craft: int
    story: int


def whole(rules: Rules, cut: Cut) -> list[str]:
    """Every scene of the script in the running order of the cut, shot or not."""
    return [number for number in cut.order if number in rules.scenes] or list(rules.scenes)


def running(rules: Rules, scenes: Mapping[str, SceneState], cut: Cut) -> list[str]:
    """The scenes that are shot and in the cut, as they follow each other."""
    return [one for one in whole(rules, cut) if scenes[one].state == "shot" and scenes[one].in_cut]


def moved(order: Sequence[str], scene: str, before: str) -> list[str]:
    """The order with a scene in front of another one, or at the end."""
    rest = [one for one in order if one != scene]
    place = rest.index(before) if before in rest else len(rest)
    return [*rest[:place], scene, *rest[place:]]


def shape(rules: Rules, scenes: Mapping[str, SceneState], order: Sequence[str]) -> Shape:
    """What an order of scenes does, by what the director reads of them.

    The first scene and the last count above their weight, by how much stronger they are than the mean; two weak scenes
    in a row sag. A step back in the story's days, or a scene in front of one it depends on, is hard to follow.
    """
    rule = rules.n.edit
    if not order:
        return Shape(0, 0)
    worth = [max(0, scenes[one].worth) for one in order]
    mean = sum(worth) // len(worth)
    ends = (worth[0] - mean) * rule.opening_percent // 100 + (worth[-1] - mean) * rule.ending_percent // 100
    weak = rules.n.film_score.weak_below
    sags = sum(first < weak and second < weak for first, second in pairwise(worth))
    return Shape(ends - sags * rule.sag_points, -_lost(rules, order))


def _lost(rules: Rules, order: Sequence[str]) -> int:
    """Points of the story that an order loses: steps back in its days, and effects in front of their causes."""
    rule, scenes = rules.n.edit, rules.scenes
    back = sum(scenes[one].story_day > scenes[after].story_day for one, after in pairwise(order))
    seen: set[str] = set()
    early = 0
    for number in order:
        early += sum(cause in order and cause not in seen for cause in scenes[number].depends_on)
        seen.add(number)
    return back * rule.back_points + early * rule.cause_points


def change(rules: Rules, scenes: Mapping[str, SceneState], cut: Cut, action: actions.Reorder) -> Shape:
    """What moving a scene would add or cost, against the order as it is."""
    now = running(rules, scenes, cut)
    before, after = shape(rules, scenes, now), shape(rules, scenes, moved(now, action.scene, action.before))
    return Shape(after.craft - before.craft, after.story - before.story)


def acts(rules: Rules, scenes: Mapping[str, SceneState], cut: Cut) -> dict[str, int]:
    """The act in which each scene of the cut plays: a scene that was moved belongs where it stands now."""
    now = running(rules, scenes, cut)
    by_place = sorted(rules.scenes[number].act for number in now)
    return dict(zip(now, by_place, strict=True))


def refuse_reorder(film: Production, action: actions.Reorder) -> Refusal | None:
    """A scene of the cut changes its place, once for every structure pass that was made."""
    if why := tables.refuse_at(film, "edit"):
        return why
    if film.cut.locked:
        return no("picture_locked")
    now = running(film.rules, film.scenes, film.cut)
    if action.scene not in now:
        return no("no_such_scene", scene=action.scene)
    if action.before and action.before not in now:
        return no("no_such_scene", scene=action.before)
    if action.before == action.scene or moved(now, action.scene, action.before) == now:
        return no("stands_there", scene=action.scene)
    return None if left(film.cut) > 0 else no("no_structure_pass")


def left(cut: Cut) -> int:
    """How many scenes may still be moved: structure passes made, less those that were moved."""
    return cut.passes.get("structure", 0) - cut.moved


def reorder(film: Production, action: actions.Reorder) -> None:
    """Move it: how the film opens and closes moves the cut, what cannot be followed costs the story."""
    gain = change(film.rules, film.scenes, film.cut, action)
    order = tuple(moved(whole(film.rules, film.cut), action.scene, _in_front_of(film, action)))
    film.cut = replace(film.cut, order=order, moved=film.cut.moved + 1)
    post(film, "latent.craft", "", gain.craft, EDIT)
    post(film, "latent.script", "", gain.story, EDIT)
    film.did("reordered", action.scene)
    tables.remember(film, f"reorder.{action.scene}")
    film.tell("reordered", scene=action.scene, before=action.before)


def _in_front_of(film: Production, action: actions.Reorder) -> str:
    """The scene of the whole script in front of which the moved one comes: after the last of the cut for the end."""
    if action.before:
        return action.before
    order = [one for one in whole(film.rules, film.cut) if one != action.scene]
    last = [one for one in running(film.rules, film.scenes, film.cut) if one != action.scene][-1]
    return next(iter(order[order.index(last) + 1 :]), "")


def menu(film: Production) -> list[actions.Action]:
    """The strongest scenes as the opening and as the end, while a move is left."""
    now = running(film.rules, film.scenes, film.cut)
    if left(film.cut) <= 0 or len(now) < 2:
        return []
    strong = sorted(now, key=lambda number: -film.scenes[number].worth)[:OFFERED]
    first = [actions.Reorder(number, now[0]) for number in strong if number != now[0]]
    return [*first, *(actions.Reorder(number) for number in strong if number != now[-1])]


RULES: Ruleset = {actions.Reorder: Rule(refuse_reorder, reorder)}

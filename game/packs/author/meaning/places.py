"""People and places: a candidate for every role, a set for every scene."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.packs.author.findings import Finding
from game.packs.author.meaning.sums import scenario_of, strips
from game.packs.author.meaning.telling import Around, Check
from game.packs.author.shape.cards import EventForm
from game.packs.author.shape.conditions import EffectBase
from game.packs.author.shape.locations import LocationForm
from game.packs.author.shape.people import ActorForm, CrewForm, DirectorForm, PostForm, RoleForm
from game.packs.author.shape.scenes import SceneForm
from game.packs.author.shape.values import Reference
from game.packs.author.suggest import did_you_mean


def roles(check: Check) -> Iterator[Finding]:
    """Every role has candidates and a scene; there is a director."""
    candidates = {str(role) for _item, actor in check.own("actor", ActorForm) for role in actor.for_}
    played = {str(role) for _item, scene in check.own("scene", SceneForm) for role in scene.cast}
    for item, role in check.own("role", RoleForm):
        if role.id not in candidates:
            yield check.about(item, (), "L407", f"nobody can be cast as {role.name}: no candidate is for '{role.id}'")
        if role.id not in played:
            yield check.about(item, (), "L408", f"{role.name} is in no scene")
    if scenario_of(check) is not None and not check.own("director", DirectorForm):
        yield check.at("crew", (), "L407", "nobody can direct the film: the list directors is empty")


def posts(check: Check) -> Iterator[Finding]:
    """Every required post has candidates."""
    wanted = {str(person.for_) for _item, person in check.own("crew", CrewForm)}
    for item, post in check.own("post", PostForm):
        if post.required and post.id not in wanted:
            yield check.about(item, (), "L409", f"nobody can be hired as {post.title}: no candidate is for '{post.id}'")


def sets(check: Check) -> Iterator[Finding]:
    """A scene plays in a set its location has, inside or outside as the location serves; every location is used."""
    places = {place.id: place for _item, place in check.all("location", LocationForm)}
    for item, scene in check.own("scene", SceneForm):
        place = places.get(scene.location)
        if place is None:
            continue
        if scene.set not in place.sets:
            message = f"{place.name} has no set called '{scene.set}'"
            remedy = did_you_mean(scene.set, place.sets) or f"its sets are {', '.join(place.sets)}"
            yield check.about(item, ("set",), "L410", message, remedy=remedy)
        elif scene.int_ext not in place.serves:
            yield check.about(item, ("int_ext",), "L411", f"{place.name} does not serve {scene.int_ext} scenes")
    used = {scene.location for _item, scene in check.own("scene", SceneForm)}
    for item, place in check.own("location", LocationForm):
        if place.id not in used:
            yield check.about(item, (), "L412", f"no scene plays at {place.name}")


def chemistry(check: Check) -> Iterator[Finding]:
    """Chemistry is between two people, and written once."""
    seen: set[frozenset[str]] = set()
    for item, actor in check.own("actor", ActorForm):
        for other in actor.chemistry:
            pair = frozenset((actor.id, str(other)))
            path = ("chemistry", str(other))
            if len(pair) == 1:
                yield check.about(item, path, "L413", f"{actor.name} can't have chemistry with herself or himself")
            elif pair in seen:
                yield check.about(item, path, "L413", f"the chemistry of {actor.id} and {other} is written twice")
            seen.add(pair)


def absent_scenes(check: Check) -> Iterator[Finding]:
    """An effect on a scene by its number: in a length that leaves the scene out it does nothing."""
    scenario = scenario_of(check)
    boards = {
        str(name): {scene.number for scene in strips(check, name, length)}
        for name, length in (scenario.lengths if scenario else {}).items()
    }
    known = {scene.number for _item, scene in check.own("scene", SceneForm)}
    for name, path, value, around in check.values:
        if not (isinstance(value, Reference) and "scene" in value.kinds and value in known and _in_effect(around)):
            continue
        without = [length for length in _played_in(around, boards) if value not in boards[length]]
        if without and not _asks_for(around, value):
            message = f"the {' and the '.join(without)} has no scene {value}: there this does nothing"
            remedy = "give the card its lengths, or a condition about the scene"
            yield check.at(name, path, "L437", message, remedy=remedy)


def _in_effect(around: Around) -> bool:
    return any(isinstance(form, EffectBase) for form in around.forms)


def _played_in(around: Around, boards: Mapping[str, object]) -> list[str]:
    """The lengths in which what surrounds a value can come."""
    card = next((form for form in around.forms if isinstance(form, EventForm)), None)
    return [name for name in boards if card is None or not card.lengths or name in card.lengths]


def _asks_for(around: Around, scene: str) -> bool:
    """Whether a condition around a value asks for the scene: where it is not on the board, that does not hold."""
    asked = (getattr(one, "scene", None) for form in around.forms for one in getattr(form, "when", None) or ())
    return any(one == scene for one in asked)

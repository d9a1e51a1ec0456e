"""Names: what people, places, scenes, accounts and cards are called on a page or aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.strings.table import knows, say

if TYPE_CHECKING:
    from game.engine.rules.places import Scene
    from game.strings.sides import Sides


def spelled(word: str) -> str:
    """An id nobody wrote a text for, as words: "camera_and_light" is "camera and light"."""
    return word.replace("_", " ")


def written(start: str, word: str) -> str:
    """A text of the table by its family and id, or the id in words where a pack brought its own."""
    text_id = f"{start}.{word}"
    return say(text_id) if knows(text_id) else spelled(word)


def chair(name: str) -> str:
    """What a chair is called in a sentence."""
    return written("chair", name)


def person(sides: Sides, name: str) -> str:
    """The name of anybody in the film."""
    tale = sides.tale
    for people in (tale.actors, tale.crew, tale.directors, tale.writers, tale.seven):
        found = people.get(name)
        if found is not None:
            return str(found.name)
    return spelled(name)


def place(sides: Sides, name: str) -> str:
    """What is filled by somebody: a part by its character, a post by its title."""
    if name in sides.tale.roles:
        return sides.tale.roles[name].name
    return post(sides, name)


def post(sides: Sides, name: str) -> str:
    """The title of a post."""
    found = sides.tale.posts.get(name)
    return found.title if found else spelled(name)


def department(sides: Sides, name: str) -> str:
    """What a department is called."""
    return sides.rules.core.departments.get(name) or post(sides, name)


def account(name: str) -> str:
    """A line of the top sheet."""
    return written("account", name)


def offer(sides: Sides, name: str) -> str:
    """Whom a finance offer comes from, and what kind of money it is."""
    found = sides.tale.offers.get(name)
    if found is None:
        return spelled(name)
    kind = sides.rules.core.finance_kinds.get(found.source)
    return say("name.offer", who=found.who_from, kind=kind.label.lower() if kind else spelled(found.source))


def slug(scene: Scene) -> str:
    """The slug line of a scene, as on a strip."""
    inside = say("slug.ext" if scene.exterior else "slug.int")
    light = say("slug.night" if scene.night else "slug.day")
    return say("slug.line", inside=inside, set=scene.set, light=light)


def scene(sides: Sides, number: str) -> str:
    """A scene by number and slug line."""
    strip = sides.rules.scenes.get(number)
    return say("name.scene_slug", number=number, slug=slug(strip)) if strip else short_scene(sides, number)


def short_scene(sides: Sides, number: str) -> str:
    """A scene by its number alone."""
    return say("name.scene", number=number)


def deal(sides: Sides, name: str) -> str:
    """A vendor, kit, house, distributor: who it is from and what it is."""
    tale = sides.tale
    if name in tale.vendors:
        return say("name.deal", who=tale.vendors[name].vendor, what=tale.vendors[name].label)
    if name in tale.kit:
        return say("name.deal", who=tale.kit[name].vendor, what=tale.kit[name].label)
    if name in tale.bids:
        return say("name.deal", who=tale.bids[name].vendor, what=written("work", tale.bids[name].work))
    if name in tale.distributors:
        return tale.distributors[name].vendor
    return spelled(name)


def gauge(sides: Sides, name: str, subject: str = "") -> str:
    """A tracked number by its label, and whose it is."""
    known = sides.rules.core.gauges.get(name)
    label = written("gauge", name) if known is None else known.label
    if name == "stress" and subject == sides.chair:
        return say("gauge.own_stress")
    if not subject:
        return label
    return say("name.gauge_of", gauge=label, subject=subject_of(sides, name, subject))


def subject_of(sides: Sides, gauge_name: str, subject: str) -> str:
    """Whose number it is: a department, scene, chair, account, slider or person."""
    if subject in ("producer", "director"):
        return chair(subject)
    if subject in sides.rules.core.departments:
        return department(sides, subject)
    if gauge_name in ("plan", "estimate", "cost", "pool", "cash"):
        return account(subject)
    if gauge_name == "vision":
        return written("slider", subject)
    if subject in sides.rules.scenes:
        return short_scene(sides, subject)
    return person(sides, subject) if _is_person(sides, subject) else written("subject", subject)


def _is_person(sides: Sides, name: str) -> bool:
    tale = sides.tale
    return any(name in people for people in (tale.actors, tale.crew, tale.directors, tale.writers, tale.seven))


def about(sides: Sides, name: str) -> str:
    """Whatever a card or promise is about, by what the id turns out to be."""
    if name in sides.rules.scenes:
        return short_scene(sides, name)
    if name in sides.tale.locations:
        return sides.tale.locations[name].name
    if name in sides.rules.core.departments:
        return department(sides, name)
    if name in sides.tale.offers:
        return sides.tale.offers[name].who_from
    return person(sides, name)


def titled(sides: Sides, shelf: Mapping[str, Any], name: str, field: str) -> str:
    """A text of something on a shelf of the rules, or the id in words when it is not there."""
    found = shelf.get(name)
    return str(getattr(found, field)) if found is not None else spelled(name)


def party(sides: Sides, name: str) -> str:
    """The other side of a contract about money: an investor, else a distributor."""
    return titled(sides, sides.tale.offers, name, "who_from") if name in sides.tale.offers else deal(sides, name)


NAMERS: dict[str, Callable[[Sides, str], str]] = {
    "actor": person,
    "person": person,
    "director": person,
    "writer": person,
    "to": person,
    "role": place,
    "place": place,
    "post": post,
    "department": department,
    "scene": short_scene,
    "other": short_scene,
    "into": short_scene,
    "before": short_scene,
    "about": about,
    "offer": lambda sides, name: party(sides, name),
    "deal": deal,
    "bid": deal,
    "account": lambda sides, name: account(name),
    "source": lambda sides, name: account(name),
    "target": lambda sides, name: account(name),
    "location": lambda sides, name: titled(sides, sides.tale.locations, name, "name"),
    "music": lambda sides, name: titled(sides, sides.tale.music, name, "title"),
    "campaign": lambda sides, name: titled(sides, sides.tale.campaigns, name, "label"),
    "duty": lambda sides, name: titled(sides, sides.rules.core.duties, name, "label"),
    "problem": lambda sides, name: titled(sides, sides.rules.core.problems, name, "title"),
    "favour": lambda sides, name: titled(sides, sides.tale.favours, name, "label"),
    "event": lambda sides, name: titled(sides, sides.tale.events, name, "title"),
    "chair": lambda sides, name: chair(name),
    "owner": lambda sides, name: chair(name),
    "bet": lambda sides, name: written("bet", name),
    "policy": lambda sides, name: written("policy", name),
    "slider": lambda sides, name: written("slider", name),
    "released": lambda sides, name: written("released", name),
    "ask": lambda sides, name: written("ask", name),
    "kind": lambda sides, name: written("pass", name),
}
"""How a fact of an action, a refusal or a piece of news is named, by the name of the fact."""

"""People across the table: directors and actors, and what one knows of them."""

from __future__ import annotations

from datetime import date

from game.engine import people as hiring
from game.engine.rules.people import Actor, Director
from game.strings import Sides, measures, names, say
from game.strings.pairs import chemistry
from game.text.marks import item, joined, quoted
from game.text.sheets.form import Section, Sheet
from game.text.sheets.money import pool

STRENGTHS = ("edit_percent", "pace_percent", "actors_percent", "image_percent", "script_percent")
OFFERED = 2
"""How many open parts lie on the table at a time, the most important first."""


def directors(sides: Sides) -> Sheet:
    """Everybody who could sit in the second chair."""
    return Sheet(sections=tuple(_director(sides, one) for one in sides.tale.directors.values()))


def _director(sides: Sides, one: Director) -> Section:
    strong = [
        say(f"strength.{name}", percent=measures.signed(getattr(one, name) - 100))
        for name in STRENGTHS
        if getattr(one, name) != 100
    ]
    job = names.written("past_job", one.past_job)
    title = say("sheet.director", name=one.name, job=job, fee=measures.money(one.fee, sides.symbol))
    known = say("sheet.director_known", knowledge=one.film_knowledge, fame=one.fame)
    wants = say("sheet.director_cut") if one.asks_final_cut else ""
    found = measures.sentence(measures.listed(strong)) if strong else ""
    return Section(one.id, title, (item(one.credit_line, quoted(one.quote), known, found, leans(one.lean), wants),))


def leans(lean: dict[str, int]) -> str:
    """Which way somebody pulls the film."""
    ends = [names.written("look", f"{slider}_{100 if value > 0 else 0}") for slider, value in lean.items() if value]
    return say("sheet.leans", ends=measures.listed(ends)) if ends else ""


def wish(sides: Sides, place: str) -> str:
    """The director's choice for a part or post, if one was named."""
    name = sides.view.wishes.get(place, "")
    return say("sheet.wish", name=names.person(sides, name)) if name else ""


def manner(sides: Sides, temperament: str) -> str:
    """How somebody is to work with."""
    known = sides.rules.core.temperaments.get(temperament)
    if known is None:
        return measures.sentence(names.spelled(temperament))
    return say("sheet.manner", label=measures.sentence(known.label), line=known.line)


def shortlist(sides: Sides) -> Sheet:
    """The two most important open parts, what the budget has for the cast, and who could play them."""
    general = [say("sheet.pool", account=names.account("cast"), left=pool(sides, "cast"))]
    found: list[Section] = []
    for role in hiring.open_roles(sides.film)[:OFFERED]:
        general.append(_role(sides, role))
        found += [_actor(sides, actor, role) for actor in hiring.candidates(sides.film, role)]
    return Sheet(tuple(general), tuple(found))


def _actor(sides: Sides, actor: Actor, role: str) -> Section:
    ask = measures.money(actor.ask, sides.symbol)
    title = say("sheet.actor", name=actor.name, role=names.place(sides, role), ask=ask)
    return Section(actor.id, title, (item(*actor_terms(sides, actor), _refused(sides, actor.id)),))


def _role(sides: Sides, role: str) -> str:
    part = sides.tale.roles[role]
    head = say("sheet.role", role=part.name, size=names.written("size", part.size))
    return joined([head, part.text, wish(sides, role)])


def actor_terms(sides: Sides, actor: Actor) -> list[str]:
    """An actor as the producer meets one: credit, manner, dates, draw and what would do instead of money."""
    instead = [_instead(one.offer, one.percent) for one in actor.instead]
    return [
        actor.credit_line,
        quoted(actor.quote),
        manner(sides, actor.temperament),
        _draw(actor),
        say("sheet.instead", what=measures.listed(instead)) if instead else "",
        together(sides, actor),
        _free(actor),
        say("sheet.max_hours", n=actor.max_hours) if actor.max_hours else "",
    ]


def _instead(what: str, percent: int) -> str:
    if what == "points" and percent:
        return say("instead.points_percent", n=percent)
    return names.written("instead", what)


def _draw(actor: Actor) -> str:
    return say("sheet.draw", audience=actor.audience, presales=actor.presales)


def _free(actor: Actor) -> str:
    if not actor.free_from and not actor.free_to:
        return ""
    first = short_date(actor.free_from) if actor.free_from else say("measure.nothing")
    last = short_date(actor.free_to) if actor.free_to else say("measure.nothing")
    return say("sheet.free", first=first, last=last)


def short_date(ordinal: int) -> str:
    """A date without its weekday."""
    when = date.fromordinal(ordinal)
    return say("measure.short_date", day=when.day, month=measures.month(when.month))


def _refused(sides: Sides, actor: str) -> str:
    bidding = sides.view.bids.get(actor)
    refused = bidding is not None and bidding.price and bidding.state == "open"
    return say("sheet.refused", percent=measures.percent(bidding.price)) if refused and bidding else ""


def casting(sides: Sides) -> Sheet:
    """Every open part as the director reads it, and what was heard of each candidate."""
    return Sheet(sections=tuple(_part(sides, role) for role in hiring.open_roles(sides.film)))


def _part(sides: Sides, role: str) -> Section:
    part = sides.tale.roles[role]
    needs = [names.written("need", name) for name, weight in part.needs.items() if weight > 1]
    asks = say("sheet.needs", what=measures.listed(needs)) if needs else ""
    title = say("sheet.part", role=part.name, size=names.written("size", part.size))
    found = [item(part.text, asks, wish(sides, role))]
    for actor in hiring.candidates(sides.film, role):
        heard = measures.sentence(reading(sides, f"ability.{actor.id}"))
        how = manner(sides, actor.temperament)
        found.append(item(actor.name, actor.credit_line, how, heard, together(sides, actor), curve(sides, actor.id)))
    return Section(role, title, tuple(found))


def together(sides: Sides, actor: Actor) -> str:
    """How an actor goes with those who are signed, where a reading was heard."""
    pairs = chemistry(sides, actor)
    said = [say("sheet.pair", name=names.person(sides, name), n=measures.signed(points)) for name, points in pairs]
    return say("sheet.chemistry", what=measures.listed(said)) if said else ""


def reading(sides: Sides, name: str) -> str:
    """What the chair has read of somebody's hidden ability."""
    seen = sides.view.readings.get(name)
    if seen is None:
        return say("reading.none")
    return say("reading.exact" if not seen.noise else "reading.noisy", n=seen.value, noise=seen.noise)


def curve(sides: Sides, actor: str) -> str:
    """What an actor's takes are like, where it is known."""
    seen = sides.view.readings.get(f"curve.{actor}")
    return say(f"curve.{seen.value}") if seen is not None else ""

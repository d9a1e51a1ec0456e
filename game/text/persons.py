"""Who is this? Everybody of a film, or one person by a piece of the name."""

from __future__ import annotations

from collections.abc import Iterator

from game.strings import Sides, measures, names, say
from game.text.marks import joined, quoted
from game.text.pages import people
from game.text.sheets.heads import candidate
from game.text.sheets.people import actor_terms, curve, reading


def page(sides: Sides, words: str) -> list[str]:
    """Everybody, or those whose name, part or post holds what was typed."""
    if not words:
        return people(sides)
    found = [text for named, text in _everybody(sides) if words in named.casefold()]
    return found or [say("people.nobody", typed=words)]


def _everybody(sides: Sides) -> Iterator[tuple[str, str]]:
    """Name and description of everybody one may look up."""
    tale = sides.tale
    for part in tale.roles.values():
        head = say("sheet.role", role=part.name, size=names.written("size", part.size))
        signed = sides.view.cast.get(part.id)
        player = say("people.played_by", actor=names.person(sides, signed.person)) if signed else ""
        yield part.name, joined([head, part.text, player])
    for actor in tale.actors.values():
        read = measures.sentence(reading(sides, f"ability.{actor.id}")) if sides.chair == "director" else ""
        yield actor.name, joined([actor.name, *actor_terms(sides, actor), read, curve(sides, actor.id)])
    for one in tale.crew.values():
        yield f"{one.name} {names.post(sides, one.post)}", joined([names.post(sides, one.post), candidate(sides, one)])
    for director in tale.directors.values():
        yield director.name, joined([director.name, director.credit_line, quoted(director.quote)])
    for seventh in tale.seven.values():
        yield seventh.name, say("people.wants", name=seventh.name, job=seventh.job, want=seventh.want)

"""Who sits where: the banner of a chair, what its stage is about, what is still missing."""

from __future__ import annotations

from game.engine import greenlight
from game.engine.promises import given_now
from game.strings import Sides, count, measures, names, say
from game.strings.causes import PHASE_ROUND
from game.text.remarks import worth_of_promises

GREETED = ("agenda", "greenlight", "memo", "note", "phone", "name", "wrap", "weekend")
"""Stages with a greeting of their own."""
SEVERAL = 2
"""From so many real days on, a day that is played stands for others."""


def banner(sides: Sides) -> str:
    """The heading when a chair sits down: where the film stands, whose chair this is, what is left to spend."""
    film = sides.film
    where = say(
        "banner.where",
        phase=say(f"phase.{film.phase}"),
        round=measures.sentence(say(f"round.{PHASE_ROUND[film.phase]}", n=film.round)),
        rounds=sides.rules.rounds[film.phase],
    )
    chair = say("banner.chair", chair=names.chair(sides.chair).upper())
    if film.stage in GREETED:
        return say("banner.stage", where=where, chair=chair, stage=say(f"stage.{film.stage}"))
    tokens = count(film.tokens.get(sides.chair, 0), sides.token)
    return say("banner.turn", where=where, chair=chair, tokens=tokens)


def greeting(sides: Sides) -> list[str]:
    """What is to be decided at a stage that is not an ordinary turn; empty on ordinary ones."""
    stage = sides.film.stage
    if stage not in GREETED:
        return first_day(sides)
    most = sides.rules.n.memo_promises[sides.rules.options.length] - given_now(sides.film)
    worth = worth_of_promises(sides) if stage == "memo" else {}
    return [say(f"greeting.{stage}", promises=count(max(0, most), "promise"), other=names.chair(sides.other), **worth)]


def first_day(sides: Sides) -> list[str]:
    """What a day that is played stands for: said to the producer on the first morning."""
    days = sides.tale.shoot_days // sides.rules.rounds["shoot"]
    if (sides.film.phase, sides.film.round, sides.chair) != ("shoot", 1, "producer") or days < SEVERAL:
        return []
    return [say("greeting.first_day", days=count(days, "day"))]


def missing(sides: Sides) -> list[str]:
    """What is still missing for the greenlight, for the producer in pre-production."""
    film = sides.film
    if film.phase != "pre" or film.stage != "turn" or sides.chair != "producer" or film.table is not None:
        return []
    holes = [hole_words(sides, one) for one in (*greenlight.hard_holes(film), *greenlight.soft_holes(film))]
    return [say("banner.missing", what=measures.listed(holes)) if holes else say("banner.ready")]


def hole_words(sides: Sides, hole: str) -> str:
    """What is missing, in words: the money, a head, somebody for a part."""
    kind, _, name = hole.partition(".")
    return say(f"meeting.{kind}", place=names.place(sides, name)) if name else names.written("hole", kind)

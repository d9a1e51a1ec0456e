"""Who sits where: the banner of a chair, and the one-line standing above every menu."""

from __future__ import annotations

from game.engine import greenlight
from game.engine.promises import given_now
from game.strings import Sides, count, measures, names, say
from game.strings.causes import PHASE_ROUND

GREETED = ("agenda", "greenlight", "memo", "note", "phone", "name", "wrap", "weekend")
"""Stages with a greeting of their own."""


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
        return []
    most = sides.rules.n.memo_promises[sides.rules.options.length] - given_now(sides.film)
    return [say(f"greeting.{stage}", promises=count(max(0, most), "promise"), other=names.chair(sides.other))]


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


def standing(sides: Sides) -> str:
    """Where the numbers stand that everybody watches, in one line."""
    known = sides.view.gauges
    if sides.film.stage == "agenda":
        return ""
    parts = [count(sides.film.tokens.get(sides.chair, 0), sides.token)] if sides.film.stage in ("turn", "floor") else []
    watched = [
        say("standing.trust", n=known.get("trust", 0)),
        say("standing.morale", n=known["morale"]),
        say("standing.creative", n=known["creative"]),
        say("standing.stress", n=known.get(f"stress:{sides.chair}", 0)),
    ]
    parts += [say("standing.of_100", parts=", ".join(watched)), *_by_phase(sides)]
    return say("standing.line", parts="; ".join(parts))


def _by_phase(sides: Sides) -> list[str]:
    known, symbol = sides.view.gauges, sides.symbol
    over = known["estimated_cost"] - known["budget"]
    cost = say("standing.over" if over > 0 else "standing.under", amount=measures.money(abs(over), symbol))
    if sides.film.phase == "pre":
        raised = measures.percent(known.get("raised", 0) * 100 // max(1, known["budget"]))
        return [say("standing.raised", percent=raised), cost]
    if sides.film.phase == "shoot":
        behind = known["schedule"]
        form = "standing.behind" if behind > 0 else "standing.ahead"
        return [say(form, minutes=measures.minutes(abs(behind))), cost]
    return [cost]

"""The career in the terminal: the last film and what its name does to this one, and all films so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import career
from game.engine.ledger import entries
from game.strings import Sides, measures, names, say
from game.strings.causes import cause

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.rules import Career
    from game.saves import Credit, Notice, Profile


def before_the_film(film: Production, profile: Profile) -> list[str]:
    """The last film of a career, and everything its names do to the one that begins."""
    if not profile.films:
        return [say("career.first")]
    last = profile.films[-1]
    head = say("career.last", title=last.title, ending=last.ending.lower(), **_scores(last))
    return [head, *(moved(film) or [say("career.unseen")])]


def in_a_sentence(profile: Profile | None, notice: Notice | None) -> tuple[Career | None, str]:
    """The reputations of a career as it was read, None where it was not, and a sentence about it."""
    if notice is not None:
        return (profile.standing if profile else None), say(f"saves.{notice.id}", **notice.facts)
    if profile is None or not profile.films:
        return (profile.standing if profile else None), say("career.first")
    return profile.standing, standing(profile.standing)


def moved(film: Production) -> list[str]:
    """Each number that earlier films moved before the first decision, with the name behind it."""
    sides, told = Sides(film, "producer"), list[str]()
    for entry in entries(film):
        if entry.kind == "career":
            facts = {"gauge": names.gauge(sides, entry.gauge), "change": measures.signed(entry.applied)}
            told.append(say("career.moved", **facts, cause=cause(sides, entry)))
    bond = film.rules.n.career.bond * career.standing(film).producer
    if bond and film.rules.film.budget.bond != "never":
        told.append(say("career.bond", change=measures.signed(bond)))
    less = career.discount(film)
    if less:
        told.append(say("career.asks_less" if less > 0 else "career.asks_more", n=abs(less)))
    return list(dict.fromkeys(told))  # every department moves alike: said once


def listed(profile: Profile) -> list[str]:
    """The whole career, the last film first."""
    if not profile.films:
        return [say("career.none")]
    return [standing(profile.standing, "career.standing"), *(_film(one) for one in reversed(profile.films))]


def standing(reputation: Career, text_id: str = "career.now") -> str:
    """The three reputations in a sentence."""
    facts = {who: measures.signed(getattr(reputation, who)) for who in ("producer", "director", "crew")}
    return say(text_id, producer=facts["producer"], director=facts["director"], crews=facts["crew"])


def _film(one: Credit) -> str:
    return say(
        "career.film",
        title=one.title,
        length=names.written("length", one.length),
        ending=one.ending.lower(),
        producer=say("career.reached" if one.producer else "career.missed"),
        director=say("career.reached" if one.director else "career.missed"),
        returned=measures.percent(one.returned),
        **_scores(one),
    )


def _scores(one: Credit) -> dict[str, str]:
    """Both scores of a film, and who would come back."""
    again = say("career.again", names=measures.listed(list(one.again))) if one.again else say("career.again_none")
    return {"critics": measures.tenths(one.critics), "audience": measures.tenths(one.audience), "again": again}

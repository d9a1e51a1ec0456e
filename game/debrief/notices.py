"""The reviews as they are printed: each critic's line with the names it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.debrief.finished import standards
from game.debrief.sources import sources
from game.engine import reviews
from game.engine.shooting import footage, takes
from game.engine.shooting.reports import UNNAMED
from game.strings import Sides
from game.strings.placeholders import filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine import Production
    from game.engine.rules.film import Review


SEEN = ("script", "performance", "craft", "cohesion", "concept")
"""Latents that can be seen and heard in the film itself."""


class Notice(msgspec.Struct, frozen=True):
    """One review: the critic and the paper, the mark of 100, the line with its names filled in, and what it is
    about."""

    critic: str
    name: str
    outlet: str
    mark: int
    review: str
    about: str
    text: str


def notices(film: Production) -> tuple[Notice, ...]:
    """What the critics wrote about a finished film, in their order; empty for a film nobody has seen."""
    board = film.premiere
    if board is None:
        return ()
    lines = {one.id: one for one in film.rules.film.reviews}
    return tuple(_notice(film, critic, lines[review]) for critic, review in board.reviews.items())


def _notice(film: Production, name: str, line: Review) -> Notice:
    critic = film.rules.core.critics[name]
    text = filled(Sides(film, "director"), line.text, named(film, line.about))
    return Notice(name, critic.name, critic.outlet, reviews.mark(film, critic), line.id, line.about, text)


def named(film: Production, about: str) -> dict[str, str]:
    """Whom and what a line about a topic speaks of; empty for a topic that names nobody."""
    return TOPICS[about](film) if about in TOPICS else {}


def _lead(film: Production) -> dict[str, str]:
    """Whoever plays the first part of the call sheet."""
    first = min(film.rules.film.roles.values(), key=lambda role: role.number)
    signed = film.cast.get(first.id)
    return {"actor": signed.person if signed else first.name}


def _scene(film: Production, number: str) -> dict[str, str]:
    return {"scene": number, "actor": next(iter(takes.players(film, number)), "")}


def _worth_of(film: Production, number: str) -> tuple[bool, int]:
    """A scene by whether somebody is in it who can be named, then by what it is truly worth."""
    return bool(takes.players(film, number)), footage.scene_points(film, number, true=True)


def _shown(film: Production) -> list[str]:
    shot = [number for number, state in film.scenes.items() if state.state == "shot" and state.in_cut]
    return [number for number in shot if takes.players(film, number)] or shot


def _best(film: Production) -> dict[str, str]:
    return _scene(film, max(_shown(film), key=lambda number: _worth_of(film, number)))


def _weakest(film: Production) -> dict[str, str]:
    return _scene(film, min(_shown(film), key=lambda number: _worth_of(film, number)))


def _named_take(film: Production) -> dict[str, str]:
    """The take with a name in the scene that carries most."""
    known = [number for number, state in film.scenes.items() if state.name not in ("", UNNAMED)]
    number = max(known, key=lambda one: film.rules.scenes[one].weight)
    return {**_scene(film, number), "take": film.rules.core.take_names[film.scenes[number].name].label}


def _decision(film: Production) -> dict[str, str]:
    """What did most for the picture of all that somebody decided on a card, else at a duty.

    A critic sees the screen: whatever moved something else more (goodwill, trust, the campaign) is not praised, and no
    duty of the producer. Where nothing is left, somebody cut the film.
    """
    best: dict[str, str] = {}
    for kind, name in _on_screen(film):
        done = done_clause(film, kind, name)
        if done and "{" not in done:
            best.setdefault(kind, done)
    return {"done": best.get("option") or best.get("duty") or film.rules.core.duties["edit"].done}


def _on_screen(film: Production) -> list[tuple[str, str]]:
    """Causes whose largest effect on the finished film can be seen in it, by what they added, the most first."""
    table, moved = standards(film), dict[tuple[str, str], dict[str, float]]()
    for one in sources(film):
        if one.kind == "option" or (one.kind == "duty" and one.chair == "director"):
            latents, effect = moved.setdefault((one.kind, one.id), {}), one.latent
            if film.entries[one.entry].gauge == "trust":
                effect = "trust"
            latents[effect] = latents.get(effect, 0.0) + one.amount / table[one.latent].sd
    seen = {
        cause: sum(by for latent, by in latents.items() if latent in SEEN)
        for cause, latents in moved.items()
        if max(latents, key=lambda latent: abs(latents[latent])) in SEEN
    }
    return sorted((cause for cause, by in seen.items() if by > 0), key=lambda cause: -seen[cause])


TOPICS: dict[str, Callable[[Production], dict[str, str]]] = {
    "lead": _lead,
    "best_scene": _best,
    "weakest_scene": _weakest,
    "named_take": _named_take,
    "decision": _decision,
}


def done_clause(film: Production, kind: str, name: str) -> str:
    """What somebody did, as it follows a name: of an option (``card.option``) or a duty; empty for other causes."""
    if kind == "duty":
        return film.rules.core.duties[name].done
    if kind != "option":
        return ""
    card, _dot, chosen = name.rpartition(".")
    event, problem = film.rules.film.events.get(card), film.rules.core.problems.get(card)
    options = event.options if event else problem.remedies if problem else ()
    return next((one.done for one in options if one.id == chosen), "")

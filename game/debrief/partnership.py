"""How the two chairs got on: promises, trust, whose decisions carried, and the two envelopes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.engine import gauges, joint
from game.engine.ledger import entries

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.ledger import Entry
    from game.engine.state import Given


class Trust(msgspec.Struct, frozen=True):
    """Trust at the end of a round."""

    phase: str
    round: int
    value: int


class Joint(msgspec.Struct, frozen=True):
    """A joint card and how it was settled. ``winner`` is the chair the contract sided with, empty otherwise;
    ``option`` is what came true the last time the card was on the table."""

    event: str
    way: Literal["agreement", "talk", "contract"]
    winner: str
    option: str


class Envelopes(msgspec.Struct, frozen=True):
    """The two envelopes, opened. The director's scene: its number (empty if none was written) and whether it is in
    the film. The producer's guesses and what came of them: gross in whole currency units, and the board day of the
    wrap; one more than the film has days stands for pick-ups."""

    scene: str
    scene_kept: bool
    gross_guess: int
    gross: int
    wrap_guess: int
    wrap: int


class Partnership(msgspec.Struct, frozen=True):
    """The partnership of a film. ``agreements``, ``talks`` and ``by_contract`` count its joint decisions; ``joints``
    tells those that moved trust."""

    promises: tuple[Given, ...]
    kept: int
    broken: int
    trust: tuple[Trust, ...]
    agreements: int
    talks: int
    by_contract: int
    joints: tuple[Joint, ...]
    final_cut: str
    envelopes: Envelopes


def partnership(film: Production) -> Partnership:
    """How the two chairs got on so far."""
    return Partnership(
        promises=tuple(film.promises),
        kept=sum(one.state == "kept" for one in film.promises),
        broken=sum(one.state == "broken" for one in film.promises),
        trust=trust_curve(film),
        agreements=film.deeds.get("agreed", 0),
        talks=film.deeds.get("talked", 0),
        by_contract=film.deeds.get("overruled", 0),
        joints=tuple(_joint(film, entry) for entry in entries(film) if _settles(entry)),
        final_cut=film.final_cut,
        envelopes=envelopes(film),
    )


def trust_curve(film: Production) -> tuple[Trust, ...]:
    """Trust at the end of each round in which it moved, the opening value first."""
    curve: dict[tuple[str, int], int] = {}
    value = 0
    for entry in entries(film):
        if entry.gauge == "trust":
            value += entry.applied
            curve["" if entry.kind == "opening" else entry.phase, entry.round] = value
    return tuple(Trust(phase, number, value) for (phase, number), value in curve.items())


def _settles(entry: Entry) -> bool:
    return entry.gauge == "trust" and entry.kind == "event"


def _joint(film: Production, entry: Entry) -> Joint:
    """How a joint card ended, from what its end did to trust."""
    chosen, compromise = film.answers.get(entry.id, ""), film.rules.film.events[entry.id].talk
    if entry.asked == film.rules.n.trust.overruled:
        return Joint(entry.id, "contract", joint.decider(film, entry.id), chosen)
    talked = entry.asked == film.rules.n.trust.talk and chosen == compromise
    return Joint(entry.id, "talk" if talked else "agreement", "", chosen)


def envelopes(film: Production) -> Envelopes:
    """What the chairs wrote down at the greenlight, beside what happened."""
    note, scene = film.note, film.scenes.get(film.note.scene)
    return Envelopes(
        scene=note.scene,
        scene_kept=scene is not None and scene.state == "shot" and scene.in_cut,
        gross_guess=gauges.budget_total(film) * note.gross // 100,
        gross=film.premiere.gross if film.premiere else 0,
        wrap_guess=note.wrap_day,
        wrap=wrap_day(film),
    )


def wrap_day(film: Production) -> int:
    """The board day on which the last scene was shot; one past the last day when scenes were left for pick-ups."""
    first: dict[str, Entry] = {}
    for entry in entries(film):
        if entry.gauge == "worth":
            first.setdefault(entry.subject, entry)
    left = any(state.state == "owed" for state in film.scenes.values())
    if left or any(entry.phase == "post" for entry in first.values()):
        return film.rules.rounds["shoot"] + 1
    return max((entry.round for entry in first.values() if entry.phase == "shoot"), default=0)

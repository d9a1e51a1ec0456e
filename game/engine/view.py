"""What a chair may know: all that a screen, a bot or a partner sees of a production."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from game.engine import finance, gauges, money
from game.engine.shooting import patience, takes
from game.engine.state import (
    Bidding,
    Card,
    Cut,
    Floor,
    Given,
    Note,
    OfferState,
    OpenProblem,
    Paper,
    Premiere,
    Reading,
    Report,
    Run,
    SceneState,
    Signed,
    Table,
)

if TYPE_CHECKING:
    from game.engine.production import Production


class View(msgspec.Struct, frozen=True):
    """A production as one chair knows it. It holds no seed, no hidden truth and no luck.

    ``gauges`` are the posted numbers this chair may see and the derived ones; ``readings`` are its own. Cards of
    the other chair are face down: their event is there, their seal is not.
    """

    chair: str
    phase: str
    round: int
    rounds: dict[str, int]
    seat: str
    stage: str
    tokens: dict[str, int]
    gauges: Mapping[str, int]
    readings: dict[str, Reading]
    scenes: dict[str, SceneState]
    board: dict[str, int]
    cast: dict[str, Signed]
    crew: dict[str, Signed]
    offers: dict[str, OfferState]
    bids: dict[str, Bidding]
    wishes: dict[str, str]
    problems: tuple[OpenProblem, ...]
    favours: tuple[str, ...]
    promises: tuple[Given, ...]
    desk: tuple[Card, ...]
    papers: tuple[Paper, ...]
    table: Table | None
    floor: Floor | None
    report: Report | None
    forecasts: dict[str, str]
    agenda: str
    director: str
    rights: str
    final_cut: str
    cut: Cut
    run: Run
    note: Note
    premiere: Premiere | None
    answers: dict[str, str]
    flags: tuple[str, ...]


DERIVED: dict[str, Callable[[Production], int]] = {
    **{name: partial(gauges.read, gauge=name) for name in ("morale", "report", "creative", "schedule")},
    "estimated_cost": gauges.estimated_cost,
    "budget": gauges.budget_total,
    "contingency_left": gauges.contingency_left,
}
"""Numbers worked out from others that both chairs see."""
OF_PRODUCER: dict[str, Callable[[Production], int]] = {
    **DERIVED,
    "room": money.room,
    "shortfall": finance.shortfall,
    "day_cost": money.day_cost,
}
OF_DIRECTOR: dict[str, Callable[[Production], int]] = {
    **DERIVED,
    "alignment": partial(gauges.read, gauge="alignment"),
}


class Glance(Mapping[str, int]):
    """The gauges a chair may see, looked up and worked out when somebody asks for them. Good for one decision."""

    def __init__(self, film: Production, chair: str) -> None:
        self._film, self._chair, self._derived = film, chair, _derived(film, chair)
        self._mine = ("both", chair)

    def __getitem__(self, name: str) -> int:
        """The value of a gauge, derived or posted. Raises ``KeyError`` for a name this chair does not see."""
        work_out = self._derived.get(name)
        if work_out is not None:
            return work_out(self._film)
        if not self._is_seen(name):
            raise KeyError(name)
        return self._film.gauges[name]

    def _is_seen(self, name: str) -> bool:
        return self._film.over or self._film.rules.seen_by[name] in self._mine

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - as every mapping
        """The value of a gauge, derived or posted; the default for a name this chair does not see."""
        work_out = self._derived.get(name)
        if work_out is not None:
            return work_out(self._film)
        value = self._film.gauges.get(name)
        return default if value is None or not self._is_seen(name) else value

    def __iter__(self) -> Iterator[str]:
        return iter(seen_gauges(self._film, self._chair))

    def __len__(self) -> int:
        return len(seen_gauges(self._film, self._chair))


def glance(film: Production, chair: str) -> View:
    """The view for one decision: the same numbers, derived gauges worked out only when they are asked for."""
    return view(film, chair, Glance(film, chair))


def view(film: Production, chair: str, known: Mapping[str, int] | None = None) -> View:
    """What this chair may know of the production now. Containers are shared or fresh: treat them as read-only.

    ``known`` are its gauges where they have been collected already.
    """
    producer = chair == "producer" or film.over
    return View(
        chair=chair,
        phase=film.phase,
        round=film.round,
        rounds=film.rules.rounds,
        seat=film.seat,
        stage=film.stage,
        tokens=film.tokens,
        gauges=seen_gauges(film, chair) if known is None else known,
        readings=_own_readings(film, chair),
        scenes=film.scenes if chair == "director" or film.over else _reported(film),
        board=film.board,
        cast=film.cast,
        crew=film.crew,
        offers=film.offers if producer else _signed_only(film),
        bids=film.bids,
        wishes=film.wishes,
        problems=tuple(film.problems),
        favours=tuple(film.favours),
        promises=tuple(film.promises),
        desk=tuple(card if card.chair == chair else replace(card, seal="") for card in film.desk),
        papers=tuple(film.papers),
        table=film.table,
        floor=film.floor,
        report=film.report if producer else None,
        forecasts=film.forecasts,
        agenda=film.agendas.get(chair, ""),
        director=film.director,
        rights=film.rights,
        final_cut=film.final_cut,
        cut=_cut(film, producer=producer),
        run=film.run,
        note=_note(film, producer=producer, director=chair == "director" or film.over),
        premiere=film.premiere,
        answers=film.answers,
        flags=tuple(film.flags),
    )


def seen_gauges(film: Production, chair: str) -> dict[str, int]:
    """The posted gauges this chair may see, and the derived ones by name."""
    seen = _posted(film, chair)
    seen.update((name, work_out(film)) for name, work_out in _derived(film, chair).items())
    return seen


def _posted(film: Production, chair: str) -> dict[str, int]:
    if film.over:
        return dict(film.gauges)
    seen_by, mine = film.rules.seen_by, ("both", chair)
    return {name: value for name, value in film.gauges.items() if seen_by[name] in mine}


def _derived(film: Production, chair: str) -> dict[str, Callable[[Production], int]]:
    own = OF_PRODUCER if chair == "producer" else OF_DIRECTOR
    return {**own, "alignment": OF_DIRECTOR["alignment"]} if film.over else own


def mood_of(film: Production, actor: str) -> str:
    """How an actor looks today: fresh, working, strained or walked."""
    return patience.shows(film, actor)


def odds_of_take(film: Production, note: str, to: str) -> tuple[int, int]:
    """The odds printed on the next take: better than the best so far, and that somebody walks off, in percent."""
    number = film.floor.on_set if film.floor else ""
    pair = takes.players(film, number)
    stay = 100
    for actor in pair:
        stay = stay * (100 - patience.walk_percent(film, actor)) // 100
    return takes.better_percent(film, number, note, to), 100 - stay


def _reported(film: Production) -> dict[str, SceneState]:
    """Scenes as the producer hears of them: what is shot and printed, not the takes nor the director's reads."""
    return {
        number: replace(state, takes=(), worth=-1) if state.takes or state.worth >= 0 else state
        for number, state in film.scenes.items()
    }


def _own_readings(film: Production, chair: str) -> dict[str, Reading]:
    start = f"{chair}."
    return {name[len(start) :]: one for name, one in film.readings.items() if name.startswith(start)}


def _signed_only(film: Production) -> dict[str, OfferState]:
    return {name: one for name, one in film.offers.items() if one.state == "signed"}


def _cut(film: Production, *, producer: bool) -> Cut:
    if producer or film.cut.shared:
        return film.cut
    return replace(film.cut, test_read=-1, test_weak=(), test_acts=(), test_groups=())


def _note(film: Production, *, producer: bool, director: bool) -> Note:
    note = film.note
    if not producer:
        note = replace(note, gross=0, wrap_day=0)
    return note if director else replace(note, about="", scene="", fear="")

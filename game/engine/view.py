"""What a chair may know: all that a screen, a bot or a partner sees of a production."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import msgspec
from msgspec.structs import replace

from game.engine import finance, gauges, greenlight, money
from game.engine.shooting import odds, patience, takes
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
    the other chair are face down: their event is there, their seal is not. ``unfiled`` are the papers that the
    greenlight meeting will still ask for.
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
    unfiled: tuple[str, ...]
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
        return self._film.rules.seen_by[name] in self._mine or self._film.over

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


class Sight:
    """The view for one decision: every field as `view` has it, worked out when somebody looks at it."""

    def __init__(self, film: Production, chair: str) -> None:
        self._film, self._chair = film, chair

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - the fields of a view
        """A field of the view, kept for the next look. Raises ``AttributeError`` for what is not in a view."""
        if name in _OPEN:
            found = getattr(self._film, name)
        elif name in FIELDS:
            found = FIELDS[name](self._film, self._chair)
        else:
            raise AttributeError(name)
        self.__dict__[name] = found
        return found


def glance(film: Production, chair: str) -> View:
    """The view for one decision: the same fields and numbers, worked out only when they are asked for."""
    sight = Sight(film, chair)
    sight.__dict__["gauges"] = Glance(film, chair)
    return cast("View", sight)


def view(film: Production, chair: str) -> View:
    """What this chair may know of the production now. Containers are shared or fresh: treat them as read-only."""
    return View(**{name: read(film, chair) for name, read in FIELDS.items()})


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
    return odds.better_percent(film, number, note, to), 100 - stay


OPEN = (
    "phase",
    "round",
    "seat",
    "stage",
    "tokens",
    "board",
    "cast",
    "crew",
    "wishes",
    "table",
    "floor",
    "forecasts",
    "director",
    "rights",
    "final_cut",
    "run",
    "premiere",
    "answers",
)
"""Fields that both chairs see as they are."""
_OPEN = frozenset(OPEN)


def _as_it_is(name: str, film: Production, chair: str) -> Any:  # noqa: ANN401 - a field of any kind
    return getattr(film, name)


def _as_tuple(name: str, film: Production, chair: str) -> tuple[Any, ...]:
    return tuple(getattr(film, name))


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


def _hired_or_spoken_to(film: Production) -> dict[str, Bidding]:
    """Who works on the film, and how far talks with people went: prices that are asked are the producer's."""
    people = film.rules.film.crew.keys() | film.rules.film.actors.keys()
    return {name: one for name, one in film.bids.items() if name in people or one.state == "hired"}


def _cut(film: Production, *, producer: bool) -> Cut:
    if producer or film.cut.shared:
        return film.cut
    return replace(film.cut, test_read=-1, test_weak=(), test_acts=(), test_groups=())


def _note(film: Production, *, producer: bool, director: bool) -> Note:
    note = film.note
    if not producer:
        note = replace(note, gross=0, wrap_day=0)
    return note if director else replace(note, about="", scene="", fear="")


def _is(film: Production, chair: str, whose: str) -> bool:
    """Whether a chair sees what is another's alone: its own, and everything when the film is over."""
    return chair == whose or film.over


FIELDS: dict[str, Callable[[Production, str], Any]] = {
    "chair": lambda film, chair: chair,
    "rounds": lambda film, chair: film.rules.rounds,
    "gauges": seen_gauges,
    "readings": _own_readings,
    "scenes": lambda film, chair: film.scenes if _is(film, chair, "director") else _reported(film),
    "offers": lambda film, chair: film.offers if _is(film, chair, "producer") else _signed_only(film),
    "bids": lambda film, chair: film.bids if _is(film, chair, "producer") else _hired_or_spoken_to(film),
    "desk": lambda film, chair: tuple(card if card.chair == chair else replace(card, seal="") for card in film.desk),
    "report": lambda film, chair: film.report if _is(film, chair, "producer") else None,
    "unfiled": lambda film, chair: tuple(greenlight.unfiled(film)) if film.phase == "pre" else (),
    "agenda": lambda film, chair: film.agendas.get(chair, ""),
    "cut": lambda film, chair: _cut(film, producer=_is(film, chair, "producer")),
    "note": lambda film, chair: _note(
        film, producer=_is(film, chair, "producer"), director=_is(film, chair, "director")
    ),
    **{name: partial(_as_tuple, name) for name in ("problems", "favours", "promises", "papers", "flags")},
    **{name: partial(_as_it_is, name) for name in OPEN},
}
"""How each field of a view is read from a production for a chair."""

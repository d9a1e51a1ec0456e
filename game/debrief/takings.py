"""What the film took in and who was paid: weekends, the waterfall, and what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.debrief.finished import premiere_of
from game.engine import gauges, waterfall

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.state import Weekend


class Takings(msgspec.Struct, frozen=True):
    """The money of a finished film, whole currency units.

    ``weekends`` are those that were played, domestic like ``later``, which is the rest of the domestic run after them;
    with ``foreign`` they add up to ``gross``. ``tickets`` says whose the gross is, and adds up to it; ``pot`` what was
    poured down the waterfall, and ``waterfall`` who was paid what of it, in order: both come to the same.
    ``owed`` is deferred pay that never came. ``returned`` is what reached the investors in percent of what they
    ``invested``, ``recouped`` all money that came back in percent of the final cost. ``over`` is the final cost above
    the budget in percent, below zero under it.
    """

    released: str
    distributor: str
    weekends: tuple[Weekend, ...]
    later: int
    domestic: int
    foreign: int
    gross: int
    guarantee: int
    tickets: tuple[tuple[str, int], ...]
    pot: tuple[tuple[str, int], ...]
    waterfall: tuple[tuple[str, int], ...]
    owed: int
    invested: int
    returned: int
    recouped: int
    raised: int
    budget: int
    final_cost: int
    over: int
    late_weeks: int


def takings(film: Production) -> Takings:
    """The money of a finished film. Raises ``ValueError`` while it has no premiere."""
    board = premiere_of(film)
    return Takings(
        released=film.run.released,
        distributor=film.run.distributor,
        weekends=film.run.weekends,
        later=board.domestic - sum(one.gross for one in film.run.weekends),
        domestic=board.domestic,
        foreign=board.gross - board.domestic,
        gross=board.gross,
        guarantee=film.of("guarantee"),
        tickets=tuple(board.tickets.items()),
        pot=tuple(board.pot.items()),
        waterfall=tuple((who, amount) for who, amount in board.waterfall.items() if amount),
        owed=waterfall.deferred(film) - board.waterfall.get("deferments", 0),
        invested=waterfall.invested(film),
        returned=board.returned_percent,
        recouped=board.return_percent,
        raised=film.of("raised"),
        budget=gauges.budget_total(film),
        final_cost=board.final_cost,
        over=gauges.read(film, "cost_over_percent"),
        late_weeks=film.run.late_weeks,
    )

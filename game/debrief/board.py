"""The premiere board: everything that is laid on the table when a film is over, as one record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.debrief.attribution import Rung, Share, ladder, shares
from game.debrief.duties import DutyUse, duties
from game.debrief.finished import premiere_of
from game.debrief.notices import Notice, notices
from game.debrief.parallel import Parallel, parallel_releases
from game.debrief.partnership import Partnership, partnership
from game.debrief.people import People, people
from game.debrief.takings import Takings, takings
from game.debrief.turning import Turning, turning
from game.debrief.verdicts import Verdicts, verdicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.debrief.mattered import Mattered
    from game.engine import Production


class Board(msgspec.Struct, frozen=True):
    """The premiere board of a film: its two scores in tenths with the reviews, the money, the people, the
    partnership, the verdicts, the parallel releases and the duties; ``shares`` and ``ladder`` take the result apart.

    ``parallel`` is None for a film that was never delivered; then there are no reviews, shares and rungs either.
    ``turnings`` are the decisions that mattered, as far as they were handed in: finding them takes seconds.
    """

    critics: int
    audience: int
    reviews: tuple[Notice, ...]
    takings: Takings
    people: People
    partnership: Partnership
    verdicts: Verdicts
    parallel: Parallel | None
    duties: tuple[DutyUse, ...]
    shares: tuple[Share, ...]
    ladder: tuple[Rung, ...]
    turnings: tuple[Turning, ...]


def board(film: Production, decisions: Sequence[Mattered] = ()) -> Board:
    """The premiere board of a finished film, in half a second to a second, most of it for the parallel releases.

    ``decisions`` come from ``mattered`` or ``search``; without them that part of the board is empty.

    Raises ``ValueError`` while the film has no premiere.
    """
    seen = premiere_of(film)
    return Board(
        critics=seen.critics,
        audience=seen.audience,
        reviews=notices(film),
        takings=takings(film),
        people=people(film),
        partnership=partnership(film),
        verdicts=verdicts(film),
        parallel=parallel_releases(film),
        duties=duties(film),
        shares=shares(film),
        ladder=ladder(film),
        turnings=tuple(turning(one) for one in decisions),
    )

"""What a page of the debrief is made from, and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from game.ui.galley import Galley

if TYPE_CHECKING:
    from game.debrief import Unfolding
    from game.scenes.session import Session
    from game.strings import Sides
    from game.ui.kit import Kit


class Desk(NamedTuple):
    """What lies on the desk of a debrief: the play, what is known so far, which measure is looked at (``MEASURES``
    of the page "made of"), and the envelopes that are open."""

    session: Session
    known: Unfolding
    measure: str
    opened: tuple[str, ...]

    @property
    def sides(self) -> Sides:
        """The finished film."""
        return self.session.sides


class Room(NamedTuple):
    """The room a page has: the kit, the width of its galley, and the height of its sheet without the padding."""

    kit: Kit
    width: int
    height: int

    def galley(self) -> Galley:
        """An empty galley as wide as the room."""
        return Galley(self.kit, self.width)


class Page(NamedTuple):
    """A page: its picture, and the words beside it (None where the picture takes all of the room)."""

    picture: Callable[[Room, Desk], Galley]
    words: Callable[[Room, Desk], Galley] | None = None

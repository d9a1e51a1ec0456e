"""What scenes need from the installation: films on the shelf, plays to begin and to go on with. The app brings it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.classroom.codes import Found
    from game.engine import Options
    from game.engine.rules import Career
    from game.saves import Recorder


class OnShelf(NamedTuple):
    """A film as the shelf shows it, before it is loaded. ``lengths`` are minutes of play by length."""

    id: str
    title: str
    tagline: str
    logline: str
    summary: str
    tier: str
    genre: str
    lengths: dict[str, int]
    poster: dict[str, str]


class Kept(NamedTuple):
    """A film on the player's own shelf: its title, where it stands, and the name its save goes by.

    ``over`` says that it has had its premiere. ``saved`` is year, month, day, hour and minute of the last decision.
    ``problem`` is a sentence for a save that can't be opened; then only its name is known besides.
    """

    title: str
    phase: str
    round: int
    name: str
    seat: str = ""
    over: bool = False
    length: str = ""
    saved: tuple[int, ...] = ()
    poster: dict[str, str] = {}
    problem: str = ""


class House(Protocol):
    """The installation the window runs in. What goes wrong comes back as a sentence for the player."""

    def films(self) -> Sequence[OnShelf]:
        """Every film that can be played."""

    def kept(self) -> Sequence[Kept]:
        """Every film that was begun, last played first."""

    def seed(self) -> int:
        """A seed nobody chose."""

    def code(self, film: str, options: Options, seed: int) -> str:
        """The class code of a play; empty where there is none."""

    def career(self) -> tuple[Career | None, str]:
        """The reputations of the player's career, None where it can't be read, and a sentence about it."""

    def premiered(self, recorder: Recorder) -> None:
        """Enter a finished film into the career it was begun in."""

    def coded(self, typed: str) -> Found | str:
        """What a class code means."""

    def begin(self, film: str, options: Options, seed: int) -> Recorder | str:
        """A recorder at the first decision of a new play."""

    def resume(self, name: str) -> Recorder | str:
        """The recorder of a film that was begun."""

    def shelve(self, recorder: Recorder) -> None:
        """Give a film that was only kept in memory a save of its own."""

    def discard(self, name: str) -> str:
        """Delete a kept film for good. Returns a sentence where that failed, else an empty text."""

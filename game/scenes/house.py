"""What scenes need from the installation: films on the shelf, their rules, a seed. The app brings the real one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine import Options, Rules


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


class House(Protocol):
    """The installation the window runs in."""

    def films(self) -> Sequence[OnShelf]:
        """Every film that can be played."""

    def rules(self, film: str, options: Options) -> Rules | str:
        """The rules of a play, or the sentence that says why there are none."""

    def seed(self) -> int:
        """A seed nobody chose."""

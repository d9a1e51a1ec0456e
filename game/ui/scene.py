"""What every scene is: it builds a tree, hears wishes, and answers with a transition as data.

A transition names a place; the window asks its ``doors`` which scene that is. So no scene knows another.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol, TypeAlias

from game.ui.kit import Kit
from game.ui.marks import Mark
from game.ui.nodes import Node


class Scene(Protocol):
    """A screen. ``seat`` names the palette, ``wishes`` the keys on which focus would like to rest first.

    ``build`` never changes the scene; ``hear`` gets what a node emitted, a ``Nudge``, a ``Slide`` or a ``Key``.
    """

    @property
    def seat(self) -> str:
        """The chair whose palette is shown, or "none"."""

    @property
    def wishes(self) -> tuple[str, ...]:
        """Keys of nodes, the most wanted first."""

    def build(self, kit: Kit, focus: str) -> Node:
        """The tree for a window, with the key under focus known."""

    def hear(self, wish: object) -> Transition:
        """Answer a wish."""


class Typed:
    """Base of a scene into which letters are typed: it hears each as a ``Letter``."""


class Late:
    """Base of a scene that has something to do when its first frame is on the screen, and not before."""

    def later(self) -> Transition:
        """Do it; called once."""
        raise NotImplementedError


class Audible:
    """Base of a scene that is heard. ``mood`` names the music that lies under it."""

    @property
    def mood(self) -> str:
        """A piece of the score; empty leaves the music as it is."""
        return ""

    def heard(self) -> list[str]:
        """Cues of what happened since this was last asked: kinds of news, in their order."""
        return []


class Working:
    """Base of a scene with something to work out that takes longer than a frame: the window lets it do a slice of it
    with each frame while nothing moves."""

    @property
    def busy(self) -> bool:
        """Whether there is something left to do."""
        raise NotImplementedError

    def work(self, spare: Callable[[], bool]) -> bool:
        """Do portions of it for as long as the frame has time to spare. Returns whether it should be built again."""
        raise NotImplementedError


class Overlaid:
    """Base of a scene over whose finished tree something may be laid: a hint beside what it speaks of.

    The window keeps the hints it has ``read`` with the settings.
    """

    @property
    def read(self) -> Sequence[str]:
        """Hints that were read in this sitting."""
        return ()

    def overlaid(self, kit: Kit, tree: Node) -> Node:
        """The tree with what lies over it."""
        return tree


class Fly(NamedTuple):
    """A token flies from one node of the old screen to another before the new screen is shown."""

    start: str
    end: str


class Turn(NamedTuple):
    """The board turns with the chair: the old screen makes way for the new one, to the left or back to the right."""

    back: bool = False


class Deal(NamedTuple):
    """The new screen's cards are dealt onto the table."""


class Clap(NamedTuple):
    """The sticks of the slate come together over a node of the new screen; then it is seen."""

    over: str = ""


class Flip(NamedTuple):
    """Cards of the new screen are turned over from their backs: those of the keys that are there."""

    keys: tuple[str, ...]


class Toss(NamedTuple):
    """A die is thrown over the old screen and shows how it went."""

    good: bool


class Unseal(NamedTuple):
    """An envelope opens over the old screen and its card comes out."""


Motion: TypeAlias = Fly | Turn | Deal | Clap | Flip | Toss | Unseal


class Stay(NamedTuple):
    """The same scene, built again."""


class Renew(NamedTuple):
    """The same scene, built again with focus where it would like to begin."""


class Push(NamedTuple):
    """Another scene over this one, which comes back when the other pops."""

    place: object
    motion: Motion | None = None


class Pop(NamedTuple):
    """Back to the scene below. What it hears first is ``told``, when there is something to tell."""

    told: object = None
    motion: Motion | None = None


class Replace(NamedTuple):
    """Another scene instead of this one."""

    place: object
    motion: Motion | None = None


class Restart(NamedTuple):
    """Everything goes, and the new scene is the only one."""

    place: object
    motion: Motion | None = None


class Close(NamedTuple):
    """The window closes."""


class Change(NamedTuple):
    """The player's settings change: names of ``Settings`` and their new values."""

    values: dict[str, object]


class Hang(NamedTuple):
    """A picture is painted at a size (device pixels) and kept under a name; the scene hears ``Hung``."""

    name: str
    size: tuple[int, int]
    draw: Callable[[Kit, tuple[int, int]], tuple[Mark, ...]]


class Hung(NamedTuple):
    """What a scene hears when a picture was kept, or could not be: a sentence for the player."""

    said: str


Transition: TypeAlias = Stay | Renew | Push | Pop | Replace | Restart | Close | Change | Hang | None
"""What a scene answers; None when a wish means nothing to it."""


def motion_of(transition: Transition) -> Motion | None:
    """The motion a transition asks for; one that a scene only passes on counts as its own."""
    if not isinstance(transition, Push | Pop | Replace | Restart):
        return None
    found: Motion | None = transition.motion or getattr(getattr(transition, "told", None), "motion", None)
    return found

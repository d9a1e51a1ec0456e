"""A screen over a film that is over: what is slow to find out is worked out while it is looked at."""

from __future__ import annotations

from collections.abc import Callable

from game.scenes.play import PlayScene
from game.ui.scene import Working


class LookingBack(PlayScene, Working):
    """Base of the premiere board and the debrief."""

    seat = "none"

    @property
    def busy(self) -> bool:
        """Whether releases or replays are still to be made."""
        return not self.session.unfolding.over

    def work(self, spare: Callable[[], bool]) -> bool:
        """Make some; the screen is built again when a percent was gained."""
        return self.session.unfold(spare)

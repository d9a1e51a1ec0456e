"""Actions of post-production and the release."""

from __future__ import annotations

from game.engine.actions.base import Deed


class Pass(Deed, frozen=True, tag="pass"):
    """An edit pass: structure, pace or performance."""

    kind: str


class Trim(Deed, frozen=True, tag="trim"):
    """Take a scene out of the cut, or put it back."""

    scene: str
    out: bool = True


class Reorder(Deed, frozen=True, tag="reorder"):
    """Move a scene of the cut in front of another one; to the end when ``before`` is empty."""

    scene: str
    before: str = ""


class ShowCut(Deed, frozen=True, tag="show_cut"):
    """Show the producer the director's cut."""


class Repair(Deed, frozen=True, tag="repair"):
    """Record ADR for a scene."""

    scene: str


class Tour(Deed, frozen=True, tag="tour"):
    """Give interviews: press for the release against finishing time."""


class SelfEdit(Deed, frozen=True, tag="self_edit"):
    """Cut the film yourself and save an editor's salary (small films only)."""


class Oversee(Deed, frozen=True, tag="oversee"):
    """Oversee post: ``invoices`` presses the houses, ``week`` buys a week, ``hurry`` pays to win one back."""

    what: str


class Test(Deed, frozen=True, tag="test"):
    """Screen the cut for strangers."""


class Share(Deed, frozen=True, tag="share"):
    """Show the director the test cards, or keep them: ``show`` or ``keep``."""

    way: str


class Reshoot(Deed, frozen=True, tag="reshoot"):
    """Order (producer) or direct (director) the reshoot of a scene."""

    scene: str


class Lock(Deed, frozen=True, tag="lock"):
    """Lock the picture."""


class HirePost(Deed, frozen=True, tag="hire_post"):
    """Take a bid for sound, effects, music or grade; pressed, the house may come down in price."""

    bid: str
    press: bool = False


class Cue(Deed, frozen=True, tag="cue"):
    """Choose the music."""

    music: str


class Sell(Deed, frozen=True, tag="sell"):
    """Choose the campaign angle, or spend more on advertising (``spend`` in percent of the plan)."""

    campaign: str = ""
    spend: int = 0


class Distribute(Deed, frozen=True, tag="distribute"):
    """Sign a distributor, a streamer, a festival route or a self-release."""

    deal: str


class Date(Deed, frozen=True, tag="date"):
    """Set the release month."""

    month: int


class Weekend(Deed, frozen=True, tag="weekend"):
    """Before a weekend: hold, widen, narrow or promote."""

    move: str

"""What a duty's card leads to: its table, or what lies on the desk for it; and why it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine import actions
from game.engine.events import is_request
from game.scenes.desk_panels import my_cards, owner_of
from game.strings import refused
from game.ui.words import known, word

if TYPE_CHECKING:
    from game.scenes.session import Session

NOTHING = "nothing_to_do"


class Way(NamedTuple):
    """What choosing a duty hands to the scene, whether it can be chosen, and why not."""

    emits: object
    open: bool
    why: str = ""


def way_of(session: Session, action: actions.Sit) -> Way:
    """Where a duty leads now. Problems and requests are settled at the desk, not at a table."""
    refusal = session.refuse(action)
    if refusal is None:
        return Way(action, open=True)
    on_desk = _on_desk(session, action.duty)
    if on_desk is not None:
        return Way(on_desk, open=True)
    if session.sat(action.duty):
        return Way(action, open=False, why=word("board.sat"))
    own = f"closed.{action.duty}"
    said = word(own) if refusal.reason == NOTHING and known(own) else refused(session.sides, refusal)
    return Way(action, open=False, why=said)


def _on_desk(session: Session, duty: str) -> tuple[str, str] | None:
    """The problem to solve, or the request to answer, that lies on the seated chair's desk."""
    sides = session.sides
    if duty == "solve":
        mine = [one.id for one in sides.view.problems if owner_of(sides, one.id) == sides.chair]
        return ("problem", mine[0]) if mine else None
    if duty == "approve_requests":
        asked = [one.event for one in my_cards(sides) if is_request(sides.tale.events[one.event])]
        return ("card", asked[0]) if asked else None
    return None

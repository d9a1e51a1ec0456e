"""What a card on a table is about: people, offers, places and scenes, with the facts one decides by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from game.scenes import desk_faces, faces
from game.scenes.faces import About

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.strings import Sides

FIELDS = (
    "offer",
    "actor",
    "person",
    "scene",
    "location",
    "deal",
    "bid",
    "music",
    "campaign",
    "department",
    "writer",
    "slider",
    "bet",
    "source",
    "paper",
)
"""Fields of actions that name what they are about, the most telling first."""


class Group(NamedTuple):
    """Actions about the same thing, in menu order. ``kind`` is the field that names it, empty for an action alone."""

    key: str
    kind: str
    subject: str
    actions: tuple[Action, ...]


def grouped(menu: Sequence[Action]) -> list[Group]:
    """The choices of a menu gathered by what they are about, in the order of the menu."""
    found: dict[str, Group] = {}
    for at, action in enumerate(menu):
        kind, subject = subject_of(action)
        key = f"{kind}.{subject}" if subject else f"alone.{at}"
        before = found.get(key)
        found[key] = Group(key, kind, subject, (*(before.actions if before else ()), action))
    return list(found.values())


def subject_of(action: Action) -> tuple[str, str]:
    """What an action is about: the name of the field and the id in it; empty texts when it is about nothing."""
    facts = msgspec.structs.asdict(action)
    for field in FIELDS:
        if facts.get(field):
            kind = "person" if field == "actor" else field
            return kind, str(facts[field])
    return "", ""


def about(sides: Sides, group: Group) -> About:
    """What is known of the thing a group is about; empty for actions that stand alone."""
    tell = FACES.get(group.kind)
    return tell(sides, group.subject) if tell and group.subject else About("")


FACES: dict[str, Callable[[Sides, str], About]] = {
    "offer": faces.offer,
    "person": faces.person,
    "scene": faces.scene,
    "location": faces.location,
    "deal": faces.deal,
    "bid": faces.bid,
    "music": faces.music,
    "campaign": desk_faces.campaign,
    "department": faces.department,
    "writer": faces.writer,
    "slider": desk_faces.slider,
    "bet": desk_faces.bet,
    "source": faces.account,
    "paper": desk_faces.paper,
}

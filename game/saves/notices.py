"""What a player is told about a save: an id of the string table (``saves.*``) and its facts, never a sentence."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

NoticeId: TypeAlias = Literal[
    "missing",
    "a_folder",
    "no_permission",
    "out_of_reach",
    "empty",
    "not_a_save",
    "cut_off",
    "damaged",
    "older_format",
    "newer_format",
    "no_pack",
    "does_not_fit",
    "other_game",
    "other_pack",
    "played_on",
    "not_saved",
    "saved_again",
    "not_discarded",
    "career_damaged",
    "career_newer",
    "career_out_of_reach",
]
"""Every id this room uses. Those up to ``does_not_fit`` come in ``Unreadable``; the next three say that replay and
what-if are off; three are about writing and deleting, and those that
begin with ``career`` about the file of the career."""


class Notice(msgspec.Struct, frozen=True):
    """One thing to tell the player: the text ``saves.<id>`` with these facts."""

    id: NoticeId
    facts: dict[str, str | int] = {}


class Unreadable(Exception):
    """A file that can't be opened as a save; the only exception for bad files. ``notice`` is what to show."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(f"{notice.id} {notice.facts}")
        self.notice = notice


def unreadable(name: NoticeId, **facts: str | int) -> Unreadable:
    """An ``Unreadable`` with its notice, ready to raise."""
    return Unreadable(Notice(name, facts))

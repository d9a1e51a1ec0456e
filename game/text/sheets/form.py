"""The form of a sheet: what concerns the whole table, and a section for each thing one can decide about."""

from __future__ import annotations

import msgspec


class Section(msgspec.Struct, frozen=True):
    """One thing on a table: its key (an id of the film), its title, and what is known about it."""

    key: str
    title: str
    lines: tuple[str, ...] = ()


class Sheet(msgspec.Struct, frozen=True):
    """What lies on a table. ``general`` concerns all of it."""

    general: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()

    def section(self, key: str) -> Section | None:
        """The section about one thing, if there is one."""
        return next((one for one in self.sections if one.key == key), None)


EMPTY = Sheet()

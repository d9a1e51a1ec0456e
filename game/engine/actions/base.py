"""The base of every action."""

from __future__ import annotations

import msgspec


class Deed(msgspec.Struct, frozen=True, tag_field="verb", tag=str.lower, omit_defaults=True):
    """Base of all actions: a verb and stable ids, with one stable JSON form."""

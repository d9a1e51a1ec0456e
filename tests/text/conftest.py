"""Rules for the terminal game; a missing text is an error here."""

from __future__ import annotations

from tests.engine.conftest import core, small, the_reel
from tests.strings.conftest import strictly_read

__all__ = ["core", "small", "strictly_read", "the_reel"]

"""In tests a missing text or fact is an error, not an id on the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.strings.table import texts
from tests.engine.conftest import core, small

__all__ = ["core", "small"]


@pytest.fixture(autouse=True)
def strictly_read() -> Iterator[None]:
    texts().strict = True
    yield
    texts().strict = False

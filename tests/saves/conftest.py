"""A recorded film that tests may read but not change."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.saves.filming import shot


@pytest.fixture(scope="session", autouse=True)
def no_waiting_for_the_disk() -> Iterator[None]:
    """A thousand saves wait for no disk. ``test_kill`` looks at what is synced, and when."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda handle: None)
        yield


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The save of a whole film."""
    path = tmp_path_factory.mktemp("films") / "whole.film"
    assert shot(path).production.over
    return path


@pytest.fixture(scope="session")
def whole_bytes(whole: Path) -> bytes:
    """The bytes of that save."""
    return whole.read_bytes()


@pytest.fixture(scope="session")
def early_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a save with five decisions: short enough to try every byte."""
    path = tmp_path_factory.mktemp("films") / "early.film"
    shot(path, most=5)
    return path.read_bytes()

"""The content is found from a checkout, a wheel and by command; its absence is said in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import dataroot
from tests.house.rooms import CHECKOUT


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder as pip lays it down, with no content yet."""
    package = tmp_path / "site-packages" / "game"
    package.mkdir(parents=True)
    monkeypatch.setattr(dataroot, "__file__", str(package / "dataroot.py"))
    return package


def test_a_checkout_plays_its_own_content() -> None:
    assert dataroot.data_root() == CHECKOUT


def test_a_wheel_plays_the_content_packed_into_it(installed: Path) -> None:
    (installed / "_data" / "scenarios").mkdir(parents=True)
    (installed.parent / "scenarios").mkdir()
    assert dataroot.data_root() == installed / "_data"


def test_the_override_wins_over_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "scenarios").mkdir()
    monkeypatch.setenv(dataroot.OVERRIDE, str(tmp_path))
    assert dataroot.data_root() == tmp_path


def test_a_wrong_override_is_never_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(dataroot.OVERRIDE, str(tmp_path))
    with pytest.raises(dataroot.ContentMissing, match=dataroot.OVERRIDE) as caught:
        dataroot.data_root()
    assert str(tmp_path) in str(caught.value)


def test_an_installation_without_content_says_where_it_looked(installed: Path) -> None:
    with pytest.raises(dataroot.ContentMissing) as caught:
        dataroot.data_root()
    assert str(installed / "_data") in str(caught.value)
    assert str(installed.parent) in str(caught.value)

"""Portraits: the same person looks the same everywhere, children and the old look their age."""

from __future__ import annotations

import os
import subprocess
import sys

import pygame
import pytest

from game.ui.layout import Box
from game.ui.portraits import GREYS, HAIR, STYLES, portrait, traits

PEOPLE = [f"person_{at}" for at in range(120)]
ASK = "from game.ui.portraits import traits; print(traits('mara_lind', 'she', 41))"


@pytest.mark.parametrize("seed", ["1", "2"])
def test_somebody_looks_the_same_in_every_process(seed: str) -> None:
    said = subprocess.run(
        [sys.executable, "-c", ASK],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    assert repr(traits("mara_lind", "she", 41)) in said.stdout


@pytest.mark.parametrize("pronouns", ["he", "she", "they"])
def test_no_child_has_a_beard_and_nobody_old_the_hair_of_their_youth(pronouns: str) -> None:
    assert not any(traits(one, pronouns, 9).beard for one in PEOPLE)
    assert all(traits(one, pronouns, 79).hair in GREYS for one in PEOPLE)


def test_people_differ() -> None:
    assert len({traits(one, "they", 30) for one in PEOPLE}) > len(PEOPLE) * 9 // 10


def test_every_way_to_wear_hair_can_be_drawn() -> None:
    worn = {traits(one, pronouns, age).style for one in PEOPLE for pronouns in STYLES for age in (9, 40)}
    assert worn == set(HAIR)


def test_a_portrait_stays_in_its_box() -> None:
    sheet = pygame.Surface((100, 100))
    portrait(sheet, Box(30, 20, 40, 50), {"who": "mara_lind", "pronouns": "she", "age": "41"})
    inside = pygame.Rect(30, 20, 40, 50)
    lit = [(x, y) for x in range(100) for y in range(100) if sheet.get_at((x, y))[:3] != (0, 0, 0)]
    assert lit
    assert all(inside.collidepoint(place) for place in lit)

"""Every mistake of shape, names, logic, balance and text: told once, at its place, in plain words."""

from __future__ import annotations

import re

import pytest

from game.packs.author.codes import CODES
from game.packs.author.findings import report
from tests.packs.bad_packs import codes
from tests.packs.films import BAD, bad, built, findings, sound

FOLDERS = codes("SRLBT")
TOLD_ELSEWHERE = {"S223", "S224", "S225", "L419", "L432", "L434", "L435", "P301", "P302", "P303"}
"""Codes that need another pack than one film with a mistake: see ``test_meaning.py`` and ``test_shape.py``."""


def test_a_sound_film_has_no_findings() -> None:
    assert report(findings(sound())) == ""
    assert built(sound()).film is not None


@pytest.mark.parametrize("code", FOLDERS)
def test_a_bad_film_is_told_in_these_words(code: str) -> None:
    said = (BAD / code / "said.txt").read_text(encoding="utf-8")
    assert report(bad(code).findings) + "\n" == said


@pytest.mark.parametrize("code", FOLDERS)
def test_one_mistake_is_one_finding(code: str) -> None:
    assert [finding.code for finding in bad(code).findings] == [code]


@pytest.mark.parametrize("code", FOLDERS)
def test_no_finding_speaks_the_language_of_a_library(code: str) -> None:
    said = (BAD / code / "said.txt").read_text(encoding="utf-8")
    assert not re.search(r"pydantic|validation|\bstr\b|\bint\b|\bdict\b|\bbool\b|NoneType|discriminator", said)


@pytest.mark.parametrize("code", FOLDERS)
def test_only_an_error_keeps_a_film_from_being_played(code: str) -> None:
    film = bad(code).film
    assert (film is None) == (CODES[code].severity == "error")


def test_every_code_of_these_stages_has_a_sample() -> None:
    mine = {code for code in CODES if code[0] in "SRLBT" or code[:2] == "P3"}
    assert {*FOLDERS, *TOLD_ELSEWHERE} == mine

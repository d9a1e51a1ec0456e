"""Class codes: the same production on every screen, and a word about every slip of the tongue."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.classroom.codes import SEEDS, SIGNS, Found, Lesson, Misread, find, read, write
from game.engine import Options

OPTIONS = Options("feature", "tight", "relaxed", previews="hints")
CODE = write("the_last_reel", "a" * 64, OPTIONS, 271_828)


def test_a_code_is_twelve_signs_without_look_alikes() -> None:
    assert len(CODE.replace("-", "")) == 12
    assert set(CODE) <= set(SIGNS) | {"-"}
    assert not set("ILOU") & set(SIGNS)


@pytest.mark.parametrize("length", ["lesson", "feature"])
@pytest.mark.parametrize("budget", ["relaxed", "fair", "tight"])
@pytest.mark.parametrize("schedule", ["relaxed", "fair", "tight"])
@pytest.mark.parametrize("previews", ["full", "hints", "none"])
def test_a_code_brings_the_options_and_the_luck_back(length: str, budget: str, schedule: str, previews: str) -> None:
    options = Options(length, budget, schedule, previews=previews)
    for seed in (0, 1, SEEDS - 1):
        lesson = read(write("first_reel", "digest", options, seed))
        assert isinstance(lesson, Lesson)
        assert (lesson.options, lesson.seed) == (options, seed)


def test_who_sits_where_is_not_in_a_code() -> None:
    assert write("a_film", "d", Options(mode="producer"), 1) == write("a_film", "d", Options(), 1)


def test_a_code_may_be_typed_small_with_spaces_and_look_alikes() -> None:
    sloppy = CODE.lower().replace("-", " ").replace("0", "o").replace("1", "l").replace("v", "u")
    assert read(f"  {sloppy} ") == read(CODE)


def test_one_wrong_sign_is_always_noticed() -> None:
    signs = CODE.replace("-", "")
    for at, right in enumerate(signs):
        for wrong in SIGNS.replace(right, ""):
            assert isinstance(read(signs[:at] + wrong + signs[at + 1 :]), Misread)


def test_two_signs_that_changed_places_are_always_noticed() -> None:
    signs = CODE.replace("-", "")
    for one, other in combinations(range(len(signs)), 2):
        if signs[one] != signs[other]:
            swapped = list(signs)
            swapped[one], swapped[other] = signs[other], signs[one]
            assert isinstance(read("".join(swapped)), Misread)


@pytest.mark.parametrize("typed", ["", "tuba", "ABCD-EFGH", CODE + "7", "ÄBCD-EFGH-JKMN", "🎬" * 12])
def test_anything_else_is_not_a_code(typed: str) -> None:
    assert read(typed) == Misread("not_a_code", {"code": typed.strip()})


def test_a_code_finds_its_film_among_those_that_are_installed() -> None:
    digests = {"first_reel": "b" * 64, "the_last_reel": "a" * 64}
    assert find(CODE, digests, digests.get) == Found("the_last_reel", OPTIONS, 271_828, True)


def test_a_code_for_a_film_that_is_not_here_says_so() -> None:
    assert find(CODE, ["first_reel"], lambda film: "a" * 64) == Misread("no_film", {"code": CODE})


@pytest.mark.parametrize("digest", ["another", None])
def test_a_code_of_other_packs_still_finds_the_film_and_says_so(digest: str | None) -> None:
    found = find(CODE, ["the_last_reel"], lambda film: digest)
    assert isinstance(found, Found)
    assert not found.same


@pytest.mark.parametrize("seed", [-1, SEEDS])
def test_a_seed_that_is_too_long_is_refused(seed: int) -> None:
    with pytest.raises(ValueError, match=str(SEEDS - 1)):
        write("a_film", "d", Options(), seed)

"""A career: names made by earlier films move real numbers, by a little, and only where one is played."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Options, Production, Rules, new_production, snapshot
from game.engine.actions import Insure, OfferPart
from game.engine.career import after, steps
from game.engine.ledger import entries
from game.engine.people import accept_percent
from game.engine.rules import Career
from game.engine.state import Premiere
from game.engine.topsheet import insure
from tests.engine.builders import Filming


def begun(rules: Rules, career: Career | None) -> Production:
    """The small film, begun within a career."""
    return new_production(Rules(rules.film, rules.core, Options(career=career)), 1)


def premiered(film: Production, *, producer: bool, director: bool) -> Production:
    film.premiere = Premiere("hit", True, producer, director, would_return_percent=100)
    return film


def test_without_a_career_nothing_is_moved_by_a_name(small: Rules) -> None:
    assert [entry for entry in entries(begun(small, None)) if entry.kind == "career"] == []


def test_a_name_nobody_knows_moves_nothing(small: Rules) -> None:
    known, unknown = begun(small, None), begun(small, Career())
    assert known.gauges == unknown.gauges


def test_the_producers_name_moves_the_investors(small: Rules) -> None:
    n = small.n
    film = begun(small, Career(producer=2))
    assert film.of("investor_goodwill") == n.trust.opening + 2 * n.career.goodwill


def test_the_producers_name_moves_the_bond_company_when_it_insures(small: Rules) -> None:
    rules = Rules(small.film, small.core, Options(career=Career(producer=-1)))
    film = Filming(rules).at_table("budget").film
    insure(film, Insure("bond"))
    assert film.of("bond_patience") == small.n.trust.opening - small.n.career.bond


def test_the_directors_name_brings_buzz(small: Rules) -> None:
    assert begun(small, Career(director=3)).of("buzz") == 3 * small.n.career.buzz


def test_actors_settle_lower_for_a_director_with_a_name_and_the_odds_say_so(small: Rules) -> None:
    plain, famous = begun(small, None), begun(small, Career(director=3))
    lower = 3 * small.n.career.floor
    floors = [name for name in plain.truths if name.startswith("floor.")]
    assert floors
    assert all(plain.truths[name] - famous.truths[name] in (0, lower) for name in floors)
    actor = next(iter(small.film.actors.values()))
    offer = OfferPart(actor.id, actor.roles[0], 85)
    assert accept_percent(famous, offer) > accept_percent(plain, offer)


def test_what_crews_tell_each_other_moves_the_morale_of_every_department(small: Rules) -> None:
    film = begun(small, Career(crew=-2))
    for department, _size in small.departments:
        assert film.of("morale", department) == small.n.morale.opening - 2 * small.n.career.morale


def test_a_reputation_beyond_the_limits_counts_as_the_limit(small: Rules) -> None:
    most = small.n.career.most
    assert begun(small, Career(director=1000)).gauges == begun(small, Career(director=most)).gauges


@pytest.mark.parametrize(("producer", "director"), [(True, True), (True, False), (False, False)])
def test_a_verdict_moves_the_name_of_its_chair_by_a_step(small: Rules, producer: bool, director: bool) -> None:
    moved = steps(premiered(begun(small, Career()), producer=producer, director=director))
    assert (moved.producer, moved.director) == (1 if producer else -1, 1 if director else -1)


def test_a_crew_that_would_not_come_back_says_so(small: Rules) -> None:
    content = premiered(begun(small, Career()), producer=True, director=True)
    unhappy = premiered(begun(small, Career()), producer=True, director=True)
    for department, _size in small.departments:
        unhappy.gauges[f"morale:{department}"] = 5
    assert steps(content).crew == 1
    assert steps(unhappy).crew == -1


def test_a_name_never_grows_past_its_limit(small: Rules) -> None:
    most = small.n.career.most
    film = premiered(begun(small, Career()), producer=True, director=False)
    assert after(film, Career(most, -most, 0)) == Career(most, -most, steps(film).crew)


def test_the_same_seed_and_reputation_are_the_same_film(small: Rules) -> None:
    one, other = begun(small, Career(1, -1, 2)), begun(small, Career(1, -1, 2))
    assert snapshot(one) == snapshot(other)
    assert snapshot(one) != snapshot(begun(small, replace(Career(1, -1, 2), crew=1)))

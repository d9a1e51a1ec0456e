"""Decisions that mattered."""

from __future__ import annotations

import subprocess
import sys

import pytest
from msgspec.structs import replace

from game.debrief import Mattered, follow, mattered, search, turning, weightiest, what_if, worth
from game.debrief.mattered import MOST_ALTERNATIVES, MOST_REPLAYS, screened
from game.debrief.played import moments
from game.debrief.questions import alternatives
from game.engine import Production, Rules, actions, new_production
from tests.debrief.filming import Reel


@pytest.fixture(scope="module")
def found(reel: Reel) -> tuple[Mattered, ...]:
    return tuple(search(reel.played))


def test_a_gain_is_what_the_replay_says(reel: Reel, found: tuple[Mattered, ...]) -> None:
    for one in weightiest(found):
        other = follow(what_if(reel.played, one.moment.number, one.instead))
        assert one.gain == worth(other.film).points - worth(reel.film).points
        assert (one.made, one.other) == (worth(reel.film), worth(other.film))
        assert one.forced == other.forced


def test_no_other_alternative_would_have_been_better(reel: Reel, found: tuple[Mattered, ...]) -> None:
    for one in weightiest(found):
        for instead in alternatives(one.moment.before, one.moment.action, MOST_ALTERNATIVES):
            other = follow(what_if(reel.played, one.moment.number, instead))
            assert worth(other.film).points <= one.other.points


def test_three_come_from_three_rounds_the_weightiest_first(found: tuple[Mattered, ...]) -> None:
    three = weightiest(found)
    sizes = [abs(one.gain) for one in three]
    assert len({one.moment.turn[:2] for one in three}) == len(three) == 3
    assert sizes == sorted(sizes, reverse=True)


def test_a_decision_is_as_weighty_as_its_best_alternative(found: tuple[Mattered, ...]) -> None:
    first = found[0]
    worse = replace(first, gain=-400, alternatives=2)
    better = replace(first, gain=-30, alternatives=2)
    assert weightiest([worse, better]) == (better,)


def test_a_decision_that_was_not_tried_through_is_not_judged(found: tuple[Mattered, ...]) -> None:
    assert weightiest([replace(found[0], gain=-400, alternatives=2)]) == ()


def test_a_decision_that_made_no_difference_did_not_matter(found: tuple[Mattered, ...]) -> None:
    assert weightiest(replace(one, gain=0) for one in found) == ()


def test_a_decision_is_told_in_the_words_of_its_menu(found: tuple[Mattered, ...]) -> None:
    deal = next(one for one in found if one.moment.action == actions.Distribute("stream"))
    told = turning(deal)
    assert (told.phase, told.chair, told.gain) == ("post", "producer", deal.gain)
    assert "Stream" in told.made
    assert turning(replace(deal, instead=None)).instead == ""


def test_only_what_was_decided_is_weighed(found: tuple[Mattered, ...]) -> None:
    kinds = tuple(type(one.moment.action) for one in found)
    assert not {actions.Sit, actions.EndTurn, actions.TakeAgenda, actions.WriteNote} & set(kinds)


def test_the_deal_was_weighed_against_another_deal_and_against_none(found: tuple[Mattered, ...]) -> None:
    tried = [one.instead for one in found if one.moment.action == actions.Distribute("stream")]
    assert actions.Distribute("lantern") in tried
    assert None in tried


def test_a_search_stops_before_it_costs_too_much(reel: Reel, found: tuple[Mattered, ...]) -> None:
    assert list(search(reel.played, most=0)) == []
    assert list(search(reel.played, most=12)) == list(found[:12])
    assert len(found) <= MOST_REPLAYS


def test_every_decision_is_tried_before_any_is_tried_again(reel: Reel, found: tuple[Mattered, ...]) -> None:
    weighed = [one.moment.number for one in found]
    once = len(set(weighed))
    assert len(set(weighed[:once])) == once
    assert len(found) == sum({one.moment.number: one.alternatives for one in found}.values())


def test_what_caused_most_is_weighed_first(reel: Reel) -> None:
    trail, final = moments(reel.played)
    order = [moment.number for moment in screened(trail, final)]
    assert sorted(order) == list(range(len(trail)))
    quiet = next(moment.number for moment in trail if not moment.entries)
    deal = next(moment.number for moment in trail if isinstance(moment.action, actions.Distribute))
    assert order.index(deal) < order.index(quiet)


def test_worth_counts_points_verdicts_and_goals(reel: Reel) -> None:
    known = worth(reel.film)
    assert replace(known, critics=known.critics + 10).points == known.points + 10
    assert replace(known, returned=known.returned + 1).points == known.points + 10
    assert replace(known, people=known.people - 1).points == known.points - 10
    assert replace(known, verdicts=known.verdicts + 1).points == known.points + 500
    assert replace(known, goals=known.goals + 1).points == known.points + 100


def test_more_than_twice_the_money_is_worth_no_more(in_cinemas: Production) -> None:
    film = in_cinemas.fork()
    assert film.premiere is not None
    film.premiere = replace(film.premiere, returned_percent=900, return_percent=900)
    assert worth(film).returned == 200


def test_a_film_without_a_premiere_is_worth_nothing_yet(small: Rules) -> None:
    with pytest.raises(ValueError, match="no premiere"):
        worth(new_production(small, 1))


@pytest.mark.slow
def test_a_lesson_has_decisions_that_mattered(lesson: Reel) -> None:
    three = mattered(lesson.played)
    assert len(three) == 3
    assert all(one.gain for one in three)


SCRIPT = """
import hashlib
import msgspec
from game.debrief import board, mattered
from game.engine import Options, snapshot
from game.packs.library import load_rules
from tests.debrief.filming import shot_by
from tests.engine import small_film

reel = shot_by(small_film.rules(load_rules("the_last_reel", Options()).core), "careful", 3)
found = mattered(reel.played)
told = [(one.moment.number, one.instead, one.gain, one.forced) for one in found]
digest = hashlib.blake2b(msgspec.json.encode([told, board(reel.film, found)]), digest_size=16)
digest.update(snapshot(reel.film))
print(digest.hexdigest())
"""


@pytest.mark.slow
def test_two_processes_tell_the_same_story() -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1] != ""

"""The slow part of a debrief in portions: the same as at once, and something to show in between."""

from __future__ import annotations

from msgspec.structs import replace

from game.debrief import Unfolding, mattered, parallel_releases
from tests.debrief.filming import Reel

DRAWS = 40


def test_portion_by_portion_finds_what_is_found_at_once(reel: Reel) -> None:
    work = Unfolding(reel.film, reel.played, DRAWS)
    while work.go_on():
        pass
    assert work.parallel == parallel_releases(reel.film, DRAWS)
    assert work.decisions is not None
    assert [one.gain for one in work.decisions] == [one.gain for one in mattered(reel.played)]
    assert work.percent == 100


def test_it_never_goes_back_and_ends_once(reel: Reel) -> None:
    work, seen = Unfolding(reel.film, reel.played, DRAWS), [0]
    while work.go_on():
        seen.append(work.percent)
    assert seen == sorted(seen)
    assert not work.go_on()
    assert work.over


def test_without_a_record_only_the_releases_are_made(reel: Reel) -> None:
    work = Unfolding(reel.film, None, DRAWS)
    while work.go_on():
        pass
    assert work.released
    assert work.decisions is None


def test_a_record_that_does_not_replay_leaves_the_releases_standing(reel: Reel) -> None:
    last = len(reel.played.actions) - 1
    muddled = replace(reel.played, actions=(reel.played.actions[last], *reel.played.actions))
    work = Unfolding(reel.film, muddled, DRAWS)
    while work.go_on():
        pass
    assert work.parallel is not None
    assert work.decisions is None

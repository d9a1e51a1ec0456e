"""Where the films of a class parted: turn by turn along the way of most, whatever the order within a turn."""

from __future__ import annotations

from game.bots import decide, make
from game.classroom.parting import Course, forks, partings
from game.engine import Step, actions, choices, new_production, step
from game.saves import Recorder, open_new
from tests.saves.filming import ORIGIN, recording, small_rules


def course(*turns: str) -> Course:
    """A play whose decisions are letters, each turn a word; numbers count from 0."""
    numbers = iter(range(100))
    return Course(tuple(tuple((letter.encode(), next(numbers)) for letter in turn) for turn in turns))


def test_plays_that_agree_never_part() -> None:
    assert list(forks([course("ab", "c"), course("ab", "c")])) == []


def test_the_order_within_a_turn_does_not_count() -> None:
    assert list(forks([course("ab", "c"), course("ba", "c")])) == []


def test_the_first_other_decision_of_each_group_is_named() -> None:
    assert list(forks([course("ab", "cx"), course("ab", "cy"), course("ab", "cx")])) == [[(3, [0, 2]), (3, [1])]]


def test_who_did_only_what_all_did_has_no_decision_of_its_own() -> None:
    assert list(forks([course("abc"), course("ab")])) == [[(2, [0]), (None, [1])]]


def test_groups_that_leave_later_leave_the_way_of_most() -> None:
    plays = [course("a", "b", "c"), course("a", "b", "d"), course("a", "b", "c"), course("x", "y", "z")]
    assert list(forks(plays)) == [[(0, [0, 1, 2]), (0, [3])], [(2, [0, 2]), (2, [1])]]


def test_groups_with_one_first_difference_in_common_part_later_in_the_same_turn() -> None:
    assert list(forks([course("axy"), course("axz"), course("aw")])) == [[(1, [0, 1]), (1, [2])], [(2, [0]), (2, [1])]]


def test_a_shorter_play_parts_where_it_ends() -> None:
    assert list(forks([course("a", "b"), course("a")])) == [[(1, [0]), (None, [1])]]


def played(bot: str, seed: int = 3) -> Recorder:
    recorder = open_new(None, ORIGIN, new_production(small_rules(), 3))
    player = make(bot, seed)
    while not recorder.production.over:
        action = decide(player, recorder.production)
        done = step(recorder.production, action)
        assert isinstance(done, Step)
        recorder.record(action, done)
    return recorder


def test_the_same_play_twice_has_no_partings() -> None:
    assert partings([played("careful"), played("careful")]) == ()


def test_a_parting_is_told_in_the_words_of_the_menu() -> None:
    (first, *_rest) = partings([played("careful"), played("night-owl")])
    assert [way.groups for way in first.ways] == [(0,), (1,)]
    told = [way.did.made for way in first.ways if way.did]
    assert told
    assert all(told)


def test_private_agendas_are_no_parting() -> None:
    recorders = []
    for which in (0, 1):
        recorder = recording(None, 3)
        agenda = [one for one in choices(recorder.production) if isinstance(one, actions.TakeAgenda)][which]
        done = step(recorder.production, agenda)
        assert isinstance(done, Step)
        recorder.record(agenda, done)
        recorders.append(recorder)
    assert partings(recorders) == ()

"""Decisions that mattered."""

from __future__ import annotations

import subprocess
import sys

import pytest
from msgspec.structs import replace

from game.debrief import Mattered, Turning, Worth, follow, mattered, search, turning, weightiest, what_if, worth
from game.debrief.mattered import MOST_ALTERNATIVES, MOST_REPLAYS, _weight, screened
from game.debrief.played import moments
from game.debrief.questions import alternatives, demanded
from game.engine import Production, Rules, actions, new_production
from game.engine.finance import shortfall
from game.text.afterwards import told
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
    sizes = [_weight(one) for one in three]
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


def test_the_deal_was_weighed_against_another_deal_and_not_against_none(found: tuple[Mattered, ...]) -> None:
    tried = [one.instead for one in found if one.moment.action == actions.Distribute("stream")]
    assert actions.Distribute("lantern") in tried
    assert None not in tried


@pytest.mark.parametrize("kind", [actions.BuyRights, actions.OfferPart, actions.Lock, actions.Distribute])
def test_what_every_film_needs_is_never_weighed_against_leaving_it_out(
    lesson: Reel, kind: type[actions.Action]
) -> None:
    trail, _final = moments(lesson.played)
    mine = [one for one in trail if isinstance(one.action, kind)]
    assert mine
    assert all(None not in alternatives(one.before, one.action, MOST_ALTERNATIVES) for one in mine)


def test_money_can_be_left_out_only_when_enough_is_raised(lesson: Reel) -> None:
    trail, _final = moments(lesson.played)
    signed = [one for one in trail if isinstance(one.action, actions.SignMoney)]
    assert signed
    for one in signed:
        left_out = None in alternatives(one.before, one.action, MOST_ALTERNATIVES)
        assert left_out == (shortfall(one.before) <= 0)


def test_a_permit_that_stops_the_shoot_cannot_be_left_out(shipped: Rules) -> None:
    film = new_production(shipped, 1)
    permits = {
        f"{place}.{permit.id}": permit.blocks for place, one in shipped.film.locations.items() for permit in one.permits
    }
    assert len(set(permits.values())) == 2
    for name, blocks in permits.items():
        assert demanded(film, actions.File(name)) == blocks
    assert not demanded(film, actions.File("crew_contracts"))


def test_a_card_goes_before_a_signature_that_made_hardly_more_difference(reel: Reel) -> None:
    trail, _final = moments(reel.played)
    card = next(one for one in trail if isinstance(one.action, actions.Answer))
    signature = next(one for one in trail if isinstance(one.action, actions.SignMoney))
    same = worth(reel.film)
    small = Mattered(card, None, -260, same, same, (), 1)
    large = Mattered(signature, None, -300, same, same, (), 1)
    assert weightiest([large, small])[0] == small
    assert weightiest([replace(large, gain=-320), small])[0].moment == signature


# -- in words --------------------------------------------------------------------------------------------------


def telling(gain: int, **facts: object) -> Turning:
    was = Worth(critics=640, returned=99, people=100, verdicts=1, goals=2, success=False)
    would = replace(was, critics=620, returned=111, verdicts=2, success=True)
    known = {"card": "The locals' night", "duty": "", "made": "Stay away.", "instead": 'Bring "ten" minutes', **facts}
    return Turning(1, "post", 1, "producer", gain=gain, was=was, would_be=would, forced=0, **known)  # type: ignore[arg-type]


def test_a_decision_names_its_card_and_counts_points() -> None:
    said = told(telling(120))
    assert '"The locals\' night"' in said
    assert "better" in said
    assert "good reviews -2 points" in said
    assert "money returned +12 points" in said
    assert "success instead of failure" in said
    assert "cost" not in said
    assert "%" not in said
    assert ".." not in said
    assert "\"Bring 'ten' minutes\"" in said


def test_a_decision_without_a_card_names_its_table() -> None:
    assert '"Distribution"' in told(telling(-10, card="", duty="Distribution"))
    assert '""' not in told(telling(-10, card="", duty="", instead=""))


def test_the_card_of_a_decision_is_the_one_it_answered(reel: Reel) -> None:
    trail, _final = moments(reel.played)
    same = worth(reel.film)
    for one in trail:
        if isinstance(one.action, actions.Answer):
            said = turning(Mattered(one, None, -10, same, same, (), 1))
            assert said.card == reel.played.rules.film.events[one.action.event].title
        if isinstance(one.action, actions.Distribute):
            said = turning(Mattered(one, None, -10, same, same, (), 1))
            assert (said.card, said.duty) == ("", reel.played.rules.core.duties["distribution"].label)


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

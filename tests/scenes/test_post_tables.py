"""The tables of post and of the strike: terms side by side, scenes with their faults, the work and the date."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Rules, actions, schedule
from game.engine.post import selling
from game.engine.results import running_time
from game.engine.state import Bidding
from game.scenes.cut_panels import most_minutes
from game.scenes.distribution_table import lines
from game.scenes.oversee_table import bid
from game.scenes.release_table import runs_long, season
from game.scenes.scene_table import face
from game.scenes.session import Session
from game.scenes.states import state_of
from game.scenes.subjects import grouped
from game.strings import measures, names
from game.ui.words import word
from tests.engine.builders import Filming
from tests.scenes.finished import in_the_can, play_of
from tests.scenes.tables import Keyboard, at_table, node_for


def selling_it(small: Rules) -> Session:
    return play_of(small, in_the_can(small).at_table("distribution", "producer"))


def test_every_deal_is_a_column_with_what_it_pays_up_front(small: Rules) -> None:
    play = selling_it(small)
    tree = at_table(play).hands.tree
    for action in play.menu:
        if isinstance(action, actions.Distribute):
            node = node_for(tree, action)
            assert node is not None
            amount = selling.guarantee(play.film, small.film.distributors[action.deal])
            assert not amount or measures.money(amount, play.sides.symbol) in node.state


def test_a_deal_is_signed_from_its_column(small: Rules) -> None:
    play = selling_it(small)
    action = next(one for one in play.menu if isinstance(one, actions.Distribute))
    hand = Keyboard(at_table(play))
    node = node_for(hand.table.hands.tree, action)
    assert node is not None
    hand.take(node)
    assert play.film.run.distributor == action.deal


def test_a_film_longer_than_a_deal_allows_is_said_in_red(reel: Rules) -> None:
    play = play_of(reel, Filming(reel).in_phase("post", 2, "producer").at_table("distribution", "producer"))
    deals = [one for one in reel.film.distributors.values() if one.covenants]
    wants = next(one for one in lines(play.sides, deals) if any("unning time" in cell.text for cell in one.cells))
    for deal, cell in zip(deals, wants.cells, strict=True):
        limit = min(most for string in deal.covenants for most in most_minutes(string.holds))
        assert (cell.tone == "bad") == (running_time(play.film) > limit)


def test_a_scene_to_repair_says_who_heard_its_fault(small: Rules) -> None:
    stage = in_the_can(small)
    number, state = next((one, state) for one, state in stage.film.scenes.items() if state.printed)
    takes = tuple(replace(one, reported=("sound",)) for one in state.takes)
    stage.film.scenes[number] = replace(state, takes=takes)
    stage.film.cut = replace(stage.film.cut, locked=True)
    play = play_of(small, stage.at_table("adr", "director"))
    group = next(one for one in grouped(play.menu) if one.subject == number)
    said = [row.value for row in face(play.sides, group).rows]
    assert names.department(play.sides, "sound") in said


def test_a_scene_to_strike_says_the_time_it_takes_up(small: Rules) -> None:
    stage = Filming(small).with_cast("ann", "cyd").with_heads().in_phase("shoot", 1, "producer").at_table("cut_scenes")
    play = play_of(small, stage)
    group = next(one for one in grouped(play.menu) if one.kind == "scene")
    minutes = measures.minutes(schedule.planned_minutes(play.film, group.subject))
    assert minutes in [row.value for row in face(play.sides, group).rows]


def test_a_house_that_has_to_rush_says_what_the_rush_costs(reel: Rules) -> None:
    last = reel.rounds["post"]
    play = play_of(reel, Filming(reel).in_phase("post", last, "producer").at_table("hire_post"))
    slow = next(one for one in grouped(play.menu) if one.kind == "bid" and reel.film.bids[one.subject].steps > 1)
    found, house = bid(play.sides, slow), reel.film.bids[slow.subject]
    assert measures.money(selling.bid_price(play.film, house), play.sides.symbol) in [row.value for row in found.rows]
    assert any(row.bad for row in found.rows)


def test_work_that_nobody_is_hired_for_is_on_the_table(small: Rules) -> None:
    play = play_of(small, in_the_can(small).at_table("oversee_post", "producer"))
    tree = at_table(play).hands.tree
    text = tree.find("post.text")
    assert text is not None
    for work in selling.works(play.film):
        price = measures.money(selling.in_house_cost(play.film, work), play.sides.symbol)
        assert selling.hired_for(play.film, work) or price in text.label


def test_the_months_differ_as_the_outcome_says(small: Rules) -> None:
    play = play_of(small, in_the_can(small).at_table("box_office", "producer"))
    months = play.film.rules.core.outcome.months
    best = max(range(1, 13), key=lambda one: months[one - 1])
    assert season(play.sides, best) == max(season(play.sides, one) for one in range(1, 13))
    assert [one for one in range(1, 13) if runs_long(play.sides, one)] == [12]
    assert all(node_for(at_table(play).hands.tree, actions.Date(one)) for one in (1, 6, 12))


def test_the_card_of_the_houses_counts_work_and_no_other_deal(small: Rules) -> None:
    stage = in_the_can(small)
    stage.film.bids["somebody_else"] = Bidding(100, state="hired")
    works = selling.works(stage.film)
    assert state_of(play_of(small, stage).sides, "hire_post") == word("state.houses", n=0, all=len(works))

"""Why a number is what it is."""

from __future__ import annotations

import pytest

from game.debrief import causes, public, why
from game.engine import Production, Rules, gauges
from game.engine.ledger import Cause, post
from game.engine.state import Given
from tests.debrief.filming import Reel
from tests.engine.builders import Filming


def test_the_parts_of_every_public_gauge_add_up_to_it(finished: Production) -> None:
    for moved in public(finished):
        assert sum(part.amount for part in moved.parts) == moved.total
        if moved.whole:
            assert (moved.total + moved.per // 2) // moved.per == moved.value, moved.gauge


@pytest.mark.parametrize("gauge", ["trust", "buzz", "raised"])
def test_a_posted_gauge_is_the_sum_of_its_causes(lesson: Reel, gauge: str) -> None:
    assert causes(lesson.film, gauge).total == lesson.film.of(gauge)


def test_the_estimate_is_told_over_all_accounts(lesson: Reel) -> None:
    assert causes(lesson.film, "estimated_cost").total == gauges.estimated_cost(lesson.film)


def test_a_latent_is_told_with_what_the_footage_added(lesson: Reel) -> None:
    film = lesson.film
    assert causes(film, "latent.craft").total == film.of("latent.craft") + film.of("measured.craft")


def test_a_mean_weighs_each_department_by_its_size(small: Rules) -> None:
    film = Filming(small).film
    post(film, "morale", "camera", -12, Cause("option", "pre_director.no"))
    moved = next(part for part in causes(film, "morale").parts if part.kind == "option")
    assert moved.amount == -12 * dict(gauges.departments(film))["camera"]


def test_parts_come_by_size_with_chair_and_rounds(small: Rules) -> None:
    stage = Filming(small)
    for amount, name in ((-2, "night"), (-9, "look"), (-3, "look")):
        post(stage.film, "trust", "", amount, Cause("duty", name))
        stage.film.round += 1
    parts = [part for part in causes(stage.film, "trust").parts if part.kind == "duty"]
    assert [(part.id, part.amount) for part in parts] == [("look", -12), ("night", -2)]
    assert parts[0].chair == "producer"
    assert parts[0].rounds == (("pre", 2), ("pre", 3))
    assert [stage.film.entries[index].applied for index in parts[0].entries] == [-9, -3]


def test_what_the_rules_did_was_nobodys_act(small: Rules) -> None:
    stage = Filming(small).with_gauge("trust", "", 40)
    assert [part.chair for part in causes(stage.film, "trust").parts] == ["", ""]


def test_a_promise_belongs_to_who_gave_it(small: Rules) -> None:
    film = Filming(small).film
    film.promises.append(Given("scene_is_safe", "producer", "shoot", 1))
    film.seat = "director"
    post(film, "trust", "", 6, Cause("promise", "scene_is_safe"))
    assert causes(film, "trust").parts[-1].chair == "producer"


def test_the_last_entries_come_newest_first_with_what_led_to_them(small: Rules) -> None:
    film = Filming(small).film
    root = film.written
    post(film, "buzz", "", 5, Cause("duty", "promotion"))
    post(film, "trust", "", -1, Cause("problem", "gossip", root))
    post(film, "trust", "", -2, Cause("option", "gossip.deny", root + 1))
    last, before, *_rest = why(film, "trust")
    assert [one.id for one in last.led_by] == ["gossip", "promotion"]
    assert (last.index, last.entry.applied) == (root + 2, -2)
    assert before.entry.id == "gossip"


def test_as_many_entries_are_told_as_are_asked_for(lesson: Reel) -> None:
    assert len(why(lesson.film, "morale", last=3)) == 3
    assert all(one.entry.gauge == "morale" for one in why(lesson.film, "morale", last=3))


def test_an_entry_that_claims_to_have_led_to_itself_ends_the_chain(small: Rules) -> None:
    film = Filming(small).film
    post(film, "trust", "", -1, Cause("problem", "circle", film.written))
    assert len(why(film, "trust", last=1)[0].led_by) == 1


def test_a_gauge_nobody_moved_has_no_parts(small: Rules) -> None:
    assert causes(Filming(small).film, "injuries").parts == ()

"""What morale and trust are worth: takes, the cutting room, a talk, how the film hangs together."""

from __future__ import annotations

from statistics import mean

import pytest
from msgspec.structs import replace

from game.engine import Production, Rules, actions, explain
from game.engine.joint import decider
from game.engine.post.edit import PASSES, pass_gain, spirit
from game.engine.post.measure import measured
from game.engine.shooting import takes
from game.engine.state import Card
from game.strings.lines import line
from game.strings.previews import brief
from game.strings.sides import Sides
from tests.engine.builders import Filming, refused

GOOD, USUAL, BAD = 20, 0, -20
"""Points above the opening."""


def on_set(rules: Rules, mood: int, seed: int = 1) -> Production:
    """A shooting day with a set in this mood."""
    stage = Filming(rules, seed).with_cast("ann", "cyd").with_heads().on_day(1)
    return in_mood(stage, mood).film


def in_mood(stage: Filming, mood: int) -> Filming:
    """The same film with every department so many points above the opening."""
    for department in stage.film.rules.core.departments:
        stage.with_gauge("morale", department, stage.film.rules.n.morale.opening + mood)
    return stage


def test_a_set_in_good_heart_gives_better_takes(small: Rules) -> None:
    worth = [takes.worth(on_set(small, mood), "1", 1, note="", to="ann") for mood in (GOOD, USUAL, BAD)]
    points = GOOD * small.n.morale.takes_percent // 100
    assert worth == [worth[1] + points, worth[1], worth[1] - points]


def test_the_director_expects_of_a_take_what_the_mood_gives(small: Rules) -> None:
    coming = [takes.expected(on_set(small, mood), "1", "", "ann").value for mood in (GOOD, USUAL, BAD)]
    points = GOOD * small.n.morale.takes_percent // 100
    assert coming == [coming[1] + points, coming[1], coming[1] - points]


def test_what_a_take_was_is_not_judged_by_tomorrows_mood(small: Rules) -> None:
    film = on_set(small, GOOD)
    take = takes.shoot_take(film, "1", "", "ann")
    assert take.spirit == GOOD * small.n.morale.takes_percent // 100
    before = takes.believed(film, "1", take)
    for department in film.rules.core.departments:
        film.gauges[f"morale:{department}"] = 20
    film.remembered.clear()
    assert takes.believed(film, "1", take) == before


def test_a_read_of_many_takes_is_not_off_for_the_mood(small: Rules) -> None:
    """The director is told the truth on average, on a happy set and on another one."""
    for mood in (GOOD, BAD):
        off = []
        for seed in range(200):
            film = on_set(small, mood, seed)
            take = takes.shoot_take(film, "1", "", "ann")
            off.append(takes.believed(film, "1", take).value - film.truths[f"take.1.{take.number}"])
        assert abs(mean(off)) < 4


def test_those_who_write_back_make_a_better_cut(small: Rules) -> None:
    gains = []
    for mood in (GOOD, BAD):
        film = on_set(small, mood)
        for number in film.scenes:
            film.scenes[number] = replace(film.scenes[number], state="shot", coverage=2)
        film.cut = replace(film.cut, passes=dict.fromkeys(PASSES, 1))
        gains.append(sum(pass_gain(film, kind) for kind in PASSES))
        assert spirit(film) == mood * small.n.morale.edit_percent // 100
    assert gains[0] > gains[1] > 0


@pytest.mark.parametrize(("points", "worth"), [(30, 3), (0, 0), (-30, -3), (-9, 0)])
def test_two_people_who_trust_each_other_make_one_film(small: Rules, points: int, worth: int) -> None:
    film = Filming(small).with_gauge("trust", "", small.n.trust.opening + points).film
    assert measured(film)["cohesion"][-1] == worth


def clashing(rules: Rules, trust: int) -> Filming:
    """A clash on the producer's desk."""
    stage = Filming(rules).with_gauge("trust", "", trust)
    stage.film.seat = "producer"
    stage.film.desk = [Card("joint_pre", "producer", kind="clash",
                            binds={"stance.producer": "yes", "stance.director": "no"})]  # fmt: skip
    return stage


def test_a_talk_costs_the_other_chair_nothing_where_there_is_trust(small: Rules) -> None:
    costs = []
    for trust in (small.n.trust.talks_freely_from, small.n.trust.talks_freely_from - 1):
        stage = clashing(small, trust)
        said = line(Sides(stage.film, "producer"), actions.Settle("joint_pre", "talk"))
        stage.doing(actions.Settle("joint_pre", "talk"))
        costs.append((stage.film.of("token_bonus", "director"), said))
    assert [cost for cost, _said in costs] == [0, -1]
    assert costs[0][1] != costs[1][1]


def test_the_contract_says_whose_choice_it_overrules_and_why_nobody_talks(small: Rules) -> None:
    told = {}
    for chair in ("producer", "director"):
        film = clashing(small, small.n.trust.no_talk_below - 1).film
        film.seat = chair
        film.desk = [replace(film.desk[0], chair=chair)]
        told[chair] = line(Sides(film, chair), actions.Settle("joint_pre", "contract"))
    owner = decider(clashing(small, 0).film, "joint_pre")
    assert "other chair" in told.pop(owner)
    assert all("Your own" in other and str(small.n.trust.no_talk_below - 1) in other for other in told.values())
    kind = clashing(small, small.n.trust.no_talk_below).film
    assert "nobody talks" not in line(Sides(kind, "producer"), actions.Settle("joint_pre", "contract"))


def test_where_there_is_no_trust_nobody_talks(small: Rules) -> None:
    stage = clashing(small, small.n.trust.no_talk_below - 1)
    assert refused(stage.film, actions.Settle("joint_pre", "talk")) == "not_talking"
    assert refused(stage.film, actions.Settle("joint_pre", "contract")) == ""
    assert refused(clashing(small, small.n.trust.no_talk_below).film, actions.Settle("joint_pre", "talk")) == ""


def test_the_gauges_say_what_they_are_worth(small: Rules) -> None:
    morale, trust = small.core.gauges["morale"].explain, small.core.gauges["trust"].explain
    assert f"above or below {small.n.morale.opening} are {small.n.morale.takes_percent // 10} on every take" in morale
    assert ("each one is a point of skill" in morale) is (small.n.morale.edit_percent == 100)
    assert f"Below {small.n.day.slow_below_morale}" in morale
    assert f"Every {100 // small.n.trust.cohesion_percent} points above or below {small.n.trust.opening}" in trust
    assert f"From {small.n.trust.talks_freely_from}" in trust
    assert f"below {small.n.trust.no_talk_below}" in trust


def test_the_way_out_of_the_meeting_names_only_what_is_missing(small: Rules) -> None:
    stage = Filming(small)
    stage.film.stage, stage.film.seat = "greenlight", "producer"
    scramble, sides = actions.Greenlight("scramble"), Sides(stage.film, "producer")
    assert all(word in line(sides, scramble) for word in ("rights", "bridge", "Financiers"))
    stage.film.rights = "signed"
    assert "rights" not in line(sides, scramble)
    stage.with_gauge("raised", "", 10_000_000)
    assert all(word not in line(sides, scramble) for word in ("rights", "bridge", "Financiers"))


def test_the_price_tag_of_a_scramble_says_what_financiers_will_remember(small: Rules) -> None:
    film = Filming(small).film
    film.stage, film.seat = "greenlight", "producer"
    said = brief(Sides(film, "producer"), explain(film, actions.Greenlight("scramble")))
    for gauge in ("trust", "investor_goodwill"):
        assert small.core.gauges[gauge].label in said

"""Rules of thumb of the careful bot, one situation each."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.bots import Situation, decide, make
from game.bots.careful import pledges, taste
from game.engine import Production, Rules, actions, advance, choices
from game.engine.rules.events import Effect, Option
from game.engine.state import Bidding, Given, OpenProblem, Paper, Reading, Take
from tests.engine.builders import Filming


def careful(film: Production) -> actions.Action:
    """What the careful bot does now."""
    return decide(make("careful", 1), film)


def shooting(rules: Rules, number: str = "1") -> Filming:
    """A shooting day on which only one scene stands."""
    day = Filming(rules).with_heads().with_cast("ann", "cyd").on_day(1).with_scene_today(number)
    for other in day.film.board:
        day.film.board[other] = 1 if other == number else 2
    assert day.film.floor is not None
    day.film.floor = replace(day.film.floor, today=(number,))
    return day


def with_takes(day: Filming, number: str, *takes: Take) -> Production:
    """The scene on set with takes in the can."""
    film = day.film
    assert film.floor is not None
    film.floor = replace(film.floor, on_set=number, meal=True)
    film.scenes[number] = replace(film.scenes[number], takes=takes, coverage=1)
    for take in takes:
        film.truths[f"take.{number}.{take.number}"] = take.read
        film.truths[f"fault.{number}.{take.number}"] = 0
    return film


def test_coverage_answers_what_the_scene_wants(small: Rules) -> None:
    assert careful(shooting(small, "1").film) == actions.Slate("1", "singles")
    assert careful(shooting(small, "2").film) == actions.Slate("2", "full")


def test_the_meal_is_called_as_soon_as_it_may_be(small: Rules) -> None:
    film = shooting(small).film
    assert film.floor is not None
    film.floor = replace(film.floor, minutes=200)
    assert careful(film) == actions.Floorwork("meal")


def test_a_take_nobody_expected_is_printed(small: Rules) -> None:
    film = with_takes(shooting(small), "1", Take(1, "", "ann", 55, 4), Take(2, "", "ann", 97, 4))
    assert careful(film) == actions.Print(2)


def test_a_weak_take_is_followed_by_another_with_a_note_that_fits(small: Rules) -> None:
    film = with_takes(shooting(small), "1", Take(1, "", "ann", 30, 4))
    action = careful(film)
    assert isinstance(action, actions.Roll)
    note = small.core.notes.get(action.note)
    assert note is None or small.film.actors[action.to].temperament not in note.misfits


def test_a_clean_take_is_printed_before_a_slightly_better_one_with_a_fault(small: Rules) -> None:
    film = with_takes(shooting(small), "1", Take(1, "", "ann", 90, 4), Take(2, "", "ann", 94, 4, ("sound",)))
    film.deeds["apology"] = 0
    assert film.floor is not None
    film.floor = replace(film.floor, minutes=film.floor.planned - 1)
    assert careful(film) == actions.Print(1)


def test_nobody_is_asked_again_when_a_walk_off_is_likely(small: Rules) -> None:
    film = with_takes(shooting(small), "1", Take(1, "", "ann", 40, 4))
    assert film.floor is not None
    film.floor = replace(film.floor, used={"ann": 6, "cyd": 6})
    assert isinstance(careful(film), actions.Print)


def test_the_paper_that_bites_first_is_done_first(small: Rules) -> None:
    film = Filming(small).at_table("paperwork").film
    later, soon = Paper("later", "Later", "pre", 2, "title_questioned"), Paper("soon", "Soon", "pre", 1, "no_schedule")
    film.papers = [later, soon]
    assert careful(film) == actions.File("soon")


def test_soft_money_is_signed_before_a_loan(small: Rules) -> None:
    film = Filming(small).at_table("finance").film
    film.offers = {name: state for name, state in film.offers.items() if name in ("bank", "region", "aunt")}
    film.offers["bank"] = replace(film.offers["bank"], state="open")
    assert careful(film) == actions.SignMoney("region")


def test_the_directors_choice_is_made_the_first_offer(small: Rules) -> None:
    film = Filming(small).at_table("shortlist").film
    film.wishes["hero"] = "ann"
    action = careful(film)
    assert isinstance(action, actions.OfferPart)
    assert action.actor == "ann"


def test_the_better_reading_is_preferred(small: Rules) -> None:
    film = Filming(small).at_table("casting", "director").film
    for name, value in (("ann", 60), ("bob", 85)):
        film.readings[f"director.ability.{name}"] = Reading(value, 4)
        film.deeds[f"auditioned:{name}"] = 1
    assert careful(film) == actions.Prefer("hero", "bob")


def test_the_department_furthest_from_the_vision_is_met(small: Rules) -> None:
    day = Filming(small).with_heads().with_gauge("alignment", "sound", 5).at_table("department_meetings", "director")
    assert careful(day.film) == actions.Meet("sound")


def test_a_burning_problem_is_paid_to_leave(small: Rules) -> None:
    day = Filming(small).with_cast("ann", "cyd").with_heads().in_phase("shoot", 1)
    day.film.problems = [OpenProblem("permit_missing", "shoot", 1)]
    day.film.papers = []
    action = careful(day.film)
    assert isinstance(action, actions.Remedy)
    assert action.problem == "permit_missing"


def test_a_promised_scene_is_never_struck(small: Rules) -> None:
    day = Filming(small).in_phase("shoot", 1).at_table("cut_scenes")
    day.film.promises = [Given("scene_is_safe", "producer", "shoot", 1)]
    situation = Situation(day.film)
    assert pledges.breaks(situation, actions.Strike("1"))
    action = careful(day.film)
    assert not (isinstance(action, actions.Strike) and action.way == "cut")


def test_another_chairs_promise_binds_nobody_else(small: Rules) -> None:
    day = Filming(small).in_phase("shoot", 1).at_table("cut_scenes")
    day.film.promises = [Given("scene_is_safe", "director", "shoot", 1)]
    assert not pledges.breaks(Situation(day.film), actions.Strike("1"))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (Effect("change", "morale", 4), Effect("change", "morale", -4)),
        (Effect("earn", amount=10, of="percent_of_day"), Effect("spend", amount=10, of="percent_of_day")),
        (Effect("clear_problem", "permit_missing"), Effect("problem", "permit_missing")),
        (Effect("spend", amount=1, of="percent_of_day"), Effect("injury", "crew")),
    ],
)
def test_cards_are_read_by_their_printed_effects(small: Rules, better: Effect, worse: Effect) -> None:
    situation = Situation(Filming(small).film)
    good, bad = (Option(str(index), "Do it", "did it", effects=(one,)) for index, one in enumerate((better, worse)))
    assert taste.of_option(situation, good, {}) > taste.of_option(situation, bad, {})


def test_a_gamble_counts_by_its_chance(small: Rules) -> None:
    situation = Situation(Filming(small).film)
    win, lose = (Effect("change", "trust", 10),), (Effect("change", "trust", -10),)
    gambles = [Option("x", "Try", "tried", effects=win, chance=percent, otherwise=lose) for percent in (20, 80)]
    worths = [taste.of_option(situation, one, {}) for one in gambles]
    assert worths[0] < 0 < worths[1]


def test_money_is_dearer_without_a_cushion(small: Rules) -> None:
    rich, poor = Filming(small).film, Filming(small).film
    poor.gauges["contingency"] = 0
    assert taste.of_money(Situation(poor), 1.0) > taste.of_money(Situation(rich), 1.0)


def worth_of_effect(film: Production, effect: Effect) -> float:
    return taste.of_option(Situation(film), Option("x", "Do it", "did it", effects=(effect,)), {})


@pytest.mark.parametrize(
    ("gauge", "effect", "low", "high"),
    [
        ("morale", Effect("change", "morale", 4), 40, 95),
        ("trust", Effect("change", "trust", 4), 40, 95),
        ("investor_goodwill", Effect("change", "investor_goodwill", 4), 20, 90),
        ("stress", Effect("change", "stress", -4, of="producer"), 60, 0),
    ],
)
def test_what_is_short_is_worth_more(small: Rules, gauge: str, effect: Effect, low: int, high: int) -> None:
    short, plenty = Filming(small).film, Filming(small).film
    for film, value in ((short, low), (plenty, high)):
        name = f"{gauge}:{effect.of}" if effect.of else gauge
        film.gauges[name] = value
        if gauge == "morale":
            film.gauges.update({one: value for one in film.gauges if one.startswith("morale:")})
    assert worth_of_effect(short, effect) > worth_of_effect(plenty, effect) > 0


def test_careful_play_never_leaves_the_menu(small: Rules) -> None:
    film = Filming(small).film
    while not film.over:
        action = careful(film)
        assert action in choices(film)
        advance(film, action)


def _selling(rules: Rules, cheque: int) -> Filming:
    """Post-production with half a million to give back, a cheque and a theatrical deal on the table."""
    stage = Filming(rules).with_cast("ann", "cyd").with_heads().in_phase("post", 2, "producer").at_table("distribution")
    for name, deal in rules.film.distributors.items():
        stage.film.bids[name] = Bidding(cheque if deal.buy_out else 100_000)
    return stage


def test_a_cheque_is_taken_where_it_makes_investors_whole_and_tickets_are_tried_where_it_does_not(small: Rules) -> None:
    enough, short = careful(_selling(small, 3_000_000).film), careful(_selling(small, 50_000).film)
    assert isinstance(enough, actions.Distribute)
    assert isinstance(short, actions.Distribute)
    assert small.film.distributors[enough.deal].buy_out
    assert not small.film.distributors[short.deal].buy_out


def test_a_cheque_that_is_enough_is_taken_however_well_tickets_might_sell(small: Rules) -> None:
    deals = {
        name: deal if deal.buy_out else replace(deal, fee_percent=0, advertising_least=0, advertising_most=0)
        for name, deal in small.film.distributors.items()
    }
    hopeful = Rules(replace(small.film, distributors=deals), small.core, small.options)
    stage = _selling(hopeful, 1_500_000)
    stage.film.gauges["quality"] = 100
    for guarantee, bought in ((1_100_000, True), (2_500_000, False)):
        stage.film.bids.update({name: Bidding(guarantee) for name, deal in deals.items() if not deal.buy_out})
        chosen = careful(stage.film)
        assert isinstance(chosen, actions.Distribute)
        assert deals[chosen.deal].buy_out == bought, "only another guarantee that is enough competes with a cheque"

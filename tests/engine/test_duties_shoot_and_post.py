"""Duties of the shoot, of post-production and of the release."""

from __future__ import annotations

from copy import copy

from msgspec.structs import replace

from game.engine import Rules, actions, finance, gauges, money, release, waterfall
from game.engine.box_office import lift
from game.engine.post import edit, measure, selling
from game.engine.preview import explain
from game.engine.results import running_time, would_return
from game.engine.rules.conditions import Leaf
from game.engine.rules.deals import Distributor, String
from game.engine.rules.events import Effect
from game.engine.schedule import LEFT
from game.engine.shooting import clock, footage, patience
from game.engine.shooting.reports import file_report
from game.engine.state import Weekend
from game.engine.view import view
from tests.engine.builders import Filming, refused


def _shooting(small: Rules, seed: int = 1) -> Filming:
    return Filming(small, seed).with_cast("ann", "cyd").with_heads().on_day(1)


RICH = 5_000_000
"""Enough in the bank for every last bill."""


def _in_post(small: Rules, seed: int = 1, step: int = 2) -> Filming:
    """Everything shot from plans, one fault printed, nothing cut yet."""
    stage = _shooting(small, seed)
    for number in stage.film.scenes:
        footage.shoot_from_plan(stage.film, number, "boarded", edit.EDIT)
    stage.film.floor = None
    return stage.in_phase("post", step, "director").with_gauge("cash", "", 100_000)


def test_bets_are_bought_before_the_day_is_known_and_change_it(small: Rules) -> None:
    stage = Filming(small).with_cast("ann", "cyd").with_heads().in_phase("shoot", 1).with_gauge("cash", "", 50_000)
    stage.at_table("day_to_day", left=3).doing(actions.Bet("second_meal"), actions.Bet("weather_cover"))
    assert stage.film.of("cash") < 50_000
    assert refused(stage.film, actions.Bet("second_meal")) == "bet_placed"
    stage.film.table, stage.film.desk = None, []
    before = patience.bounds(stage.film, "ann")
    stage.doing(actions.EndTurn())
    while stage.film.stage == "memo":
        stage.doing(actions.NoMemo())
    assert patience.bounds(stage.film, "ann")[0] == before[0] + 1


def test_a_bet_needs_cash_in_the_bank_not_in_the_budget(small: Rules) -> None:
    stage = Filming(small).in_phase("shoot", 1).with_gauge("cash", "", 0).at_table("day_to_day")
    assert refused(stage.film, actions.Bet("weather_cover")) == "no_cash"


def test_a_queried_report_may_find_money_and_always_costs_goodwill(small: Rules) -> None:
    found = set()
    for seed in range(30):
        stage = _shooting(small, seed)
        file_report(stage.film)
        stage.in_phase("shoot", 2)
        before = gauges.estimated_cost(stage.film)
        goodwill = stage.film.of("report", "assistant_directors")
        stage.doing(actions.SignReport("query"))
        found.add(gauges.estimated_cost(stage.film) < before)
        assert stage.film.of("report", "assistant_directors") < goodwill
    assert found == {True, False}


def test_a_strip_cut_by_the_producer_costs_trust_and_story(small: Rules) -> None:
    stage = Filming(small).in_phase("shoot", 1).at_table("cut_scenes")
    before = stage.film.of("trust")
    stage.doing(actions.Strike("2"))
    assert stage.film.scenes["2"].state == "dropped"
    assert stage.film.of("trust") < before
    assert stage.film.of("latent.script") == -30


def test_a_safe_scene_cannot_be_cut(small: Rules) -> None:
    stage = Filming(small).in_phase("shoot", 1).at_table("cut_scenes")
    stage.film.scenes["2"] = replace(stage.film.scenes["2"], safe=True)
    assert refused(stage.film, actions.Strike("2")) == "scene_is_safe"


def test_at_the_monitor_the_read_is_finer(small: Rules) -> None:
    stage = _shooting(small).with_scene_today("1").doing(actions.Slate("1", "master"), actions.Roll("", "ann"))
    stage.doing(actions.Floorwork("monitor"), actions.Roll("", "ann"))
    first, second = stage.film.scenes["1"].takes
    assert second.noise < first.noise


def test_a_scene_adapted_to_the_day_takes_less_and_gives_the_editor_less(small: Rules) -> None:
    stage = _shooting(small).with_scene_today("1")
    before = footage.coverage_points(stage.film, "1")
    stage.doing(actions.Adapt("1", "simplify"))
    assert stage.film.scenes["1"].minutes_percent < 100
    assert footage.coverage_points(stage.film, "1") < before


def test_a_meal_in_time_feeds_and_a_late_one_costs_morale(small: Rules) -> None:
    fed, late = _shooting(small), _shooting(small)
    morale = fed.film.of("morale", "sound")
    clock.pass_minutes(fed.film, 300)
    fed.doing(actions.Floorwork("meal"))
    clock.pass_minutes(fed.film, 100)
    clock.pass_minutes(late.film, 400)
    assert fed.film.of("morale", "sound") > morale > late.film.of("morale", "sound")


def test_a_late_meal_is_paid_for_once(small: Rules) -> None:
    stage = _shooting(small)
    before, penalty = stage.film.of("cost", "crew"), money.day_cost(stage.film) * small.n.day.late_meal_percent // 100
    clock.pass_minutes(stage.film, 400)
    clock.pass_minutes(stage.film, 60)
    assert stage.film.of("cost", "crew") == before + penalty > before


def test_each_edit_pass_of_a_kind_adds_less(small: Rules) -> None:
    stage = _in_post(small)
    gains = []
    for _ in range(3):
        gains.append(edit.pass_gain(stage.film, "structure"))
        if gains[-1]:
            stage.at_table("edit", "director").doing(actions.Pass("structure"))
    assert gains == sorted(gains, reverse=True)
    assert gains[0] > gains[-1]


def test_a_tired_director_cuts_worse(small: Rules) -> None:
    stage = _in_post(small)
    fresh = edit.pass_gain(stage.film, "structure")
    stage.with_gauge("stress", "director", small.n.nights.sharp_from)
    assert 0 < edit.pass_gain(stage.film, "structure") < fresh


def test_a_scene_left_out_makes_the_film_shorter_and_the_story_thinner(small: Rules) -> None:
    stage = _in_post(small).at_table("edit", "director")
    before = running_time(stage.film)
    stage.doing(actions.Trim("2"))
    assert running_time(stage.film) < before
    assert stage.film.of("latent.script") < 0


def test_the_directors_cut_is_protected(small: Rules) -> None:
    stage = _in_post(small, step=1)
    assert refused(stage.at_table("test_screening", "producer").film, actions.Test()) == "directors_cut"
    assert refused(stage.at_table("edit", "director").film, actions.Lock()) == "directors_cut"


def test_a_test_points_at_weak_scenes_and_hiding_it_costs_trust(small: Rules) -> None:
    stage = _in_post(small).at_table("test_screening", "producer")
    stage.doing(actions.Test())
    assert len(stage.film.cut.test_weak) == 3
    stage.at_table("test_screening", "producer")
    before = stage.film.of("trust")
    stage.doing(actions.Share("keep"))
    assert stage.film.of("trust") < before


def test_the_test_score_is_right_on_average_and_wrong_by_two_or_three(small: Rules) -> None:
    errors = []
    for seed in range(80):
        stage = _in_post(small, seed).at_table("test_screening", "producer")
        truth = measure.would_score(stage.film)
        stage.doing(actions.Test())
        errors.append(stage.film.cut.test_read - truth)
    assert abs(sum(errors) / len(errors)) < 1
    assert 1.5 < (sum(error**2 for error in errors) / len(errors)) ** 0.5 < 3.5


def test_a_reshoot_is_ordered_paid_and_directed(small: Rules) -> None:
    stage = _in_post(small).at_table("test_screening", "producer").doing(actions.Test())
    weak = stage.film.cut.test_weak[0]
    stage.with_gauge("contingency", "", 300_000)
    stage.at_table("test_screening", "producer").doing(actions.Reshoot(weak))
    before = footage.performance_points(stage.film, weak, true=True)
    stage.at_table("reshoots", "director").doing(actions.Reshoot(weak))
    assert footage.performance_points(stage.film, weak, true=True) > before
    assert stage.film.of("cost", "crew") > 0


def test_adr_repairs_a_fault_after_lock_and_costs_the_moment(small: Rules) -> None:
    stage = _in_post(small)
    stage.film.truths["fault.1.1"] = 3
    edit.lock_picture(stage.film)
    assert edit.to_repair(stage.film) == ["1"] or "1" in edit.to_repair(stage.film)
    before = (
        footage.technical_points(stage.film, "1", true=True),
        footage.performance_points(stage.film, "1", true=True),
    )
    stage.at_table("adr", "director").doing(actions.Repair("1"))
    after = footage.technical_points(stage.film, "1", true=True), footage.performance_points(stage.film, "1", true=True)
    assert after[0] > before[0]
    assert after[1] < before[1]


def test_interviews_buy_buzz_by_fame(small: Rules) -> None:
    stage = _in_post(small).at_table("promotion", "director").doing(actions.Tour())
    assert stage.film.of("buzz") == small.n.release.press_points + 2


def test_cutting_it_yourself_looks_better_than_it_is(small: Rules) -> None:
    stage = _in_post(small)
    del stage.film.crew["editing"]
    stage.at_table("self_edit", "director").doing(actions.SelfEdit())
    assert stage.film.of("polish") > 0 > stage.film.of("measured.craft")


def test_a_week_more_of_post_gives_the_director_time_and_delivers_late(small: Rules) -> None:
    stage = _in_post(small).at_table("oversee_post", "producer").doing(actions.Oversee("week"))
    assert stage.film.of("late_days") == 7
    assert stage.film.of("token_bonus", "director") == 1


def test_a_house_hired_too_late_is_paid_to_rush(small: Rules) -> None:
    bid = replace(small.film.bids["high_room"], steps=3)
    early, late = _in_post(small, step=1).film, _in_post(small, step=3).film
    assert selling.bid_price(late, bid) > selling.bid_price(early, bid) == bid.ask


def test_an_angle_that_sells_another_film_opens_better_and_falls_faster(small: Rules) -> None:
    marks = {}
    for angle in ("honest", "loud"):
        stage = _in_post(small).at_table("music_marketing", "producer").doing(actions.Sell(angle, 100))
        marks[angle] = (stage.film.of("latent.campaign"), stage.film.of("word_of_mouth"))
    assert marks["loud"][0] > marks["honest"][0]
    assert marks["loud"][1] < marks["honest"][1]


def test_a_distributors_broken_covenant_costs_what_its_contract_says(small: Rules) -> None:
    price = (Effect("change", "buzz", -4, because="They waited for a shorter film."),)
    covenant = String("covenant", "Short", checked="delivery", holds=(Leaf("locked"),), if_broken=price)
    lantern = replace(small.film.distributors["lantern"], covenants=(covenant,))
    stage = _in_post(Rules(replace(small.film, distributors={"lantern": lantern}), small.core, small.options))
    stage.film.run = replace(stage.film.run, distributor="lantern")
    before = stage.film.of("buzz")
    finance.check_covenants(stage.film, "lock")
    assert stage.film.of("buzz") == before
    finance.check_covenants(stage.film, "delivery")
    assert stage.film.of("buzz") == max(0, before - 4)
    assert stage.film.news[-1].kind == "covenant_broken"


def test_music_that_fits_the_vision_binds_the_film(small: Rules) -> None:
    stage = _in_post(small).at_table("music_marketing", "producer").doing(actions.Cue("song"))
    assert stage.film.of("latent.cohesion") == 3
    assert refused(stage.at_table("music_marketing").film, actions.Cue("hum")) == "music_chosen"


def test_buyers_pay_for_honest_cards(small: Rules) -> None:
    stage = _in_post(small)
    deal = small.film.distributors["stream"]
    untested = selling.guarantee(stage.film, deal)
    stage.film.cut = replace(stage.film.cut, test_read=82, shared=True)
    loved = selling.guarantee(stage.film, deal)
    stage.film.cut = replace(stage.film.cut, test_read=45)
    assert loved > untested > selling.guarantee(stage.film, deal)


def test_widening_pays_only_where_people_stay(small: Rules) -> None:
    stage = _in_post(small)
    stays, leaves = (1000, 800, 640, 512), (1000, 350, 120, 40)
    stage.film.run = replace(stage.film.run, weekends=(Weekend(1, 1000, 40, "hold"),))
    assert lift(stage.film, "widen", stays) > lift(stage.film, "hold", stays)
    assert lift(stage.film, "widen", leaves) < lift(stage.film, "hold", leaves)


def test_people_who_were_hurt_or_worn_would_not_return(small: Rules) -> None:
    stage = _in_post(small)
    happy = would_return(stage.film)
    stage.with_gauge("morale", "sound", 30)
    assert would_return(stage.film) < happy


def test_every_scene_left_is_somewhere(small: Rules) -> None:
    film = _shooting(small).film
    assert all(number in film.board for number, state in film.scenes.items() if state.state in LEFT)


def _tested(small: Rules, seed: int = 1) -> Filming:
    stage = _in_post(small, seed).with_gauge("pool", "publicity", 50_000).at_table("test_screening", "producer", left=3)
    return stage.doing(actions.Test())


def test_test_cards_score_every_act_and_both_halves_of_the_room(small: Rules) -> None:
    cut = _tested(small).film.cut
    assert len(cut.test_acts) == len({scene.act for scene in small.scenes.values()})
    assert len(cut.test_groups) == 2
    assert abs(cut.test_groups[0][0] + cut.test_groups[1][0] - 2 * cut.test_read) <= 1
    assert all(error > small.n.test.error_tenths // 10 for _score, error in cut.test_groups)


def test_a_vision_outside_the_zone_of_the_genre_is_felt_by_those_who_know_it(small: Rules) -> None:
    near, far = (
        _in_post(small).with_gauge("pool", "publicity", 50_000).with_gauge("vision", "intimate_epic", value)
        for value in (30, 100)
    )
    for stage in (near, far):
        stage.at_table("test_screening", "producer", left=3).doing(actions.Test())

    def apart(stage: Filming) -> int:
        knows, others = stage.film.cut.test_groups
        return knows[0] - others[0]

    assert apart(far) < apart(near)


def test_scores_by_act_and_group_stay_in_the_drawer_with_the_cards(small: Rules) -> None:
    film = _tested(small).film
    assert view(film, "producer").cut.test_acts == film.cut.test_acts
    assert view(film, "director").cut.test_acts == ()
    assert view(film, "director").cut.test_groups == ()


def test_work_nobody_was_hired_for_is_done_in_house_and_is_not_free(small: Rules) -> None:
    stage, hired = (Filming(small).in_phase("post").with_gauge("cash", "", RICH) for _ in range(2))
    hired.at_table("hire_post").doing(actions.HirePost("low_room", press=False))
    lowest, share = 20_000, small.n.measure.in_house_percent
    assert selling.in_house_cost(stage.film, "sound") == lowest * share // 100
    for film in (stage.film, hired.film):
        release.deliver(film)
    told = [int(news.facts["amount"]) for news in stage.film.news if news.kind == "in_house"]
    assert told == [lowest * share // 100]
    assert not [news for news in hired.film.news if news.kind == "in_house"]
    assert gauges.estimated_cost(hired.film) - gauges.estimated_cost(stage.film) == lowest - told[0]


def _faulty(small: Rules, *repaired: str) -> Filming:
    """A locked film with a fault in the printed take of scene 1."""
    stage = _in_post(small).with_gauge("cash", "", RICH)
    film = stage.film
    film.truths["fault.1.1"] = 3
    edit.lock_picture(film)
    film.cut = replace(film.cut, adr=repaired)
    return stage


def test_quality_control_sends_back_every_fault_that_nobody_repaired(small: Rules) -> None:
    repaired, faulty = _faulty(small, "1").film, _faulty(small).film
    assert edit.to_repair(faulty) == ["1", *edit.to_repair(repaired)]
    price = release.fault_price(faulty)
    assert price > 0
    for film in (repaired, faulty):
        release.deliver(film)
    assert gauges.estimated_cost(faulty) - gauges.estimated_cost(repaired) == price
    assert [news.facts["amount"] for news in faulty.news if news.kind == "sent_back"]


def test_sitting_down_where_one_thing_only_can_be_done_does_it(small: Rules) -> None:
    stage = _in_post(small)
    stage.film.seat, stage.film.stage = "director", "turn"
    told = [line for line in explain(stage.film, actions.Sit("promotion")).lines if line.gauge == "buzz"]
    before = stage.film.of("buzz")
    stage.doing(actions.Sit("promotion"))
    assert stage.film.table is None
    assert stage.film.of("buzz") - before == told[0].low == told[0].high > 0
    assert stage.film.deeds["press_tour"] == 1


def test_two_scenes_to_repair_are_a_choice_and_one_is_not(small: Rules) -> None:
    stage = _in_post(small)
    for number in stage.film.scenes:
        stage.film.truths[f"fault.{number}.1"] = 3 if number in ("1", "2") else 0
    edit.lock_picture(stage.film)
    stage.film.seat, stage.film.stage = "director", "turn"
    stage.doing(actions.Sit("adr"))
    assert stage.film.table is not None, "two scenes: the director chooses"
    stage.doing(actions.Repair("1"), actions.Leave(), actions.Sit("adr"))
    assert stage.film.table is None
    assert stage.film.cut.adr == ("1", "2")


def test_nobody_sits_down_at_a_screening_that_cannot_be_paid(small: Rules) -> None:
    stage = _in_post(small)
    stage.film.cut = replace(stage.film.cut, shown=True)
    stage.film.seat, stage.film.stage = "producer", "turn"
    assert refused(stage.film, actions.Sit("test_screening")) == ""
    spent = gauges.budget_total(stage.film) - gauges.estimated_cost(stage.film) + stage.film.of("pool", "publicity")
    stage.with_gauge("pool", "publicity", 0).with_gauge("estimate", "crew", stage.film.of("estimate", "crew") + spent)
    assert refused(stage.film, actions.Sit("test_screening")) == "nothing_to_do"


def test_a_film_that_advertises_itself_pays_at_the_signing(small: Rules) -> None:
    name, deal = next(iter(small.film.distributors.items()))
    rules = copy(small)
    rules.film = replace(small.film, distributors={name: replace(deal, advertising_by="film", offered_when=())})
    stage = _in_post(rules).at_table("distribution").with_gauge("pool", "publicity", 900_000)
    spend, before = (deal.advertising_least + deal.advertising_most) // 2, stage.film.of("pool", "publicity")
    stage.doing(actions.Distribute(name))
    assert before - stage.film.of("pool", "publicity") == spend > 0
    film = stage.film
    assert film.run.advertising == spend
    assert "advertising" not in waterfall.pour(film, waterfall.Receipts(rentals=1_000_000)).paid


def test_no_month_is_set_for_a_film_that_a_streamer_bought(small: Rules) -> None:
    stage = _in_post(small).at_table("box_office")
    assert refused(stage.film, actions.Date(5)) == ""
    rules = copy(small)
    rules.film = replace(small.film, distributors={"stream": replace(_deal(small), id="stream", kind="streamer")})
    stage.film.rules, stage.film.run = rules, replace(stage.film.run, distributor="stream")
    assert refused(stage.film, actions.Date(5)) == "no_cinemas"


def _deal(small: Rules) -> Distributor:
    return next(iter(small.film.distributors.values()))

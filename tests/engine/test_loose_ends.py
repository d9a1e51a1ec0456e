"""What must not hang in the air: scenes nobody shot, words nobody judged, bills nobody paid, cards that never came."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.bots import decide, make
from game.engine import Production, Rules, actions, advance, new_production, step, view
from game.engine.box_office import move_cost
from game.engine.events import deal_joint, refuse_option, returning
from game.engine.greenlight import bridge_fee, scramble, shrink_saves, shrinkable
from game.engine.ledger import entries
from game.engine.look import scene_saves
from game.engine.money import pay_accounts, room, settle_accounts
from game.engine.post.selling import late_percent
from game.engine.preview import odds
from game.engine.promises import each_round as judged
from game.engine.promises import give, offered
from game.engine.release import deliver, late_loss
from game.engine.rules.events import Breaker, Later, Promise
from game.engine.schedule import move_minutes
from game.engine.shooting import wrap
from game.engine.shooting.footage import technical_points
from game.engine.state import Bidding, Card, Given, Signed
from game.engine.topsheet import gained, step_of
from game.engine.turn import Step
from game.engine.world import begin_post, end_of_round
from game.strings import Sides, line, say
from tests.engine.builders import Filming, play_randomly, refused
from tests.scenes.finished import in_the_can


def with_promise(rules: Rules, **fields: object) -> Rules:
    """The rules with one promise more, of the director."""
    base: dict[str, object] = {"phase": "shoot", "lasts": "today", "broken_by": (Breaker("late_wrap", "It got late."),)}
    words = {"id": "word", "giver": "director", "label": "Out by eight", "memo": "Out.", "done": "promised"}
    one = Promise(**{**words, **base, **fields})  # type: ignore[arg-type]
    return Rules(replace(rules.film, promises={**rules.film.promises, "word": one}), rules.core, rules.options)


def delivered(stage: Filming) -> Production:
    """The film after its delivery."""
    stage.film.round = stage.film.rules.rounds["post"]
    deliver(stage.film)
    return stage.film


# -- scenes ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["1", "4"])
def test_a_scene_that_nobody_shot_is_not_in_the_film_and_the_story_pays(small: Rules, number: str) -> None:
    whole, owing = in_the_can(small), in_the_can(small)
    owing.film.scenes[number] = replace(owing.film.scenes[number], state="owed")
    before = owing.film.of("latent.script")
    delivered(whole)
    film = delivered(owing)
    assert film.scenes[number].state == "dropped"
    assert before - film.of("latent.script") == small.scenes[number].weight
    assert whole.film.of("latent.script") == before


def test_a_film_of_its_heaviest_scene_alone_is_no_success(the_feature: Rules) -> None:
    for seed in range(3):
        film, bot = new_production(the_feature, seed), make("careful", seed)
        while not film.over:
            wanted = decide(bot, film)
            light = isinstance(wanted, actions.Slate) and the_feature.scenes[wanted.scene].weight < 12
            if light and advance(film, actions.Wrap()) is None:
                continue
            if film.stage == "wrap":
                wanted = actions.Place(wrap.owed(film)[0], "pick_up")
            assert advance(film, wanted) is None
        assert film.premiere is not None
        assert not film.premiere.success


# -- words given -----------------------------------------------------------------------------------------------


def test_a_picture_nobody_locked_breaks_the_directors_word(small: Rules) -> None:
    rules = with_promise(small, phase="post", lasts="until_lock", broken_by=(Breaker("locked_late", "It was not."),))
    stage = in_the_can(rules)
    stage.film.promises.append(Given("word", "director", "post", 1))
    assert [one.state for one in delivered(stage).promises] == ["broken"]
    assert any(one.kind == "locked_late" for one in stage.film.news)


def test_no_word_is_open_at_the_premiere(the_reel: Rules) -> None:
    for seed in range(6):
        film = new_production(the_reel, seed)
        play_randomly(film, seed)
        if film.run.delivered:
            assert [one.id for one in film.promises if one.state == "open"] == []


def test_a_word_for_today_holds_until_its_giver_has_had_another_turn(small: Rules) -> None:
    stage = Filming(with_promise(small)).on_day(1)
    stage.film.stage = "memo"
    assert actions.Give("word") in offered(stage.film, "director")
    give(stage.film, actions.Give("word"))
    judged(stage.film)
    assert stage.film.promises[-1].state == "open"
    stage.film.round = 2
    judged(stage.film)
    assert stage.film.promises[-1].state == "kept"


def test_a_word_that_would_lapse_at_once_is_not_offered(small: Rules) -> None:
    stage = Filming(with_promise(small)).on_day(small.rounds["shoot"])
    assert actions.Give("word") not in offered(stage.film, "director")


# -- chance ----------------------------------------------------------------------------------------------------


def test_the_printed_risk_is_the_risk_that_is_drawn(small: Rules) -> None:
    length = small.film.lengths["lesson"]
    scenes = tuple(replace(one, hazards=("fall",)) for one in length.scenes)
    rules = Rules(replace(small.film, lengths={"lesson": replace(length, scenes=scenes)}), small.core, small.options)
    stage = Filming(rules).with_heads().with_cast("ann", "cyd").on_day().with_scene_today("4")
    assert odds(stage.film, actions.Wrap())[0].percent == 0
    stage.doing(actions.Slate("4", "boarded"))
    printed = odds(stage.film, actions.Wrap())[0].percent
    assert printed == wrap.risk_today(stage.film, stage.film.floor.minutes) > 0  # type: ignore[union-attr]
    stage.film.did("safety", "1")
    assert odds(stage.film, actions.Wrap())[0].percent == 0


def test_what_was_turned_over_cannot_be_sealed_again(small: Rules) -> None:
    stage = Filming(small)
    returning_joint(stage.film)
    first = step(stage.film, actions.Seal("joint_pre", "yes"))
    assert isinstance(first, Step)
    assert not first.revealed
    film = first.production
    film.seat = "director"
    second = step(film, actions.Seal("joint_pre", "no"))
    assert isinstance(second, Step)
    assert second.revealed


def returning_joint(film: Production) -> None:
    """A joint card on both desks."""
    deal_joint(film, film.rules.film.events["joint_pre"], {})


def test_a_trap_that_a_scout_finds_cannot_be_unfound(the_reel: Rules) -> None:
    place = next(name for name, one in the_reel.film.locations.items() if one.trap_text)
    film = new_production(the_reel, 1)
    stage = Filming(the_reel).at_table("approve_plan")
    done = step(stage.film, actions.BookPlace(place, "scout"))
    assert isinstance(done, Step), done
    assert done.revealed
    assert film.rules is the_reel


# -- cards and weeks -------------------------------------------------------------------------------------------


def test_a_consequence_comes_in_the_last_round_too(small: Rules) -> None:
    events = dict(small.film.events)
    events["pre_producer"] = replace(events["pre_producer"], later=(Later("joint_spend", 2),))
    rules = Rules(replace(small.film, events=events), small.core, small.options)
    stage = Filming(rules)
    stage.film.round = rules.rounds["pre"]
    stage.film.seat = "producer"
    stage.film.desk.append(Card("pre_producer", "producer"))
    stage.doing(actions.Answer("pre_producer", "yes"))
    assert [one.event for one in stage.film.desk] == ["joint_spend", "joint_spend"]
    assert stage.film.later == []


def test_a_consequence_for_a_chair_that_has_had_its_turn_stays_away(small: Rules) -> None:
    stage = Filming(small)
    stage.film.round = small.rounds["pre"]
    returning(stage.film, ("director",))
    assert stage.film.desk == []


def test_a_pushed_week_is_another_week(small: Rules) -> None:
    stage = Filming(small)
    stage.film.round = small.rounds["pre"]
    stage.doing(actions.Night())
    assert refused(stage.film, actions.Night()) == "night_spent"
    stage.film.promises.append(Given("no_nights", "producer", "pre", stage.film.round))
    stage.film.stage = "greenlight"
    stage.doing(actions.Greenlight("push"))
    assert stage.film.stage == "turn"
    assert refused(stage.film, actions.Night()) == "never_twice"
    assert stage.film.promises[0].round == small.rounds["pre"] - 1


# -- money -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rights", "raised", "remembered"), [("signed", 800_000, 0), ("none", 800_000, 1), ("signed", 0, 1)]
)
def test_financiers_remember_a_title_or_money_that_was_missing_at_the_meeting(
    small: Rules, rights: str, raised: int, remembered: int
) -> None:
    stage = Filming(small).with_gauge("raised", "", raised)
    stage.film.stage, stage.film.rights = "greenlight", rights
    before = stage.film.of("investor_goodwill")
    scramble(stage.film)
    assert stage.film.of("investor_goodwill") - before == remembered * small.n.finance.scramble_goodwill


def test_the_fee_of_a_bridge_at_the_greenlight_is_paid_once(small: Rules) -> None:
    stage = Filming(small)
    fee, gap = bridge_fee(stage.film), 800_000 - stage.film.of("raised")
    stage.film.stage = "greenlight"
    stage.doing(actions.Greenlight("scramble"))
    came = [one.applied for one in entries(stage.film) if (one.gauge, one.id) == ("cash", "scramble")]
    assert came == [gap + fee], "what is borrowed comes in; the fee goes out as a cost of finance"
    assert stage.film.of("loan", "greenlight") == gap + fee
    assert fee > 0


def test_final_bills_that_the_bank_cannot_pay_are_bridged(small: Rules) -> None:
    stage = Filming(small).with_gauge("cash", "", 1_000)
    settle_accounts(stage.film)
    assert stage.film.of("cash") == 0
    assert stage.film.of("loan", "bridge") > 0


def test_money_never_spent_is_no_return(small: Rules) -> None:
    poor, rich = in_the_can(small), in_the_can(small)
    for stage, cash in ((poor, 2_000_000), (rich, 2_400_000)):
        stage.with_gauge("cash", "", cash)
        stage.film.run = replace(stage.film.run, month=6)
        delivered(stage)
    boards = [stage.film.premiere for stage in (poor, rich)]
    assert all(one is not None for one in boards)
    assert boards[0].return_percent == boards[1].return_percent  # type: ignore[union-attr]
    assert boards[0].waterfall != boards[1].waterfall  # type: ignore[union-attr]


def test_whoever_releases_the_film_alone_pays_for_its_advertising(small: Rules) -> None:
    own = replace(small.film.distributors["lantern"], advertising_by="film", guarantee=0)
    rules = Rules(replace(small.film, distributors={"own": replace(own, id="own")}), small.core, small.options)
    stage = in_the_can(rules).at_table("distribution").with_gauge("pool", "contingency", 900_000)
    stage.film.rules = rules
    stage.film.run = replace(stage.film.run, distributor="own", advertising=200_000, released="theatrical", screens=100)
    stage.film.stage, stage.film.phase, stage.film.round = "weekend", "release", 1
    spent, price = stage.film.of("estimate", "publicity"), move_cost(stage.film, "promote")
    assert price > 0
    stage.doing(actions.Weekend("promote"))
    assert stage.film.of("estimate", "publicity") - spent == price


# -- delivery --------------------------------------------------------------------------------------------------


def test_the_last_step_says_what_an_open_picture_costs_and_so_does_the_delivery(small: Rules) -> None:
    stage = in_the_can(small)
    stage.film.round, stage.film.seat = small.rounds["post"], "producer"
    stage.film.run = replace(stage.film.run, distributor="lantern")
    stage.with_gauge("guarantee", "", 200_000)
    days = small.n.release.late_step_days
    lost = late_loss(stage.film, days)
    assert lost == 200_000 * 5 * 3 // 100
    assert line(Sides(stage.film), actions.EndTurn()) == say("line.end_turn.unlocked_costs", days=days, amount="$30k")
    film = delivered(stage)
    told = next(one for one in film.news if one.kind == "delivered_late")
    assert told.facts["amount"] == 200_000 - film.of("guarantee") > 0
    stage.film.cut = replace(stage.film.cut, locked=True)
    assert line(Sides(film), actions.EndTurn()) == ""


def test_the_same_story_is_news_only_once(small: Rules) -> None:
    stage = Filming(small).in_phase("post", 1, "director")
    gained = []
    for _ in range(3):
        before = stage.film.of("buzz")
        stage.at_table("promotion", "director").doing(actions.Tour())
        gained.append(stage.film.of("buzz") - before)
    assert gained[0] > gained[1] > gained[2] > 0


# -- people and money that had no effect -----------------------------------------------------------------------


def with_post(rules: Rules, name: str) -> Filming:
    """A film whose crew has somebody in a post without a department."""
    stage = Filming(rules)
    stage.film.crew[name] = Signed("somebody", name, 1_000, "pre", 1)
    return stage


def test_a_location_manager_shortens_the_road(small: Rules) -> None:
    alone, managed = Filming(small).film, with_post(small, "location_manager").film
    assert move_minutes(alone, "house", "street") == 60
    assert move_minutes(managed, "house", "street") == 60 * small.n.day.managed_move_percent // 100 < 60
    assert move_minutes(managed, "house", "house") == 0


def test_an_accountant_sees_costs_coming(small: Rules) -> None:
    sums = []
    for stage in (Filming(small), with_post(small, "accountant")):
        stage.with_heads().with_cast("ann", "cyd").on_day()
        end_of_round(stage.film)
        sums.append(sum(one.applied for one in entries(stage.film) if one.id == "hot_cost"))
    assert 0 < sums[1] < sums[0]


def test_a_casting_director_makes_readings_surer(small: Rules) -> None:
    noise = []
    for stage in (Filming(small), with_post(small, "casting_director")):
        stage.at_table("casting", "director").doing(actions.Audition("ann"))
        noise.append(stage.film.readings["director.ability.ann"].noise)
    assert noise[1] < noise[0]


def test_a_directors_eye_is_in_the_picture(small: Rules) -> None:
    seen = []
    for percent in (100, 125):
        directors = {name: replace(one, image_percent=percent) for name, one in small.film.directors.items()}
        rules = Rules(replace(small.film, directors=directors), small.core, small.options)
        seen.append(technical_points(in_the_can(rules).film, "1", true=True))
    assert seen[1] - seen[0] == 25 // small.n.takes.image_per_point


def test_a_house_that_was_pressed_in_vain_is_late_more_often(small: Rules) -> None:
    bid = small.film.bids["low_room"]
    film = Filming(small).film
    for pressed, more in ((0, 0), (1, 0), (2, small.n.casting.sore_house_late)):
        film.bids[bid.id] = Bidding(bid.ask, pressed, "hired")
        assert late_percent(film, bid) == bid.late_percent + more


def test_a_house_says_how_often_it_is_late_before_it_is_hired(small: Rules) -> None:
    bid, film = small.film.bids["low_room"], Filming(small).film
    printed = [{one.id: one.percent for one in odds(film, actions.HirePost(bid.id, press))} for press in (False, True)]
    hired = dict[int, int]()
    for pressed in (0, 2):
        film.bids[bid.id] = Bidding(bid.ask, pressed, "hired")
        hired[pressed] = late_percent(film, bid)
    assert printed[0] == {"late": hired[0]}
    assert printed[1] == {"comes_down": small.n.casting.press_percent, "late": hired[0], "late_if_sore": hired[2]}


def test_little_money_buys_little(small: Rules) -> None:
    stage = Filming(small).at_table("budget")
    few = actions.MoveMoney("publicity", "design", step_of(stage.film, "publicity"))
    many = actions.MoveMoney("design", "publicity", step_of(stage.film, "design"))
    worth = small.core.accounts
    assert gained(stage.film, many) == worth["publicity"].gained
    assert abs(gained(stage.film, few)) < abs(worth["design"].gained)
    assert refused(stage.film, few) == ("" if gained(stage.film, few) else "too_little")


def test_the_last_reading_of_a_visit_leaves_time_to_name_somebody(small: Rules) -> None:
    stage = Filming(small).at_table("casting", "director", left=1).doing(actions.Audition("ann"))
    assert stage.film.table is not None
    assert refused(stage.film, actions.Audition("bob")) == "no_commitments"
    stage.doing(actions.Prefer("hero", "ann"))
    assert stage.film.wishes["hero"] == "ann"
    assert stage.film.table is None


def test_bills_of_the_last_week_wait_for_the_closing(small: Rules) -> None:
    stage = Filming(small)
    stage.film.round = small.rounds["pre"]
    pay_accounts(stage.film)
    assert stage.film.of("cash") < 0
    assert stage.film.of("loan", "bridge") == 0
    stage.film.stage = "greenlight"
    stage.doing(actions.Greenlight("scramble"))
    assert stage.film.of("cash") >= 0


def test_what_is_owed_can_be_picked_up_without_a_test(small: Rules) -> None:
    stage = in_the_can(small).with_gauge("contingency", "", 400_000).at_table("test_screening")
    stage.film.seat = "producer"
    assert refused(stage.film, actions.Reshoot("1")) == "no_such_scene"
    stage.film.scenes["1"] = replace(stage.film.scenes["1"], state="owed")
    assert refused(stage.film, actions.Reshoot("1")) == ""


def test_what_buyers_would_pay_is_the_producers_to_know(small: Rules) -> None:
    film = Filming(small).in_phase("post").film
    film.bids["low_room"] = Bidding(20_000, 0, "hired")
    film.bids["ann"], film.bids["lantern"] = Bidding(70_000, 1), Bidding(200_000)
    assert "lantern" in view(film, "producer").bids
    assert set(view(film, "director").bids) == {"low_room", "ann"}


def test_a_card_can_be_answered_while_bills_wait_for_the_closing(small: Rules) -> None:
    stage = Filming(small)
    spend = small.film.events["joint_spend"].options[0]
    assert refuse_option(stage.film, spend, {}) is None
    stage.with_gauge("cash", "", -500_000)
    assert refuse_option(stage.film, spend, {}) is None


def test_what_the_shoot_has_left_is_free_at_the_wrap(small: Rules) -> None:
    stage = Filming(small).with_heads().with_cast("ann", "cyd").on_day(small.rounds["shoot"])
    film = stage.film
    left, before = film.of("pool", "design"), room(film)
    assert left > 0
    spared = sum(film.of("pool", account) for account in small.film.budget.production)
    begin_post(film)
    assert film.of("pool", "design") == 0
    assert film.of("pool", "sound") > 0
    assert room(film) - before == spared


def test_a_scene_saves_as_much_at_the_greenlight_as_at_the_table(small: Rules) -> None:
    film = Filming(small).film
    number = shrinkable(film)
    assert number
    assert shrink_saves(film) == scene_saves(film, number) > 0

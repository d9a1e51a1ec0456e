"""Duties of pre-production: each is a decision with a price, something learned, or a consequence later."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Production, Rules, actions, explain, gauges
from game.engine.plan import papers_bite
from game.engine.schedule import conflicts, minutes_of_day, moves_of, planned_minutes, propose
from game.engine.shooting import floor, takes
from game.engine.state import Bidding, Signed
from game.engine.story import draft_range
from game.engine.truths import known
from game.engine.world import end_of_round
from tests.engine.builders import Filming, refused


def test_rights_must_be_bought_before_anybody_closes(small: Rules) -> None:
    stage = Filming(small).at_table("rights")
    stage.doing(actions.BuyRights("purchase"))
    assert stage.film.rights == "signed"
    assert stage.film.of("pool", "story_and_script") == 10_000
    assert stage.film.table is None, "nothing is left to do there"


def test_each_draft_gains_less_and_a_short_one_shoots_faster(small: Rules) -> None:
    stage = Filming(small).at_table("script").with_gauge("pool", "story_and_script", 30_000)
    gains = []
    for _ in range(3):
        before = stage.film.of("quality")
        stage.at_table("script").doing(actions.OrderDraft("wanda", "story"))
        gains.append(stage.film.of("quality") - before)
    assert gains[0] >= gains[-1]
    stage.with_gauge("pool", "story_and_script", 30_000)
    before_minutes = planned_minutes(stage.film, "1")
    stage.at_table("script").doing(actions.OrderDraft("wanda", "shorter"))
    assert planned_minutes(stage.film, "1") < before_minutes


def promised(film: Production, writer: str) -> tuple[int, int]:
    """The printed range of what a draft by this writer adds."""
    lines = explain(film, actions.OrderDraft(writer, "story")).lines
    return next(((one.low, one.high) for one in lines if one.gauge == "quality"), (0, 0))


def test_a_better_writer_is_never_promised_less(small: Rules) -> None:
    wanda = small.film.writers["wanda"]
    writers = {"wanda": wanda, "zora": replace(wanda, id="zora", gain=wanda.gain + 4)}
    rules = Rules(replace(small.film, writers=writers), small.core, small.options)
    for seed in range(10):
        film = Filming(rules, seed).at_table("script").film
        low, high = promised(film, "wanda")
        assert promised(film, "zora") >= (low, high)
        assert promised(film, "zora")[1] > high


def test_what_a_draft_brings_lies_in_the_printed_range(small: Rules) -> None:
    inside, order = 0, actions.OrderDraft("wanda", "story")
    for seed in range(100):
        stage = Filming(small, seed).at_table("script")
        low, high = draft_range(stage.film, order)
        before = stage.film.of("quality")
        stage.doing(order)
        inside += low <= stage.film.of("quality") - before <= high
    assert inside >= 93


def test_a_pressed_vendor_comes_down_half_way_or_not_and_nobody_asked_comes_at_the_ask(the_reel: Rules) -> None:
    stage = Filming(the_reel).at_table("deals")
    name = next(iter(stage.film.rules.film.vendors))
    asked = stage.film.rules.film.vendors[name].ask
    prices = set()
    for seed in range(30):
        one = Filming(the_reel, seed).at_table("deals").doing(actions.Bargain(name, "press"))
        prices.add(one.film.bids[name].price)
    least = stage.film.rules.film.vendors[name].least
    assert prices == {asked, (asked + least) // 2}


def test_a_hired_thing_is_booked_on_the_account_it_names(the_reel: Rules) -> None:
    crane = the_reel.film.kit["crane"]
    assert crane.account == "camera_and_light"
    stage = Filming(the_reel).at_table("deals")
    camera, effects = stage.film.of("pool", "camera_and_light"), stage.film.of("pool", "effects_on_set")
    stage.doing(actions.Bargain("crane", "take"))
    assert stage.film.of("pool", "camera_and_light") < camera
    assert stage.film.of("pool", "effects_on_set") == effects


def test_a_director_for_hire_sits_down_before_anybody_else(the_feature: Rules) -> None:
    film = Filming(the_feature).film
    assert film.director == ""
    assert refused(film, actions.Sit("finance")) == "empty_chair"
    assert refused(film, actions.EndTurn()) == "empty_chair"
    name = next(iter(film.rules.film.directors))
    stage = Filming(the_feature).doing(actions.Sit("hire_director"))
    assert refused(stage.film, actions.Leave()) == "decide_first"
    stage.doing(actions.HireDirector(name, final_cut=False))
    assert stage.film.director == name
    assert stage.film.final_cut == "producer"


def test_moving_money_is_felt_by_the_account_that_gives(small: Rules) -> None:
    stage = Filming(small).at_table("budget")
    step = 3_000
    morale = stage.film.of("morale", "camera")
    assert refused(stage.film, actions.MoveMoney("transport_and_catering", "design", 1)) == "one_step_at_a_time"
    stage.doing(actions.MoveMoney("transport_and_catering", "design", step))
    assert stage.film.of("morale", "camera") < morale
    assert stage.film.of("latent.spectacle") > 0
    assert gauges.budget_total(stage.film) == Filming(small).film.of("contingency") + gauges.planned_cost(stage.film)


def test_a_weather_policy_pays_for_rain_and_none_pays_nothing(small: Rules) -> None:
    earned = {}
    for insured in (True, False):
        stage = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).with_scene_today("3")
        stage.film.forecasts["1/0"] = "rain"
        if insured:
            stage.film.did("insured", "insurance")
        before = stage.film.of("cash")
        stage.doing(actions.Slate("3", "master"))
        earned[insured] = stage.film.of("cash") - before
    assert earned[True] > 0 == earned[False]


def test_the_first_ad_proposes_boards_that_differ_and_stand(small: Rules) -> None:
    film = Filming(small).with_cast("ann", "cyd").film
    boards = {kind: propose(film, kind) for kind in ("places", "cast", "weather")}
    assert all(not conflicts(film, board) for board in boards.values())
    assert all(set(board) == set(film.rules.scenes) for board in boards.values())
    assert moves_of(film, boards["places"]) <= min(moves_of(film, board) for board in boards.values())
    assert boards["weather"]["3"] == 1


def test_an_own_board_is_refused_where_an_actor_is_away(small: Rules) -> None:
    stage = Filming(small).with_cast("ann").at_table("approve_plan")
    actors = stage.film.rules.film.actors
    actors["ann"] = replace(actors["ann"], free_to=small.dates[0])
    try:
        late = dict.fromkeys(stage.film.rules.scenes, 2)
        assert refused(stage.film, actions.Approve("own", late)) == "actor_away"
    finally:
        actors["ann"] = replace(actors["ann"], free_to=0)


def test_a_scout_makes_a_place_quicker(small: Rules) -> None:
    stage = Filming(small).at_table("approve_plan")
    before = planned_minutes(stage.film, "1")
    stage.doing(actions.BookPlace("house", "scout"))
    assert planned_minutes(stage.film, "1") < before


def test_a_line_producer_halves_the_hot_costs(the_reel: Rules) -> None:
    person = next(one.id for one in the_reel.film.crew.values() if one.post == "line_producer")
    costs = {True: 0, False: 0}
    for hired in costs:
        for seed in range(6):
            film = Filming(the_reel, seed).in_phase("shoot", 1, "director").film
            if hired:
                film.crew["line_producer"] = Signed(person, "line_producer", 0, "pre", 1)
            before = gauges.estimated_cost(film)
            end_of_round(film)
            costs[hired] += gauges.estimated_cost(film) - before
    assert 0 < costs[True] < costs[False]


def test_a_paper_nobody_did_becomes_its_problem(small: Rules) -> None:
    stage = Filming(small).in_phase("pre", 2)
    stage.film.papers = [paper for paper in stage.film.papers if paper.id == "chain_of_title"]
    stage.film.papers[0] = replace(stage.film.papers[0], due=2)
    papers_bite(stage.film)
    assert [problem.id for problem in stage.film.problems] == ["title_questioned"]


def test_a_paper_that_is_done_bites_nobody(small: Rules) -> None:
    stage = Filming(small).at_table("paperwork")
    paper = stage.film.papers[0].id
    stage.doing(actions.File(paper))
    assert all(one.id != paper for one in stage.film.papers)


def test_a_meeting_aligns_a_department_and_shows_what_it_can_do(small: Rules) -> None:
    stage = Filming(small).with_heads().at_table("department_meetings", "director")
    before = stage.film.of("alignment", "camera")
    stage.doing(actions.Meet("camera"))
    assert stage.film.of("alignment", "camera") > before
    assert known(stage.film, "director", "skill.camera_dear") is not None


def test_departments_nobody_meets_drift(small: Rules) -> None:
    stage = Filming(small).with_heads()
    stage.film.seat = "director"
    before = stage.film.of("alignment", "sound")
    end_of_round(stage.film)
    assert stage.film.of("alignment", "sound") < before


def test_rehearsal_makes_a_scene_ready_and_shows_the_take_curve(small: Rules) -> None:
    stage = Filming(small).with_cast("ann", "cyd").at_table("rehearsal", "director")
    stage.doing(actions.Rehearse("1"))
    assert takes.readiness(stage.film, "1", "ann") > takes.readiness(stage.film, "2", "ann")
    curve = known(stage.film, "director", "curve.ann")
    assert curve is not None
    assert curve.noise == 0


def test_a_look_book_aligns_three_departments_and_moves_the_vision(small: Rules) -> None:
    stage = Filming(small).with_heads().at_table("look", "director")
    before = {name: stage.film.of("alignment", name) for name in ("camera", "sound")}
    stage.doing(actions.LookBook("light_dark", 100))
    assert stage.film.of("alignment", "camera") > before["camera"]
    assert stage.film.of("alignment", "sound") == before["sound"]
    assert stage.film.of("vision", "light_dark") > small.film.vision_start["light_dark"]


def test_a_boarded_scene_takes_less_time_and_can_change_its_style(small: Rules) -> None:
    stage = Filming(small).at_table("storyboard", "director")
    before = planned_minutes(stage.film, "1")
    stage.doing(actions.Board("1"))
    boarded = planned_minutes(stage.film, "1")
    stage.doing(actions.Restyle("1", "heavy"))
    assert boarded < before < planned_minutes(stage.film, "1")
    assert stage.film.scenes["1"].marks["picture"] > 0


def test_giving_up_a_scene_before_it_is_paid_saves_money_and_costs_story(small: Rules) -> None:
    stage = Filming(small).at_table("fit_vision", "director")
    before = gauges.estimated_cost(stage.film)
    stage.doing(actions.Fit("4", "give_up"))
    assert gauges.estimated_cost(stage.film) < before
    assert stage.film.of("latent.script") < 0


def test_kit_nobody_hired_is_improvised_slowly(the_reel: Rules) -> None:
    number = next(number for number, scene in the_reel.scenes.items() if scene.needs)
    stage = Filming(the_reel, 2).on_day(1).with_scene_today(number)
    slow = floor.slate_minutes(stage.film, number, "singles")
    for kit in the_reel.scenes[number].needs:
        stage.film.bids[kit] = Bidding(1, state="hired")
    assert floor.slate_minutes(stage.film, number, "singles") < slow


def test_a_full_board_is_seen_before_it_is_shot(small: Rules) -> None:
    film = Filming(small).film
    board = propose(film, "places")
    assert sum(minutes_of_day(film, day, board) for day in (1, 2)) >= sum(planned_minutes(film, one) for one in board)

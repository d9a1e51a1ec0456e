"""The shooting day: clock, takes, patience, overtime, wrap."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Production, Rules, actions, gauges
from game.engine.shooting import clock, floor, footage, morning, patience, takes
from game.engine.truths import learn
from tests.engine.builders import Filming, refused
from tests.engine.test_papers import with_a_child

EXTERIOR, LIGHT = "3", "4"


@pytest.fixture
def set_up(small: Rules) -> Filming:
    return Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).with_scene_today("1")


def test_thirteen_hours_are_an_accident_in_eighteen_days(set_up: Filming) -> None:
    assert 1000 // clock.risk_per_mille(set_up.film, 13 * 60 - 180) == 18


def test_twelve_hours_carry_no_extra_risk(set_up: Filming) -> None:
    assert clock.risk_per_mille(set_up.film, 540) == 0


def test_a_scene_that_goes_as_planned_leaves_the_schedule_where_it_was(set_up: Filming) -> None:
    planned = gauges.read(set_up.film, "schedule")
    set_up.doing(actions.Slate("1", "singles"))
    slated = gauges.read(set_up.film, "schedule")
    set_up.doing(*[actions.Roll("", "ann")] * 3)
    rolled = gauges.read(set_up.film, "schedule")
    set_up.doing(actions.Print(1))
    assert (slated, rolled, gauges.read(set_up.film, "schedule")) == (planned, planned, planned)


def test_a_fourth_take_puts_the_schedule_behind_by_its_minutes(set_up: Filming) -> None:
    planned = gauges.read(set_up.film, "schedule")
    set_up.doing(actions.Slate("1", "singles"), *[actions.Roll("", "ann")] * 4)
    assert gauges.read(set_up.film, "schedule") == planned + set_up.film.rules.scenes["1"].take_minutes


def test_an_unhappy_crew_is_slower(set_up: Filming) -> None:
    film = set_up.film
    usual = clock.slow(film, 100)
    for department in ("camera", "design", "sound", "costume", "effects", "assistant_directors"):
        set_up.with_gauge("morale", department, 40)
    assert clock.slow(film, 100) == usual * 110 // 100


def test_full_coverage_takes_longer_than_a_master(set_up: Filming) -> None:
    short, long = set_up.film.fork(), set_up.film.fork()
    Filming.doing(_of(short), actions.Slate("1", "master"))
    Filming.doing(_of(long), actions.Slate("1", "full"))
    assert _minutes(long) > _minutes(short) + 60


def test_coverage_that_answers_the_want_cuts_best_for_its_time(set_up: Filming) -> None:
    points = {}
    for plan in ("master", "singles", "full"):
        film = set_up.film.fork()
        _of(film).doing(actions.Slate("1", plan), actions.Roll("", "ann"), actions.Print(1))
        points[plan] = footage.coverage_points(film, "1")
    rule = set_up.film.rules.n.coverage
    assert points == {"master": rule.answered - rule.level_short, "singles": rule.answered,
                      "full": rule.answered + rule.level_over}  # fmt: skip


def test_the_first_takes_are_safe_and_the_eighth_is_not(set_up: Filming) -> None:
    set_up.doing(actions.Slate("1", "master"))
    least, most = patience.bounds(set_up.film, "ann")
    assert patience.walk_percent(set_up.film, "ann") == 0
    rule = set_up.film.rules.n.patience
    assert (least, most) == (rule.least, rule.most)


def test_patience_runs_out_evenly_between_its_bounds(small: Rules) -> None:
    lasted = []
    for seed in range(150):
        stage = Filming(small, seed).with_cast("ann", "cyd").with_heads().on_day(1).with_scene_today("2")
        stage.doing(actions.Slate("2", "master"))
        while "ann" not in clock.floor_of(stage.film).walked:
            stage.doing(actions.Roll("", "ann"))
        lasted.append(patience.used(stage.film.floor, "ann"))
    rule = small.n.patience
    spread = range(rule.least, rule.most + 1)
    assert set(lasted) == set(spread)
    assert all(abs(lasted.count(number) - 150 / len(spread)) < 20 for number in spread)


def test_a_walk_off_costs_minutes_and_morale_and_an_apology_brings_the_actor_back(small: Rules) -> None:
    stage = Filming(small, 3).with_cast("ann", "cyd").with_heads().on_day(1).with_scene_today("2")
    stage.doing(actions.Slate("2", "master"))
    before = stage.film.fork()
    while "ann" not in clock.floor_of(stage.film).walked:
        before = stage.film.fork()
        stage.doing(actions.Roll("", "ann"))
    assert _minutes(stage.film) == _minutes(before) + 45
    assert stage.film.of("morale", "camera") == before.of("morale", "camera") - 4
    assert refused(stage.film, actions.Roll("", "ann")) == "walked_off"
    stage.doing(actions.Floorwork("apology", "ann"))
    assert "ann" not in clock.floor_of(stage.film).walked


def test_a_note_that_fits_lifts_the_expected_take(set_up: Filming) -> None:
    set_up.doing(actions.Slate("1", "master"), actions.Roll("", "ann"))
    film = set_up.film
    learn(film, "director", "ability.ann")
    plain, less, more = (takes.expected(film, "1", note, "ann").value for note in ("", "less", "more"))
    assert less > plain > more


def test_a_department_that_is_ignored_stops_reporting(set_up: Filming) -> None:
    shares = []
    for goodwill in (70, 50, 30):
        set_up.with_gauge("report", "sound", goodwill)
        shares.append(takes.report_percent(set_up.film, "sound"))
    assert shares == [95, 60, 10]


def test_printing_over_a_report_costs_the_departments_goodwill(small: Rules) -> None:
    for seed in range(60):
        stage = Filming(small, seed).with_cast("ann", "cyd").with_heads().on_day(1).with_scene_today("1")
        stage.doing(actions.Slate("1", "master"), actions.Roll("", "ann"))
        heard = stage.film.scenes["1"].takes[0].reported
        if heard:
            before = stage.film.of("report", heard[0])
            stage.doing(actions.Print(1))
            assert stage.film.of("report", heard[0]) == before - 6
            assert footage.fault_printed(stage.film, "1", true=True)
            return
    pytest.fail("no fault was reported in sixty first takes")


def test_overtime_needs_the_clock_to_be_short_and_costs_trust_when_nobody_granted_it(set_up: Filming) -> None:
    assert refused(set_up.film, actions.Stay(60)) == "still_time"
    _late(set_up)
    before = set_up.film.of("trust")
    set_up.doing(actions.Stay(60))
    assert set_up.film.of("trust") == before + set_up.film.rules.n.trust.overtime_forced
    assert refused(set_up.film, actions.Stay(60)) == "overtime_limit"


def test_a_phone_call_lets_both_chairs_carry_two_hours(set_up: Filming) -> None:
    _late(set_up)
    set_up.doing(actions.Phone("overtime"))
    assert (set_up.film.seat, set_up.film.stage) == ("producer", "phone")
    set_up.doing(actions.Reply("overtime", yes=True))
    assert (set_up.film.seat, set_up.film.stage) == ("director", "floor")
    before = set_up.film.of("trust")
    set_up.doing(actions.Stay(60))
    clock.pass_minutes(set_up.film, 60)
    set_up.doing(actions.Stay(60))
    assert set_up.film.of("trust") == before


def test_what_was_not_shot_is_owed_and_has_to_be_placed(set_up: Filming) -> None:
    set_up.doing(actions.Wrap())
    assert set_up.film.stage == "wrap"
    owed = [number for number, scene in set_up.film.scenes.items() if scene.state == "owed"]
    assert "1" in owed
    for number in list(owed):
        if set_up.film.stage == "wrap" and set_up.film.board.get(number) == 1:
            set_up.doing(actions.Place(number, "day", day=2))
    assert all(set_up.film.board[number] == 2 for number in owed if number in set_up.film.board)


def test_a_wrap_in_time_pleases_and_a_late_one_tires(set_up: Filming) -> None:
    in_time, late = set_up.film.fork(), set_up.film.fork()
    for film in (in_time, late):
        for number in list(film.board):
            if number != "1":
                film.board[number] = 2
    shot = (actions.Slate("1", "master"), actions.Roll("", "ann"), actions.Print(1))
    for film in (in_time, late):
        today = clock.floor_of(film)
        film.floor = replace(today, today=("1",) if film is in_time else ("1", "2"))
        _of(film).doing(*shot)
        film.desk = []
    _of(in_time).doing(actions.Wrap())
    _late(_of(late)).doing(actions.Stay(60))
    clock.pass_minutes(late, 60)
    _of(late).doing(actions.Wrap())
    assert in_time.of("morale", "camera") > late.of("morale", "camera")
    assert in_time.deeds["wrapped_on_time"] == 1
    assert late.of("cost", "crew") > set_up.film.of("cost", "crew")
    assert late.of("tired") > 0


def _of(film: Production) -> Filming:
    builder = Filming.__new__(Filming)
    builder.film = film
    return builder


def _minutes(film: Production) -> int:
    return clock.floor_of(film).minutes


def _late(stage: Filming) -> Filming:
    clock.pass_minutes(stage.film, stage.film.rules.day_minutes - 30 - _minutes(stage.film))
    return stage


def test_nobody_phones_for_overtime_when_nothing_waits(set_up: Filming) -> None:
    assert refused(set_up.film, actions.Phone("overtime")) == ""
    for number in set_up.film.board:
        set_up.film.scenes[number] = replace(set_up.film.scenes[number], state="shot")
    set_up.film.floor = replace(clock.floor_of(set_up.film), on_set="")
    assert refused(set_up.film, actions.Phone("overtime")) == "nothing_waits"


def test_a_safety_meeting_is_held_before_a_scene_that_needs_one(set_up: Filming) -> None:
    """Indoors, by day and without a hazard nobody needs one; the street does, until it is shot."""
    set_up.film.floor = replace(clock.floor_of(set_up.film), on_set="")
    set_up.with_scene_today(EXTERIOR)
    meeting = actions.Floorwork("safety")
    assert refused(set_up.film, meeting) == ""
    set_up.film.scenes[EXTERIOR] = replace(set_up.film.scenes[EXTERIOR], state="shot")
    assert floor.waiting(set_up.film)
    assert refused(set_up.film, meeting) == "nothing_risky"


def test_the_second_unit_takes_no_lead_and_no_child(small: Rules) -> None:
    """Of the light scenes of the day, those with a day player only."""
    stage = Filming(with_size(small, "friend", "lead")).with_cast("ann", "cyd").with_heads().on_day(1)
    stage.with_scene_today(LIGHT)
    assert LIGHT not in morning.targets(stage.film, "second_unit")
    stage = Filming(with_size(small, "friend", "day_player")).with_cast("ann", "cyd").with_heads().on_day(1)
    stage.with_scene_today(LIGHT)
    assert morning.targets(stage.film, "second_unit") == [LIGHT]
    stage = Filming(with_a_child(with_size(small, "friend", "day_player"))).with_cast("ann", "cyd").with_heads()
    stage.on_day(1).with_scene_today(LIGHT)
    assert morning.targets(stage.film, "second_unit") == []


def with_size(rules: Rules, role: str, size: str) -> Rules:
    """The rules with a part of another size."""
    roles = {**rules.film.roles, role: replace(rules.film.roles[role], size=size)}
    return Rules(replace(rules.film, roles=roles), rules.core, rules.options)

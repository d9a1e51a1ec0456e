"""The tuned numbers of the rules, one record per room. Values and their sources stand in ``core/rules.yaml``."""

from __future__ import annotations

import msgspec

from game.engine.rules.numbers_finish import (
    CareerNumbers,
    Credits,
    Edit,
    Finance,
    Investors,
    Knocks,
    Measure,
    Release,
    Test,
    Weather,
)


class ByChair(msgspec.Struct, frozen=True):
    """One whole number for each chair."""

    producer: int
    director: int


class ByPhase(msgspec.Struct, frozen=True):
    """A pair of numbers for each phase."""

    pre: ByChair
    shoot: ByChair
    post: ByChair


class Nights(msgspec.Struct, frozen=True):
    """What a night's work buys and costs: stress points, thresholds of the stress gauge (0-100)."""

    opening: int
    night: int
    idle: ByPhase
    rest: int
    noisy_from: int
    noisy_percent: int
    sharp_from: int
    sharp_morale: int
    sharp_takes: int
    sharp_edit_percent: int
    short_from: int
    collapse_at: int
    restart_at: int


class TrustNumbers(msgspec.Struct, frozen=True):
    """Trust between the chairs (0-100): openings, prices and rewards."""

    opening: int
    agree: int
    gave_way: int
    overruled: int
    talk: int
    overtime_forced: int
    phone_refused: int
    kept_untempted: int
    kept_tempted: int
    broken: int
    broken_heard_morale: int
    final_call_against: int
    no_talk_below: int
    talks_freely_from: int
    cohesion_percent: int


class Queue(msgspec.Struct, frozen=True):
    """The problem queue: its size, morale per unsolved problem and round, minutes lost to one too many."""

    size: int
    morale: int
    overflow_minutes: int


class Day(msgspec.Struct, frozen=True):
    """The clock of a board day in minutes, and what eats it.

    ``not_work``: minutes of a day that are not shooting; ``meal_minutes`` of them are everybody's, the rest the crew's.
    Who plays a part younger than ``minor_age`` works at most ``minor_hours`` hours a day and not after ``minor_until``
    (minutes after midnight).
    """

    relaxed: int
    fair: int
    tight: int
    move_inside: int
    managed_move_percent: int
    rain_exterior: int
    storm_exterior: int
    slow_below_morale: int
    slow_per_mille: int
    meal_due: int
    late_meal_morale: int
    late_meal_percent: int
    overtime_alone: int
    overtime_both: int
    not_work: int
    meal_minutes: int
    minor_age: int
    minor_hours: int
    minor_until: int
    safety_minutes: int
    accident_minutes: int
    accident_morale: int
    halve_percent: int
    restage_percent: int
    cut_trust_per_mille: int
    halve_trust_per_mille: int
    new_board_report: int
    scout_percent: int


class Bets(msgspec.Struct, frozen=True):
    """Morning bets: how many a day, minutes and effects bought, price in percent of a day's cost."""

    most: int
    float_minutes: int
    float_percent: int
    camera_percent: int
    second_unit_percent: int
    second_unit_loss: int
    cover_percent: int
    meal_percent: int
    meal_patience: int
    meal_morale: int
    worry_morale: int
    papers_cleared: int
    query_chance: int
    query_percent: int
    query_report: int
    signed_report: int


class Coverage(msgspec.Struct, frozen=True):
    """What coverage is worth in the cutting room: points when it answers the scene's want, per level off."""

    answered: int
    level_short: int
    level_over: int
    simplified_points: int
    styles: dict[str, int]
    boarded_minutes_percent: int
    boarded_points: int
    settle_minutes: int
    lean_percent: int
    generous_percent: int
    style_points: int
    lean_points: int
    improvised_percent: int
    generous_points: int


class Takes(msgspec.Struct, frozen=True):
    """A take: noise of the performance and of the director's read, notes, faults."""

    noise: int
    readiness: int
    played_from_weight: int
    curves: dict[str, tuple[int, ...]]
    note_fit: int
    note_misfit: int
    read_noise: int
    monitor_noise: int
    fault_percent: int
    fault_points: int
    image_per_point: int
    technical: int
    long_take_after: int
    long_take_morale: int
    most: int
    wonder_from: int
    names_offered: int
    second_actor_percent: int
    chemistry_percent: int
    director_percent: int
    fault_skill: int
    fault_most: int
    alignment_percent: int


class Patience(msgspec.Struct, frozen=True):
    """An actor's daily patience in takes, and what a walk-off costs."""

    least: int
    most: int
    rehearsed: int
    walk_minutes: int
    walk_points: int
    walk_morale: int
    apology_percent: int


class Reports(msgspec.Struct, frozen=True):
    """When departments report faults: bands of their goodwill, chances in percent, and what moves it."""

    opening: int
    good_from: int
    fair_from: int
    good: int
    fair: int
    silent: int
    ignored: int
    heard: int


class Overtime(msgspec.Struct, frozen=True):
    """Overtime: accident risk by hours worked (per mille of the 8 h day), morale, and tomorrow's tiredness."""

    risk_hours: tuple[int, ...]
    risk_per_mille: tuple[int, ...]
    risk_base_per_mille: int
    risk_scale_percent: int
    short_rest_percent: int
    stunt_percent: int
    morale: int
    morale_per_hour: int
    tired_minutes_per_hour: int


class FilmScore(msgspec.Struct, frozen=True):
    """How scenes make a film: shares of a scene, of the mean and the best scenes, weak scenes."""

    performance: int
    coverage: int
    technical: int
    mean: int
    best: int
    best_count: int
    weak_below: int
    weak_points: int


class Morale(msgspec.Struct, frozen=True):
    """Morale of a department (0-100): opening, what ordinary days do to it, and what it does to takes and the edit."""

    opening: int
    on_time: int
    fed: int
    thanked: int
    asked: int
    want_met: int
    liked: int
    disliked: int
    day_drift: int
    takes_percent: int
    edit_percent: int


class Reading(msgspec.Struct, frozen=True):
    """Hidden truths: the public prior, how far truths stray from the written mean per seed, noise of readings."""

    prior_mean: int
    prior_sd: int
    stray: int
    audition_noise: int
    second_audition_noise: int
    rehearsal_noise: int
    interview_noise: int
    curve_stray_percent: int


class Casting(msgspec.Struct, frozen=True):
    """Offers to people. Percents are of the asking price; floors are hidden, their prior is public."""

    offers: tuple[int, ...]
    floor_percent: int
    floor_sd: int
    floor_stray: int
    press_percent: int
    press_failed: int
    press_vain_percent: int
    pressed_house_percent: int
    sore_house_late: int
    cast_by_percent: int
    terms_report: int
    most_refusals: int
    against_preference_trust: int
    preferred_trust: int


class Vision(msgspec.Struct, frozen=True):
    """Alignment of departments with the vision (0-100) and what moves it."""

    opening: int
    meeting: int
    look_book: int
    look_shift: int
    look_cohesion: int
    simplify_percent: int
    fit_saves_percent: int
    table_read: int
    drift: int
    approval_stress: int


class Script(msgspec.Struct, frozen=True):
    """Drafts: how fast the gain falls, what a draft for length or dialogue does instead."""

    gain_falls_percent: int
    shorter_percent: int
    dialogue_points: int
    ceiling_noise: int


class Numbers(msgspec.Struct, frozen=True):
    """All tuned numbers of a ruleset."""

    tokens: ByPhase
    commitments: dict[str, int]
    memo_promises: dict[str, int]
    memo_rounds: dict[str, dict[str, tuple[int, ...]]]
    event_percent: dict[str, int]
    interrupt_percent: int
    joint_percent: dict[str, int]
    nights: Nights
    trust: TrustNumbers
    queue: Queue
    day: Day
    bets: Bets
    coverage: Coverage
    takes: Takes
    patience: Patience
    reports: Reports
    overtime: Overtime
    film_score: FilmScore
    morale: Morale
    reading: Reading
    casting: Casting
    vision: Vision
    script: Script
    edit: Edit
    test: Test
    finance: Finance
    investors: Investors
    credits: Credits
    release: Release
    measure: Measure
    weather: Weather
    knocks: Knocks
    career: CareerNumbers
    foreshadow_percent: int

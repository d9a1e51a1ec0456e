"""The tuned numbers of money, post-production and release. Values and sources stand in ``core/rules.yaml``."""

from __future__ import annotations

import msgspec


class Edit(msgspec.Struct, frozen=True):
    """Edit passes: points of the first pass by kind, how the gain falls, ceilings; what a running order is worth."""

    structure: int
    pace: int
    performance: int
    falls_percent: int
    rough_cut: int
    drop_scene_points: int
    weak_percent: int
    room_percent: int
    fluff_points: int
    self_edit_bias: int
    week_percent: int
    hurry_percent: int
    invoice_chance: int
    invoice_percent: int
    opening_percent: int
    ending_percent: int
    sag_points: int
    back_points: int
    cause_points: int


class Test(msgspec.Struct, frozen=True):
    """Test screenings: price in percent of the budget (per mille), standard error in tenths of a point."""

    cost_per_mille: int
    error_tenths: int
    card_noise: int
    reshoot_percent: int
    reshoot_gain: int
    share_trust: int
    hide_trust: int


class Finance(msgspec.Struct, frozen=True):
    """Closing, contingency and cash: percent of the budget unless named otherwise."""

    bridge_fee_percent: int
    bridge_small_percent: int
    bridge_dear_percent: int
    scramble_percent: int
    scramble_goodwill: int
    holding_week_percent: int
    hot_percent: int
    hot_sd_percent: int
    line_producer_percent: int
    accountant_percent: int
    untested_percent: int
    test_base: int
    test_per_point: int
    buzz_base: int
    buzz_per_ten: int
    appetite_percent: int
    bleed_most: int
    weather_policy_per_mille: int
    bond_goodwill: int
    bond_loss: int
    star_base_percent: int
    star_most_percent: int
    hurry_days: int
    overage_warn_percent: int
    push_weeks: int
    most_holes: int
    step_up_morale: int
    walk_in_percent: int
    cash_slack_percent: int


class Investors(msgspec.Struct, frozen=True):
    """Investors' goodwill: what pressing one in vain costs, what is civil, and how many points above or below move the
    fee of a bridge by a percent, the overrun they forgive by a percent, the campaign by a point."""

    sour_goodwill: int
    civil: int
    fee_points: int
    over_points: int
    word_points: int


class Credits(msgspec.Struct, frozen=True):
    """Titles as a courtesy: how many financiers overlook, goodwill for each beyond, an associate's wage a paper."""

    overlooked: int
    goodwill: int
    wage_percent: int


class Release(msgspec.Struct, frozen=True):
    """Weekends and selling: prices in percent of the advertising, effects in percent of a weekend or the run."""

    era: str
    usual_month: int
    wide_screens: int
    promotion_percent: int
    promotion_lift_percent: int
    screens_percent: int
    screens_cost_percent: int
    screen_week: int
    come_again_percent: int
    widen_even_drop: int
    widen_most_percent: int
    narrow_loss_percent: int
    press_points: int
    press_falls_percent: int
    self_release_percent: int
    presale_share_percent: int
    late_step_days: int
    bands: tuple[int, int]
    face_morale: int
    face_forgives: int
    face_unpaid: int
    spends: tuple[int, ...]
    spend_per_point: int
    opening_per_point: int
    buzz_per_point: int
    fit_per_point: int
    pace_minutes: int
    loose_percent: int
    guesses: tuple[int, ...]


class Measure(msgspec.Struct, frozen=True):
    """How the finished film becomes latent points: shares in percent; quality of work nobody was hired for, and its
    cost in percent of the lowest bid; what a fault costs at delivery, in percent of a real shooting day."""

    film_percent: int
    finishing_percent: int
    look_percent: int
    zone_points: int
    in_house: int
    in_house_percent: int
    qc_percent: int


class CareerNumbers(msgspec.Struct, frozen=True):
    """What a step of reputation does to the next film, in points (``floor``: percent of an actor's ask), how many steps
    there are, and from and below which percent of returning people a crew's word moves."""

    most: int
    goodwill: int
    bond: int
    buzz: int
    floor: int
    morale: int
    again_from: int
    again_below: int


class Knocks(msgspec.Struct, frozen=True):
    """Chances in percent that something comes by itself: investors by how often they visit, secrets, lost places."""

    visits: dict[str, int]
    secret: int
    place_lost: int


class Weather(msgspec.Struct, frozen=True):
    """How often the public forecast is right, one, two and three days ahead, in percent."""

    hits: tuple[int, ...]

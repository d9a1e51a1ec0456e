"""The look as data: readable text, chairs that stay apart for every eye."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.ui.theme import Colour, Theme, blend, colour, theme

# Machado, Oliveira and Fernandes 2009: how full dichromats see linear light.
EYES = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(one: Colour) -> list[float]:
    return [(c / 255 / 12.92) if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in one[:3]]


def light(one: Colour) -> float:
    red, green, blue = linear(one)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def seen(one: Colour, eye: str) -> list[float]:
    values = linear(one)
    rows = [sum(factor * value for factor, value in zip(row, values, strict=True)) for row in EYES[eye]]
    return [max(0.0, min(1.0, value)) ** (1 / 2.4) for value in rows]


def apart(one: Colour, other: Colour, eye: str) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(seen(one, eye), seen(other, eye), strict=True)) ** 0.5)


@pytest.fixture(params=[False, True], ids=["as drawn", "colour-blind safe"])
def look(request: pytest.FixtureRequest) -> Theme:
    return theme(colour_blind=request.param)


def test_text_stands_out_from_its_ground(look: Theme) -> None:
    poor = {pair: round(contrast(look[pair[0]], look[pair[1]]), 2) for pair in look.contrast
            if contrast(look[pair[0]], look[pair[1]]) < 4.5}  # fmt: skip
    assert poor == {}


@pytest.mark.parametrize("seat", ["producer", "director"])
def test_a_chairs_colour_can_be_read_on_paper_and_under_white(look: Theme, seat: str) -> None:
    chair = look.chair(seat)
    assert contrast(chair.on, chair.main) >= 4.5
    assert contrast(chair.ink, look["paper"]) >= 4.5
    assert contrast(chair.bright, chair.deep) >= 4.5


@pytest.mark.parametrize("eye", EYES)
def test_the_safe_palette_keeps_chairs_and_good_and_bad_apart_for_every_eye(eye: str) -> None:
    safe = theme(colour_blind=True)
    assert apart(safe.chair("producer").main, safe.chair("director").main, eye) > 0.2
    assert apart(safe["good"], safe["bad"], eye) > 0.2


@pytest.mark.parametrize("eye", EYES)
def test_the_safe_palette_keeps_all_gauges_apart(eye: str) -> None:
    gauges = theme(colour_blind=True).gauges
    assert [pair for pair in combinations(gauges, 2) if apart(gauges[pair[0]], gauges[pair[1]], eye) < 0.08] == []


def test_a_chair_nobody_sits_in_has_the_colours_of_the_house() -> None:
    assert theme().chair("nobody") == theme().chair("none")


def test_colours_are_written_with_or_without_alpha() -> None:
    assert colour("#102030") == (16, 32, 48)
    assert colour("#10203040") == (16, 32, 48, 64)
    with pytest.raises(ValueError, match="is not a colour"):
        colour("red")


def test_blending_goes_from_one_to_the_other() -> None:
    assert blend((0, 0, 0), (200, 100, 50), 50) == (100, 50, 25)

"""What a forecast is worth: a rare weather that is forecast is still not certain, a day that has come is."""

from __future__ import annotations

import pytest

from game.engine import Rules, weather
from tests.engine.builders import Filming


@pytest.mark.parametrize("kind", ["clear", "overcast", "rain", "storm"])
@pytest.mark.parametrize("ahead", [1, 2, 3])
def test_a_forecast_is_right_as_often_as_it_is_printed(small: Rules, kind: str, ahead: int) -> None:
    film = Filming(small).film
    film.forecasts[f"2/{ahead}"] = kind
    hit, share = small.n.weather.hits[ahead - 1], small.film.climate[kind]
    assert abs(weather.likely(film, 2)[kind] - (hit + (100 - hit) * share // 100)) <= 1


def test_without_a_forecast_the_climate_is_all_that_is_known(small: Rules) -> None:
    film = Filming(small).film
    film.forecasts.clear()
    assert weather.likely(film, 2) == dict(small.film.climate)


def test_a_day_that_has_come_is_certain(small: Rules) -> None:
    film = Filming(small).film
    film.forecasts.update({"1/1": "clear", "1/0": "rain"})
    assert weather.likely(film, 1) == {**dict.fromkeys(small.film.climate, 0), "rain": 100}

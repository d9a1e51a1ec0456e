"""Weather: drawn per calendar day from the climate, forecast three days ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.luck import draw

if TYPE_CHECKING:
    from game.engine.production import Production


def date_of(film: Production, day: int) -> int:
    """The calendar date (ordinal) of a board day, with every pushed week."""
    return film.rules.dates[day - 1] + 7 * film.of("pushed")


def on_day(film: Production, day: int) -> str:
    """The weather of a board day. Hidden until the day comes: only the rules of the day may ask."""
    known = film.forecasts.get(f"{day}/0")
    if known:
        return known
    hidden = film.truths.get(f"weather.{day}")
    kinds = tuple(film.rules.film.climate)
    return (
        kinds[hidden]
        if hidden is not None
        else kinds[from_climate(film, film.luck.word("weather", date_of(film, day)))]
    )


def today(film: Production) -> str:
    """The weather of the board day being shot."""
    return film.forecasts.get(f"{film.round}/0", "clear")


def from_climate(film: Production, word: int) -> int:
    """A kind of weather (its index in the climate) by the climate's percents from a uniform word."""
    mark = word * 100 >> 64
    for index, percent in enumerate(film.rules.film.climate.values()):
        mark -= percent
        if mark < 0:
            return index
    return 0


def dawn(film: Production) -> None:
    """The day comes: its weather is there for everybody to see."""
    film.forecasts[f"{film.round}/0"] = on_day(film, film.round)
    film.revealed = True


def forecast(film: Production, first: int) -> None:
    """Publish the forecast of the three days from ``first`` on."""
    kinds = tuple(film.rules.film.climate)
    for ahead, hit in enumerate(film.rules.n.weather.hits, start=1):
        day = first + ahead - 1
        if day > film.rules.rounds["shoot"]:
            return
        word = film.roll("forecast", date_of(film, day), ahead)
        if word * 100 >> 64 < hit:
            said = on_day(film, day)
        else:
            said = kinds[from_climate(film, draw(word, "said", day))]
        film.forecasts[f"{day}/{ahead}"] = said


def likely(film: Production, day: int) -> dict[str, int]:
    """The chances in percent of each kind of weather on a day, from the climate and the latest forecast."""
    climate = film.rules.film.climate
    known = film.forecasts.get(f"{day}/0")
    if known:
        return {kind: 100 if kind == known else 0 for kind in climate}
    weights = {kind: percent * 100 for kind, percent in climate.items()}
    for ahead, hit in enumerate(film.rules.n.weather.hits, start=1):
        said = film.forecasts.get(f"{day}/{ahead}")
        if said:
            weights = {
                kind: climate[kind] * ((100 - hit) * climate[said] + (100 * hit if kind == said else 0))
                for kind in climate
            }
            break
    total = sum(weights.values())
    return {kind: weight * 100 // total for kind, weight in weights.items()}

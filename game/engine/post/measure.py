"""Measuring the finished film: from footage, people and places to the latents of the outcome model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import gauges, investors, outcome
from game.engine.ledger import Cause, post
from game.engine.luck import standard
from game.engine.outcome import FILM_DRAWS, Draws, FilmPackage, Latents, drawn
from game.engine.post import cut, selling
from game.engine.shares import part_of
from game.engine.shooting import footage

if TYPE_CHECKING:
    from game.engine.production import Production

LATENTS = Latents.__struct_fields__


def measure(film: Production) -> None:
    """Post what the finished film is, once: until now only readings of it existed."""
    for latent, parts in measured(film).items():
        for amount in parts:
            post(film, f"measured.{latent}", "", amount, Cause("rule", f"measure.{latent}"))


def measured(film: Production) -> dict[str, tuple[int, ...]]:
    """What the film as it stands would be measured at: the parts of each latent in points. Hidden."""
    rule = film.rules.n.measure
    shot = {
        number: film.rules.scenes[number].weight
        for number, state in film.scenes.items()
        if state.state == "shot" and state.in_cut
    }
    brought = footage.heads(film, true=True)
    made = {number: footage.parts(film, number, brought, true=True) for number in shot}
    coverage = _weighted(shot, {number: one.coverage for number, one in made.items()})
    technical = _weighted(shot, {number: one.technical for number, one in made.items()})
    worths = {number: footage.worth_of(film, one) for number, one in made.items()}
    whole = cut.film_points(film, worths) * rule.film_percent // 100
    return {
        "script": (film.of("quality"),),
        "performance": (_weighted(shot, {number: one.performance for number, one in made.items()}),),
        "craft": ((coverage + technical) // 2, whole, _finishing(film)),
        "cohesion": (
            gauges.read(film, "alignment"),
            -_look_off(film, shot) * rule.look_percent // 100,
            part_of(film.of("trust") - film.rules.n.trust.opening, film.rules.n.trust.cohesion_percent),
        ),
        "spectacle": (_spectacle(film, shot),),
        "concept": (rule.zone_points * cut.audience_taste(film),),
        "campaign": (investors.word(film),),
    }


def would_score(film: Production) -> int:
    """What an average audience would give the cut as it stands (0-100), before any luck. Hidden: tests read it."""
    table = film.rules.core.standards[f"{film.rules.film.tier}/{film.rules.options.length}"]
    parts = measured(film)
    values = {name: table[name].place(film.of(f"latent.{name}") + sum(parts.get(name, ()))) for name in LATENTS}
    scores = outcome.scores(film.rules.core.outcome, package(film), Latents(**values), Draws())
    return scores.audience // 10


def _weighted(shot: dict[str, int], points: dict[str, int]) -> int:
    """The mean of a part of the scenes in the cut, weighted by what each carries of the story."""
    weight = sum(shot.values())
    return sum(share * points[number] for number, share in shot.items()) // weight if weight else 0


def _finishing(film: Production) -> int:
    """Sound, effects and grade: the mean quality of the houses hired; work nobody was hired for is done in-house."""
    works = selling.works(film)
    if not works:
        return 0
    in_house = film.rules.n.measure.in_house
    total = 0
    for work in works:
        name = selling.hired_for(film, work)
        total += film.truths[f"quality.{name}"] if name else in_house
    return total * film.rules.n.measure.finishing_percent // (100 * len(works))


def _look_off(film: Production, shot: dict[str, int]) -> int:
    """How far the places are from the vision, mean over scenes, in points of the sliders."""
    total = count = 0
    for number in shot:
        place = film.rules.film.locations[film.rules.scenes[number].location]
        for slider, value in place.look.items():
            total += abs(film.of("vision", slider) - value)
            count += 1
    return total // count if count else 0


def _spectacle(film: Production, shot: dict[str, int]) -> int:
    """Something to look at: places, design and effects, weighted by the scenes they serve."""
    places = [film.rules.film.locations[film.rules.scenes[number].location].quality for number in shot]
    skills = [
        film.truths[f"skill.{film.crew[one].person}"] for one in ("design", "camera", "effects") if one in film.crew
    ]
    points = sum(places) // len(places) if places else 0
    return (points + (sum(skills) // len(skills) if skills else 0)) // 2


def latents(film: Production) -> Latents:
    """The ledger sums standardised for the tier and length: thousandths of a deviation of average play."""
    table = film.rules.core.standards[f"{film.rules.film.tier}/{film.rules.options.length}"]
    return Latents(
        **{name: table[name].place(film.of(f"latent.{name}") + film.of(f"measured.{name}")) for name in LATENTS}
    )


def package(film: Production) -> FilmPackage:
    """What is on offer: the real budget, genre and month, wide or limited, bound to cinemas or not."""
    deal = film.rules.film.distributors.get(film.run.distributor)
    return FilmPackage(
        budget=max(1, gauges.estimated_cost(film)),
        genre=film.rules.film.genre,
        month=film.run.month or film.rules.n.release.usual_month,
        wide=bool(deal and deal.screens_most >= film.rules.n.release.wide_screens),
        era=film.rules.n.release.era,
        committed=bool(deal and deal.kind == "theatrical"),
    )


def luck(film: Production) -> Draws:
    """The luck of this film: what belongs to the finished film from one stream, its release from another."""

    def draw(name: str) -> int:
        stream = "finished" if name in FILM_DRAWS else "release"
        return standard(film.roll(stream, name))

    return drawn(draw)

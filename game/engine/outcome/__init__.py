"""What a film earns and what is thought of it: the outcome model, calibrated on real films.

Everything here is a function of parameters (``scenarios/core/outcome.json``), package, latents and drawn luck. Floats
stay inside this package: latents enter as thousandths of a deviation, scores leave as tenths, money as whole currency
units, chances as per mille. ``docs/outcome.md`` explains the model in plain words.
"""

from game.engine.outcome.admission import gate, gate_probability, gate_score, sale
from game.engine.outcome.film import (
    FILM_DRAWS,
    RELEASE_DRAWS,
    Draws,
    FilmPackage,
    Latents,
    drawn,
    on_release,
    tier_for,
)
from game.engine.outcome.index import contributions, index_z
from game.engine.outcome.market import (
    Account,
    ancillary,
    foreign_share,
    prints_and_advertising,
    profit,
    rentals,
    sold_abroad,
    territories,
)
from game.engine.outcome.params import OutcomeParams, decode, tier_of
from game.engine.outcome.reception import Scores, scores
from game.engine.outcome.result import Result, Spread, parallel_releases, place, quantile, release
from game.engine.outcome.run import Week, drop, legs, opening, weeks
from game.engine.outcome.table import gross, multiple

__all__ = [
    "FILM_DRAWS",
    "RELEASE_DRAWS",
    "Account",
    "Draws",
    "FilmPackage",
    "Latents",
    "OutcomeParams",
    "Result",
    "Scores",
    "Spread",
    "Week",
    "ancillary",
    "contributions",
    "decode",
    "drawn",
    "drop",
    "foreign_share",
    "gate",
    "gate_probability",
    "gate_score",
    "gross",
    "index_z",
    "legs",
    "multiple",
    "on_release",
    "opening",
    "parallel_releases",
    "place",
    "prints_and_advertising",
    "profit",
    "quantile",
    "release",
    "rentals",
    "sale",
    "scores",
    "sold_abroad",
    "territories",
    "tier_for",
    "tier_of",
    "weeks",
]

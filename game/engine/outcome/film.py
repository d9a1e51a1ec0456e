"""What the model is told: the package, the latents of the finished film, and the luck that was drawn for it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from game.engine.outcome.params import OutcomeParams, Tier, tier_of

MONTHS_IN_YEAR = 12


class FilmPackage(msgspec.Struct, frozen=True):
    """What is on offer: budget in whole currency units, genre, release month, wide or limited, era.

    ``rate`` is what one currency unit is worth in thousandths of a 2024 US dollar. ``committed`` says that a
    distributor has already bound itself to a theatrical release, so that the gate is not asked. A budget that is not
    positive or a month outside 1 to 12 raises ``ValueError``.
    """

    budget: int
    genre: str
    month: int
    wide: bool
    era: str
    rate: int = 1000
    committed: bool = False

    def __post_init__(self) -> None:
        if self.budget <= 0 or self.rate <= 0:
            raise ValueError(f"budget {self.budget} and rate {self.rate} must be positive")
        if not 1 <= self.month <= MONTHS_IN_YEAR:
            raise ValueError(f"no such month: {self.month}")

    def millions(self, amount: int) -> float:
        """An amount of this package's currency in millions of 2024 US dollars."""
        return amount * self.rate / 1e9

    def units(self, millions: float) -> float:
        """Millions of 2024 US dollars in this package's currency, not yet rounded."""
        return millions * 1e9 / self.rate


class Latents(msgspec.Struct, frozen=True):
    """The decided part of a film in thousandths of a standard deviation of average play; 0 is average.

    ``craft`` is direction, camera and editing; ``concept`` the decided part of how well the idea sells.
    """

    script: int = 0
    performance: int = 0
    craft: int = 0
    cohesion: int = 0
    spectacle: int = 0
    concept: int = 0
    marketing: int = 0
    star: int = 0
    campaign: int = 0


class Draws(msgspec.Struct, frozen=True):
    """The luck of one film: standard normal draws in thousandths, each good for the film when positive.

    The first four belong to the finished film and settle its scores; the others are drawn at release. ``gate`` opens
    cinemas, ``abroad`` sells a small film to other countries, ``sale`` prices a film that stays out of cinemas.
    """

    taste: int = 0
    critics: int = 0
    audience: int = 0
    commerciality: int = 0
    buzz: int = 0
    market: int = 0
    gate: int = 0
    abroad: int = 0
    foreign: int = 0
    legs: int = 0
    sale: int = 0


FILM_DRAWS = ("taste", "critics", "audience", "commerciality")
RELEASE_DRAWS = ("buzz", "market", "gate", "abroad", "foreign", "legs", "sale")


def drawn(standard: Callable[[str], int]) -> Draws:
    """Draws filled by asking for a standard normal in thousandths by the name of each draw."""
    return Draws(**{name: standard(name) for name in Draws.__struct_fields__})


def on_release(film: Draws, release: Draws) -> Draws:
    """The luck of one finished film with the release luck of another draw."""
    fresh = {name: getattr(release, name) for name in RELEASE_DRAWS}
    return msgspec.structs.replace(film, **fresh)


def tier_for(params: OutcomeParams, package: FilmPackage) -> Tier:
    """The calibration tier a package belongs to, by its budget in 2024 dollars."""
    return tier_of(params, package.millions(package.budget))


def values(latents: Latents, draws: Draws) -> dict[str, int]:
    """Latents and draws by name, in thousandths; no name occurs in both."""
    return {**msgspec.structs.asdict(latents), **msgspec.structs.asdict(draws)}

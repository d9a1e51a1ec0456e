"""Films to try the outcome model on: one average thriller, and luck from named streams of the engine's own draws."""

from __future__ import annotations

from hypothesis import strategies as st

from game.dataroot import data_root
from game.engine.luck import Luck
from game.engine.outcome import Draws, FilmPackage, Latents, decode, drawn

PARAMS = decode((data_root() / "scenarios" / "core" / "outcome.json").read_bytes())
AVERAGE = Latents()
EVEN_LUCK = Draws()
THRILLER = FilmPackage(budget=45_000_000, genre="thriller", month=10, wide=True, era="discs")
SMALL_DRAMA = FilmPackage(budget=3_200_000, genre="drama", month=9, wide=False, era="streaming")

deviations = st.integers(-3300, 3300)
latents = st.builds(Latents, **dict.fromkeys(Latents.__struct_fields__, deviations))
draws = st.builds(Draws, **dict.fromkeys(Draws.__struct_fields__, deviations))
packages = st.builds(
    FilmPackage,
    budget=st.integers(1_000, 400_000_000),
    genre=st.sampled_from(sorted(PARAMS.genres)),
    month=st.integers(1, 12),
    wide=st.booleans(),
    era=st.sampled_from(sorted(PARAMS.eras)),
    rate=st.sampled_from([1000, 1080, 11]),
)


def luck_of(seed: int) -> Draws:
    """The draws that a seed gives a release."""
    luck = Luck(seed=seed)
    return drawn(lambda name: luck.normal(1000, "release", name))

"""Class codes: a production in twelve signs that can be read out, so that everybody meets the same storm.

A code holds the scenario, the length, both dials, the previews, the seed and which version of the packs it was made
with. It does not hold who sits where, and never a career. Scenario and packs stand in it as short fingerprints: a code
can only be read where the film is installed.

The signs leave out I, L, O and U; read out wrongly they are taken for 1, 1, 0 and V. The last sign checks the others:
any one wrong sign and any two that changed places are noticed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import NamedTuple

from game.engine import Options

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREAD = {"I": "1", "L": "1", "O": "0", "U": "V"}
GROUP = 4
SEEDS = 1_000_000
"""A code carries a seed below this, as the game picks them itself."""

_DIALS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("length", ("lesson", "feature")),
    ("budget", ("relaxed", "fair", "tight")),
    ("schedule", ("relaxed", "fair", "tight")),
    ("previews", ("full", "hints", "none")),
)
_FILMS, _PACKS = 1 << 14, 1 << 15
_DIGITS = 11
_BITS, _CARRY = 5, 0b100101
"""A sign is a number of the field with 32 elements; the check is a sum of powers of 2 in it."""


class Lesson(NamedTuple):
    """What stands in a code. ``film`` and ``packs`` are fingerprints."""

    film: int
    packs: int
    seed: int
    options: Options


class Found(NamedTuple):
    """A film of this installation that a code means. ``same`` says that its packs are those of the code."""

    film: str
    options: Options
    seed: int
    same: bool


class Misread(NamedTuple):
    """Why a code means nothing here: an id of the string table under ``code``, and its facts."""

    why: str
    facts: dict[str, str]


def write(film: str, digest: str, options: Options, seed: int) -> str:
    """The code of a production. Raises ``ValueError`` for a seed that is too long, see ``SEEDS``."""
    if not 0 <= seed < SEEDS:
        raise ValueError(f"a class code carries seeds from 0 to {SEEDS - 1}, not {seed}")
    number = _mark(film) % _FILMS * _PACKS + _mark(digest) % _PACKS
    number = number * SEEDS + seed
    for name, words in _DIALS:
        number = number * len(words) + words.index(getattr(options, name))
    digits = [number >> (_BITS * at) & (len(SIGNS) - 1) for at in range(_DIGITS)]
    signs = "".join(SIGNS[digit] for digit in (*digits, _check(digits)))
    return "-".join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))


def read(typed: str) -> Lesson | Misread:
    """What stands in a code as it was typed: small letters, spaces and look-alikes are fine."""
    signs = tidy(typed)
    if len(signs) != _DIGITS + 1 or any(sign not in SIGNS for sign in signs):
        return Misread("not_a_code", {"code": typed.strip()})
    *digits, check = (SIGNS.index(sign) for sign in signs)
    if check != _check(digits):
        return Misread("mistyped", {"code": typed.strip()})
    number = sum(digit << (_BITS * at) for at, digit in enumerate(digits))
    dials: dict[str, str] = {}
    for name, words in reversed(_DIALS):
        number, at = divmod(number, len(words))
        dials[name] = words[at]
    number, seed = divmod(number, SEEDS)
    film, packs = divmod(number, _PACKS)
    if film >= _FILMS:
        return Misread("mistyped", {"code": typed.strip()})
    options = Options(dials["length"], dials["budget"], dials["schedule"], previews=dials["previews"])
    return Lesson(film, packs, seed, options)


def tidy(typed: str) -> str:
    """The signs of a code as typed, without what stands between them and with look-alikes put right."""
    signs = [sign for sign in typed.upper() if sign.isalnum()]
    return "".join(MISREAD.get(sign, sign) for sign in signs)


def find(typed: str, films: Iterable[str], digest_of: Callable[[str], str | None]) -> Found | Misread:
    """The film that a code means, among those that are installed.

    ``digest_of`` tells the digest of a film's compiled packs, None where it can't be played.
    """
    lesson = read(typed)
    if isinstance(lesson, Misread):
        return lesson
    named = [film for film in films if _mark(film) % _FILMS == lesson.film]
    found = [Found(film, lesson.options, lesson.seed, _is_of(digest_of(film), lesson)) for film in named]
    if not found:
        return Misread("no_film", {"code": typed.strip()})
    return next((one for one in found if one.same), found[0])


def _is_of(digest: str | None, lesson: Lesson) -> bool:
    return digest is not None and _mark(digest) % _PACKS == lesson.packs


def _mark(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


def _check(digits: Iterable[int]) -> int:
    """The sum of the digits, each times a power of two of its own, in the field with 32 elements."""
    total = 0
    for digit in digits:
        total = _doubled(total ^ digit)
    return total


def _doubled(number: int) -> int:
    number <<= 1
    return number ^ _CARRY if number >> _BITS else number
